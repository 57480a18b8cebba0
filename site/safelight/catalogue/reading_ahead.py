"""Reads content files in a second process, while this one still does something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from safelight.catalogue.held import load_pydantic
from safelight.catalogue.media import sizes_of_sound_pictures
from safelight.catalogue.parse_cache import ParseCache, cache_version, libraries, pack, unpack
from safelight.catalogue.read_files import ReadFile
from safelight.catalogue.reading_jobs import MANY, Job, job_for, jobs_of, read_job
from safelight.folders import bytes_of
from safelight.languages import Languages, LanguagesError, read_languages
from safelight.portions import SharedWork, can_copy, in_portions

PORTION = 8  # files
Edits = dict[str, tuple[Job, bytes]]  # what was read in edited files, packed, by their paths


class Done(NamedTuple):
    """A job, and what was read."""

    job: Job
    file: ReadFile
    packed: bytes


Read = dict[str, Done]  # by path
Ahead = Callable[[], Read]  # gives what was begun with before


class _ReadingAhead:
    """Files on their way, by their place in the content folder."""

    def __init__(self, jobs: Mapping[str, Job]) -> None:
        portions = in_portions(list(jobs), PORTION)
        self._jobs = jobs
        self._here: dict[str, ReadFile] = {}  # what this process has read itself

        def read(number: int) -> dict[str, bytes]:
            return {path: self._read(path) for path in portions[number]}

        load_readers()  # once, not in each
        self._work = SharedWork(len(portions), read, copies=1)

    def _read(self, path: str) -> bytes:
        file = self._here[path] = read_job(self._jobs[path])
        return pack(file)

    def take(self) -> Read:
        """Read what is left, and return all that was read."""
        return {
            path: Done(self._jobs[path], self._here.get(path) or unpack(packed), packed)
            for read in self._work.results()
            for path, packed in read.items()
        }


def load_readers() -> None:
    """Load what reads files, so that a copy of this process need not."""
    import safelight.catalogue.page_reader  # noqa: F401 - loaded, not used

    libraries()  # as they are now: what is installed later is not what reads here
    load_pydantic()


def begin(jobs: Mapping[str, Job]) -> Ahead:
    """Begin to do some jobs, where it is worth a process, and return what gives their results."""
    return _ReadingAhead(jobs).take if len(jobs) >= MANY and can_copy() else dict


def read_ahead(folder: Path, languages: Languages, cache_folder: Path) -> Ahead:
    """Begin to read what is not in the cache, and return what gives it."""
    sizes = sizes_of_sound_pictures(folder / "media")
    kept = ParseCache(cache_folder, cache_version(sizes)).bodies()
    _, jobs, _ = jobs_of(folder, languages, sizes, kept)
    return begin(jobs)


def read_few(folder: Path, translations: Path, cache_folder: Path, paths: Sequence[str]) -> Edits:
    """Return what is read in a few edited files, by their paths inside the content folder.

    One that cannot be read is left out; so are all where the list of languages cannot be used.
    """
    try:
        languages = read_languages(translations)
    except LanguagesError:
        return {}  # it is said where the site needs them
    sizes = sizes_of_sound_pictures(folder / "media")
    cache = ParseCache(cache_folder, cache_version(sizes))
    read: Edits = {}
    for path in paths:
        kept = cache.body(path)
        raw = bytes_of(folder / path)
        if raw is not None:
            job = job_for(folder, path, raw, languages, sizes)
            read[path] = job, pack(read_job(job, unpack(kept) if kept else None))
    return read
