"""What is sent to OpenSearch, as plain values: indexes, documents and queries.

The worth of a stem in a document comes from `scoring`, as for every engine, and is kept as a
feature of the document (`rank_features`); OpenSearch adds and compares. Two things are less exact
there: a feature keeps nine significant bits, and an alternative of several stems is worth the mean
of theirs, not the least. Totals and counts are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from safelight.search.backend import Alternative, Document, Query, Surface, Unit
from safelight.search.impacts import impacts_of

Json = dict[str, Any]

MOST_VALUES = 1_000  # of one facet
SURFACES_TOGETHER = 1_000
PARTED = "\t"

_KEPT_ONLY = {"type": "keyword", "index": False, "doc_values": False}
INDEX: Json = {
    # One shard: an index of pages is small, and replicas spread the reading.
    "settings": {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-all"}},
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "key": {"type": "keyword"},
            "language": {"type": "keyword"},
            "facets": {"type": "keyword"},
            "impacts": {"type": "rank_features"},
            "passages": _KEPT_ONLY,
            "passage_stems": _KEPT_ONLY,
            "surfaces": _KEPT_ONLY,
        },
    },
}


def feature_of(stem: str) -> str:
    """Return a stem as the name of a feature, which may hold no dot."""
    return stem.replace("~", "~0").replace(".", "~1")


def sources_of(documents: Iterable[Document], surfaces: Iterable[Surface]) -> Iterator[Json]:
    """Yield what the index of a language holds: its documents, then the words for spelling."""
    held = tuple(documents)
    impacts: list[dict[str, float]] = [{} for _ in held]
    for stem, numbers, values in impacts_of(held):
        for number, value in zip(numbers, values, strict=True):
            impacts[number][feature_of(stem)] = value
    for one, worth in zip(held, impacts, strict=True):
        yield {
            "key": one.key,
            "language": one.language,
            "facets": sorted(
                {f"{name}={value}" for name, some in one.facets.items() for value in some}
            ),
            "impacts": worth,
            "passages": list(one.passages),
            "passage_stems": list(one.passage_stems),
        }
    lines = [PARTED.join((one.surface, one.stem, str(one.documents))) for one in surfaces]
    for at in range(0, len(lines), SURFACES_TOGETHER):
        yield {"surfaces": lines[at : at + SURFACES_TOGETHER]}


def search_of(query: Query) -> Json:
    """Return the body of a search."""
    return {
        "from": query.offset,
        "size": query.limit,
        "track_total_hits": True,
        "_source": ["key", "language"],
        "query": {
            "bool": {
                "should": [_unit(at, unit) for at, unit in enumerate(query.units)],
                "minimum_should_match": 1,
            }
        },
        # After the counting: each facet is counted without its own filter.
        "post_filter": _passing(query.filters),
        "aggs": {
            name: {
                "filter": _passing({n: some for n, some in query.filters.items() if n != name}),
                "aggs": {
                    "values": {
                        "terms": {"field": "facets", "include": f"{name}=.*", "size": MOST_VALUES}
                    }
                },
            }
            for name in query.facets
        },
        "sort": [{"_score": "desc"}, {"key": "asc"}],
        "track_scores": True,
    }


def fetch_of(keys: Sequence[str]) -> Json:
    """Return the body of a search for documents by key."""
    return {
        "size": len(keys),
        "_source": ["key", "passages", "passage_stems"],
        "query": {"terms": {"key": list(keys)}},
    }


def vocabulary_of(most: int) -> Json:
    """Return the body of a search for everything that holds words for spelling."""
    return {
        "size": most,
        "_source": ["surfaces"],
        "query": {"bool": {"must_not": {"exists": {"field": "key"}}}},
        "sort": "_doc",
    }


def _passing(filters: Mapping[str, frozenset[str]]) -> Json:
    terms = (
        {"terms": {"facets": sorted(f"{name}={value}" for value in values)}}
        for name, values in filters.items()
        if values
    )
    return {"bool": {"filter": list(terms)}}


def _unit(at: int, unit: Unit) -> Json:
    """Return one unit: worth the best of its alternatives, and named, so that hits tell it."""
    return {
        "dis_max": {"queries": [_alternative(one) for one in unit.alternatives], "_name": str(at)}
    }


def _alternative(alternative: Alternative) -> Json:
    stems = tuple(dict.fromkeys(alternative.stems))
    held = [
        {"rank_feature": {"field": f"impacts.{feature_of(one)}", "linear": {}}} for one in stems
    ]
    return {"bool": {"must": held, "boost": alternative.weight / len(held)}}
