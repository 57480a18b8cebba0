"""What a search engine must do for us.

Terms are made by our analysers, so engines stay exchangeable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

# The fields of a document, with what a word in each is worth.
FIELDS: Mapping[str, float] = {
    "name": 20.0,  # a whole title as one term
    "title": 8.0,
    "topics": 5.0,
    "headings": 3.0,
    "summary": 3.0,
    "body": 1.0,
}
PAGE_LENGTH = 10  # hits


@dataclass(frozen=True)
class Document:
    """A page to be found: its terms by field, and its values by facet.

    `language` is the one it is written in.
    """

    key: str
    language: str
    terms: Mapping[str, tuple[str, ...]]
    facets: Mapping[str, tuple[str, ...]]
    prior: float = 1.0  # how much more or less a page of its kind is worth than others


@dataclass(frozen=True)
class Query:
    """What is asked in one language: for each word the terms it may stand as, and what must be
    true of a page."""

    language: str
    words: tuple[tuple[str, ...], ...]
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    offset: int = 0
    limit: int = PAGE_LENGTH
    by_start: bool = False  # whether words that only start alike are enough


@dataclass(frozen=True)
class Hit:
    """A page that was found, in the language it is written in."""

    key: str
    language: str
    score: float


@dataclass(frozen=True)
class Results:
    """One page of hits, how many there are, and how many each value of each facet would give."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, Mapping[str, int]]


NOTHING = Results((), 0, {})


class SearchBackend(Protocol):
    """An engine that holds one index per language."""

    def build(self, language: str, documents: Iterable[Document]) -> None:
        """Make the index of a language from scratch."""
        ...

    def search(self, query: Query) -> Results:
        """Return what matches any of the words, best first."""
        ...
