"""The packed file: every finished page as ready bytes, one file that all workers share by `mmap`.

Bodies come first, then an index, then a trailer that says where the index lies. Bytes once written
are never changed: a new pack either replaces the file in one move, or adds its new bodies and a new
index at the end. A reader that holds the old file open goes on reading what it knows. The index is
a line about the whole and a line for each address, which is only read when it is asked for: who
changes one page hands on thousands of lines as they are. Nothing here knows Flask, HTTP or what a
page is.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

IDENTITY, GZIP, BROTLI = "identity", "gzip", "br"
MAGIC = b"SAFEPK02"
TRAILER = struct.Struct("<QQ32s8s")  # where the index starts, its length, its SHA-256, MAGIC

Headers = tuple[tuple[str, str], ...]


class DamagedPack(Exception):  # noqa: N818 - it says what is wrong with the file
    """The file is no pack, is not whole, or does not hold what its index says."""


class Body(NamedTuple):
    """A page in one encoding as it goes into a pack: its bytes, their CRC-32 and strong ETag."""

    content: bytes
    crc: int
    etag: str

    @classmethod
    def of(cls, content: bytes) -> Body:
        """Return bytes with what they are known by."""
        return cls(content, zlib.crc32(content), etag_of(content))

    @classmethod
    def of_each(cls, contents: Mapping[str, bytes]) -> dict[str, Body]:
        """Return the bytes of each encoding with what they are known by."""
        return {coding: cls.of(content) for coding, content in contents.items()}


class Variant(NamedTuple):
    """One page in one encoding: where its bytes lie, their CRC-32, and their strong ETag."""

    start: int
    length: int
    crc: int
    etag: str


class Entry(NamedTuple):
    """One address: the key it was made by, its headers, and its bytes by encoding."""

    key: str
    headers: Headers
    variants: Mapping[str, Variant]

    @property
    def length(self) -> int:
        """Return how many bytes it has in all encodings together."""
        return sum(one.length for one in self.variants.values())


class Entries(Mapping[str, Entry]):
    """The entries of a pack by address, each read when it is asked for.

    `rows` are their lines in the index; these name their set of `headers` by its number.
    """

    def __init__(self, rows: Mapping[str, bytes], headers: Sequence[Headers]) -> None:
        self.rows = rows
        self.headers = headers

    def __getitem__(self, address: str) -> Entry:
        key, at, variants = json.loads(self.rows[address])
        found = {coding: Variant(*where) for coding, where in variants.items()}
        return Entry(key, self.headers[at], found)

    def __contains__(self, address: object) -> bool:
        return address in self.rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def row_of(entry: Entry, headers: dict[Headers, int]) -> bytes:
    """Return the line of an entry, whose headers get a number where they have none yet."""
    at = headers.setdefault(entry.headers, len(headers))
    return _compact((entry.key, at, entry.variants))


class PackFile:
    """An open pack.

    `stamp` is what its makers wrote in it to know it by, and `used` how many bytes of it belong to
    pages.
    """

    def __init__(self, path: Path) -> None:
        """Open the pack.

        Raise DamagedPack when it is not whole, FileNotFoundError when there is none.
        """
        with path.open("rb") as file:
            self.size = os.fstat(file.fileno()).st_size
            if self.size < len(MAGIC) + TRAILER.size:
                raise DamagedPack(f"{path.name} is too short to be a pack")
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        first, *rows = _read_index(self._bytes, path.name).split(b"\n")
        whole = json.loads(first)
        self.stamp: str = whole["stamp"]
        self.used: int = whole["used"]
        headers = [tuple((name, value) for name, value in one) for one in whole["headers"]]
        self.entries = Entries(dict(zip(whole["addresses"], rows, strict=True)), headers)
        # Addresses that had no page to keep, and the key by which that was known.
        self.absent: dict[str, str] = whole["absent"]

    def body(self, variant: Variant) -> bytes:
        """Return the bytes of a variant."""
        return self._bytes[variant.start : variant.start + variant.length]

    def is_whole(self, entry: Entry) -> bool:
        """Return whether the bytes of an entry are still those that were written."""
        return all(zlib.crc32(self.body(one)) == one.crc for one in entry.variants.values())

    @property
    def wasted(self) -> float:
        """Return the share of the file that belongs to no page any more, from 0 to 1."""
        return 1 - self.used / self.size


def etag_of(body: bytes) -> str:
    """Return the strong ETag of exactly these bytes, quotation marks included."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def _read_index(file: mmap.mmap, name: str) -> bytes:
    start, length, digest, magic = TRAILER.unpack(file[-TRAILER.size :])
    whole = start + length + TRAILER.size == len(file)
    if magic != MAGIC or file[: len(MAGIC)] != MAGIC or not whole:
        raise DamagedPack(f"{name} is not whole")
    raw = file[start : start + length]
    if hashlib.sha256(raw).digest() != digest:
        raise DamagedPack(f"the index of {name} is damaged")
    return raw


def index_bytes(stamp: str, used: int, entries: Entries, absent: Mapping[str, str]) -> bytes:
    """Return the index as it stands in the file. Header sets repeat, so each stands once."""
    first = {
        "stamp": stamp,
        "used": used,
        "headers": entries.headers,
        "addresses": list(entries),
        "absent": absent,
    }
    return b"\n".join((_compact(first), *entries.rows.values()))


def _compact(what: object) -> bytes:
    """Return JSON in one line."""
    return json.dumps(what, separators=(",", ":")).encode()
