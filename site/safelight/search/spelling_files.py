"""The spelling of each language on disk: it takes too long to be made for a reader who waits."""

from __future__ import annotations

import contextlib
import marshal
from array import array
from collections.abc import Iterable
from pathlib import Path

from safelight.catalogue.whole_files import write_whole
from safelight.search.backend import Surface
from safelight.search.spelling import Spelling, fit_words

FORM = 2
FEW = 0.02  # of the words: so many new ones are looked through one by one instead


def bring_up_to_date(folder: Path, language: str, surfaces: Iterable[Surface]) -> Spelling:
    """Return the spelling of these words, and keep it where it can be kept: a disk that is full
    costs time alone. With few new words the old files stay."""
    words = fit_words(surfaces)
    before = read_spelling(folder, language)
    if before:
        known = set(before.words)
        new = [word for word in words if word not in known]
        gone = len(known) + len(new) - len(words)
        if max(len(new), gone) <= FEW * len(words):
            spelling = Spelling(before.words, before.filed, new)
            _write(folder, language, spelling)
            return spelling
    spelling = Spelling.of(words)
    _write(folder, language, spelling)
    return spelling


def read_spelling(folder: Path, language: str) -> Spelling | None:
    """Return the spelling that is kept, or None."""
    try:
        form, words, filed, more = marshal.loads(_path(folder, language).read_bytes())  # noqa: S302
    except (OSError, EOFError, ValueError, TypeError):
        return None
    if form != FORM:
        return None
    numbers = array("Q")
    numbers.frombytes(filed)
    return Spelling(words, numbers, more)


def _write(folder: Path, language: str, spelling: Spelling) -> None:
    parts = (FORM, spelling.words, spelling.filed.tobytes(), spelling.more)
    with contextlib.suppress(OSError):
        write_whole(_path(folder, language), marshal.dumps(parts))


def _path(folder: Path, language: str) -> Path:
    return folder / f"{language}.spelling"
