"""What a search engine must do for us.

Words are made into stems, and stems into questions, by the application: engines only keep
documents and find them, so they stay exchangeable and give the same answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

PAGE_LENGTH = 10  # hits
PARTED = "\x1f"  # between texts that are kept as one; none of them holds it


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way in which a thing may be written.

    With more than one stem a document must hold all of them; it is then worth the least of theirs.
    """

    stems: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing the reader asked for. A document is worth the best of its alternatives."""

    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True)
class Query:
    """What is asked of the index of one language.

    `filters` holds the accepted values by facet: one of them is enough, every facet must pass.
    `facets` are to be counted, each without its own filter.
    """

    language: str
    units: tuple[Unit, ...]
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    facets: tuple[str, ...] = ()
    offset: int = 0
    limit: int = PAGE_LENGTH


@dataclass(frozen=True, slots=True)
class Document:
    """A page as an engine keeps it.

    `language` is the one it is written in; `bag` holds how often each stem occurs, weighted by
    where. `passages` are its sentences, and `passage_stems` the same as stems: one for each word,
    parted by spaces (two for one word are joined by a slash).
    """

    key: str
    language: str
    bag: Mapping[str, float]
    passages: tuple[str, ...] = ()
    passage_stems: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prior: float = 1.0  # how much more or less a page of its kind is worth than others


@dataclass(frozen=True)
class Documents:
    """The documents of a language of which each is made only when it is asked for.

    `digests` holds their keys in order, each with a digest of everything the document is made of,
    so that an engine may keep what has not changed. Any other iterable of documents will do too.
    """

    digests: Mapping[str, str]
    load: Callable[[str], Document]

    def __iter__(self) -> Iterator[Document]:
        return map(self.load, self.digests)


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that was found, in the language it is written in. Bit i of `matched` is set where
    unit i matched."""

    key: str
    language: str
    score: float
    matched: int


@dataclass(frozen=True)
class Facet:
    """How many pages each value of a facet would give."""

    name: str
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Results:
    """Some of the hits, best first; how many there are; and the facets that were asked for."""

    hits: tuple[Hit, ...]
    total: int
    facets: tuple[Facet, ...]
    generation: str


@dataclass(frozen=True, slots=True)
class Stored:
    """The sentences of a document, for the passage that is shown.

    `passages` is one text, and so is `stems`, in which every stem stands between two spaces: a word
    is found in it without taking it apart.
    """

    key: str
    passages: str
    stems: str

    @classmethod
    def of(cls, key: str, passages: Iterable[str], passage_stems: Iterable[str]) -> Stored:
        """Return the sentences of a document as they are kept."""
        stems = PARTED.join(f" {line} " for line in passage_stems)
        return cls(key, PARTED.join(passages), stems.replace("/", " / "))


class Surface(NamedTuple):
    """A word as it is written, for spelling.

    `documents` counts where it can be read; none for words that are for matching only.
    """

    surface: str
    stem: str
    documents: int


class SearchBackend(Protocol):
    """An engine that holds one index for each language and generation. Threads may share it."""

    name: str

    def build(
        self,
        language: str,
        documents: Iterable[Document],
        generation: str,
        surfaces: Iterable[Surface],
    ) -> None:
        """Make the index of a language for a generation that nobody sees yet."""
        ...

    def publish(self, generation: str) -> None:
        """Let every search see this generation, in all languages at once. The one before it is
        kept."""
        ...

    def generation(self) -> str:
        """Return the published generation, or "" when there is none that can be used."""
        ...

    def is_damaged(self) -> bool:
        """Return whether a generation is published that cannot be used."""
        ...

    def search(self, query: Query) -> Results:
        """Return what holds any of the units, best first; documents worth the same by key."""
        ...

    def fetch(self, language: str, keys: Sequence[str], generation: str = "") -> tuple[Stored, ...]:
        """Return the sentences of these documents, in this order. Unknown keys are left out.

        From the generation named, so that a page of results comes from one; without a name, or once
        it is gone, from the published one.
        """
        ...

    def vocabulary(self, language: str) -> Iterable[Surface]:
        """Return every surface the index was built with."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
