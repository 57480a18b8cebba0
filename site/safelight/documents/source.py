"""The Markdown of a page, as it stands in the project."""

from __future__ import annotations

from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript


class Markdown:
    """Gives the source of a page. It holds every length, so it stands among the files of each."""

    name = "md"
    suffix = ".md"
    media_type = "text/markdown; charset=utf-8"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the reader may have everything."""
        return reader is Reader.WHOLE

    def pages(self, made: bytes) -> int:
        """Return 0: a text has no pages."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the file's text."""
        return studio.source(manuscript.page).encode()
