"""Steps to put in order: in the files of who teaches they are numbered, and no child is shown their
order before it has thought of one."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml.ns import qn

from safelight.catalogue.body import TaskOption
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.composing import Composer
from safelight.documents.docx.writer import Docx
from safelight.documents.edition import Edition, Reader
from safelight.documents.epub import Epub
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt.writer import Odt
from safelight.documents.packages.page import page as package_page
from safelight.documents.pdf.as_json import JsonWriter
from safelight.documents.pdf.writer import Pdf
from safelight.documents.xhtml import inlines, plain, plain_blocks
from tests.block_words import words_in
from tests.documents.composed import CODE, STUDIO, bodies_of

STEPS = "children/8-10/what-comes-first"
SAY = "Write a number in each box. What comes first is number 1."


def compose(
    catalogue: Catalogue, composer: Composer, reader: Reader, language: str = "en"
) -> Manuscript:
    page = catalogue.page(language, STEPS)
    assert page is not None
    return composer.compose(bodies_of(catalogue).read(page), Edition(reader), CODE)


def steps_of(one: Manuscript) -> list[tuple[TaskOption, ...]]:
    return [section.task.options for section in one.sections if section.task]


def test_pupils_are_told_what_to_do_and_not_the_order(
    catalogue: Catalogue, composer: Composer
) -> None:
    sheet = compose(catalogue, composer, Reader.PUPILS)
    whole = compose(catalogue, composer, Reader.WHOLE)
    for ours, theirs in zip(whole.sections, sheet.sections, strict=True):
        if ours.task and theirs.task:
            assert SAY in "".join(words_in(theirs.task.blocks))
            assert SAY not in "".join(words_in(ours.task.blocks))
            assert (ours.task.in_order, theirs.task.in_order) == (True, False)
            assert not any(option.right for option in ours.task.options)


def test_files_of_who_teaches_number_the_steps(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, Reader.WHOLE)
    count = sum(map(len, steps_of(one)))
    opened = docx.Document(io.BytesIO(Docx().write(one, STUDIO)))
    assert "(fits)" not in "".join(paragraph.text for paragraph in opened.paragraphs)
    numbering = opened.part.numbering_part.element
    numbered = {
        number.get(qn("w:numId"))
        for number in numbering.iter(qn("w:num"))
        if number.find(qn("w:abstractNumId")).get(qn("w:val")) == "1"
    }
    listed = [
        found.get(qn("w:val"))
        for paragraph in opened.paragraphs
        for found in paragraph._p.iter(qn("w:numId"))
    ]
    assert sum(one in numbered for one in listed) == count
    with zipfile.ZipFile(io.BytesIO(Odt().write(one, STUDIO))) as made:
        assert made.read("content.xml").decode().count('text:style-name="Numbers"') == 3
    with zipfile.ZipFile(io.BytesIO(Epub().write(one, STUDIO))) as made:
        chapters = [made.read(name).decode() for name in made.namelist() if "/part-" in name]
    assert sum(text.count("<ol><li>") for text in chapters) == 3
    written = JsonWriter(one, STUDIO).document()["sections"]
    numbers = [b["numbered"] for section in written for b in section["b"] if b["k"] == "options"]
    assert numbers == [True] * 3


@pytest.mark.parametrize("reader", [Reader.WHOLE, Reader.PUPILS])
def test_a_pdf_from_right_to_left_can_be_set(
    catalogue: Catalogue, composer: Composer, reader: Reader
) -> None:
    assert Pdf().write(compose(catalogue, composer, reader, "ar"), STUDIO).startswith(b"%PDF")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_package_asks_for_the_order_before_it_shows_it(
    catalogue: Catalogue, composer: Composer, language: str
) -> None:
    one = compose(catalogue, composer, Reader.WHOLE, language)
    html = package_page(one)
    ElementTree.fromstring(html.removeprefix("<!DOCTYPE html>\n"))
    open_to_all = re.sub(r"<details>.*?</details>", "", html)
    folded = "".join(re.findall(r"<details>.*?</details>", html))
    assert html.count("<details>") == len(steps_of(one)) == 3
    assert " open" not in folded
    for steps in steps_of(one):
        shown = [open_to_all.index(f"<span>{inlines(step.words)}</span>") for step in steps]
        assert shown != sorted(shown)
        for step in steps:
            assert f"<li>{inlines(step.words)}<p>" in folded
            assert plain_blocks(step.feedback)[:20] not in open_to_all
    assert open_to_all.count('<input type="text"') == sum(map(len, steps_of(one)))
    assert plain(steps_of(one)[0][0].words) in open_to_all
