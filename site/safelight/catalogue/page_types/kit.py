"""The school kit: words and sheets that a school copies, fills in and hands out."""

from safelight.catalogue.page_types.page_type import PageType

KIT = PageType(
    name="kit",
    folder="teachers/school-kit",
    audience=("teachers",),
    required=("text", "use"),
    required_blocks=(("text", "letter"),),
    required_keys=("topics", "bands"),
)
