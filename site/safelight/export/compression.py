"""Makes the bytes of a page in every encoding that is worth sending.

The qualities are measured on our own pages of 25 KB: brotli 7 takes 0.4-0.7 ms and is a tenth
smaller than gzip 9; from 9 on it takes fifteen times as long (10: 6-9 ms, 11: 9-23 ms) and saves
another eighth. Pages are made anew whenever they change, so they take 7. Files under a digest stay
the same for a long time and are read by everybody: they take 11.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import brotli  # type: ignore[import-untyped] # it ships no types

from safelight.packfile import BROTLI, GZIP, IDENTITY

PAGE_QUALITY = 7
FILE_QUALITY = 11
GZIP_LEVEL = 9
PACKED_ALREADY = ("font/", "image/png", "image/jpeg", "image/webp", "image/avif", "application/zip")


KEPT_FILES = "files"  # the folder in the cache where packed files lie, by the digest of their bytes


def encode(
    body: bytes, content_type: str, *, is_file: bool, kept: Path | None = None
) -> dict[str, bytes]:
    """Return the body by encoding.

    An encoding that makes it no smaller is left out. A file that was packed before is taken from
    the folder `kept`.
    """
    bodies = {IDENTITY: body}
    if content_type.startswith(PACKED_ALREADY):
        return bodies
    packed = {
        GZIP: gzip.compress(body, GZIP_LEVEL, mtime=0),  # no time in it: same page, same bytes
        BROTLI: _brotli_of_file(body, kept) if is_file else _brotli(body, PAGE_QUALITY),
    }
    bodies.update((name, one) for name, one in packed.items() if len(one) < len(body))
    return bodies


def pack_ahead(folders: Iterable[Path], suffixes: frozenset[str], kept: Path) -> None:
    """Pack every file of the folders into the folder `kept`, and forget those that are gone.

    It needs nothing of the site, so a build can do it beside its own start.
    """
    bodies = {_name(body): body for body in _bodies(folders, suffixes)}
    for body in bodies.values():
        _brotli_of_file(body, kept)
    for path in kept.iterdir():
        if path.name not in bodies:
            path.unlink(missing_ok=True)


def _bodies(folders: Iterable[Path], suffixes: frozenset[str]) -> Iterator[bytes]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path.read_bytes()


def _brotli(body: bytes, quality: int) -> bytes:
    packed: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality)
    return packed


def _name(body: bytes) -> str:
    return f"{hashlib.sha256(body).hexdigest()}-{FILE_QUALITY}.br"


def _brotli_of_file(body: bytes, kept: Path | None) -> bytes:
    """Return a file packed, from the folder when it lies there."""
    if kept is None:
        return _brotli(body, FILE_QUALITY)
    path = kept / _name(body)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        packed = _brotli(body, FILE_QUALITY)
        kept.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.{os.getpid()}")
        aside.write_bytes(packed)
        aside.replace(path)
        return packed
