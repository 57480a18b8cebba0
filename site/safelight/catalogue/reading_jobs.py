"""The reading of content files as jobs, which other processes can do."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from safelight.catalogue.parse_cache import Parsed
from safelight.catalogue.problems import Problem, misnamed, unreadable
from safelight.catalogue.read_files import ReadFile
from safelight.folders import bytes_of, entries_in
from safelight.languages import Languages

MANY = 120  # files; from here on two processes parse faster than one, where one may be copied

Job = tuple[bytes, str, str, str, bool, dict[str, tuple[int, int]]]  # what `read_file` is given


def jobs_of(
    folder: Path,
    languages: Languages,
    sizes: dict[str, tuple[int, int]],
    kept: Mapping[str, Parsed],
) -> tuple[dict[str, str], dict[str, Job], list[Problem]]:
    """Return the digest of every content file by its path inside the folder, a job for each that
    is not kept, and what cannot be read."""
    jobs: dict[str, Job] = {}
    digests: dict[str, str] = {}
    problems: list[Problem] = []
    for language in languages.tags:
        for name, entry in entries_in(folder / language):
            if not name.endswith(".md"):
                continue
            inside = f"{language}/{name}"
            raw = bytes_of(entry)
            fault = misnamed(f"{folder.name}/{inside}")
            if raw is None or fault:
                problems.append(fault or unreadable(f"{folder.name}/{inside}"))
                continue
            digests[inside] = hashlib.sha256(raw).hexdigest()
            if inside not in kept or kept[inside].digest != digests[inside]:
                jobs[inside] = job_for(folder, inside, raw, languages, sizes)
    return digests, jobs, problems


def job_for(
    folder: Path,
    inside: str,
    raw: bytes,
    languages: Languages,
    sizes: dict[str, tuple[int, int]],
) -> Job:
    """Return what `read_file` is given for a file, by its path inside the content folder."""
    language, _, rest = inside.partition("/")
    shown = f"{folder.name}/{inside}"
    is_source = language == languages.source
    return raw, shown, language, rest.removesuffix(".md"), is_source, sizes


def read_job(job: Job, before: ReadFile | None = None) -> ReadFile:
    """Return what is read in a file. `before` is what was read in it the last time."""
    from safelight.catalogue.page_reader import read_file  # where all is kept, nothing is read

    return read_file(*job, before=before)
