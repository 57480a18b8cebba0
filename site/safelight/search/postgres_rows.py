"""Documents as rows: postings with their worth, facets, passages, and the surfaces for spelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from safelight.search.backend import Document, Surface
from safelight.search.impacts import impacts_of

# The columns of each table after the index they belong to, with their types.
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "document": {
        "number": "int4",
        "key": "text",
        "language": "text",
        "facets": "text[]",
        "passages": "text[]",
        "passage_stems": "text[]",
    },
    "posting": {"stem": "text", "documents": "int4[]", "impacts": "float8[]"},
    "surface": {"surface": "text", "stem": "text", "documents": "int4"},
}
LONGEST_STEM = 500  # letters; much longer ones do not fit into PostgreSQL's B-trees

Rows = Iterable[Sequence[Any]]


def storable(text: str) -> bool:
    """Return whether PostgreSQL can hold a text as a key.

    It holds no NUL, no half of a surrogate pair, and nothing without end.
    """
    halves = any("\ud800" <= letter <= "\udfff" for letter in text)
    return len(text) <= LONGEST_STEM and "\0" not in text and not halves


def rows_of(documents: Iterable[Document], surfaces: Iterable[Surface]) -> Mapping[str, Rows]:
    """Return the rows of each table."""
    held = tuple(documents)
    return {
        "document": tuple(_document(number, one) for number, one in enumerate(held)),
        "posting": tuple(row for row in impacts_of(held) if storable(row[0])),
        "surface": tuple((one.surface, one.stem, one.documents) for one in surfaces),
    }


def _document(number: int, one: Document) -> Sequence[Any]:
    facets = [f"{name}={value}" for name, values in one.facets.items() for value in values]
    return (
        number,
        one.key,
        one.language,
        list(dict.fromkeys(facets)),
        list(one.passages),
        list(one.passage_stems),
    )
