"""Analysed documents on disk, by a digest of everything they were made from.

Making words into stems is half of the work of a build; a page that has not changed is not made
again. The records are in a form that must only be read from a folder of our own.
"""

from __future__ import annotations

import json
import marshal
import sqlite3
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from safelight.search.backend import PARTED, Document
from safelight.search.corpus import Indexed

_TABLES = """
PRAGMA synchronous = OFF; -- it can be made again
DROP TABLE IF EXISTS analysed; -- in which records had another form
CREATE TABLE IF NOT EXISTS records (digest TEXT PRIMARY KEY, record BLOB);
CREATE TABLE IF NOT EXISTS built (generation TEXT PRIMARY KEY, digests TEXT);
"""
KEPT = 2  # generations of which the records stay


class Analysed:
    """The records of one language, open for one build."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path)
        try:
            self._database.executescript(_TABLES)
        except sqlite3.Error:
            self._database.close()
            raise

    def __enter__(self) -> Analysed:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._database.commit()
        self._database.close()

    def get(self, digest: str) -> Indexed | None:
        """Return the document that was made from this, or None: also where it is damaged."""
        row = self._database.execute(
            "SELECT record FROM records WHERE digest = ?", (digest,)
        ).fetchone()
        try:
            return _indexed(row[0]) if row else None
        except (EOFError, ValueError, TypeError):
            return None

    def put(self, digest: str, indexed: Indexed) -> None:
        """Keep a document."""
        record = _record(indexed)
        self._database.execute("INSERT OR REPLACE INTO records VALUES (?, ?)", (digest, record))

    def built(self, generation: str) -> dict[str, str]:
        """Return the digests by key that a generation was built from, or none."""
        row = self._database.execute(
            "SELECT digests FROM built WHERE generation = ?", (generation,)
        ).fetchone()
        return dict(json.loads(row[0])) if row else {}

    def note(self, generation: str, digests: Mapping[str, str]) -> None:
        """Note what a generation was built from, and forget what no kept one needs."""
        database = self._database
        database.execute("DELETE FROM built WHERE generation = ?", (generation,))
        database.execute("INSERT INTO built VALUES (?, ?)", (generation, json.dumps(digests)))
        rows = database.execute("SELECT rowid, digests FROM built ORDER BY rowid DESC").fetchall()
        kept = {made_of for _, made_of in rows[:KEPT]}
        for row, _ in rows[KEPT:]:
            database.execute("DELETE FROM built WHERE rowid = ?", (row,))
        if not kept.issuperset(made_of for _, made_of in rows):
            database.execute(
                "DELETE FROM records WHERE digest NOT IN"
                " (SELECT value FROM built, json_each(built.digests))"
            )


def _record(indexed: Indexed) -> bytes:
    """Return a document as a few long texts: they are written and read in a tenth of the time of
    many short ones."""
    one, surfaces = indexed.document, indexed.surfaces
    lists = (one.passages, one.passage_stems, one.bag, surfaces, surfaces.values(), indexed.hidden)
    return marshal.dumps(
        (
            (one.key, one.language, one.prior, dict(one.facets)),
            array("d", one.bag.values()).tobytes(),
            *map(_together, lists),
        )
    )


def _indexed(record: bytes) -> Indexed:
    (key, language, prior, facets), weights, *texts = marshal.loads(record)  # noqa: S302 - our own
    passages, stems_of_passages, bag, surfaces, stems, hidden = map(_apart, texts)
    bag_of = dict(zip(bag, array("d", weights), strict=True))
    document = Document(
        key, language, bag_of, tuple(passages), tuple(stems_of_passages), facets, prior
    )
    return Indexed(document, dict(zip(surfaces, stems, strict=True)), frozenset(hidden))


def _together(texts: Iterable[str]) -> str:
    return PARTED.join((*texts, ""))


def _apart(text: str) -> list[str]:
    return text.split(PARTED)[:-1]
