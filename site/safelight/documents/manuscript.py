"""What every writer is given: a page for one reader, with nothing left to look up.

References are filled in, what the reader may not see is gone, and every word is in the language of
the file. A writer turns this into bytes and decides nothing but looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from safelight.catalogue.body import Blocks, BodySection, DeckSlide
from safelight.catalogue.model import Page
from safelight.documents.edition import Edition
from safelight.documents.labels import Labels
from safelight.languages import Language


@dataclass(frozen=True)
class Imprint:
    """What a file says of itself. `address` is the page's own; `code` is short and can be checked
    on the site."""

    version: date
    code: str
    address: str
    check_address: str


@dataclass(frozen=True)
class Manuscript:
    """A page for one reader.

    `facts` are pairs of label and words. `sections` hold no `Reference`; their steps are those of
    the edition's length, with its minutes in `minutes`, and slides stand in `slides` alone.
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
