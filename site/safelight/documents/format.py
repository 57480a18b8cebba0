"""What a format of files is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from lxml import etree

from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.manuscript import Manuscript

EMPTY_FRAME = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180" viewBox="0 0 320 180">'
    b'<rect x="1" y="1" width="318" height="178" fill="none" stroke="#5b5b7a"/></svg>'
)


def _no_source(page: Page) -> str:
    raise TypeError("This studio knows no sources.")


@dataclass(frozen=True)
class Studio:
    """Where a writer finds pictures, fonts and the source of a page. `pictures` is content/media;
    `drawn` are those that were read already, by name."""

    pictures: Path
    fonts: Path = Path(__file__).parent / "fonts"
    source: Callable[[Page], str] = _no_source
    drawn: Mapping[str, bytes] = field(default_factory=dict)

    def picture(self, name: str) -> bytes:
        """Return a picture as SVG.

        Where its file is gone or damaged since the content was read, that is an empty frame: the
        words of the page, and those about the picture, can be had all the same.
        """
        if name in self.drawn:
            return self.drawn[name]
        try:
            drawn = (self.pictures / name).read_bytes()
            etree.fromstring(drawn)
        except (OSError, etree.XMLSyntaxError):
            return EMPTY_FRAME
        return drawn


class DocumentFormat(Protocol):
    """One format: its name in addresses, the ending of its files, and its writer.

    `name` is "pdf"; `suffix` is ".pdf"; `media_type` is what a server says of it.
    """

    @property
    def name(self) -> str:
        """Return the name in addresses."""
        ...

    @property
    def suffix(self) -> str:
        """Return the ending of a file's name, with its dot."""
        ...

    @property
    def media_type(self) -> str:
        """Return the media type."""
        ...

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether a page is offered to a reader in this format."""
        ...

    def pages(self, made: bytes) -> int:
        """Return how many pages or slides a file has, or 0 where the format has none."""
        ...

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the file. The same manuscript gives the same bytes."""
        ...
