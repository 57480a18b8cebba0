"""Code is packed once for its bytes, ahead of the build or in it."""

from __future__ import annotations

from pathlib import Path

import brotli  # type: ignore[import-untyped] # it ships no types
import pytest

from safelight import web
from safelight.export.compression import ON_EVERY_PAGE, encode, pack_ahead
from safelight.packfile import BROTLI, GZIP, IDENTITY

CSS = "text/css; charset=utf-8"
STYLE = b".a { color: red } " * 40


def test_code_packed_ahead_is_taken_as_it_lies(tmp_path: Path) -> None:
    pack_ahead([("css/a.css", STYLE)], tmp_path)
    (packed,) = tmp_path.iterdir()
    assert brotli.decompress(packed.read_bytes()) == STYLE
    told_apart = brotli.compress(STYLE, quality=1)
    assert packed.read_bytes() != told_apart
    packed.write_bytes(told_apart)
    assert encode(STYLE, CSS, is_file=True, kept=tmp_path)[BROTLI] == told_apart
    assert brotli.decompress(encode(STYLE, CSS, is_file=False, kept=tmp_path)[BROTLI]) == STYLE


def test_code_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    for body in (STYLE, STYLE + b".b { color: blue }"):
        pack_ahead([("css/a.css", body)], tmp_path)
    (packed,) = tmp_path.iterdir()
    assert brotli.decompress(packed.read_bytes()).endswith(b"blue }")


def test_what_another_process_is_about_to_move_to_its_place_stays(tmp_path: Path) -> None:
    aside = tmp_path / "0f-10.br.4711-1.part"
    aside.write_bytes(b"a part")
    pack_ahead([("css/a.css", STYLE)], tmp_path)
    assert aside.exists()


@pytest.mark.parametrize("damage", [b"", b"\x00\x01", brotli.compress(b"another style")])
def test_a_damaged_file_is_packed_again(tmp_path: Path, damage: bytes) -> None:
    pack_ahead([("css/a.css", STYLE)], tmp_path)
    (packed,) = tmp_path.iterdir()
    packed.write_bytes(damage)
    body = encode(STYLE, CSS, is_file=True, kept=tmp_path)[BROTLI]
    assert brotli.decompress(body) == STYLE
    assert packed.read_bytes() == body


def test_code_that_was_not_packed_ahead_is_packed_and_kept(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = encode(STYLE, CSS, is_file=True, kept=kept)
    assert first == encode(STYLE, CSS, is_file=True)
    assert set(first) == {IDENTITY, GZIP, BROTLI}
    assert len(list(kept.iterdir())) == 1
    assert encode(STYLE, CSS, is_file=True, kept=kept) == first


def test_a_picture_is_packed_where_it_is_needed(tmp_path: Path) -> None:
    picture = b"<svg>" + b"<path d='M0 0'/>" * 40 + b"</svg>"
    bodies = encode(picture, "image/svg+xml", is_file=True, kept=tmp_path / "kept")
    assert brotli.decompress(bodies[BROTLI]) == picture
    assert not (tmp_path / "kept").exists()


def test_what_every_page_needs_is_packed_ahead_as_it_is_asked_for(tmp_path: Path) -> None:
    for name in ON_EVERY_PAGE:
        pack_ahead([(f"static/{name}", STYLE)], tmp_path)
        encode(STYLE, CSS, is_file=True, path=f"/static/0/{name}", kept=tmp_path)
        assert len(list(tmp_path.iterdir())) == 1, name


def test_a_picture_of_every_page_is_packed_once_for_its_bytes(tmp_path: Path) -> None:
    picture = b"<svg>" + b"<path d='M0 0'/>" * 40 + b"</svg>"
    for name in ON_EVERY_PAGE:
        path = f"/static/0/{name}"
        bodies = encode(picture, "image/svg+xml", is_file=True, path=path, kept=tmp_path)
        assert brotli.decompress(bodies[BROTLI]) == picture
        assert (Path(web.__file__).parent / "static" / name).is_file()
    assert len(list(tmp_path.iterdir())) == 1
