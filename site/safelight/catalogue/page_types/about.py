"""About pages.

Their sections are free.
"""

from safelight.catalogue.page_types.page_type import PageType

ABOUT = PageType(
    name="about",
    folder="about",
    audience=("parents", "teachers"),
)
