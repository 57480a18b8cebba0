"""A plan as a document to change: its lessons by term, and what they cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from safelight.catalogue.body import Block, BodySection, Inlines, Listing, Paragraph, Run, Table
from safelight.catalogue.model import Page
from safelight.documents.edition import Edition, Reader
from safelight.documents.labels import Labels
from safelight.documents.manuscript import Imprint, Manuscript
from safelight.web.contexts.plan import Covered, Planned


@dataclass(frozen=True)
class PlanWords:
    """What the document says around its lessons: its title and summary, names of terms and of
    frameworks by id, and its address on the site, whose own is `origin`."""

    title: str
    summary: str
    terms: Mapping[str, str]
    frameworks: Mapping[str, str]
    origin: str
    address: str


def plan_manuscript(
    page: Page,
    labels: Labels,
    words: PlanWords,
    entries: Mapping[str, Sequence[Planned]],
    coverage: Mapping[str, Sequence[Covered]],
    day: date,
) -> Manuscript:
    """Return the plan as what writers write. `page` is any lesson: it lends its colours; `day` is
    when the newest lesson was last looked at, as a plan has no time of its own."""
    sections = [
        BodySection(term, words.terms[term], (_lessons(found, labels, words.origin),))
        for term, found in entries.items()
    ]
    covered = [_coverage(rows, labels, words.frameworks[one]) for one, rows in coverage.items()]
    blocks = tuple(block for table in covered for block in table)
    sections.append(BodySection("covers", labels.gettext("What the plan covers"), blocks))
    return Manuscript(
        page=replace(page, media=(), title=words.title, summary=words.summary),
        edition=Edition(Reader.WHOLE),
        language=labels.language,
        labels=labels,
        title=words.title,
        summary=words.summary,
        facts=(),
        sections=tuple(sections),
        slides=(),
        grownup=(),
        imprint=Imprint(day, "", words.origin + words.address, ""),
    )


def _lessons(found: Sequence[Planned], labels: Labels, origin: str) -> Block:
    return Listing(True, tuple(tuple(_lesson(one, labels, origin)) for one in found))


def _lesson(one: Planned, labels: Labels, origin: str) -> Iterator[Paragraph]:
    if one.lesson is None:
        gone = labels.gettext("This lesson is not here any more")
        yield Paragraph((Run(f"{gone} "), Run(one.id, ltr=True)))
        return
    facts = one.lesson.page.facts
    is_foreign = bool(one.lesson.foreign) and labels.language.direction == "rtl"
    yield Paragraph((Run(one.lesson.title, href=origin + one.lesson.address, ltr=is_foreign),))
    ages = labels.gettext("Ages %(ages)s", ages=labels.ages(facts.bands))
    minutes = labels.ngettext("%(num)s minute", "%(num)s minutes", one.lesson.minutes)
    yield Paragraph((Run(f"{ages} · {minutes}"),))


def _coverage(rows: Sequence[Covered], labels: Labels, name: str) -> Iterator[Block]:
    yield Paragraph((Run(name, strong=True),))
    head = (_cell(labels.gettext("Where")), _cell(labels.gettext("In the plan")))
    yield Table(
        head, tuple((_cell(_name(row, labels)), _cell(_count(row, labels))) for row in rows)
    )


def _name(row: Covered, labels: Labels) -> str:
    return labels.gettext(row.place.title)


def _count(row: Covered, labels: Labels) -> str:
    if not row.lessons:
        return labels.gettext("none yet")
    return labels.ngettext("%(num)s lesson", "%(num)s lessons", row.lessons)


def _cell(text: str) -> Inlines:
    return (Run(text),)
