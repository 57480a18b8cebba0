"""The PostgreSQL engine: one index for many machines, on a primary and its replicas.

It holds postings in tables and finds, counts and adds; what a word is worth comes from `scoring`.
A generation is written aside, as rows that no reader looks at, and becomes the current one in one
transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from safelight.search import postgres_statements as sql
from safelight.search.backend import (
    Document,
    Query,
    Results,
    Stored,
    Surface,
)
from safelight.search.postgres_connections import Connections
from safelight.search.postgres_query import results_of, statement_of
from safelight.search.postgres_rows import COLUMNS, rows_of
from safelight.search.unavailable import SearchUnavailable

if TYPE_CHECKING:
    from psycopg import Connection


NO_RESULTS = Results((), 0, (), "")


class PostgresBackend:
    """An index in a PostgreSQL cluster. Threads may share it."""

    name = "postgres"

    def __init__(self, conninfo: str, schema: str = sql.SCHEMA) -> None:
        self._connections = Connections(conninfo, schema)
        self._schema = schema
        self._newest = 0  # the latest publication that this process has seen
        self._lock = Lock()

    def build(
        self,
        language: str,
        documents: Iterable[Document],
        generation: str,
        surfaces: Iterable[Surface],
    ) -> None:
        """Write the index of a language, which nobody sees before it is published."""
        named = {"generation": generation, "language": language}
        tables = rows_of(documents, surfaces)
        self._make_tables()
        with self._connections.writing() as connection:
            connection.execute(sql.LOCK_LANGUAGE, named)
            connection.execute(sql.ADD_GENERATION, named)
            connection.execute(sql.FORGET_LANGUAGE, named)
            row = connection.execute(sql.ADD_LANGUAGE, named).fetchone()
            assert row  # noqa: S101 - an INSERT that returns nothing would have raised
            for table, rows in tables.items():
                _copy(connection, table, row[0], rows)
            # The tables may have grown from nothing, and the first query may follow at once.
            connection.execute(f"ANALYZE {', '.join(tables)}")

    def publish(self, generation: str) -> None:
        """Let readers see a generation, in every language at once.

        The one before is kept. Raise LookupError when it has not been built.
        """
        with self._connections.writing() as connection:
            connection.execute(sql.LOCK)
            row = connection.execute(sql.PUBLISH, {"generation": generation}).fetchone()
            if row is None:
                raise LookupError(f"The search index {generation} has not been built.")
            connection.execute(sql.FORGET_OLD)
        with self._lock:
            self._newest = max(self._newest, row[0])

    def generation(self) -> str:
        """Return the generation that readers see, or "" when nothing is published."""
        rows = self._read(sql.CURRENT, {})
        return str(rows[0][1]) if rows else ""

    def is_damaged(self) -> bool:
        """Return False: the servers look after what they hold."""
        return False

    def search(self, query: Query) -> Results:
        """Return what holds the units of a query, best first."""
        if not query.units:
            return NO_RESULTS
        statement, parameters = statement_of(query)
        rows = self._read(statement, parameters)
        return results_of(rows[0], query) if rows and rows[0][1] else NO_RESULTS

    def fetch(self, language: str, keys: Sequence[str], generation: str = "") -> tuple[Stored, ...]:
        """Return the sentences of these documents, in this order. Unknown keys are left out."""
        wanted = {"language": language, "keys": list(keys), "generation": generation}
        rows = self._read(sql.FETCH, wanted, enough=len(set(keys)))
        stored = {row[1]: Stored.of(*row[1:]) for row in rows}
        return tuple(stored[key] for key in keys if key in stored)

    def vocabulary(self, language: str) -> Iterable[Surface]:
        """Return the words of a language as they are written, with their stems."""
        return tuple(
            Surface(*row[1:]) for row in self._read(sql.VOCABULARY, {"language": language})
        )

    def close(self) -> None:
        """Close all connections."""
        self._connections.close()

    def _read(
        self, statement: str, parameters: Mapping[str, Any], enough: int = 0
    ) -> Sequence[tuple[Any, ...]]:
        """Return rows from a server that has got at least as far as this process has seen.

        A replica may lag behind the last publication. Then the primary is asked, and where it
        cannot be reached the older answer is better than none.
        """
        rows = self._connections.read(statement, parameters)
        if self._notice(rows) and len(rows) >= enough:
            return rows
        try:
            rows = self._connections.read(statement, parameters, primary=True)
        except SearchUnavailable:
            return rows
        if rows:
            with self._lock:
                # What the primary says is so, even when a failover has lost the last publication.
                self._newest = _publication(rows)
        return rows

    def _notice(self, rows: Sequence[tuple[Any, ...]]) -> bool:
        """Return whether rows are as new as what was seen before."""
        publication = _publication(rows)
        with self._lock:
            if publication < self._newest:
                return False
            self._newest = publication
        return True

    def _make_tables(self) -> None:
        with self._connections.writing() as connection:
            connection.execute(sql.LOCK)
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {self._schema}")
            connection.execute(sql.TABLES)


def _publication(rows: Sequence[tuple[Any, ...]]) -> int:
    return int(rows[0][0] or 0) if rows else 0


def _copy(
    connection: Connection[Any], table: str, index: int, rows: Iterable[Sequence[Any]]
) -> None:
    columns = COLUMNS[table]
    names = ", ".join(("index", *columns))
    statement = f"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.set_types(("int4", *columns.values()))
        for row in rows:
            copy.write_row((index, *row))
