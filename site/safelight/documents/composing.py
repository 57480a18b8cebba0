"""From a body to a manuscript: for one reader, at one length, with every word filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from safelight.catalogue.body import (
    Block,
    Blocks,
    Body,
    BodySection,
    DeckSlide,
    Inlines,
    Listing,
    Paragraph,
    PlanStep,
)
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.lesson_versions import LENGTHS, SHORTEST
from safelight.catalogue.model import Page
from safelight.catalogue.part_names import SLIDES
from safelight.documents.edition import Edition, Reader, sections_for
from safelight.documents.labels import Labels, Texts
from safelight.documents.manuscript import WHO_CAN_HELP, Imprint, Manuscript
from safelight.documents.resolving import Resolver
from safelight.documents.scenes import numbered, numbers_of
from safelight.documents.tasks import task_for


@dataclass(frozen=True)
class Composer:
    """Makes manuscripts of a catalogue's pages. `origin` is the site's address without a last
    slash."""

    catalogue: Catalogue
    texts: Texts
    origin: str

    @cached_property
    def labels(self) -> dict[str, Labels]:
        """Return the words of files, by language."""
        return {one.tag: Labels(one, self.texts[one.tag]) for one in self.catalogue.languages.all}

    def compose(self, body: Body, edition: Edition, code: str) -> Manuscript:
        """Return the manuscript of a page for one edition; `code` is its copy code."""
        page = body.page
        labels = self.labels[page.language]
        language = labels.language
        resolver = Resolver(self.catalogue, labels, self.origin, numbers_of(page))
        slides = _slides(body, edition, resolver)
        return Manuscript(
            page=page,
            edition=edition,
            language=language,
            labels=labels,
            title=page.title,
            summary=page.summary,
            facts=tuple(_facts(page, edition, labels)),
            sections=(
                *_sections(body, edition, resolver),
                *self._services(page, edition, resolver),
            ),
            slides=slides,
            grownup=_grownup(body, edition, resolver),
            imprint=Imprint(
                version=page.facts.reviewed,
                code=code,
                address=self.origin + page.address,
                check_address=f"{self.origin}/{page.language}/check/?code={code}",
            ),
        )

    def _services(self, page: Page, edition: Edition, resolver: Resolver) -> Iterator[BodySection]:
        for_children = edition.reader is Reader.PUPILS or page.type == "activity"
        services = self.catalogue.services(page, HOME_COUNTRY, for_children=for_children)
        if services:
            brief = edition.reader is Reader.PUPILS  # a sheet names whom to call, and no harm
            rows = tuple(_service(one, resolver, brief=brief) for one in services)
            heading = resolver.labels.gettext("Who can help")
            yield BodySection(WHO_CAN_HELP, heading, (Listing(False, rows),))


def _service(one: Helpline, resolver: Resolver, *, brief: bool) -> Blocks:
    purpose = tuple(resolver.in_order(resolver.labels.gettext(one.purpose)))
    ways: list[Inlines] = [tuple(resolver.service(one))]
    if one.phone and one.text:
        ways.append(tuple(resolver.texting(one.text)))
    if one.web and (one.phone or one.text):
        ways.append(tuple(resolver.service(one, "web")))
    named = tuple(Paragraph(way) for way in ways)
    return named if brief else (*named, Paragraph(purpose))


def _sections(body: Body, edition: Edition, resolver: Resolver) -> Iterator[BodySection]:
    wanted = sections_for(body.page, edition.reader)
    by_id = {one.id: one for one in body.sections}
    chosen = body.sections if wanted is None else [by_id[one] for one in wanted if one in by_id]
    for section in chosen:
        if section.id == SLIDES and edition.reader is Reader.WHOLE:
            continue  # they stand in `slides`
        if section.task:  # its blocks hold the marks of what is right
            yield replace(
                section,
                blocks=(),
                task=task_for(body.page, section.task, edition.reader, resolver),
            )
        else:
            blocks = resolver.blocks(tuple(_for_reader(section.blocks, edition)))
            yield numbered(replace(section, blocks=blocks), resolver.scenes, resolver.labels)


def _for_reader(blocks: Blocks, edition: Edition) -> Iterator[Block]:
    """Yield the blocks that belong to the edition, steps with its minutes, slides without notes
    unless the reader teaches."""
    for block in blocks:
        if isinstance(block, PlanStep):
            if _is_taught(block.part, edition):
                yield _timed(block, edition)
        elif isinstance(block, DeckSlide):
            if _is_taught(block.part, edition):
                yield block if edition.reader is Reader.WHOLE else replace(block, notes=())
        else:
            yield block


def _is_taught(part: str, edition: Edition) -> bool:
    return not edition.length or part in LENGTHS[edition.length]


def _timed(step: PlanStep, edition: Edition) -> PlanStep:
    if edition.length == SHORTEST:
        return replace(step, minutes=step.least)
    return replace(step, brief="")


def _slides(body: Body, edition: Edition, resolver: Resolver) -> tuple[DeckSlide, ...]:
    section = body.section(SLIDES)
    if section is None or edition.reader is not Reader.WHOLE:
        return ()
    chosen = tuple(_for_reader(section.blocks, edition))
    return tuple(one for one in resolver.blocks(chosen) if isinstance(one, DeckSlide))


def _grownup(body: Body, edition: Edition, resolver: Resolver) -> Blocks:
    if body.grownup is None or edition.reader is Reader.PUPILS:
        return ()
    return resolver.blocks((body.grownup,))


def _facts(page: Page, edition: Edition, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield what stands at the head of the file, as (label, words)."""
    minutes = edition.length or page.facts.minutes
    rows = [(labels.gettext("Ages"), labels.ages(page.facts.bands))]
    if edition.reader is not Reader.PUPILS:
        rows += [
            (labels.gettext("School years"), labels.school_years(page.facts.school_years)),
            (
                labels.gettext("Time"),
                labels.ngettext("%(num)s minute", "%(num)s minutes", minutes) if minutes else "",
            ),
            (
                labels.gettext("You need"),
                _words(page, "resources", labels) or _words(page, "needs", labels),
            ),
            (labels.gettext("What is in it"), _words(page, "content_level", labels)),
            (labels.gettext("Adults"), _words(page, "supervision", labels)),
        ]
    yield from (row for row in rows if row[1])


def _words(page: Page, key: str, labels: Labels) -> str:
    value = page.extra.get(key, "")
    return value if isinstance(value, str) else labels.set_apart(map(str, value))  # type: ignore[call-overload]
