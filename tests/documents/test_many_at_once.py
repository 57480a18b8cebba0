"""Files of many pages that are asked for at once: each holds its own page, and none fails."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.documents.composing import Composer
from safelight.documents.edition import Reader, usual
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.pdf.writer import Pdf
from safelight.documents.pictures import as_png
from safelight.languages import read_texts
from tests.sample_site import ROOT

THREADS = 4  # of a worker, as it is served


@pytest.fixture
def reader(catalogue: Catalogue) -> BodyReader:
    return BodyReader(catalogue, ROOT / "content")


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(THREADS) as pool:
        yield pool


def lessons_and_activities(catalogue: Catalogue) -> list[Page]:
    return [page for kind in ("lesson", "activity") for page in catalogue.of_type("en", kind)]


def test_a_body_that_is_read_beside_others_is_its_own(
    catalogue: Catalogue, reader: BodyReader, threads: ThreadPoolExecutor
) -> None:
    pages = lessons_and_activities(catalogue)
    alone = [repr(reader.read(page)) for page in pages]
    together = list(threads.map(lambda page: repr(reader.read(page)), pages * 2))
    assert together == alone * 2


def test_pdf_files_that_are_made_at_once_are_those_made_one_by_one(
    catalogue: Catalogue, reader: BodyReader, threads: ThreadPoolExecutor
) -> None:
    texts = read_texts(ROOT / "translations", catalogue.languages)
    composer = Composer(catalogue, texts, "https://safelight.example")
    studio = Studio(ROOT / "content" / "media")
    manuscripts = [
        composer.compose(reader.read(page), usual(page, Reader.WHOLE), "7KQM-X2DP")
        for page in catalogue.of_type("en", "guide")[:6]
    ]

    def pages_of(manuscript: Manuscript) -> int:
        return Pdf().pages(Pdf().write(manuscript, studio))

    alone = [pages_of(one) for one in manuscripts]
    assert list(threads.map(pages_of, manuscripts * 2)) == alone * 2


def test_pictures_are_drawn_at_once(threads: ThreadPoolExecutor) -> None:
    art = sorted((ROOT / "content" / "media").rglob("*.svg"))[: 2 * THREADS]
    as_png.cache_clear()
    drawn = list(threads.map(as_png, [path.read_bytes() for path in art]))
    assert len(drawn) == len(art) == 2 * THREADS
    assert all(one.startswith(b"\x89PNG") for one in drawn)
