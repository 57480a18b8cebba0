"""Analysed documents on disk, by a digest of everything they were made from.

Making words into stems is half of the work of a build; a page that has not changed is not made
again. The records are in a form that must only be read from a folder of our own.
"""

from __future__ import annotations

import json
import marshal
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from safelight.search.backend import Document
from safelight.search.corpus import Indexed

_TABLES = """
CREATE TABLE IF NOT EXISTS analysed (digest TEXT PRIMARY KEY, record BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS built (generation TEXT PRIMARY KEY, digests TEXT);
"""
KEPT = 2  # generations of which the records stay


class Analysed:
    """The records of one language, open for one build."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA synchronous = OFF")  # it can be made again
        self._database.executescript(_TABLES)

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
        """Return the document that was made from this, or None."""
        row = self._database.execute(
            "SELECT record FROM analysed WHERE digest = ?", (digest,)
        ).fetchone()
        if row is None:
            return None
        *document, surfaces = marshal.loads(row[0])  # noqa: S302 - written by ourselves
        return Indexed(Document(*document), surfaces)

    def put(self, digest: str, indexed: Indexed) -> None:
        """Keep a document."""
        one = indexed.document
        record = marshal.dumps(
            (
                one.key,
                one.language,
                dict(one.bag),
                one.passages,
                one.passage_stems,
                dict(one.facets),
                one.prior,
                dict(indexed.surfaces),
            )
        )
        self._database.execute("INSERT OR REPLACE INTO analysed VALUES (?, ?)", (digest, record))

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
        rows = database.execute("SELECT rowid FROM built ORDER BY rowid DESC").fetchall()
        for (row,) in rows[KEPT:]:
            database.execute("DELETE FROM built WHERE rowid = ?", (row,))
        if len(rows) > KEPT:
            database.execute(
                "DELETE FROM analysed WHERE digest NOT IN"
                " (SELECT value FROM built, json_each(built.digests))"
            )
