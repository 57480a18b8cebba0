"""What of an index has changed since it was built, so that the rest may stay as it is.

The files of an index are never changed once they are written: a new generation links to those of
the one before, and adds its own. Where files cannot be linked they are copied.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from safelight.search.generations import SEAL

DIGESTS = "digests.json"
ALWAYS_WRITTEN = frozenset({SEAL, DIGESTS})
MOST_CHANGED = 0.1  # of the documents; beyond that a new index is smaller and as quick to make
MOST_CHANGES = 8  # one upon the other, then everything is written anew


class Change(NamedTuple):
    """The keys of documents to put in and to take out, and how many times in a row an index
    was only changed."""

    new: tuple[str, ...]
    gone: frozenset[str]
    times: int


def change_of(place: Path, digests: Mapping[str, str]) -> Change | None:
    """Return how an index differs from these documents, or None when it has to be made anew."""
    try:
        noted = json.loads((place / DIGESTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    before, times = noted["digests"], noted["times"] + 1
    new = tuple(key for key, digest in digests.items() if before.get(key) != digest)
    gone = frozenset(key for key, digest in before.items() if digests.get(key) != digest)
    if not before or times > MOST_CHANGES:
        return None
    few = max(len(new), len(gone)) <= max(1, MOST_CHANGED * len(before))
    return Change(new, gone, times if new or gone else times - 1) if few else None


def link_files(place: Path, to: Path, but: frozenset[str]) -> None:
    """Let the files of an index stand in another folder too, but for some."""
    for path in place.iterdir():
        if path.name not in but and "LOCK" not in path.name:
            _link(path, to / path.name)


def _link(file: Path, to: Path) -> None:
    """Let a file stand in another place too: as a copy, where the file system has no links."""
    try:
        os.link(file, to)
    except OSError:
        shutil.copy2(file, to)


def note_digests(place: Path, digests: Mapping[str, str], change: Change | None) -> None:
    """Note what an index was made from."""
    noted = {"digests": dict(digests), "times": change.times if change else 0}
    (place / DIGESTS).write_text(json.dumps(noted), encoding="utf-8")
