"""What the data files hold and what is wrong with them, from the cache when none has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from safelight.catalogue.data import Data, read_data
from safelight.catalogue.help_word_reader import ANSWERS, FOLDER, WEIGHTS
from safelight.catalogue.parse_cache import ParseCache
from safelight.catalogue.problems import Problem
from safelight.folders import bytes_of, entries_in

ENDINGS = (".toml", ".weights", ".txt")


class KeptData(NamedTuple):
    """All data, every problem in them, and the digest of their files."""

    data: Data
    problems: list[Problem]
    digest: str


def kept_data(folder: Path, shown: str, cache: ParseCache) -> KeptData:
    """Return what the data files hold, from the cache when none of them has changed.

    Weights are not kept in it: they are as they lie in their files, which are read anyway.
    """
    files = {
        inside: bytes_of(entry) or b""
        for inside, entry in entries_in(folder)
        if inside.endswith(ENDINGS)
    }
    digest = _digest(shown, files)
    kept = cache.data(digest)
    if kept is not None:
        data, problems = kept
        return KeptData(_with_weights(data, files), problems, digest)
    data, problems = read_data(folder, shown)
    cache.keep_data(digest, (_with_weights(data, {}), problems))
    return KeptData(data, problems, digest)


def _digest(shown: str, files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(shown.encode())
    for inside, raw in files.items():
        digest.update(f"{inside}\0{len(raw)}\0".encode())
        digest.update(raw)
    return digest.hexdigest()


def _with_weights(data: Data, files: Mapping[str, bytes]) -> Data:
    """Return the data with the weights of these files."""
    weights, answers = (files.get(f"{FOLDER}/{name}", b"") for name in (WEIGHTS, ANSWERS))
    words = replace(data.help_words, weights=weights, answers=answers)
    return replace(data, help_words=words)
