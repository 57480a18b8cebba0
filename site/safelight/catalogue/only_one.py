"""Lets one thread of one process do something at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

_of_threads: dict[str, Lock] = {}  # by the path of the file that other processes see


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Wait until nobody else holds the lock at this path, in this process or in another.

    The lock belongs to this process alone and ends with it. (One made by `flock` would live on in
    the processes that a build starts, should the build be killed before them.)
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    of_threads = _of_threads.setdefault(os.path.realpath(path), Lock())
    with of_threads, path.open("a") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        yield
