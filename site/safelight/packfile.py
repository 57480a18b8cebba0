"""The packed file: every finished page as ready bytes, one file that all workers share by `mmap`.

Bodies come first, then an index, then a trailer that says where the index lies. Bytes once written
are never changed: a new pack either replaces the file in one move, or adds its new bodies and a new
index at the end. A reader that holds the old file open goes on reading what it knows. Nothing here
knows Flask, HTTP or what a page is.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

IDENTITY, GZIP, BROTLI = "identity", "gzip", "br"
MAGIC = b"SAFEPK01"
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


@dataclass(frozen=True, slots=True)
class Variant:
    """One page in one encoding: where its bytes lie, their CRC-32, and their strong ETag."""

    start: int
    length: int
    crc: int
    etag: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One address: the key it was made by, its headers, and its bytes by encoding."""

    key: str
    headers: Headers
    variants: Mapping[str, Variant]


class PackFile:
    """An open pack.

    `stamp` is what its makers wrote in it to know it by.
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
        index = _read_index(self._bytes, path.name)
        self.stamp: str = index["stamp"]
        self.entries: dict[str, Entry] = _read_entries(index)
        # Addresses that had no page to keep, and the key by which that was known.
        self.absent: dict[str, str] = index["absent"]

    def body(self, variant: Variant) -> bytes:
        """Return the bytes of a variant."""
        return self._bytes[variant.start : variant.start + variant.length]

    def is_whole(self, entry: Entry) -> bool:
        """Return whether the bytes of an entry are still those that were written."""
        return all(zlib.crc32(self.body(one)) == one.crc for one in entry.variants.values())

    @property
    def wasted(self) -> float:
        """Return the share of the file that belongs to no page any more, from 0 to 1."""
        used = sum(one.length for entry in self.entries.values() for one in entry.variants.values())
        return 1 - used / self.size


def etag_of(body: bytes) -> str:
    """Return the strong ETag of exactly these bytes, quotation marks included."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def _read_index(file: mmap.mmap, name: str) -> dict[str, Any]:
    start, length, digest, magic = TRAILER.unpack(file[-TRAILER.size :])
    whole = start + length + TRAILER.size == len(file)
    if magic != MAGIC or file[: len(MAGIC)] != MAGIC or not whole:
        raise DamagedPack(f"{name} is not whole")
    raw = file[start : start + length]
    if hashlib.sha256(raw).digest() != digest:
        raise DamagedPack(f"the index of {name} is damaged")
    index: dict[str, Any] = json.loads(raw)
    return index


def _read_entries(index: dict[str, Any]) -> dict[str, Entry]:
    headers = [tuple((name, value) for name, value in one) for one in index["headers"]]
    return {
        address: Entry(
            key, headers[at], {coding: Variant(*where) for coding, where in variants.items()}
        )
        for address, (key, at, variants) in index["entries"].items()
    }


def index_bytes(stamp: str, entries: Mapping[str, Entry], absent: Mapping[str, str]) -> bytes:
    """Return the index as it stands in the file.

    Header sets repeat, so each stands once.
    """
    sets: dict[Headers, int] = {}
    rows = {
        address: (
            entry.key,
            sets.setdefault(entry.headers, len(sets)),
            {
                coding: (one.start, one.length, one.crc, one.etag)
                for coding, one in entry.variants.items()
            },
        )
        for address, entry in entries.items()
    }
    index = {"stamp": stamp, "headers": list(sets), "entries": rows, "absent": absent}
    return json.dumps(index, separators=(",", ":")).encode()
