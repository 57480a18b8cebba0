"""Makes the bytes of a page in every encoding that is worth sending.

The qualities are measured on our own pages of 18 KB and files of 3 KB. A window of 64 KB instead
of brotli's usual 4 MB saves it from clearing large tables for each small page: quality 9 takes
0.4 ms instead of 6. Quality 6 takes a tenth less than 9 for 0.3 % more bytes; 10 takes fifteen
times as long and saves 9 %, 11 forty times and saves 12 %. So pages, which are made anew whenever
they change, take 6, and pictures 9. Style sheets and scripts take 10; only what every page needs
takes 11.
gzip 6 makes pages 0.04 % larger than 9 does, in nine tenths of the time.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
from collections.abc import Iterable
from pathlib import Path

import brotli  # type: ignore[import-untyped] # it ships no types

from safelight.catalogue.whole_files import write_whole
from safelight.packfile import BROTLI, GZIP, IDENTITY

PAGE_QUALITY, PICTURE_QUALITY, CODE_QUALITY, BEST_QUALITY = 6, 9, 10, 11
WINDOW = 16  # as a power of two
GZIP_LEVEL = 6
CODE = ("text/css", "text/javascript")
ON_EVERY_PAGE = (  # in static/
    "css/safelight.css",
    "art/logo.svg",
    "art/logo-dark.svg",
    "icons/interface.svg",
)
PACKED_ALREADY = ("font/", "image/png", "image/jpeg", "image/webp", "image/avif", "application/zip")
PACKED = ".br"
KEPT_FILES = "files"  # the folder in the cache where packed files lie, by the digest of their bytes


def encode(
    body: bytes,
    content_type: str,
    *,
    is_file: bool,
    path: str = "",
    kept: Path | None = None,
) -> dict[str, bytes]:
    """Return the body by encoding.

    An encoding that makes it no smaller is left out. Code and what every page needs are taken from
    the folder `kept` where they were packed before.
    """
    bodies = {IDENTITY: body}
    if content_type.startswith(PACKED_ALREADY):
        return bodies
    packed = {
        GZIP: gzip.compress(body, GZIP_LEVEL, mtime=0),  # no time in it: same page, same bytes
    }
    if is_file and (content_type.startswith(CODE) or path.endswith(ON_EVERY_PAGE)):
        packed[BROTLI] = _brotli_once(body, _quality_of(path), kept)
    else:
        packed[BROTLI] = _brotli(body, PICTURE_QUALITY if is_file else PAGE_QUALITY)
    bodies.update((name, one) for name, one in packed.items() if len(one) < len(body))
    return bodies


def pack_ahead(files: Iterable[tuple[str, bytes]], kept: Path) -> None:
    """Pack code and what every page needs, given by name and as it is sent, into the folder `kept`,
    and forget what is there besides.

    It needs nothing of the site, so a build can do it beside its own start.
    """
    names = set()
    for file, body in files:
        quality = _quality_of(file)
        names.add(_name(body, quality))
        _brotli_once(body, quality, kept)
    for path in kept.iterdir():
        # Another name is that of a file which another process is about to move to its place.
        if path.suffix == PACKED and path.name not in names:
            path.unlink(missing_ok=True)


def _quality_of(path: str) -> int:
    """Return the quality for code or for what every page needs."""
    return BEST_QUALITY if path.endswith(ON_EVERY_PAGE) else CODE_QUALITY


def _brotli(body: bytes, quality: int) -> bytes:
    packed: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality, lgwin=WINDOW)
    return packed


def _name(body: bytes, quality: int) -> str:
    return f"{hashlib.sha256(body).hexdigest()}-{quality}{PACKED}"


def _brotli_once(body: bytes, quality: int, kept: Path | None) -> bytes:
    """Return a body packed, from the folder when it lies there."""
    if kept is None:
        return _brotli(body, quality)
    path = kept / _name(body, quality)
    with contextlib.suppress(OSError, brotli.error):
        kept_before: bytes = path.read_bytes()
        if brotli.decompress(kept_before) == body:  # a power cut may leave less than was written
            return kept_before
    packed = _brotli(body, quality)
    write_whole(path, packed)
    return packed
