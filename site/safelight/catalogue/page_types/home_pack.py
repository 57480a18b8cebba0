"""Home packs: fifteen minutes for a family with paper and pencil."""

from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.lesson import LESSON
from safelight.catalogue.page_types.page_type import Fault, PageType


def _faults(page: Page) -> Iterator[Fault]:
    yield from LESSON.faults(page)


HOME_PACK = PageType(
    name="home-pack",
    folder="home-packs",
    required=("aim", "why", "need", "together", "talk", "week", "tells", "noprint"),
    required_blocks=(("together", "step"),),
    required_keys=("topics", "bands", "minutes"),
    faults=_faults,
    any_section=True,
)
