"""Writes a packed file: whole and in one move, or added to the end of the one that is there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from safelight.packfile import (
    MAGIC,
    TRAILER,
    Body,
    Entries,
    Entry,
    Headers,
    PackFile,
    Variant,
    index_bytes,
    row_of,
)


class PackWriter:
    """Takes pages one by one.

    Nothing of it can be seen by a reader until `finish`. With `add_to` the new bodies go to the
    end of that pack's own file and the rest stays where it lies; else everything goes to a new
    file that takes the old one's place in one move. Left without `finish`, it leaves what was
    there before.
    """

    def __init__(self, path: Path, add_to: PackFile | None = None) -> None:
        self._path = path
        self._add_to = add_to
        self._rows: dict[str, bytes] = {}
        old = add_to.entries.headers if add_to else ()
        self._headers: dict[Headers, int] = {one: at for at, one in enumerate(old)}
        self._used = 0  # bytes of pages that were made or taken over
        self._absent: dict[str, str] = {}
        self._temporary: Path | None = None
        if add_to is not None:
            self._file: IO[bytes] = path.open("r+b")
            self._at = self._file.seek(add_to.size)
        else:
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
            self._temporary = Path(name)
            os.fchmod(handle, 0o644)
            self._file = os.fdopen(handle, "wb")
            self._at = self._file.write(MAGIC)

    def keep(self, address: str, old: PackFile) -> None:
        """Take a page over from the old pack as it is."""
        if old is self._add_to:
            self._rows[address] = old.entries.rows[address]
            return
        key, headers, variants = old.entries[address]
        bodies = {
            coding: Body(old.body(one), one.crc, one.etag) for coding, one in variants.items()
        }
        self.add(address, key, headers, bodies)

    def add(self, address: str, key: str, headers: Headers, bodies: Mapping[str, Body]) -> None:
        """Take a page that has just been made, in each of its encodings."""
        variants = {}
        for coding, body in bodies.items():
            variants[coding] = Variant(self._at, len(body.content), body.crc, body.etag)
            self._at += self._file.write(body.content)
        entry = Entry(key, headers, variants)
        self._rows[address] = row_of(entry, self._headers)
        self._used += entry.length

    def add_absent(self, address: str, key: str) -> None:
        """Note that an address has no page to keep, so that it need not be asked for again."""
        self._absent[address] = key

    def finish(self, stamp: str) -> None:
        """Write the index and make the pack the one that readers open."""
        entries = Entries(self._rows, list(self._headers))
        index = index_bytes(stamp, self._used + self._used_before(), entries, self._absent)
        digest = hashlib.sha256(index).digest()
        self._file.write(index + TRAILER.pack(self._at, len(index), digest, MAGIC))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if self._temporary is not None:
            self._temporary.replace(self._path)
            _sync_folder(self._path.parent)

    def _used_before(self) -> int:
        """Return how many bytes belong to the pages that stay where they lie."""
        if self._add_to is None:
            return 0
        old = self._add_to.entries
        gone = (old[one].length for one, row in old.rows.items() if self._rows.get(one) is not row)
        return self._add_to.used - sum(gone)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file.closed:
            return
        with contextlib.suppress(OSError):  # what could not be written is thrown away next
            self._file.close()
        if self._add_to is not None:
            os.truncate(self._path, self._add_to.size)
        elif self._temporary is not None:
            self._temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
