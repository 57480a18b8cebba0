"""Blanks that a school fills in: known ones only, in the school kit only, and lines in files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.compiler import compile_content
from safelight.documents.composing import Composer
from safelight.documents.edition import editions_of
from safelight.languages import read_languages, read_texts
from tests.block_words import words_in
from tests.sample_site import ROOT, front, sample_content, write

TODAY = date(2026, 11, 24)
POSTER = """
Hang it up.

## The poster {#text}

/// letter | Tell someone

Talk to [[school dsl]] on [[school phone]]. See [[school policy]].

///

## How to use it {#use}

Hang it low.
"""


def problems(content: Path) -> list[str]:
    languages = read_languages(ROOT / "translations")
    found = compile_content(content, languages, today=TODAY, kinds=KINDS)
    return [str(one) for one in found.problems]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return sample_content(tmp_path)


def put(content: Path, text: str, where: str = "teachers/school-kit/poster.md") -> list[str]:
    write(content, f"en/{where}", front("sk-03", "Poster", topics="reporting") + text)
    return problems(content)


def test_a_page_of_the_kit_may_have_all_three(content: Path) -> None:
    assert put(content, POSTER) == []


def test_a_blank_that_does_not_exist_is_named(content: Path) -> None:
    found = put(content, POSTER.replace("school phone", "school fax"))
    assert len(found) == 1
    assert "`[[school fax]]` is no blank. Use one of: dsl, phone, policy." in found[0]


def test_a_blank_outside_the_kit_is_a_problem(content: Path) -> None:
    found = put(content, "\nAsk [[school dsl]].\n", "glossary/dsl.md")
    assert len(found) == 1
    assert "may stand in the school kit only" in found[0]


def test_a_page_of_the_kit_needs_words_to_copy(content: Path) -> None:
    found = put(content, POSTER.replace("/// letter | Tell someone\n", "").replace("///\n", ""))
    assert any("needs a `/// letter` block" in one for one in found)


def test_a_file_has_a_line_to_write_on(content: Path) -> None:
    put(content, POSTER)
    languages = read_languages(ROOT / "translations")
    catalogue = compile_content(content, languages, today=TODAY, kinds=KINDS).catalogue
    page = catalogue.source("teachers/school-kit/poster")
    assert page is not None
    composer = Composer(
        catalogue, read_texts(ROOT / "translations", languages), "https://a.example"
    )
    (edition,) = editions_of(page)
    made = composer.compose(BodyReader(catalogue, content).read(page), edition, "7KQM-X2DP")
    words = " ".join("".join(words_in(one)) for one in made.sections)
    assert words.count("_" * 20) == 3
