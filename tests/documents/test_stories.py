"""A story in a file can be played: its scenes have numbers, and each choice says where it leads."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest

from safelight.catalogue.body import Run
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.documents.composing import Composer
from safelight.documents.docx.writer import Docx
from safelight.documents.edition import Edition, Reader
from safelight.documents.epub import Epub
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt.writer import Odt
from safelight.documents.packages.page import page as package_page
from safelight.documents.pdf.writer import Pdf
from safelight.documents.resolving import Resolver
from tests.block_words import words_in
from tests.documents.composed import CODE, STUDIO, bodies_of

STORY = "children/8-10/sami-and-the-prize"
GO_TO = {"en": "(Go to {})", "pl": "(Idź do {})", "ur": "({} پر جائیں)"}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"


def compose(
    catalogue: Catalogue, composer: Composer, language: str, reader: Reader = Reader.PUPILS
) -> Manuscript:
    page = catalogue.page(language, STORY)
    assert page is not None
    return composer.compose(bodies_of(catalogue).read(page), Edition(reader), CODE)


def targets(page: Page) -> set[str]:
    """Return the ids of the scenes that choices lead to."""
    assert page.activity is not None
    return {choice.target for scene in page.activity.scenes for choice in scene.choices}


@pytest.mark.parametrize("reader", [Reader.PUPILS, Reader.WHOLE])
@pytest.mark.parametrize("language", GO_TO)
def test_scenes_are_numbered_and_each_choice_says_where_it_goes_on(
    catalogue: Catalogue, composer: Composer, language: str, reader: Reader
) -> None:
    one = compose(catalogue, composer, language, reader)
    assert one.page.activity is not None
    scenes = one.page.activity.scenes
    sections = {section.id: section for section in one.sections}
    numbers = {scene.id: number for number, scene in enumerate(scenes, 1)}
    for scene in scenes:
        section = sections[scene.id]
        assert section.heading == f"{numbers[scene.id]}. {scene.heading}"
        said = "".join(words_in(section.blocks))
        for choice in scene.choices:
            assert f"{choice.text} {GO_TO[language].format(numbers[choice.target])}" in said
    assert not sections["who-can-help"].heading[0].isdigit()


def test_words_in_two_styles_are_one_choice_and_a_link_to_no_scene_leads_nowhere(
    catalogue: Catalogue, composer: Composer
) -> None:
    resolver = Resolver(catalogue, composer.labels["en"], "", {"tell": 3})
    words = (Run("Tell ", href="#tell"), Run("Mum", strong=True, href="#tell"), Run(" or "))
    filled = resolver.inlines((*words, Run("look", href="#elsewhere")))
    assert "".join(words_in(filled)) == "Tell Mum (Go to 3) or look"
    assert [one.href for one in filled if isinstance(one, Run)] == ["#tell", "#tell", "", "", ""]


def test_a_pdf_leads_to_the_scene(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, "ar")
    with pikepdf.open(io.BytesIO(Pdf().write(one, STUDIO))) as pdf:
        notes: list[Any] = [note for page in pdf.pages for note in page.get("/Annots", [])]
        led = {str(note.Dest) for note in notes if "/Dest" in note}
        assert led == targets(one.page)
        assert led <= set(pikepdf.NameTree(pdf.Root.Names.Dests))
        assert not any(str(note.A.URI).startswith("#") for note in notes if "/A" in note)


def member(made: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        return ElementTree.fromstring(opened.read(name))


def test_texts_to_change_lead_to_the_scene(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, "en")
    body = member(Docx().write(one, STUDIO), "word/document.xml")
    led = {link.get(f"{WORD}anchor") for link in body.iter(f"{WORD}hyperlink")} - {None}
    marks = [mark.get(f"{WORD}name") for mark in body.iter(f"{WORD}bookmarkStart")]
    assert len(led) == len(targets(one.page))
    assert led <= set(marks)
    assert len(marks) == len(set(marks))
    body = member(Odt().write(one, STUDIO), "content.xml")
    hrefs = {link.get(f"{XLINK}href", "") for link in body.iter(f"{TEXT}a")}
    led = {href[1:] for href in hrefs if href.startswith("#")}
    assert led == targets(one.page)
    assert led <= {mark.get(f"{TEXT}name") for mark in body.iter(f"{TEXT}bookmark")}


def test_books_and_packages_lead_to_the_scene(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, "en", Reader.WHOLE)
    html = package_page(one)
    assert set(re.findall(r'href="#([^"]+)"', html)) == targets(one.page)
    ids = re.findall(r' id="([^"]+)"', html)
    assert targets(one.page) <= set(ids)
    assert len(ids) == len(set(ids))
    with zipfile.ZipFile(io.BytesIO(Epub().write(one, STUDIO))) as book:
        chapters = {name: book.read(name).decode() for name in book.namelist() if "/part-" in name}
    led = {
        (name, scene)
        for text in chapters.values()
        for name, scene in re.findall(r'href="([^"#]+)#([^"]+)"', text)
    }
    assert {scene for _, scene in led} == targets(one.page)
    for name, scene in led:
        assert f'<h2 id="{scene}">' in chapters[f"EPUB/{name}"]
