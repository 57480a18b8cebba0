"""Everything of a page in one ZIP: the files of one length, the fonts they use, the licences."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.lettering import FONT_FILES
from safelight.documents.manuscript import Manuscript

LICENCE = "CC-BY-4.0.txt"
FONT_LICENCE = "OFL.txt"
LATIN = "AtkinsonHyperlegibleNext"


class Pack:
    """The format of a ZIP of everything. It is made from other files: see `office.py`."""

    name = "zip"
    suffix = ".zip"
    media_type = "application/zip"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the reader is offered everything: who teaches, or has the whole page."""
        return reader is Reader.WHOLE

    def pages(self, made: bytes) -> int:
        """Return 0: a ZIP has no pages."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Raise TypeError: a ZIP is made from files."""
        raise TypeError("A ZIP of everything is made from files, not from a manuscript.")


def pack(
    files: Iterable[tuple[str, bytes]], language: str, studio: Studio, licences: Path, day: date
) -> bytes:
    """Return the ZIP of named files, with fonts and licences; its times are the content’s."""
    return archive((*files, *_fonts(language, studio), *_licences(studio, licences)), day)


def _fonts(language: str, studio: Studio) -> Iterable[tuple[str, bytes]]:
    wanted = (LATIN, FONT_FILES.get(language, LATIN))
    for path in sorted(studio.fonts.glob("*.ttf")):
        if path.name.startswith(wanted):
            yield f"fonts/{path.name}", path.read_bytes()


def _licences(studio: Studio, licences: Path) -> Iterable[tuple[str, bytes]]:
    yield "LICENCE.txt", (licences / LICENCE).read_bytes()
    yield f"fonts/{FONT_LICENCE}", (studio.fonts / FONT_LICENCE).read_bytes()
