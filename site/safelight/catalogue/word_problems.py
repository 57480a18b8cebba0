"""What is wrong with the words of activities: looked for once in each, and kept until it changes,
or the code of the kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from safelight.catalogue.activity_kinds import ActivityKinds, word_problems
from safelight.catalogue.model import Page
from safelight.catalogue.parse_cache import KeptWords, ParseCache
from safelight.catalogue.problems import Problem
from safelight.portions import SharedWork, can_copy, in_portions

MANY = 60  # activities; from here on a second process is worth its making
PORTION = 8  # activities


def problems_of_words(
    pages: Iterable[Page], kinds: ActivityKinds, cache: ParseCache
) -> tuple[Problem, ...]:
    """Return what is wrong with the words of every activity, in any language.

    Kinds say by their `version` which code they are; those that do not are asked each time.
    """
    activities = [page for page in pages if page.activity is not None]
    version = str(getattr(kinds, "version", ""))
    kept = cache.words(version) if version else {}
    found = {page.path: kept[page.path] for page in activities if _is_of(page, kept)}
    missing = [page for page in activities if page.path not in found]
    if missing:
        found.update(_look(missing, kinds))
        if version:
            cache.keep_words(version, found)
    return tuple(problem for _, problems in found.values() for problem in problems)


def _is_of(page: Page, kept: KeptWords) -> bool:
    """Return whether what was kept is of the page as it is now."""
    return page.path in kept and kept[page.path][0] == page.digest


def _look(activities: Sequence[Page], kinds: ActivityKinds) -> KeptWords:
    portions = in_portions(activities, PORTION)

    def look(number: int) -> KeptWords:
        return {
            page.path: (page.digest, tuple(word_problems(page, kinds))) for page in portions[number]
        }

    copies = 1 if len(activities) >= MANY and can_copy() else 0
    work = SharedWork(len(portions), look, copies)
    return {path: one for found in work.results() for path, one in found.items()}
