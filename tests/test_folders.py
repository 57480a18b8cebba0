"""What lies in a folder, whatever editors and accidents leave in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from safelight.folders import NO_FILE, bytes_of, entries_in, is_hidden, looks_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two files, and with much that is none."""
    root = tmp_path / "root"
    for name in ("a/page.md", "b.md", ".hidden.md", ".git/page.md", "kept/page.md"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (root / "a" / ".#page.md").symlink_to("somebody@somewhere.1234")
    (root / "a" / "nowhere.md").symlink_to("nothing")
    (root / "a" / "itself.md").symlink_to("itself.md")
    (root / "folder.md").mkdir()
    (root / "a" / "up").symlink_to(root)
    (root / "a" / "beside").symlink_to(root / "a")
    os.mkfifo(root / "pipe.md")
    return root


def test_hidden_files_are_left_out_and_no_link_leads_in_circles(folder: Path) -> None:
    found = [inside for inside, _ in entries_in(folder, ("kept",))]
    assert found == [
        "a/beside/itself.md",
        "a/beside/nowhere.md",
        "a/beside/page.md",
        "a/itself.md",
        "a/nowhere.md",
        "a/page.md",
        "b.md",
        "pipe.md",
    ]
    assert list(entries_in(folder / "b.md")) == list(entries_in(folder / "none")) == []


def test_what_is_no_file_has_no_bytes_and_stops_nobody(folder: Path) -> None:
    read = {inside: bytes_of(entry) for inside, entry in entries_in(folder)}
    assert read["b.md"] == b"b.md"
    assert read["a/nowhere.md"] is read["a/itself.md"] is read["pipe.md"] is None
    looks = looks_of(folder)
    assert looks["b.md"][:2] == (str(folder / "b.md"), 4)
    assert {looks[name][1:] for name in ("a/nowhere.md", "a/itself.md", "pipe.md")} == {
        (NO_FILE, NO_FILE)
    }


def test_a_path_is_hidden_by_any_part_of_it() -> None:
    assert is_hidden(".a/b.svg")
    assert is_hidden("a/.b.svg")
    assert not is_hidden("a.b/c.svg")
