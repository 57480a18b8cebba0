"""What is wrong with the words of all activities: looked for once, and kept until one of them
changes, or the code of a kind."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from safelight.catalogue.activity_kinds import ActivityKinds, word_problems
from safelight.catalogue.model import Page
from safelight.catalogue.parse_cache import ParseCache
from safelight.catalogue.problems import Problem
from safelight.portions import SharedWork, can_copy, in_portions

MANY = 60  # activities; from here on a second process is worth its making
PORTION = 8  # activities


def problems_of_words(
    pages: Iterable[Page], kinds: ActivityKinds, cache: ParseCache
) -> tuple[Problem, ...]:
    """Return what is wrong with the words of every activity, in any language."""
    activities = [page for page in pages if page.activity is not None]
    digest = _digest(activities, kinds)
    found = cache.words(digest)
    if found is None:
        found = _look(activities, kinds)
        cache.keep_words(digest, found)
    return found


def _look(activities: list[Page], kinds: ActivityKinds) -> tuple[Problem, ...]:
    portions = in_portions(activities, PORTION)

    def look(number: int) -> list[Problem]:
        return [one for page in portions[number] for one in word_problems(page, kinds)]

    copies = 1 if len(activities) >= MANY and can_copy() else 0
    work = SharedWork(len(portions), look, copies)
    return tuple(problem for found in work.results() for problem in found)


def _digest(activities: Iterable[Page], kinds: ActivityKinds) -> str:
    digest = hashlib.sha256()
    for folder in sorted({_folder_of(kind) for kind in kinds.values()}):
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.read_bytes())
    for page in activities:
        digest.update(f"{page.path}\0{page.digest}\0".encode())
    return digest.hexdigest()


def _folder_of(kind: object) -> Path:
    """Return the folder of the code that says what a kind is."""
    return Path(str(sys.modules[type(kind).__module__].__file__)).parent
