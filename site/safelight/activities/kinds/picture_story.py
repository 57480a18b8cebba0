"""Picture story: pages to read along, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits, activity_of
from safelight.catalogue.model import Listing, Page
from safelight.catalogue.page_types.page_type import Fault


def _faults(page: Page) -> Iterator[Fault]:
    scenes = activity_of(page).scenes
    for scene in scenes:
        if scene.choices:
            yield Fault(scene.line, f"`{scene.id}` holds choices. The next page follows by itself.")
        if scene.is_end != (scene is scenes[-1]):
            yield Fault(scene.line, "The last page, and no other, is marked `.end`.")
    if scenes and not any(scene.is_help for scene in scenes[:-1]):
        yield Fault(1, "No page before the last is marked `.help`. Let a trusted adult help.")


PICTURE_STORY = Kind(
    name="picture-story",
    way=Way.NOT,
    listing=Listing.NONE,
    limits=Limits((4, 12), name="pages"),
    in_scenes=True,
    more_faults=_faults,
)
