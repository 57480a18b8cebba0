"""Match: each card is given what belongs to it, chosen from a list, never dragged."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Hint, Kind, Way
from safelight.activities.part_faults import Limits
from safelight.activities.places import shared_faults, with_mixed_places
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault


def _faults(page: Page) -> Iterator[Fault]:
    yield from shared_faults(page, 0)


MATCH = Kind(
    name="match",
    way=Way.ONE,
    listing=Listing.TASKS,
    limits=Limits((4, 8), (2, 10), "cards"),
    hint=Hint.MUST,
    together=frozenset({"8-10", "11-13", "14-18"}),
    complete=with_mixed_places,
    more_faults=_faults,
)
