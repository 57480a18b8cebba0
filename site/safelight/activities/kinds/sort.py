"""Sort: cards that go to one or more places. The youngest meet one card at a time."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Hint, Kind, Way
from safelight.activities.part_faults import Limits
from safelight.activities.places import shared_faults, with_places
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault

CARDS_THAT_FIT_TWICE = 2


def _faults(page: Page) -> Iterator[Fault]:
    yield from shared_faults(page, CARDS_THAT_FIT_TWICE)


SORT = Kind(
    name="sort",
    way=Way.ONE,
    listing=Listing.TASKS,
    limits=Limits((6, 12), (2, 4), "cards"),
    hint=Hint.MAY,
    together=frozenset({"8-10", "11-13", "14-18"}),
    complete=with_places,
    more_faults=_faults,
)
