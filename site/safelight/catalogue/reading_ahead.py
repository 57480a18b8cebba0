"""Reads content files in a second process while this one still does something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from safelight.catalogue.held import load_pydantic
from safelight.catalogue.media import sizes_of_sound_pictures
from safelight.catalogue.parse_cache import ParseCache, cache_version
from safelight.catalogue.reading_jobs import MANY, Job, jobs_of, read_job
from safelight.languages import Languages
from safelight.portions import SharedWork, can_copy, in_portions

PORTION = 8  # files
Read = dict[tuple[str, bytes], bytes]  # what was read, packed, by path and bytes of a file
Ahead = Callable[[], Read]  # gives what was begun with before


class _ReadingAhead:
    """Files on their way, by their place in the content folder."""

    def __init__(self, jobs: Mapping[str, Job]) -> None:
        portions = in_portions(list(jobs.items()), PORTION)

        def read(number: int) -> Read:
            return {(path, job[0]): read_job(job) for path, job in portions[number]}

        load_pydantic()  # once, not in each
        self._work = SharedWork(len(portions), read, copies=1)

    def take(self) -> Read:
        """Read what is left, and return all that was read, packed, by path and bytes."""
        return {at: packed for read in self._work.results() for at, packed in read.items()}


def begin(jobs: Mapping[str, Job]) -> Ahead:
    """Begin to do some jobs, where it is worth a process, and return what gives their results."""
    return _ReadingAhead(jobs).take if len(jobs) >= MANY and can_copy() else dict


def read_ahead(folder: Path, languages: Languages, cache_folder: Path) -> Ahead:
    """Begin to read what is not in the cache, and return what gives it."""
    sizes = sizes_of_sound_pictures(folder / "media")
    kept = ParseCache(cache_folder, cache_version(sizes)).bodies()
    _, jobs, _ = jobs_of(folder, languages, sizes, kept)
    return begin(jobs)
