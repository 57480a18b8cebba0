"""Files are made once, kept whole, and below a size; a disk that fails costs time alone."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from safelight.documents.store import FileStore

KEY = "ab" * 32


def test_a_file_is_made_once_and_kept(tmp_path: Path) -> None:
    store, made = FileStore(tmp_path), []

    def make() -> bytes:
        made.append(1)
        return b"words"

    assert [store.get(KEY, make) for _ in range(3)] == [b"words"] * 3
    assert len(made) == 1
    assert store.size(KEY) == 5


def test_two_that_ask_at_once_get_the_same_whole_file(tmp_path: Path) -> None:
    store, made = FileStore(tmp_path), []
    both = threading.Barrier(2)

    def make() -> bytes:
        made.append(1)
        return os.urandom(1 << 20)

    found: list[bytes] = []

    def ask() -> None:
        both.wait()
        found.append(store.get(KEY, make))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(made) == 1
    assert found[0] == found[1]


def test_the_folder_stays_below_its_limit_and_the_oldest_go_first(tmp_path: Path) -> None:
    store = FileStore(tmp_path, limit=10_000)
    for at in range(12):
        key = f"{at:02}" * 32
        store.get(key, lambda: bytes(1_000))
        os.utime(tmp_path / key[:2] / f"{key}.file", (at, at))
    assert store.kept("00" * 32) is None
    assert store.kept("11" * 32) is not None
    assert sum(one.stat().st_size for one in tmp_path.glob("*/*.file")) <= 10_000


def test_a_folder_that_cannot_be_made_costs_time_alone(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    store = FileStore(tmp_path / "taken" / "files")
    assert store.get(KEY, lambda: b"words") == b"words"
    assert store.get(KEY, lambda: b"again") == b"again"


def test_what_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    store = FileStore(tmp_path)

    def fail() -> bytes:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        store.get(KEY, fail)
    assert list(tmp_path.glob("*/*")) == []
    assert store.get(KEY, lambda: b"words") == b"words"
