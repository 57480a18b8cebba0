"""One at a time: among threads, among processes, and after one of them was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest

from safelight.catalogue.only_one import only_one
from tests.sample_site import ROOT

HOLD = """
import os, sys, time
from pathlib import Path
from safelight.catalogue.only_one import only_one
with only_one(Path(sys.argv[1])):
    copy = os.fork()
    if copy:
        print(copy, flush=True)
    time.sleep(60)
"""
TAKE = """
import sys
from pathlib import Path
from safelight.catalogue.only_one import only_one
with only_one(Path(sys.argv[1])):
    print("free")
"""


def command(program: str, lock: Path) -> list[str]:
    return [sys.executable, "-c", program, str(lock)]


def test_threads_wait_for_each_other(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def take(number: int) -> None:
        with only_one(tmp_path / "new" / "lock"):
            inside.append(number)
            most.append(len(inside))
            sleep(0.001)  # gives way to whoever is not kept waiting
            inside.remove(number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(take, range(200)))
    assert set(most) == {1}
    assert len(most) == 200


def test_a_lock_can_be_held_beside_another(tmp_path: Path) -> None:
    with only_one(tmp_path / "one"), only_one(tmp_path / "two"):
        assert len(list(tmp_path.iterdir())) == 2


def test_a_lock_is_free_once_its_process_was_killed_though_copies_live_on(tmp_path: Path) -> None:
    lock, site = tmp_path / "lock", ROOT / "site"
    with subprocess.Popen(command(HOLD, lock), cwd=site, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        copy = int(holder.stdout.readline())
        try:
            with pytest.raises(subprocess.TimeoutExpired):
                subprocess.run(command(TAKE, lock), cwd=site, check=True, timeout=1)
            holder.kill()
            holder.wait()
            taken = subprocess.run(
                command(TAKE, lock), cwd=site, check=True, timeout=30, stdout=subprocess.PIPE
            )
        finally:
            os.kill(copy, signal.SIGKILL)
            holder.kill()
    assert taken.stdout == b"free\n"
