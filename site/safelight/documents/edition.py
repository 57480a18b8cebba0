"""For whom a file is: the whole for who teaches, what pupils get, what families may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safelight.catalogue.lesson_versions import FOR_PARENTS, LENGTHS
from safelight.catalogue.model import Page

PUPIL_SHEET = ("vocabulary", "worksheet", "signposting")


class Reader(StrEnum):
    """Who opens the file. Pupils never get answers, notes for teachers or safeguarding notes."""

    WHOLE = "whole"
    PUPILS = "pupils"
    FAMILIES = "families"


@dataclass(frozen=True, order=True)
class Edition:
    """One version of a page as a file: for whom, and for a lesson its minutes (0 otherwise)."""

    reader: Reader
    length: int = 0

    @property
    def slug(self) -> str:
        """Return the edition's part of a file's name: "20-minutes", "pupils"; empty for a whole
        page without lengths."""
        if self.reader is not Reader.WHOLE:
            return self.reader.value
        return f"{self.length}-minutes" if self.length else ""

    def is_for(self, length: int) -> bool:
        """Return whether the edition belongs to a lesson of this length: the whole in that length,
        and what pupils and families get."""
        return self.reader is not Reader.WHOLE or self.length in (0, length)


# Sections that each reader gets, in order; a reader without an entry gets all.
_SECTIONS: dict[tuple[str, Reader], tuple[str, ...]] = {
    ("lesson", Reader.PUPILS): PUPIL_SHEET,
    ("lesson", Reader.FAMILIES): FOR_PARENTS,
}
_READERS: dict[str, tuple[Reader, ...]] = {
    "lesson": (Reader.WHOLE, Reader.PUPILS, Reader.FAMILIES),
    "activity": (Reader.WHOLE, Reader.PUPILS),
    "assembly": (Reader.WHOLE,),
    "training": (Reader.WHOLE,),
    "kit": (Reader.WHOLE,),
    "guide": (Reader.WHOLE,),
    "home-pack": (Reader.WHOLE,),
}


def editions_of(page: Page) -> tuple[Edition, ...]:
    """Return every edition of a page. A page of a type that makes no files has none."""
    return tuple(
        Edition(reader, length)
        for reader in _READERS.get(page.type, ())
        for length in _lengths(page, reader)
    )


def usual(page: Page, reader: Reader = Reader.WHOLE) -> Edition:
    """Return the edition to offer first: a lesson at the length that it advises."""
    return Edition(reader, page.facts.minutes if page.type == "lesson" else 0)


def sections_for(page: Page, reader: Reader) -> tuple[str, ...] | None:
    """Return the ids of the sections that a reader gets, in order, or None for all."""
    return _SECTIONS.get((page.type, reader))


def _lengths(page: Page, reader: Reader) -> tuple[int, ...]:
    if page.type != "lesson":
        return (0,)
    return tuple(LENGTHS) if reader is Reader.WHOLE else (page.facts.minutes,)
