"""What a lesson page shows beside its sections: the plan as a bar, and its places in the
curriculum."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Framework
from safelight.catalogue.model import Page
from safelight.web.contexts.listing import Listed, list_ids

FOR_PUPILS, FOR_HOMES = "activity", "home-pack"
LESSON = "lesson"


@dataclass(frozen=True)
class CurriculumRow:
    """A framework and the places in it that a lesson names.

    `framework` is "four_c", "efacw" or "rshe".
    """

    framework: str
    places: tuple[Framework, ...]


@dataclass(frozen=True)
class LessonParts:
    """What surrounds a lesson. `bar` holds each step's share of the time, in twelfths."""

    bar: tuple[int, ...]
    curriculum: tuple[CurriculumRow, ...]
    activities: tuple[Listed, ...]
    home_packs: tuple[Listed, ...]
    before: Listed | None
    after: Listed | None


def make_lesson(page: Page, catalogue: Catalogue) -> LessonParts:
    """Return what surrounds a lesson."""
    related = list_ids(catalogue, page.language, page.facts.related)
    before, after = _neighbours(page, catalogue)
    return LessonParts(
        bar=shares(tuple(step.minutes for step in page.steps)),
        curriculum=_curriculum(page, catalogue),
        activities=tuple(one for one in related if one.page.type == FOR_PUPILS),
        home_packs=tuple(one for one in related if one.page.type == FOR_HOMES),
        before=before,
        after=after,
    )


def shares(minutes: tuple[int, ...], whole: int = 12) -> tuple[int, ...]:
    """Return each number's share of the whole, at least one."""
    total = sum(minutes)
    return tuple(max(1, round(whole * one / total)) for one in minutes) if total else ()


def _curriculum(page: Page, catalogue: Catalogue) -> tuple[CurriculumRow, ...]:
    facts, frameworks = page.facts, catalogue.frameworks
    rows = (
        CurriculumRow("four_c", tuple(frameworks.four_c[one] for one in facts.four_c)),
        CurriculumRow("efacw", tuple(frameworks.efacw[one] for one in facts.efacw)),
        CurriculumRow("rshe", tuple(frameworks.rshe[one] for one in facts.rshe)),
    )
    return tuple(row for row in rows if row.places)


def _neighbours(page: Page, catalogue: Catalogue) -> tuple[Listed | None, Listed | None]:
    """Return the lesson before and the one after, in the order of their ids."""
    ids = [one.facts.id for one in catalogue.of_type(catalogue.languages.source, LESSON)]
    at = ids.index(page.facts.id)
    before = list_ids(catalogue, page.language, ids[max(at - 1, 0) : at])
    after = list_ids(catalogue, page.language, ids[at + 1 : at + 2])
    return (before[0] if before else None), (after[0] if after else None)
