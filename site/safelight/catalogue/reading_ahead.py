"""Reads content files in a second process while this one still loads the rest of the site.

What the second process has not begun when this one is ready is read here: so both are busy to the
end, whichever is quicker. Each takes the number of the next portion out of one pipe.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from collections.abc import Iterator, Mapping
from pathlib import Path

from safelight.catalogue.compiler import MANY, Job, jobs_of, read_job
from safelight.catalogue.media import picture_sizes
from safelight.catalogue.parse_cache import ParseCache, cache_version
from safelight.languages import Languages

PORTION = 8  # files
NUMBER = 4  # bytes
MOST = 10_000  # portions whose numbers surely find room in a pipe

Read = dict[int, list[bytes]]  # what was read, packed, by the number of the portion


class ReadingAhead:
    """Files on their way, by their place in the content folder."""

    def __init__(self, jobs: Mapping[str, Job]) -> None:
        named = list(jobs.items())[: MOST * PORTION]
        self._portions = [named[at : at + PORTION] for at in range(0, len(named), PORTION)]
        self._numbers, numbers = os.pipe()
        self._result, result = os.pipe()
        os.write(numbers, b"".join(one.to_bytes(NUMBER) for one in range(len(self._portions))))
        os.close(numbers)
        self._process = os.fork()
        if self._process == 0:
            self._read_beside(result)
        os.close(result)

    def _read_beside(self, result: int) -> None:
        """Be the second process, and end without the first one's own endings."""
        try:
            os.close(self._result)
            with os.fdopen(result, "wb") as file:
                pickle.dump(self._read(), file)
        finally:
            os._exit(0)

    def _read(self) -> Read:
        return {
            number: [read_job(job) for _, job in self._portions[number]]
            for number in self._next_numbers()
        }

    def _next_numbers(self) -> Iterator[int]:
        while number := os.read(self._numbers, NUMBER):
            yield int.from_bytes(number)

    def take(self) -> dict[tuple[str, bytes], bytes]:
        """Return what was read, packed, by the place of each file and its bytes.

        What the second process could not give is not in it.
        """
        read = self._read()
        was_killed = contextlib.suppress(EOFError, pickle.UnpicklingError)
        with os.fdopen(self._result, "rb") as file, was_killed:
            read.update(pickle.load(file))  # noqa: S301 - our own process
        os.close(self._numbers)
        os.waitpid(self._process, 0)
        return {
            (inside, job[0]): packed
            for number, found in read.items()
            for (inside, job), packed in zip(self._portions[number], found, strict=True)
        }


def read_ahead(folder: Path, languages: Languages, cache_folder: Path) -> ReadingAhead | None:
    """Begin to read what is not in the cache. Return None when it is not worth a process.

    The process is a copy of this one, so this one may not have threads.
    """
    sizes, _ = picture_sizes(folder / "media", "")
    kept = ParseCache(cache_folder, cache_version(sizes)).bodies()
    _, jobs = jobs_of(folder, languages, sizes, kept)
    return ReadingAhead(jobs) if len(jobs) >= MANY else None
