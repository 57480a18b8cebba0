"""Makes the bytes of a page in every encoding that is worth sending.

The qualities are measured on our own pages of 25 KB: brotli 7 takes 0.4-0.7 ms and is a tenth
smaller than gzip 9; from 9 on it takes fifteen times as long (10: 6-9 ms, 11: 9-23 ms) and saves
another eighth. Pages are made anew whenever they change, so they take 7. Files under a digest stay
the same for a long time and are read by everybody: they take 11.
"""

from __future__ import annotations

import gzip

import brotli  # type: ignore[import-untyped] # it ships no types

from safelight.packfile import BROTLI, GZIP, IDENTITY

PAGE_QUALITY = 7
FILE_QUALITY = 11
GZIP_LEVEL = 9
PACKED_ALREADY = ("font/", "image/png", "image/jpeg", "image/webp", "image/avif", "application/zip")


def encode(body: bytes, content_type: str, *, is_file: bool) -> dict[str, bytes]:
    """Return the body by encoding.

    An encoding that makes it no smaller is left out.
    """
    bodies = {IDENTITY: body}
    if content_type.startswith(PACKED_ALREADY):
        return bodies
    quality = FILE_QUALITY if is_file else PAGE_QUALITY
    packed = {
        GZIP: gzip.compress(
            body, GZIP_LEVEL, mtime=0
        ),  # no time in it: the same page, the same bytes
        BROTLI: brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality),
    }
    bodies.update((name, one) for name, one in packed.items() if len(one) < len(body))
    return bodies
