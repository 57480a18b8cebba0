"""Story: scenes with choices. Every path passes a trusted adult who helps."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits, activity_of
from safelight.activities.story_graph import story_faults
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault


def _faults(page: Page) -> Iterator[Fault]:
    scenes = activity_of(page).scenes
    yield from (Fault(line, message) for line, message in story_faults(scenes))


STORY = Kind(
    name="story",
    way=Way.NOT,
    listing=Listing.NONE,
    limits=Limits((4, 12), name="scenes"),
    in_scenes=True,
    more_faults=_faults,
)
