"""The Whoosh engine: one index folder per language. Nothing else of ours imports whoosh.

A Searcher is never shared between threads and never refreshed: each query opens its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from whoosh import fields, index, query, scoring
from whoosh.analysis import SpaceSeparatedTokenizer

from safelight.search.backend import FIELDS, NOTHING, Document, Hit, Query, Results

SCHEMA = fields.Schema(
    key=fields.ID(stored=True, unique=True),
    language=fields.STORED,
    facets=fields.STORED,
    prior=fields.STORED,
    **{
        name: fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False, field_boost=boost)
        for name, boost in FIELDS.items()
    },
)

SHORTEST_START, LOOSE_END = 4, 2  # letters

# A title that is the very word counts for more than a long one that holds it.
WEIGHTING = scoring.BM25F(title_B=1.0)


class WhooshBackend:
    """Indexes in a folder of this process's own: Whoosh's files are pickles and must never come
    from elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._indexes: dict[str, Any] = {}

    def build(self, language: str, documents: Iterable[Document]) -> None:
        """Make the index of a language from scratch."""
        folder = self.folder / language
        folder.mkdir(parents=True, exist_ok=True)
        writer = index.create_in(str(folder), SCHEMA).writer()
        for one in documents:
            terms = {name: " ".join(one.terms.get(name, ())) for name in FIELDS}
            facets = {name: tuple(values) for name, values in one.facets.items()}
            writer.add_document(
                key=one.key, language=one.language, facets=facets, prior=one.prior, **terms
            )
        writer.commit()
        self._indexes.pop(language, None)

    def search(self, query: Query) -> Results:
        """Return what matches any of the words, best first."""
        if not query.words:
            return NOTHING
        with self._open(query.language).searcher(weighting=WEIGHTING) as searcher:
            found = searcher.search(_parsed(query), limit=None)
            rows = [
                (Hit(hit["key"], hit["language"], hit.score * hit["prior"]), hit["facets"])
                for hit in found
            ]
        kept = [hit for hit, facets in rows if _passes(facets, query.filters, "")]
        kept.sort(key=lambda hit: (-hit.score, hit.key))
        hits = tuple(kept[query.offset : query.offset + query.limit])
        return Results(hits, len(kept), _count([facets for _, facets in rows], query.filters))

    def _open(self, language: str) -> Any:
        if language not in self._indexes:
            self._indexes[language] = index.open_dir(str(self.folder / language), readonly=True)
        return self._indexes[language]


def _parsed(asked: Query) -> query.Query:
    match = _starts_alike if asked.by_start else query.Term
    return query.Or(
        [
            query.Or([match(name, term) for term in terms for name in FIELDS])
            for terms in asked.words
        ]
    )


def _starts_alike(name: str, term: str) -> query.Query:
    """Return a query for words with the same start; its end may be another form of the word."""
    return query.Prefix(name, term[: max(SHORTEST_START, len(term) - LOOSE_END)])


Facets = Mapping[str, tuple[str, ...]]


def _passes(facets: Facets, filters: Mapping[str, frozenset[str]], but: str) -> bool:
    return all(
        not wanted or name == but or wanted & set(facets.get(name, ()))
        for name, wanted in filters.items()
    )


def _count(
    rows: list[Facets], filters: Mapping[str, frozenset[str]]
) -> Mapping[str, Mapping[str, int]]:
    """Return, for each facet, how many pages each value has with the other facets' filters as
    they are."""
    counts: dict[str, Counter[str]] = {}
    for facets in rows:
        for name, values in facets.items():
            if _passes(facets, filters, name):
                counts.setdefault(name, Counter()).update(values)
    return counts
