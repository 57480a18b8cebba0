"""The packed file: written in one move, added to, and never trusted blindly."""

from __future__ import annotations

from pathlib import Path

import pytest

from safelight.export.pack_writer import PackWriter
from safelight.packfile import GZIP, IDENTITY, Body, DamagedPack, PackFile, etag_of

HEADERS = (("Content-Type", "text/html"),)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pages.pack"


def write(path: Path, pages: dict[str, bytes], add_to: PackFile | None = None) -> PackFile:
    with PackWriter(path, add_to) as writer:
        if add_to:
            for address in add_to.entries.keys() - pages.keys():
                writer.keep(address, add_to)
        for address, body in pages.items():
            writer.add(
                address,
                f"key of {address}",
                HEADERS,
                {IDENTITY: Body.of(body), GZIP: Body.of(body[:1])},
            )
        writer.finish("stamp")
    return PackFile(path)


def text_of(pack: PackFile, address: str) -> bytes:
    return pack.body(pack.entries[address].variants[IDENTITY])


def test_a_pack_gives_back_what_was_written(path: Path) -> None:
    pack = write(path, {"/en/": b"home", "/en/help/": b"help"})
    assert pack.stamp == "stamp"
    assert text_of(pack, "/en/help/") == b"help"
    entry = pack.entries["/en/"]
    assert (entry.key, entry.headers) == ("key of /en/", HEADERS)
    assert entry.variants[GZIP].etag == etag_of(b"h") != entry.variants[IDENTITY].etag
    assert pack.is_whole(entry)


def test_pages_are_added_to_the_end_while_the_old_pack_is_read(path: Path) -> None:
    old = write(path, {"/en/": b"home", "/en/help/": b"help"})
    new = write(path, {"/en/": b"new home"}, add_to=old)
    assert (text_of(old, "/en/"), text_of(old, "/en/help/")) == (b"home", b"help")
    assert (text_of(new, "/en/"), text_of(new, "/en/help/")) == (b"new home", b"help")
    assert new.wasted > 0


def test_a_new_pack_takes_pages_over_from_the_old(path: Path, tmp_path: Path) -> None:
    old = write(path, {"/en/": b"home"})
    with PackWriter(tmp_path / "other.pack") as writer:
        writer.keep("/en/", old)
        writer.finish("other")
    assert text_of(PackFile(tmp_path / "other.pack"), "/en/") == b"home"


def test_an_address_without_a_page_is_remembered(path: Path) -> None:
    with PackWriter(path) as writer:
        writer.add_absent("/en/nothing/", "key")
        writer.finish("stamp")
    pack = PackFile(path)
    assert (dict(pack.entries), pack.absent) == ({}, {"/en/nothing/": "key"})


def fail_to_write(path: Path, add_to: PackFile | None) -> None:
    with PackWriter(path, add_to) as writer:
        writer.add("/en/", "key", HEADERS, {IDENTITY: Body.of(b"x" * 100_000)})
        raise RuntimeError


@pytest.mark.parametrize("adding", [False, True], ids=["anew", "added"])
def test_a_build_that_fails_leaves_what_was_there(path: Path, adding: bool) -> None:
    old = write(path, {"/en/": b"home"})
    before = path.read_bytes()
    with pytest.raises(RuntimeError):
        fail_to_write(path, old if adding else None)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[:-1],
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"X" + raw[1:],
        lambda raw: raw + b"half a new page",
        lambda raw: raw.replace(b'"stamp":"stamp"', b'"stamp":"STAMP"'),
    ],
    ids=["empty", "last byte gone", "half gone", "another file", "cut while added to", "index"],
)
def test_a_damaged_pack_is_recognised(path: Path, damage: object) -> None:
    write(path, {"/en/": b"home" * 100})
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(DamagedPack):
        PackFile(path)


def test_damaged_bytes_of_a_page_are_recognised(path: Path) -> None:
    write(path, {"/en/": b"home"})
    path.write_bytes(path.read_bytes().replace(b"home", b"hone"))
    pack = PackFile(path)
    assert not pack.is_whole(pack.entries["/en/"])
