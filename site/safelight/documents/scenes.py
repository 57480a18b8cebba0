"""A story on paper: its scenes have numbers, and each choice says at which one it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from safelight.catalogue.body import BodySection, Inline, Inlines, Run
from safelight.catalogue.model import Page
from safelight.documents.labels import Labels

Numbers = Mapping[str, int]


def numbers_of(page: Page) -> Numbers:
    """Return the number of each scene of a story, by its id. A page that is no story has none."""
    scenes = page.activity.scenes if page.activity else ()
    return {scene.id: number for number, scene in enumerate(scenes, 1)}


def numbered(section: BodySection, numbers: Numbers, labels: Labels) -> BodySection:
    """Return the section; a scene has its number before its heading: "4. In the morning"."""
    number = numbers.get(section.id)
    if number is None:
        return section
    return replace(section, heading=f"{labels.number(number)}. {section.heading}")


def with_places(words: Inlines, numbers: Numbers, labels: Labels) -> Inlines:
    """Return the words; behind each link to a scene stands where the story goes on."""
    return tuple(_with_places(words, numbers, labels))


def _with_places(words: Inlines, numbers: Numbers, labels: Labels) -> Iterator[Inline]:
    for target, linked in groupby(words, key=_target):
        yield from linked
        if target in numbers:
            place = labels.gettext("Go to %(number)s", number=labels.number(numbers[target]))
            yield Run(f" ({place})", strong=True)


def _target(one: Inline) -> str:
    """Return the id of the scene that a link leads to, or ""."""
    return one.href[1:] if isinstance(one, Run) and one.href.startswith("#") else ""
