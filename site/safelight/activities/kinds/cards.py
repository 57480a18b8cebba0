"""Flip cards: a front, and a back that opens."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits, activity_of
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault


def _faults(page: Page) -> Iterator[Fault]:
    for card in activity_of(page).questions:
        if not card.words:
            yield Fault(card.line, f"The card `{card.id}` has no back. Write it below the heading.")


CARDS = Kind(
    name="cards",
    way=Way.NOT,
    listing=Listing.NONE,
    limits=Limits((5, 12), name="cards"),
    more_faults=_faults,
)
