"""Files are packed once for their bytes, ahead of the build or in it."""

from __future__ import annotations

from pathlib import Path

import brotli  # type: ignore[import-untyped] # it ships no types

from safelight.export.compression import encode, pack_ahead
from safelight.packfile import BROTLI, GZIP, IDENTITY

CSS = "text/css; charset=utf-8"
STYLE = b".a { color: red } " * 40
SUFFIXES = frozenset({".css"})


def test_a_file_packed_ahead_is_taken_as_it_lies(tmp_path: Path) -> None:
    source, kept = tmp_path / "static", tmp_path / "kept"
    source.mkdir()
    (source / "one.css").write_bytes(STYLE)
    (source / "font.woff2").write_bytes(b"packed already")
    pack_ahead([source], SUFFIXES, kept)
    (packed,) = kept.iterdir()
    assert brotli.decompress(packed.read_bytes()) == STYLE
    packed.write_bytes(b"told apart")
    assert encode(STYLE, CSS, is_file=True, kept=kept)[BROTLI] == b"told apart"
    assert brotli.decompress(encode(STYLE, CSS, is_file=False, kept=kept)[BROTLI]) == STYLE


def test_a_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    source, kept = tmp_path / "static", tmp_path / "kept"
    source.mkdir()
    for body in (STYLE, STYLE + b".b { color: blue }"):
        (source / "one.css").write_bytes(body)
        pack_ahead([source], SUFFIXES, kept)
    (packed,) = kept.iterdir()
    assert brotli.decompress(packed.read_bytes()).endswith(b"blue }")


def test_a_file_that_was_not_packed_ahead_is_packed_and_kept(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = encode(STYLE, CSS, is_file=True, kept=kept)
    assert first == encode(STYLE, CSS, is_file=True)
    assert set(first) == {IDENTITY, GZIP, BROTLI}
    assert len(list(kept.iterdir())) == 1
    assert encode(STYLE, CSS, is_file=True, kept=kept) == first
