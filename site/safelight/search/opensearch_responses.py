"""What OpenSearch answers, as results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from safelight.search.backend import Facet, Hit, Query, Results, Stored, Surface
from safelight.search.opensearch_requests import PARTED

Json = Mapping[str, Any]


def results_of(response: Json, query: Query, generation: str) -> Results:
    """Return the results in the response to a search."""
    found = response["hits"]
    return Results(
        hits=tuple(_hit(one) for one in found["hits"]),
        total=found["total"]["value"],
        facets=tuple(
            Facet(name, _counts(response["aggregations"][name]["values"]["buckets"]))
            for name in query.facets
        ),
        generation=generation,
    )


def _hit(found: Json) -> Hit:
    source = found["_source"]
    matched = sum(1 << int(unit) for unit in found.get("matched_queries", ()))
    return Hit(source["key"], source["language"], found["_score"], matched)


def _counts(buckets: Iterable[Json]) -> Mapping[str, int]:
    return {one["key"].partition("=")[2]: one["doc_count"] for one in buckets}


def stored_of(response: Json, keys: Sequence[str]) -> tuple[Stored, ...]:
    """Return the sentences of documents, in the order of their keys; unknown keys are left out."""
    sources = (one["_source"] for one in response["hits"]["hits"])
    stored = {
        one["key"]: Stored.of(one["key"], one["passages"], one["passage_stems"]) for one in sources
    }
    return tuple(stored[key] for key in keys if key in stored)


def surfaces_of(response: Json) -> Iterator[Surface]:
    """Yield the words for spelling."""
    for found in response["hits"]["hits"]:
        for line in found["_source"]["surfaces"]:
            surface, stem, documents = line.split(PARTED)
            yield Surface(surface, stem, int(documents))
