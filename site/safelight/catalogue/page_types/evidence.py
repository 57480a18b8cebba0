"""Evidence pages: what was counted, what it shows and what it does not."""

from safelight.catalogue.page_types.page_type import PageType

EVIDENCE = PageType(
    name="evidence",
    folder="evidence",
    audience=("parents", "teachers"),
    required=("who", "counted", "shows", "not", "do"),
    required_keys=("topics", "published", "sources"),
)
