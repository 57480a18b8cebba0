"""Checklist or pledge: things to tick, on the screen or on paper. What is ticked goes nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits, activity_of
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault

FEWEST, MOST = 5, 15


def _faults(page: Page) -> Iterator[Fault]:
    count = sum(len(part.options) for part in activity_of(page).questions)
    if not FEWEST <= count <= MOST:
        yield Fault(1, f"A checklist has {FEWEST} to {MOST} things to tick; this has {count}.")


CHECKLIST = Kind(
    name="checklist",
    way=Way.NOT,
    listing=Listing.PLAIN,
    limits=Limits((1, 6), (1, 8), "parts"),
    more_faults=_faults,
)
