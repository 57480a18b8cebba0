"""Data files are read once, and then taken from the cache; weights always from their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from safelight.catalogue.data import Data, read_data
from safelight.catalogue.kept_data import kept_data
from safelight.catalogue.parse_cache import ParseCache
from safelight.catalogue.problems import Problem

SHOWN = "content/data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "help_first"
    folder.mkdir(parents=True)
    (folder / "likeness.weights").write_bytes(b"likeness" * 100_000)
    (folder / "answers.weights").write_bytes(b"answers" * 100_000)
    return folder.parent


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return every folder that was read and not taken from the cache."""
    folders: list[Path] = []

    def noted(folder: Path, shown: str) -> tuple[Data, list[Problem]]:
        folders.append(folder)
        return read_data(folder, shown)

    monkeypatch.setattr("safelight.catalogue.kept_data.read_data", noted)
    return folders


def test_what_is_kept_is_what_was_read(tmp_path: Path, folder: Path, read: list[Path]) -> None:
    cache = ParseCache(tmp_path / "cache", "1")
    first = kept_data(folder, SHOWN, cache)
    again = kept_data(folder, SHOWN, cache)
    assert first == again
    assert first.problems, "Most files are missing here."
    assert again.data.help_words.weights == b"likeness" * 100_000
    assert again.data.help_words.answers == b"answers" * 100_000
    assert read == [folder]


def test_weights_are_not_kept_besides(tmp_path: Path, folder: Path) -> None:
    kept_data(folder, SHOWN, ParseCache(tmp_path / "cache", "1"))
    assert sum(one.stat().st_size for one in (tmp_path / "cache").iterdir()) < 200_000


@pytest.mark.parametrize("name", ["topics.toml", "help_first/likeness.weights"])
def test_another_file_is_read(tmp_path: Path, folder: Path, read: list[Path], name: str) -> None:
    cache = ParseCache(tmp_path / "cache", "1")
    before = kept_data(folder, SHOWN, cache)
    (folder / name).write_bytes(b"# other")
    after = kept_data(folder, SHOWN, cache)
    assert after.digest != before.digest
    assert after.data != before.data or after.problems != before.problems
    assert len(read) == 2


def test_without_weights_there_are_none(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    cache = ParseCache(tmp_path / "cache", "1")
    for _ in range(2):
        assert kept_data(tmp_path / "data", SHOWN, cache).data.help_words.weights == b""
