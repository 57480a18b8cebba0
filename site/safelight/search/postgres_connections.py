"""Connections to a PostgreSQL primary and its replicas.

libpq does the routing: reads go to any standby that answers, and to the primary when none does;
writes go to whichever server takes them. Only this module imports psycopg, and only when asked to.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from safelight.search.respite import Respite
from safelight.search.unavailable import NoServer, SearchUnavailable

if TYPE_CHECKING:
    from psycopg import Connection

ATTEMPTS = 3  # the first on a kept connection, the others on new ones
PAUSE = 0.1  # seconds before the last attempt: a server may be taking over
LONGEST_READ = 2_000  # milliseconds
KEPT = 8  # idle connections
OLDEST = 300.0  # seconds; then a connection is made anew, so that a returned replica gets its share
# What a connection string may override. A server that falls silent is noticed within seconds.
DEFAULTS: Mapping[str, Any] = {
    "application_name": "safelight",
    "connect_timeout": 2,
    "tcp_user_timeout": 3_000,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
}
ANYWHERE = {"target_session_attrs": "prefer-standby", "load_balance_hosts": "random"}
PRIMARY = {"target_session_attrs": "primary"}
READ_ONLY = (
    f"statement_timeout={LONGEST_READ}",
    "default_transaction_read_only=on",
    "jit=off",  # compiling takes longer than the whole query
)
MISSING = (
    "The search in PostgreSQL needs the package psycopg:\n"
    "  .venv/bin/pip install --require-hashes -r requirements-postgres.txt"
)

NO_CONNECTION_STRING = "What should say where the PostgreSQL servers are is no connection string."


@dataclass(frozen=True)
class _Kept:
    connection: Connection[Any]
    since: float


class Pool:
    """A few idle connections of one kind, shared by threads."""

    def __init__(self, conninfo: str, routing: Mapping[str, str], options: Iterable[str]) -> None:
        self.conninfo = conninfo
        self.routing = routing
        self.options = tuple(options)
        self._idle: list[_Kept] = []
        self._is_open = True
        self._process = os.getpid()
        self._lock = Lock()
        self.respite = Respite(NoServer)

    def run(
        self, statement: str, parameters: Mapping[str, Any], *, fresh: bool
    ) -> Sequence[tuple[Any, ...]]:
        """Return the rows of a statement, on a new connection when `fresh`."""
        kept = (None if fresh else self._take()) or _Kept(self.connect(), time.monotonic())
        try:
            rows = kept.connection.execute(statement, parameters).fetchall()
        except BaseException:
            kept.connection.close()
            raise
        self._give_back(kept)
        return rows

    def connect(self) -> Connection[Any]:
        """Return a new connection."""
        psycopg = _psycopg()
        try:
            given = psycopg.conninfo.conninfo_to_dict(self.conninfo)
        except psycopg.ProgrammingError:  # its words repeat a part, which may be the password
            raise SearchUnavailable(NO_CONNECTION_STRING) from None
        settings = " ".join(f"-c {option}" for option in self.options)
        options = f"{given.pop('options', '') or ''} {settings}".strip()
        made = {**DEFAULTS, **given, **self.routing, "options": options}
        connection: Connection[Any] = psycopg.connect(autocommit=True, **made)
        return connection

    def close(self) -> None:
        """Close what is idle."""
        with self._lock:
            idle, self._idle, self._is_open = self._idle, [], False
        for kept in idle:
            kept.connection.close()

    def _take(self) -> _Kept | None:
        with self._lock:
            if self._process != os.getpid():
                # A connection belongs to the process that made it; a forked one leaves it alone.
                self._process, self._idle = os.getpid(), []
            kept = self._idle.pop() if self._idle else None
        if kept and time.monotonic() - kept.since > OLDEST:
            kept.connection.close()
            return None
        return kept

    def _give_back(self, kept: _Kept) -> None:
        with self._lock:
            if self._is_open and len(self._idle) < KEPT:
                self._idle.append(kept)
                return
        kept.connection.close()


class Connections:
    """Reads from any server, reads from the primary, and writes.

    Each raises SearchUnavailable where no server can answer, and reads for some seconds afterwards
    without asking.
    """

    def __init__(self, conninfo: str, schema: str) -> None:
        path = f"search_path={schema}"
        reading = (path, *READ_ONLY)
        self._anywhere = Pool(conninfo, ANYWHERE, reading)
        self._primary = Pool(conninfo, PRIMARY, reading)
        self._writer = Pool(conninfo, PRIMARY, (path,))

    def read(
        self, statement: str, parameters: Mapping[str, Any], *, primary: bool = False
    ) -> Sequence[tuple[Any, ...]]:
        """Return the rows of one statement; none where the tables are not there yet.

        One statement sees one state of one server, so its rows never mix two generations. Asked
        again, it answers the same, so a broken connection is not the reader's concern.
        """
        pool = self._primary if primary else self._anywhere
        with pool.respite.asking():
            return _read(pool, statement, parameters)

    @contextmanager
    def writing(self) -> Iterator[Connection[Any]]:
        """Give a connection to the primary, in one transaction."""
        psycopg = _psycopg()
        try:
            with self._writer.connect() as connection, connection.transaction():
                yield connection
        except psycopg.OperationalError as error:
            raise NoServer(_first_line(error)) from error

    def close(self) -> None:
        """Close what is idle."""
        for pool in (self._anywhere, self._primary):
            pool.close()


def _read(pool: Pool, statement: str, parameters: Mapping[str, Any]) -> Sequence[tuple[Any, ...]]:
    psycopg = _psycopg()
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return pool.run(statement, parameters, fresh=attempt > 1)
        except psycopg.errors.UndefinedTable:
            return ()
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            if isinstance(error, psycopg.errors.QueryCanceled):
                raise SearchUnavailable(_first_line(error)) from error
            if attempt == ATTEMPTS:
                raise NoServer(_first_line(error)) from error
        time.sleep(PAUSE * (attempt - 1))
    raise AssertionError  # The last attempt returns or raises.


def _psycopg() -> Any:
    """Return the client library. It is asked for late: only this back end needs it."""
    try:
        import psycopg
    except ImportError as error:
        raise SearchUnavailable(MISSING) from error
    return psycopg


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
