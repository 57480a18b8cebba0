"""A query as one SQL statement, and its row as results.

One statement: it sees one state of the database, so hits, total, counts and generation belong
together even while another generation is being published.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.search.backend import Facet, Hit, Query, Results
from safelight.search.postgres_rows import storable
from safelight.search.postgres_statements import CURRENT
from safelight.search.scoring import PLACES

# `asked` has a row for each stem of each alternative of each unit. An alternative holds where all
# its stems do and is worth the least of them; a unit is worth the best of its alternatives. Units
# are added in order, as everywhere else, so that even the rounding is the same.
_SEARCH = """
WITH this AS MATERIALIZED (
    SELECT current.publication, current.name, language_index.id
    FROM ({current}) AS current
    LEFT JOIN language_index
        ON language_index.generation = current.name
        AND language_index.language = %(language)s
), asked AS (
    SELECT * FROM unnest(
        %(units)s::integer[], %(alternatives)s::integer[], %(sizes)s::integer[],
        %(weights)s::double precision[], %(stems)s::text[]
    ) AS asked(unit, alternative, size, weight, stem)
), alternative AS (
    SELECT unit, number, weight * min(impact) AS score
    FROM asked
    JOIN posting ON posting.index = (SELECT id FROM this) AND posting.stem = asked.stem
    CROSS JOIN LATERAL unnest(documents, impacts) AS held(number, impact)
    GROUP BY unit, alternative, size, weight, number
    HAVING count(*) = size
), unit AS (
    SELECT unit, number, max(score) AS score FROM alternative GROUP BY unit, number
), matched AS (
    SELECT number, sum(score ORDER BY unit) AS score, array_agg(unit ORDER BY unit) AS units
    FROM unit GROUP BY number
), found AS MATERIALIZED (
    SELECT
        key, language, facets, units, score,
        array_remove(ARRAY[{failed}]::text[], NULL) AS failed
    FROM matched JOIN document USING (number)
    WHERE document.index = (SELECT id FROM this)
), hit AS (
    SELECT key, language, score, units, {order} AS place FROM found WHERE failed = '{{}}'
    ORDER BY place DESC, key
    OFFSET %(offset)s LIMIT %(limit)s
), counted AS (
    SELECT split_part(facet, '=', 1) AS name, facet, count(*) AS documents
    FROM found CROSS JOIN LATERAL unnest(facets) AS facet
    WHERE split_part(facet, '=', 1) = ANY (%(facets)s)
        AND failed <@ ARRAY[split_part(facet, '=', 1)]
    GROUP BY facet
)
SELECT
    (SELECT publication FROM this),
    (SELECT name FROM this),
    (SELECT count(*) FROM found WHERE failed = '{{}}'),
    (
        SELECT json_agg(json_build_array(key, language, score, units) ORDER BY place DESC, key)
        FROM hit
    ),
    (SELECT json_agg(json_build_array(facet, documents) ORDER BY facet) FROM counted)
"""
_ORDER = f"round(score::numeric, {PLACES})"
# The name of a filter where a document does not pass it.
_FAILED = "CASE WHEN NOT facets && %({name})s::text[] THEN %({name}_name)s END"


def statement_of(query: Query) -> tuple[str, dict[str, Any]]:
    """Return the statement that answers a query, and its parameters."""
    units, alternatives, sizes, weights, stems = _asked(query)
    parameters: dict[str, Any] = {
        "language": query.language,
        "units": units,
        "alternatives": alternatives,
        "sizes": sizes,
        "weights": weights,
        "stems": stems,
        "facets": list(query.facets),
        "offset": query.offset,
        "limit": query.limit,
    }
    failed = []
    filters = ((name, values) for name, values in query.filters.items() if values)
    for at, (name, accepted) in enumerate(filters):
        failed.append(_FAILED.format(name=f"filter{at}"))
        parameters[f"filter{at}_name"] = name
        parameters[f"filter{at}"] = [f"{name}={value}" for value in accepted if storable(value)]
    return _SEARCH.format(current=CURRENT, failed=", ".join(failed), order=_ORDER), parameters


def _asked(query: Query) -> tuple[list[int], list[int], list[int], list[float], list[str]]:
    rows: list[tuple[int, int, int, float, str]] = []
    for unit_at, unit in enumerate(query.units):
        for at, alternative in enumerate(unit.alternatives):
            stems = tuple(dict.fromkeys(alternative.stems))
            if all(map(storable, stems)):
                rows += ((unit_at, at, len(stems), alternative.weight, stem) for stem in stems)
    columns = list(zip(*rows, strict=True)) or [()] * 5
    units, alternatives, sizes, weights, stems_of_all = map(list, columns)
    return units, alternatives, sizes, weights, stems_of_all


def results_of(row: Sequence[Any], query: Query) -> Results:
    """Return the results that the statement's row says."""
    _, generation, total, hits, counted = row
    return Results(
        hits=tuple(
            Hit(key, language, score, sum(1 << unit for unit in units))
            for key, language, score, units in hits or ()
        ),
        total=total,
        facets=tuple(Facet(name, counts) for name, counts in _counts(query, counted).items()),
        generation=generation or "",
    )


def _counts(
    query: Query, counted: Sequence[tuple[str, int]] | None
) -> Mapping[str, Mapping[str, int]]:
    counts: dict[str, dict[str, int]] = {name: {} for name in query.facets}
    for facet, documents in counted or ():
        name, _, value = facet.partition("=")
        counts[name][value] = documents
    return counts
