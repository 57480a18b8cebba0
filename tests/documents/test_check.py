"""What `make documents-check` holds files to: it passes whole ones and tells broken ones."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pytest

from safelight.catalogue.body import Picture
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.formats import FORMATS
from safelight.documents.manuscript import Manuscript
from tests.documents.composed import STUDIO, compose
from tests.sample_site import ROOT

BY_NAME = {one.name: one for one in FORMATS}
LESSON, GUIDE = "teachers/lessons/pressure-and-secrets", "parents/sextortion"
FEELINGS = "children/4-7/how-does-it-feel"  # with a picture in each choice
STORY = "children/8-10/sami-and-the-prize"


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("documents_check")


def written(one: Manuscript, name: str, folder: Path) -> Path:
    path = folder / f"file.{name}"
    path.write_bytes(BY_NAME[name].write(one, STUDIO))
    return path


@pytest.mark.parametrize("name", ["pdf", "docx", "odt", "epub"])
@pytest.mark.parametrize(
    ("language", "key"),
    [("en", LESSON), ("ar", GUIDE), ("ur", GUIDE), ("ar", STORY), ("ar", FEELINGS)],
)
def test_a_file_holds_all_of_its_page_and_one_without_a_section_is_told(
    catalogue: Catalogue, check: ModuleType, tmp_path: Path, name: str, language: str, key: str
) -> None:
    one = compose(catalogue, language, key)
    wanted = check.expected_document(one)
    assert list(check.against(written(one, name, tmp_path), wanted, language)) == []
    cut = replace(one, sections=one.sections[1:])
    assert list(check.against(written(cut, name, tmp_path), wanted, language)) != []


@pytest.mark.parametrize("name", ["pdf", "docx", "odt", "epub"])
def test_a_choice_that_leads_nowhere_is_told(
    catalogue: Catalogue, check: ModuleType, tmp_path: Path, name: str
) -> None:
    one = compose(catalogue, "en", STORY)
    opening, first, *others = one.sections
    lost = replace(first, blocks=first.blocks[:-1])  # the choices of the first scene
    cut = written(replace(one, sections=(opening, lost, *others)), name, tmp_path)
    told = list(check.against(cut, check.expected_document(one), "en"))
    assert any("Links are missing" in text for text in told)


def test_what_is_copied_from_a_pdf_holds_no_signs_that_are_not_seen(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    with pikepdf.open(written(compose(catalogue, "en", STORY), "pdf", tmp_path)) as pdf:
        fonts: list[Any] = [
            font for page in pdf.pages for font in dict(page.resources.get("/Font", {})).values()
        ]
        letters = b"".join(font.ToUnicode.read_bytes() for font in fonts)
    assert b"0041" in letters
    assert b"2066" not in letters


def test_slides_hold_all_of_the_page_and_missing_ones_are_told(
    catalogue: Catalogue, check: ModuleType, tmp_path: Path
) -> None:
    one = compose(catalogue, "en", LESSON)
    wanted = check.expected_slides(one)
    assert list(check.against(written(one, "pptx", tmp_path), wanted, "en")) == []
    cut = replace(one, slides=one.slides[1:])
    assert list(check.against(written(cut, "pptx", tmp_path), wanted, "en")) != []


def test_pictures_that_a_slide_tells_in_words_are_looked_for_in_its_words(
    catalogue: Catalogue, check: ModuleType, tmp_path: Path
) -> None:
    one = compose(catalogue, "en", LESSON)
    picture = Picture("ac-18-night.svg", "Unheard words for a picture", 846, 416)
    first, *others = one.slides
    told = replace(one, slides=(replace(first, notes=(picture,)), *others))
    wanted = check.expected_slides(told)
    assert "Unheard" in wanted.words
    assert list(check.against(written(told, "pptx", tmp_path), wanted, "en")) == []
