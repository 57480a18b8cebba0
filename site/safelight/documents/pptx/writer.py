"""PPTX: the slides of a lesson, with the script in the speaker's notes.

python-pptx is loaded where a file is written or counted: no server needs to wait for it at its
start.
"""

from __future__ import annotations

import io

from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript


class Pptx:
    """Writes PPTX files, of pages that have slides."""

    name = "pptx"
    suffix = ".pptx"
    media_type = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the page has slides and the reader teaches."""
        return reader is Reader.WHOLE and bool(page.slides)

    def pages(self, made: bytes) -> int:
        """Return how many slides there are."""
        import pptx

        return len(pptx.Presentation(io.BytesIO(made)).slides)

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the presentation."""
        from safelight.documents.pptx.deck import Deck

        return Deck(manuscript, studio).document()
