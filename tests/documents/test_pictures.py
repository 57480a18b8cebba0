"""A picture whose file is gone or damaged leaves an empty frame, and every file is made anyway."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.edition import Reader, editions_of
from safelight.documents.format import EMPTY_FRAME, Studio
from safelight.documents.formats import FORMATS
from safelight.documents.office import offer_named, open_office
from safelight.documents.pictures import as_png
from tests.documents.composed import bodies_of, compose, texts
from tests.sample_site import ROOT

KEY = "children/4-7/pip-and-the-pop-up"


@pytest.fixture(params=["gone", "cut short", "not a picture"])
def damaged(request: pytest.FixtureRequest, tmp_path: Path, catalogue: Catalogue) -> Studio:
    """A studio in which the pictures of a page are of no use."""
    page = catalogue.pages["en", KEY]
    assert page.media
    for name, _ in page.media:
        whole = (ROOT / "content" / "media" / name).read_bytes()
        if request.param != "gone":
            (tmp_path / name).write_bytes(whole[:99] if request.param == "cut short" else b"\x89P")
    return Studio(tmp_path, source=bodies_of(catalogue).source_text)


def test_every_file_of_a_page_is_made_without_its_pictures(
    damaged: Studio, catalogue: Catalogue
) -> None:
    page = catalogue.pages["en", KEY]
    for edition in editions_of(page):
        manuscript = compose(catalogue, "en", KEY, edition)
        for one in FORMATS:
            if one.makes(page, edition.reader):
                assert one.write(manuscript, damaged), (one.name, edition)
    assert any(one.reader is Reader.PUPILS for one in editions_of(page))


def test_an_empty_frame_can_be_drawn(damaged: Studio) -> None:
    assert damaged.picture("none.svg") == EMPTY_FRAME
    assert as_png(EMPTY_FRAME).startswith(b"\x89PNG")


def test_a_file_holds_the_pictures_that_its_key_was_made_of(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    office = open_office(
        catalogue,
        tmp_path / "content",
        texts(),
        "https://safelight.example",
        cache_folder=tmp_path / "cache",
        root=ROOT,
    )
    page = catalogue.pages["en", KEY]
    offer = offer_named(page, "pip-and-the-pop-up.epub", "en")
    assert offer is not None
    key = office.key_of(offer)
    name = page.media[0][0]
    whole = (tmp_path / "content" / "media" / name).read_bytes()
    (tmp_path / "content" / "media" / name).unlink()  # somebody brings the content up to date
    made_of, made = office.file(offer)
    assert made_of == key
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        assert book.read(f"EPUB/pictures/{name}") == whole
