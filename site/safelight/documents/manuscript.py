"""What every writer is given: a page for one reader, with nothing left to look up.

References are filled in, what the reader may not see is gone, and every word is in the language of
the file. A writer turns this into bytes and decides nothing but looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safelight.catalogue.body import Blocks, BodySection, DeckSlide, Inlines, Run
from safelight.catalogue.model import Page
from safelight.documents.edition import Edition, Reader
from safelight.documents.labels import Labels
from safelight.languages import Language

WHO_CAN_HELP = "who-can-help"  # the section of services, which is the last one


@dataclass(frozen=True)
class Imprint:
    """What a file says of itself. `address` is the page's own; `code` is short and can be checked
    on the site: a plan, which is nobody's but its reader's, has none."""

    version: date
    code: str
    address: str
    check_address: str


@dataclass(frozen=True)
class Manuscript:
    """A page for one reader.

    `facts` are pairs of label and words. `sections` hold no `Reference`, and links inside the page,
    "#reply", lead to one of them by its id; their steps are those of the edition's length, with
    its minutes in `minutes`, and slides stand in `slides` alone.
    `grownup` is the note for the adult beside a child.
    """

    page: Page
    edition: Edition
    language: Language
    labels: Labels
    title: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[BodySection, ...]
    slides: tuple[DeckSlide, ...]
    grownup: Blocks
    imprint: Imprint

    @property
    def is_rtl(self) -> bool:
        """Return whether the text runs from right to left."""
        return self.language.direction == "rtl"

    @property
    def badge(self) -> str:
        """Return for whom the file is, in a word or two; empty where it goes without saying."""
        if self.edition.reader is Reader.PUPILS:
            return self.labels.gettext("For pupils")
        if self.edition.reader is Reader.FAMILIES:
            return self.labels.gettext("For families")
        return self.labels.gettext("For teachers") if self.page.type == "lesson" else ""

    def in_order(self) -> Iterator[BodySection]:
        """Yield the sections as they are printed: slides before the pupils' sheet’s answers are
        read, the note for the adult last but for who can help."""
        last = [one for one in self.sections if one.id == WHO_CAN_HELP]
        for section in (one for one in self.sections if one.id != WHO_CAN_HELP):
            yield section
            if section.id == "plan" and self.slides:
                heading = self.labels.gettext("Slides")
                yield BodySection("slides", heading, self.slides)
        if self.grownup:
            yield BodySection("grownup", "", self.grownup)
        yield from last

    def foot(self) -> Inlines:
        """Return what stands at the foot of each page: its title, its licence and its code."""
        code = (Run(" · "), Run(self.imprint.code, ltr=True)) if self.imprint.code else ()
        return (Run(f"{self.title} · Safelight · "), Run("CC BY 4.0", ltr=True), *code)

    def imprint_lines(self) -> Iterator[Inlines]:
        """Yield what the file says of itself, a paragraph each."""
        labels, one = self.labels, self.imprint
        day = self.labels.date(one.version)
        yield (
            Run(labels.gettext("Version of %(date)s.", date=day) + " "),
            Run(one.address, ltr=True),
        )
        if one.code:
            yield (
                Run(labels.gettext("Copy code") + " "),
                Run(one.code, strong=True, ltr=True),
                Run(". " + labels.gettext("Is this copy still current? Look here:") + " "),
                Run(one.check_address, href=one.check_address, ltr=True),
            )
        licence = labels.gettext("You may copy, change and share this under the licence CC BY 4.0.")
        yield (Run(f"Safelight. {licence}"),)
