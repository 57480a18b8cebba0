"""The finder for teachers: what was chosen, what matches, and how many would match each further
choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from safelight.alphabets import sorting_key
from safelight.catalogue.school_years import years_of
from safelight.search.facets import MINUTES
from safelight.search.request import NAME, NEWEST, SHORTEST
from safelight.web.contexts.listing import Listed

BEST = "best"  # in the finder's addresses; the search's own say nothing of it
SORTS = (BEST, NAME, SHORTEST, NEWEST)
TEACHING = ("lesson", "assembly", "training")  # types of pages, in the order to show

# What each filter looks at in a page.
Values = Callable[[Listed], tuple[str, ...]]
FILTERS: Mapping[str, Values] = {
    "band": lambda one: one.page.facts.bands,
    "year": lambda one: _years_of(one),
    "topic": lambda one: one.page.facts.topics,
    "strand": lambda one: one.page.facts.efacw,
    "risk": lambda one: one.page.facts.four_c,
    "minutes": lambda one: _time_of(one.minutes),
    "kind": lambda one: (one.page.type,),
    "level": lambda one: (one.page.facts.sensitivity,),
    "lang": lambda one: one.languages,
}


def _years_of(one: Listed) -> tuple[str, ...]:
    years = (year for written in one.page.facts.school_years for year in years_of(written))
    return tuple(dict.fromkeys(year.value for year in years))


def _time_of(minutes: int) -> tuple[str, ...]:
    return tuple(name for name, (low, high) in MINUTES.items() if low <= minutes <= high)


@dataclass(frozen=True)
class Wanted:
    """What the teacher chose.

    `order` holds the keys that match the words, best first, or None without words.
    """

    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sort: str = BEST
    order: tuple[str, ...] | None = None


class Choice(NamedTuple):
    """One box to tick: its value and words, how many pages it leads to, and whether it is
    ticked."""

    value: str
    words: str
    pages: int
    checked: bool


# The words of every box, by filter and value, in order.
Boxes = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Found:
    """What the finder shows. `groups` are the boxes of each filter that has any."""

    lessons: tuple[Listed, ...]
    groups: Mapping[str, tuple[Choice, ...]]


def find_lessons(lessons: Iterable[Listed], wanted: Wanted, boxes: Boxes) -> Found:
    """Return the lessons that match.

    Within a filter one match is enough; every filter must match. A box's count is what it would
    give with the other filters as they are.
    """
    by_words = _match_words(tuple(lessons), wanted.order)
    return Found(
        lessons=_sorted((one for one in by_words if _passes(one, wanted, "")), wanted),
        groups={name: _choices(name, by_words, wanted, boxes[name]) for name in FILTERS},
    )


def _match_words(lessons: tuple[Listed, ...], order: tuple[str, ...] | None) -> tuple[Listed, ...]:
    if order is None:
        return lessons
    by_key = {one.page.key: one for one in lessons}
    return tuple(by_key[key] for key in order if key in by_key)


def _passes(one: Listed, wanted: Wanted, but: str) -> bool:
    return all(
        not chosen or name == but or chosen & set(FILTERS[name](one))
        for name, chosen in wanted.chosen.items()
    )


def _choices(
    name: str, lessons: tuple[Listed, ...], wanted: Wanted, boxes: Mapping[str, str]
) -> tuple[Choice, ...]:
    open_to = [one for one in lessons if _passes(one, wanted, name)]
    counts = Counter(value for one in open_to for value in FILTERS[name](one))
    return choices(boxes, counts, wanted.chosen.get(name, frozenset()))


def choices(
    boxes: Mapping[str, str], counts: Mapping[str, int], chosen: frozenset[str]
) -> tuple[Choice, ...]:
    """Return the boxes that lead anywhere or are ticked."""
    found = (
        Choice(value, words, counts.get(value, 0), value in chosen)
        for value, words in boxes.items()
    )
    return tuple(one for one in found if one.pages or one.checked)


def _sorted(lessons: Iterable[Listed], wanted: Wanted) -> tuple[Listed, ...]:
    found = sorted(lessons, key=lambda one: bool(one.foreign))
    if wanted.sort == NAME:
        found.sort(key=lambda one: sorting_key(one.title, one.page.language))
    if wanted.sort == SHORTEST:
        found.sort(key=lambda one: one.minutes)
    if wanted.sort == NEWEST:
        found.sort(key=lambda one: one.page.facts.reviewed, reverse=True)
    return tuple(found)
