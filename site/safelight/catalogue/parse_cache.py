"""Keeps parsed files by the hash of their bytes, so that a start with nothing changed parses
nothing, and so that one page can be had without all others; and what was found in the words of
activities.

It is one SQLite file. Whatever is wrong with it only means: parse again.
"""

from __future__ import annotations

import contextlib
import hashlib
import pickle
import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from safelight.catalogue.code_digest import code_digest
from safelight.catalogue.data import Data
from safelight.catalogue.problems import Problem
from safelight.catalogue.read_files import ReadFile
from safelight.installed import version_of

WAIT = 5.0  # seconds for another process that writes
TABLES = (
    "CREATE TABLE IF NOT EXISTS parsed"
    " (path TEXT PRIMARY KEY, digest TEXT, page TEXT, crc INT, body BLOB)",
    # All but the bodies, side by side: `names` reads nothing else.
    "CREATE INDEX IF NOT EXISTS names ON parsed (path, digest, page)",
    # What was made of many files at once, each thing in place of the one before.
    "CREATE TABLE IF NOT EXISTS whole (name TEXT PRIMARY KEY, digest TEXT, crc INT, body BLOB)",
)
# The file can be had again from the content, so a power cut may damage it: each body has its CRC.
PRAGMAS = ("PRAGMA synchronous=OFF", "PRAGMA journal_mode=MEMORY")
ReadData = tuple[Data, list[Problem]]
# By the path of an activity: the digest of the page, and what is wrong with its words.
KeptWords = dict[str, tuple[str, tuple[Problem, ...]]]


def cache_version(sizes: dict[str, tuple[int, int]]) -> str:
    """Return what a parsed file depends on besides its bytes: libraries, our own code, picture
    sizes."""
    parts = (*libraries(), code_digest(Path(__file__).parent), repr(sorted(sizes.items())))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


@cache
def libraries() -> tuple[str, ...]:
    """Return what reads a file, without loading it: where all is kept, nothing is read."""
    found = find_spec("yaml")
    inside = found.submodule_search_locations if found else None
    in_c = PathFinder.find_spec("yaml._yaml", inside) is not None  # it reads some texts differently
    return (*map(version_of, ("Markdown", "pymdown-extensions", "PyYAML")), f"in C: {in_c}")


def pack(file: ReadFile) -> bytes:
    """Return a parsed file as the bytes that the cache keeps."""
    return pickle.dumps(file, protocol=pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> ReadFile:
    """Return the parsed file."""
    file: ReadFile = pickle.loads(packed)  # noqa: S301 - our own file, in our own cache folder
    return file


@dataclass(frozen=True)
class Parsed:
    """One file in the cache: its place in the content folder, the hash of its bytes, the id in its
    front matter, and what was read, packed."""

    path: str
    digest: str
    page: str
    body: bytes


class ParseCache:
    """The cache of one version. Without a folder it keeps nothing."""

    def __init__(self, folder: Path | None, version: str) -> None:
        self._path = folder / f"parsed-{version}.sqlite" if folder else None

    @property
    def is_new(self) -> bool:
        """Return whether nothing was ever kept in it."""
        return self._path is None or not self._path.exists()

    def bodies(self) -> dict[str, Parsed]:
        """Return every file in it, by path."""
        rows = self._rows("SELECT path, digest, page, body, crc FROM parsed")
        return {row[0]: Parsed(*row[:4]) for row in rows if zlib.crc32(row[3]) == row[4]}

    def names(self) -> dict[str, tuple[str, str]]:
        """Return the digest and the page's id of every file in it, by path."""
        rows = self._rows("SELECT path, digest, page FROM parsed")
        return {path: (digest, page) for path, digest, page in rows}

    def body(self, path: str) -> bytes | None:
        """Return what was read in one file."""
        for body, crc in self._rows("SELECT body, crc FROM parsed WHERE path = ?", path):
            return bytes(body) if zlib.crc32(body) == crc else None
        return None

    def add(self, files: Iterable[Parsed]) -> None:
        """Keep some files, each in place of what was kept of it."""
        rows = [(one.path, one.digest, one.page, zlib.crc32(one.body), one.body) for one in files]
        self._change("INSERT OR REPLACE INTO parsed VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, paths: Iterable[str]) -> None:
        """Forget files that are gone."""
        self._change("DELETE FROM parsed WHERE path = ?", [(one,) for one in paths])

    def data(self, digest: str) -> ReadData | None:
        """Return what was read in the data files with this digest."""
        read: ReadData | None = self._whole("data", digest)
        return read

    def keep_data(self, digest: str, read: ReadData) -> None:
        """Keep what was read in the data files, in place of what was kept."""
        self._keep_whole("data", digest, read)

    def words(self, version: str) -> KeptWords:
        """Return what was found in the words of activities by the code of this version."""
        found: KeptWords = self._whole("words", version) or {}
        return found

    def keep_words(self, version: str, found: KeptWords) -> None:
        """Keep what was found in the words of all activities, in place of what was kept."""
        self._keep_whole("words", version, found)

    def _whole(self, name: str, digest: str) -> Any:
        query = "SELECT body, crc FROM whole WHERE name = ? AND digest = ?"
        for body, crc in self._rows(query, name, digest):
            if zlib.crc32(body) == crc:
                return pickle.loads(body)  # noqa: S301 - as above
        return None

    def _keep_whole(self, name: str, digest: str, made: object) -> None:
        body = pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL)
        row = (name, digest, zlib.crc32(body), body)
        self._change("INSERT OR REPLACE INTO whole VALUES (?, ?, ?, ?)", [row])

    def _rows(self, query: str, *values: str) -> list[Any]:
        if self._path is None or self.is_new:
            return []
        try:
            with contextlib.closing(sqlite3.connect(self._path, timeout=WAIT)) as connection:
                return connection.execute(query, values).fetchall()
        except sqlite3.Error:
            return []

    def _change(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        """Make one change, whole or not at all. A damaged file is made anew; a folder that cannot
        be written to costs time, not the start."""
        if self._path is None or not rows:
            return
        with contextlib.suppress(OSError, sqlite3.Error):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._forget_other_versions(self._path)
            try:
                _write(self._path, statement, rows)
            except sqlite3.OperationalError:  # full, locked or not allowed: no reason to begin anew
                return
            except sqlite3.DatabaseError:
                self._path.unlink(missing_ok=True)
                _write(self._path, statement, rows)

    @staticmethod
    def _forget_other_versions(path: Path) -> None:
        for old in path.parent.glob("parsed-*"):
            if not old.name.startswith(path.name):
                old.unlink(missing_ok=True)


def _write(path: Path, statement: str, rows: list[tuple[Any, ...]]) -> None:
    with contextlib.closing(sqlite3.connect(path, timeout=WAIT)) as connection:
        for preparation in (*PRAGMAS, *TABLES):
            connection.execute(preparation)
        with connection:
            connection.executemany(statement, rows)
