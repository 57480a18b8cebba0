"""Reads content files in a second process while this one still loads the rest of the site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from safelight.catalogue.compiler import MANY, Job, jobs_of, read_job
from safelight.catalogue.media import picture_sizes
from safelight.catalogue.parse_cache import ParseCache, cache_version
from safelight.languages import Languages
from safelight.portions import MOST, SharedWork, can_copy

PORTION = 8  # files
Read = list[tuple[tuple[str, bytes], bytes]]  # path and bytes of a file, and what was read, packed


class ReadingAhead:
    """Files on their way, by their place in the content folder."""

    def __init__(self, jobs: Mapping[str, Job]) -> None:
        named = list(jobs.items())
        size = max(PORTION, len(named) // MOST + 1)
        portions = [named[at : at + size] for at in range(0, len(named), size)]

        def read(number: int) -> Read:
            return [((path, job[0]), read_job(job)) for path, job in portions[number]]

        self._work = SharedWork(len(portions), read, copies=1)

    def take(self) -> dict[tuple[str, bytes], bytes]:
        """Read what is left, and return all that was read, packed, by path and bytes."""
        return {at: packed for read in self._work.results() for at, packed in read}


def read_ahead(folder: Path, languages: Languages, cache_folder: Path) -> ReadingAhead | None:
    """Begin to read what is not in the cache. Return None when it is not worth a process."""
    sizes, _ = picture_sizes(folder / "media", "")
    kept = ParseCache(cache_folder, cache_version(sizes)).bodies()
    _, jobs = jobs_of(folder, languages, sizes, kept)
    return ReadingAhead(jobs) if len(jobs) >= MANY and can_copy() else None
