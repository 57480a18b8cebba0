"""Keeps the words of help first ready on disk: making them ready takes some seconds, reading them
a tenth of one. The file is a pickle: the folder must be this process's own.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import tempfile
from pathlib import Path

from safelight.catalogue.catalogue import Catalogue
from safelight.search.concepts import LanguageConcepts
from safelight.search.help_first import HelpFinder

NAME = "help-first.pickle"


def ready_finder(catalogue: Catalogue, folder: Path) -> HelpFinder:
    """Return help first for a catalogue, from the folder where it was kept there."""
    key = _key(catalogue)
    kept = _kept(folder / NAME, key)
    if kept is not None:
        return HelpFinder(catalogue, kept)
    made = HelpFinder.read(catalogue)
    with contextlib.suppress(OSError):  # a disk that is full costs time alone
        _keep(folder / NAME, key, made.languages)
    return made


def _key(catalogue: Catalogue) -> str:
    """Return a digest of the pages, of the words, and of the code that makes them ready."""
    digest = hashlib.sha256(catalogue.digest.encode())
    for language, concepts in sorted(catalogue.help_words.concepts.items()):
        digest.update(repr((language, [(one.id, one.words) for one in concepts.values()])).encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _kept(path: Path, key: str) -> tuple[LanguageConcepts, ...] | None:
    with contextlib.suppress(Exception):  # whatever a damaged file makes of itself, it is remade
        with path.open("rb") as file:
            if file.readline().strip().decode() == key:
                found: tuple[LanguageConcepts, ...] = pickle.load(file)  # noqa: S301 - our own
                return found
    return None


def _keep(path: Path, key: str, languages: tuple[LanguageConcepts, ...]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(f"{key}\n".encode())
            pickle.dump(languages, file, pickle.HIGHEST_PROTOCOL)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
