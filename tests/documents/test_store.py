"""Files are made once, kept whole, and below a size; a disk that fails costs time alone."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import threading
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from safelight.documents.office import LIBRARIES
from safelight.documents.store import FileStore
from tests.sample_site import ROOT

KEY = "ab" * 32
MAKE_FOR_EVER = """
import os, sys, time
from pathlib import Path
from safelight.documents.store import FileStore

def make():
    copy = os.fork()
    if copy:
        print(copy, flush=True)
    time.sleep(60)

FileStore(Path(sys.argv[1])).get(sys.argv[2], make)
"""


def test_files_are_made_anew_with_new_versions_of_all_libraries_that_they_come_from() -> None:
    folder = ROOT / "site" / "safelight" / "documents"
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    found = packages_distributions()
    roots = {name.partition(".")[0] for name in names} - {"safelight"}
    used = {one.lower() for root in roots for one in found.get(root, ())}
    assert used == set(LIBRARIES)


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


@pytest.mark.parametrize("left", [0, 3, 4, 8])
def test_a_file_of_which_a_power_cut_left_less_is_made_again(tmp_path: Path, left: int) -> None:
    store = FileStore(tmp_path)
    store.get(KEY, lambda: b"words")
    (kept,) = tmp_path.glob("*/*.file")
    kept.write_bytes(kept.read_bytes()[:left])
    assert store.kept(KEY) is None
    assert store.size(KEY) != 5
    assert store.get(KEY, lambda: b"words") == b"words"
    assert store.kept(KEY) == b"words"


def test_who_was_killed_holds_up_nobody_through_its_copies(tmp_path: Path) -> None:
    making = [sys.executable, "-c", MAKE_FOR_EVER, str(tmp_path), KEY]
    with subprocess.Popen(
        making, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(ROOT / "site")}
    ) as maker:
        assert maker.stdout is not None
        copy = int(maker.stdout.readline())
        maker.kill()
        maker.wait()
        try:
            asked = threading.Thread(target=lambda: FileStore(tmp_path).get(KEY, lambda: b"words"))
            asked.daemon = True
            asked.start()
            asked.join(10)
            assert not asked.is_alive()
        finally:
            os.kill(copy, signal.SIGKILL)
