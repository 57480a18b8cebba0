"""Generations of indexes in a folder: built aside, sealed, and shown all at once.

A small file names the one that is published. It is replaced in one step, so a reader sees the old
generation or the new one and never a part of either.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from pathlib import Path

from safelight.catalogue.whole_files import write_whole

POINTER, INDEXES, SEAL = "published", "indexes", "seal.json"
LANGUAGES = "languages.json"  # of a generation: which it has, so that none is lost without a word
KEPT = 2  # generations: the published one, and the one before for those who still read it
CHUNK = 1 << 20


class Generations:
    """The generations below one folder. `form` changes whenever files are written differently."""

    def __init__(self, folder: Path, form: str) -> None:
        self.folder = folder
        self.form = form

    def place(self, generation: str, language: str) -> Path:
        """Return the folder of an index."""
        return self.folder / INDEXES / generation / language

    def aside(self, generation: str, language: str) -> Path:
        """Return an empty folder for the index of a language."""
        place = self.place(generation, language)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        return place

    def named(self) -> str:
        """Return the generation that the pointer names, whole or not."""
        try:
            return (self.folder / POINTER).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def is_published(self) -> bool:
        """Return whether there is a pointer, whatever it says."""
        return (self.folder / POINTER).exists()

    def stamp(self) -> tuple[int, int, int]:
        """Return what changes when another generation is published, and in a copy of the process:
        two must not read from one open file."""
        try:
            state = (self.folder / POINTER).stat()
        except OSError:
            return 0, 0, 0
        return state.st_ino, state.st_mtime_ns, os.getpid()

    def seal(self, place: Path, known: dict[str, int] | None = None) -> None:
        """Write the checksums of an index beside it; those of files that are linked are known."""
        links = known or {}
        sums = {
            # A file that stands in two folders was linked, and is as it was.
            path.name: links[path.name]
            if path.name in links and path.stat().st_nlink > 1
            else _checksum(path)
            for path in sorted(place.iterdir())
            if path.name != SEAL
        }
        text = json.dumps({**self._whose(place), "files": sums, "sum": self._sum(place, sums)})
        (place / SEAL).write_text(text, encoding="utf-8")

    def sums(self, place: Path) -> dict[str, int]:
        """Return the checksums that were written beside an index, or none."""
        try:
            seal = json.loads((place / SEAL).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        sums = dict(seal.get("files", {}))
        ours = {**self._whose(place), "files": sums, "sum": self._sum(place, sums)}
        return sums if seal == ours else {}

    def _whose(self, place: Path) -> dict[str, str]:
        return {"form": self.form, "generation": place.parent.name, "language": place.name}

    def _sum(self, place: Path, sums: dict[str, int]) -> int:
        """Return the checksum of a seal: what it says of an index, and of what it belongs to."""
        return zlib.crc32(json.dumps([self._whose(place), sums]).encode())

    def is_whole(self, generation: str) -> bool:
        """Return whether every language that was published is there, and every file of it as it
        was sealed, in our form."""
        try:
            named = (self.folder / INDEXES / generation / LANGUAGES).read_text(encoding="utf-8")
            languages = json.loads(named)
        except (OSError, ValueError):
            return False
        places = [self.place(generation, language) for language in languages]
        return bool(generation and places) and all(self._is_whole(place) for place in places)

    def is_there(self, generation: str) -> bool:
        """Return whether a generation still has its folder."""
        return (self.folder / INDEXES / generation / LANGUAGES).is_file()

    def _is_whole(self, place: Path) -> bool:
        sums = self.sums(place)
        try:
            return bool(sums) and all(
                _checksum(place / name) == checksum for name, checksum in sums.items()
            )
        except OSError:
            return False

    def publish(self, generation: str) -> None:
        """Point to a generation, and remove all but it and the one before."""
        newest = (generation, self.named())
        folder = self.folder / INDEXES / generation
        languages = sorted(one.name for one in folder.glob("*") if one.is_dir())
        write_whole(folder / LANGUAGES, json.dumps(languages).encode())
        write_whole(self.folder / POINTER, generation.encode())
        self._forget(newest[:KEPT])

    def _forget(self, kept: tuple[str, ...]) -> None:
        for place in (self.folder / INDEXES).iterdir():
            if place.name not in kept:
                shutil.rmtree(place, ignore_errors=True)


def _checksum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while part := file.read(CHUNK):
            total = zlib.crc32(part, total)
    return total
