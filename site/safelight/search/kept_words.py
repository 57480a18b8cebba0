"""Keeps the words of help first ready on disk: making them ready takes some seconds, reading them
a tenth of one. The file must only be read from a folder of our own.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
from pathlib import Path

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.code_digest import code_digest
from safelight.catalogue.whole_files import write_whole
from safelight.search.concepts import LanguageConcepts
from safelight.search.help_first import HelpFinder
from safelight.search.run_together import RunTogether

NAME = "help-first"
DAMAGE = (OSError, EOFError, ValueError, TypeError)


def ready_finder(catalogue: Catalogue, folder: Path) -> HelpFinder:
    """Return help first for a catalogue, from the folder where it was kept there."""
    key = _key(catalogue)
    kept = _kept(folder / NAME, key)
    if kept is not None:
        return HelpFinder.around(catalogue, *kept)
    made = HelpFinder.read(catalogue)
    with contextlib.suppress(OSError):  # a disk that is full costs time alone
        together = made.together
        parts = [one.parts for one in made.languages]
        body = marshal.dumps((together.pages, parts, dict(together.languages)))
        write_whole(folder / NAME, f"{key}\n".encode() + body)
    return made


def _key(catalogue: Catalogue) -> str:
    """Return a digest of all content, of which pages are shown, and of the code that makes the
    words ready."""
    digest = hashlib.sha256(catalogue.digest.encode())
    digest.update(repr(sorted(catalogue.pages)).encode())
    digest.update(code_digest(Path(__file__).parent).encode())
    return digest.hexdigest()


def _kept(path: Path, key: str) -> tuple[tuple[LanguageConcepts, ...], RunTogether] | None:
    with contextlib.suppress(*DAMAGE), path.open("rb") as file:
        if file.readline().strip() == key.encode():
            pages, languages, words = marshal.load(file)  # noqa: S302 - written by ourselves
            concepts = tuple(LanguageConcepts.from_parts(parts, pages) for parts in languages)
            return concepts, RunTogether(words, pages)
    return None
