"""What a reader asks of the search, and what they get."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.search.facets import SCOPE, open_to

if TYPE_CHECKING:  # a page that asks nothing needs no search
    from safelight.catalogue.model import Page
    from safelight.search.backend import Facet
    from safelight.search.help_first import HelpFirst

BEST, SHORTEST, NEWEST, NAME = "", "shortest", "newest", "name"
LONGEST_TEXT = 200  # letters that are looked at
LONGEST_CRY = 1_000  # letters in which we listen for a cry for help
MOST_WORDS = 24
# Of what was typed, this many times as much is read: it fills a search though much is taken away.
READ_OF_TYPED = 4
# They stand between letters of one word in Urdu, and hold emoji together.
JOINERS = "\u200c\u200d"
MOST_MARKS = 3  # on one letter; more is no writing and would cover other lines


@dataclass(frozen=True)
class Request:
    """What was typed, and how it was narrowed.

    `band` holds results to what a children's band may see. `exact` takes the words as they were
    typed.
    """

    text: str
    language: str
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    band: str = ""
    page: int = 1
    sort: str = BEST
    exact: bool = False

    @property
    def conditions(self) -> Mapping[str, frozenset[str]]:
        """Return what must be true of a page: a child sees only what is meant for their band."""
        scope = {SCOPE: open_to(self.band)} if self.band else {}
        return {**self.filters, **scope}

    @property
    def narrowed(self) -> tuple[object, ...]:
        """Return everything but the text, in one order."""
        filters = sorted((name, sorted(values)) for name, values in self.filters.items())
        return self.language, filters, self.band, self.page, self.sort, self.exact


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a passage, marked where it is what was asked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A page or a service that was found, in the language it is written in."""

    key: str
    language: str
    score: float
    passage: tuple[Span, ...]


@dataclass(frozen=True)
class Answer:
    """One page of results.

    `corrected` is what was searched for where that is not what was typed; `understood` are the
    words that were looked for; `nearest` are ids of topics for a search that found nothing,
    `to_start_with` those for one that nothing is near to; `did_you_mean` is what may have been
    meant where little was found; `offered` are help pages to name where `help` is None and yet
    something may have happened.
    """

    query: str
    corrected: str
    help: HelpFirst | None
    total: int
    found: tuple[Found, ...]
    facets: tuple[Facet, ...]
    understood: tuple[str, ...]
    nearest: tuple[str, ...]
    generation: str = ""
    did_you_mean: str = ""
    to_start_with: tuple[str, ...] = ()
    offered: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A title that goes on from what was typed so far, and the key of its page."""

    text: str
    key: str


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return what was typed without what no reader sees, control characters and those that turn
    the direction of the page, and no longer than is looked at."""
    seen = unicodedata.normalize("NFC", "".join(_visible(text[: longest * READ_OF_TYPED])))
    return " ".join(seen.split())[:longest].strip(JOINERS + " ")


def _visible(text: str) -> Iterator[str]:
    marks = 0
    for one in text:
        kind = unicodedata.category(one)
        marks = marks + 1 if kind[0] == "M" else 0
        if kind in ("Cc", "Zl", "Zp", "Zs"):
            yield " "
        elif one in JOINERS or (kind[0] != "C" and marks <= MOST_MARKS):
            yield one
