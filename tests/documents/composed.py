"""Pages of the real site as manuscripts, for the tests of files."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations

from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.composing import Composer
from safelight.documents.edition import Edition, usual
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.languages import read_languages, read_texts
from tests.sample_site import ROOT

STUDIO = Studio(ROOT / "content" / "media", source=lambda page: page.title)
CODE = "7KQM-X2DP"
_bodies: dict[int, BodyReader] = {}  # by their catalogue, which each of them keeps


def bodies_of(catalogue: Catalogue) -> BodyReader:
    """Return the one reader of bodies of a catalogue of the real content."""
    return _bodies.setdefault(id(catalogue), BodyReader(catalogue, ROOT / "content"))


@cache
def texts() -> dict[str, NullTranslations]:
    """Return the texts of the interface, read once."""
    return read_texts(ROOT / "translations", read_languages(ROOT / "translations"))


def composer_of(catalogue: Catalogue) -> Composer:
    """Return what composes the pages of a catalogue."""
    return Composer(catalogue, texts(), "https://safelight.example")


def compose(
    catalogue: Catalogue, language: str, key: str, edition: Edition | None = None
) -> Manuscript:
    """Return the manuscript of a page of the real site, of its usual edition where none is named."""
    page = catalogue.page(language, key)
    assert page is not None
    body = bodies_of(catalogue).read(page)
    return composer_of(catalogue).compose(body, edition or usual(page), CODE)
