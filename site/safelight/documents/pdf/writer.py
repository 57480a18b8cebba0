"""PDF: tagged, PDF/UA-1, set by typst from one hand-written template.

pikepdf is loaded where a file needs it: no server needs to wait for it at its start.
"""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from threading import Lock
from unicodedata import bidirectional

import typst

from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.pdf.as_json import JsonWriter

TEMPLATE = Path(__file__).parent / "document.typ"
EMPTY = Path(__file__).parent / "empty.typ"
# typst lets go of what it has not used for ten compilations. A lesson leaves it ten megabytes, in
# Urdu twenty, that no other page has a use for; an empty page costs half a millisecond.
REMEMBERED = 11
FROM_THE_RIGHT = frozenset({"R", "AL"})  # the classes of Hebrew and of Arabic letters

_one_at_a_time = Lock()  # a compiler of typst refuses a second thread


class Pdf:
    """Writes PDF files for reading and printing."""

    name = "pdf"
    suffix = ".pdf"
    media_type = "application/pdf"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return True: every page that makes files has a PDF."""
        return True

    def pages(self, made: bytes) -> int:
        """Return how many pages the file has."""
        import pikepdf

        with pikepdf.open(io.BytesIO(made)) as pdf:
            return len(pdf.pages)

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the PDF."""
        document = JsonWriter(manuscript, studio).document()
        written = json.dumps(document, ensure_ascii=False)
        with _one_at_a_time:
            made = _compiler(studio.fonts).compile(
                format="pdf",
                pdf_standards=["ua-1"],
                sys_inputs={"doc": written},
            )
            _forget()
        if not isinstance(made, bytes):
            raise TypeError("typst gives one file as bytes.")
        if not _turns_round(written):
            return made
        from safelight.documents.pdf.logical_text import with_logical_text

        return with_logical_text(made, document)


def _turns_round(written: str) -> bool:
    """Return whether letters of a script from right to left stand in a document."""
    return any(bidirectional(one) in FROM_THE_RIGHT for one in set(written))


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    given = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    return typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=given)


@cache
def _empty() -> typst.Compiler:
    return typst.Compiler(str(EMPTY))


def _forget() -> None:
    """Let typst go on without what it remembers of the pages before."""
    for _ in range(REMEMBERED):
        _empty().compile(format="pdf")
