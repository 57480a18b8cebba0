"""Spot the clues: a picture or a message, and parts of it to tick."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits, activity_of
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault


def _faults(page: Page) -> Iterator[Fault]:
    for question in activity_of(page).questions:
        if question.options and all(option.right for option in question.options):
            yield Fault(
                question.line, f"Everything in `{question.id}` is a clue. Add `- [ ]`, no clue."
            )


SPOT = Kind(
    name="spot",
    way=Way.MANY,
    listing=Listing.TASKS,
    limits=Limits((2, 6), (3, 6), "things"),
    more_faults=_faults,
)
