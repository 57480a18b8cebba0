"""What a page for teachers shows beside its sections: the plan as a bar, the lengths to choose
from, and its places in the curriculum."""

from __future__ import annotations

from dataclasses import dataclass, replace

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Framework
from safelight.catalogue.lesson_versions import FOR_PARENTS, LENGTHS, plan_of
from safelight.catalogue.model import Page
from safelight.web.contexts.article import Article
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
    """What surrounds a lesson, an assembly or a training.

    `length` is how many minutes of it are shown, `lengths` what else there is. `bar` holds each
    step's share of the time, in twelfths.
    """

    length: int
    lengths: tuple[int, ...]
    bar: tuple[int, ...]
    curriculum: tuple[CurriculumRow, ...]
    activities: tuple[Listed, ...]
    home_packs: tuple[Listed, ...]
    before: Listed | None
    after: Listed | None


def make_lesson(page: Page, catalogue: Catalogue, length: int = 0) -> LessonParts:
    """Return what surrounds a page for teachers. A lesson is shown at the length that it advises,
    unless another is asked for."""
    shown = length or page.facts.minutes
    planned = page.type == LESSON and shown in LENGTHS
    steps = plan_of(page.steps, shown) if planned else [(one, one.minutes) for one in page.steps]
    related = list_ids(catalogue, page.language, page.facts.related)
    before, after = _neighbours(page, catalogue)
    return LessonParts(
        length=shown,
        lengths=tuple(LENGTHS) if page.type == LESSON else (),
        bar=shares(tuple(minutes for _, minutes in steps)),
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
    """Return the page of its type before and the one after, in the order of their ids."""
    ids = [one.facts.id for one in catalogue.of_type(catalogue.languages.source, page.type)]
    at = ids.index(page.facts.id)
    before = list_ids(catalogue, page.language, ids[max(at - 1, 0) : at])
    after = list_ids(catalogue, page.language, ids[at + 1 : at + 2])
    return (before[0] if before else None), (after[0] if after else None)


def parents_article(article: Article) -> Article:
    """Return what families may see of a lesson: what pupils see, the letter, and no answers."""
    by_id = {one.id: one for one in article.sections}
    return replace(article, sections=tuple(by_id[one] for one in FOR_PARENTS if one in by_id))
