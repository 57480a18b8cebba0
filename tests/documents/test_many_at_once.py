"""Files of many pages that are asked for at once: each holds its own page, and none fails."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.documents.manuscript import Manuscript
from safelight.documents.pdf.writer import Pdf
from safelight.documents.pictures import as_png
from tests.documents.composed import STUDIO, bodies_of, compose
from tests.sample_site import ROOT

THREADS = 4  # of a worker, as it is served


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(THREADS) as pool:
        yield pool


def lessons_and_activities(catalogue: Catalogue) -> list[Page]:
    return [page for kind in ("lesson", "activity") for page in catalogue.of_type("en", kind)]


def test_a_body_that_is_read_beside_others_is_its_own(
    catalogue: Catalogue, threads: ThreadPoolExecutor
) -> None:
    reader = bodies_of(catalogue)
    pages = lessons_and_activities(catalogue)
    alone = [repr(reader.read(page)) for page in pages]
    together = list(threads.map(lambda page: repr(reader.read(page)), pages * 2))
    assert together == alone * 2


def test_pdf_files_that_are_made_at_once_are_those_made_one_by_one(
    catalogue: Catalogue, threads: ThreadPoolExecutor
) -> None:
    manuscripts = [
        compose(catalogue, "en", page.key) for page in catalogue.of_type("en", "guide")[:6]
    ]

    def pages_of(manuscript: Manuscript) -> int:
        return Pdf().pages(Pdf().write(manuscript, STUDIO))

    alone = [pages_of(one) for one in manuscripts]
    assert list(threads.map(pages_of, manuscripts * 2)) == alone * 2


def test_pictures_are_drawn_at_once(threads: ThreadPoolExecutor) -> None:
    art = sorted((ROOT / "content" / "media").rglob("*.svg"))[: 2 * THREADS]
    as_png.cache_clear()
    drawn = list(threads.map(as_png, [path.read_bytes() for path in art]))
    assert len(drawn) == len(art) == 2 * THREADS
    assert all(one.startswith(b"\x89PNG") for one in drawn)
