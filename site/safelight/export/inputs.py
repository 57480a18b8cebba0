"""What the pages are made from, as digests: by these a pack knows whether it is still true.

Little is imported: the command that finds nothing to do starts here.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from safelight.folders import NO_FILE, Look, looks_of

SKIPPED = ("__pycache__",)  # folders that hold nothing a page is made from
PAGE = ".md"
FEW = 20  # edited files; from here on all content is compiled as quickly
File = tuple[int, int, str]  # size, time of the last change in nanoseconds, SHA-256

Looks = dict[str, Look]  # by name


@dataclass(frozen=True)
class Inputs:
    """The folders and words that pages are made from.

    `common` are the folders of code, templates, static files and interface texts; `content` is the
    content folder, whose data and pictures belong to the shell too, and whose pages do not. `words`
    are the settings that pages depend on.
    """

    common: tuple[str, ...]
    content: str
    words: tuple[str, ...]
    today: str = ""

    def files(
        self, known: Mapping[str, File] | None = None, looks: Looks | None = None
    ) -> dict[str, File]:
        """Return every file by name.

        One that looks as it did when it was `known` is not read again. `looks` is a look that was
        taken before.
        """
        found = {}
        for name, look in (self.looks() if looks is None else looks).items():
            path, size, time = look
            before = known.get(name) if known else None
            if before and before[:2] == (size, time):
                found[name] = before
            else:
                found[name] = (size, time, "" if size == NO_FILE else _digest(path))
        return found

    def shell_digest(self, files: Mapping[str, File] | None = None) -> str:
        """Return the digest of all that every page depends on."""
        return self._digest(
            (name, file)
            for name, file in (self.files() if files is None else files).items()
            if not name.endswith(PAGE)
        )

    def digest(self, files: Mapping[str, File] | None = None) -> str:
        """Return the digest of everything, pages too: equal digests mean equal sites."""
        return self._digest((self.files() if files is None else files).items(), self.today)

    def settings_digest(self) -> str:
        """Return the digest of all that is no file: the settings, the programs and the day."""
        return self._digest((), self.today)

    def of_content(self, files: Mapping[str, File]) -> dict[str, str]:
        """Return the digests of the files in the content folder, by their path in it."""
        start = f"{len(self.common)}/"
        return {
            name.removeprefix(start): digest
            for name, (_, _, digest) in files.items()
            if name.startswith(start)
        }

    def _digest(self, files: Iterable[tuple[str, File]], *more: str) -> str:
        digest = self._start(*more)
        for name, (size, _, content) in files:
            digest.update(f"{name}\0{size}\0{content}\0".encode())
        return digest.hexdigest()[:32]

    def looks(self) -> Looks:
        """Return how all files look from outside: quick, and enough to find no change."""
        return {
            f"{number}/{inside}": look
            for number, folder in enumerate((*self.common, self.content))
            for inside, look in looks_of(folder, SKIPPED).items()
        }

    def look(self, looks: Looks | None = None) -> str:
        """Return a digest of how all files look from outside."""
        digest = self._start(self.today)
        for name, (_, size, time) in (self.looks() if looks is None else looks).items():
            digest.update(f"{name}\0{size}\0{time}\0".encode())
        return digest.hexdigest()[:32]

    def _start(self, *more: str) -> hashlib._Hash:
        """Return a digest that has the settings in it, and the version of Python and of what is
        installed.
        """
        return hashlib.sha256("\0".join((sys.version, *self.words, *more)).encode())


def _digest(path: str) -> str:
    """Return the digest of a file, or an empty text when it cannot be read: what reads it says
    why."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a Path for thousands would double the time
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return ""


def digest_of(parts: Iterable[str]) -> str:
    """Return a short digest of some texts."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()[:32]
