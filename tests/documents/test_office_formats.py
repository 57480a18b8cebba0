"""Files to change: reopened by a reader, they hold every word, heading, table and picture, and run
the right way."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import docx
import pptx
import pytest
from docx.oxml.ns import qn
from pptx.shapes.picture import Picture as PptxPicture
from pptx.util import Inches

from safelight.catalogue.body import BodySection, DeckSlide, Listing, Paragraph, Picture, Run, Table
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.composing import Composer
from safelight.documents.docx.writer import Docx
from safelight.documents.edition import Edition, Reader, usual
from safelight.documents.epub import Epub
from safelight.documents.format import DocumentFormat
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt.writer import Odt
from safelight.documents.pdf.as_json import JsonWriter
from safelight.documents.pdf.writer import Pdf
from safelight.documents.pptx.drawing import drawing
from safelight.documents.pptx.faces import lines_of
from safelight.documents.pptx.writer import Pptx
from safelight.documents.xhtml import plain
from tests.documents.composed import CODE, STUDIO, bodies_of

LESSON = "teachers/lessons/pressure-and-secrets"
NUMBER = re.compile(r"0\d{3}\u00a0\d{3,4}(?:\u00a0\d{4})?")
ISOLATED = re.compile(r"\u2066[^\u2069]*\u2069")


def compose(
    catalogue: Catalogue, composer: Composer, language: str, key: str, reader: Reader = Reader.WHOLE
) -> Manuscript:
    page = catalogue.page(language, key)
    assert page is not None
    return composer.compose(bodies_of(catalogue).read(page), usual(page, reader), CODE)


@pytest.mark.parametrize(
    ("language", "key"),
    [("en", LESSON), ("ar", "parents/sextortion"), ("ur", "parents/online-grooming")],
)
def test_a_document_reopens_with_its_headings_and_tables(
    catalogue: Catalogue, composer: Composer, language: str, key: str
) -> None:
    one = compose(catalogue, composer, language, key)
    opened = docx.Document(io.BytesIO(Docx().write(one, STUDIO)))
    headings = [p.text for p in opened.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [section.heading for section in one.in_order() if section.heading]
    assert opened.core_properties.language == language
    assert opened.core_properties.title == one.title
    for table in opened.tables:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == one.is_rtl
    style = opened.styles["Normal"].element
    assert (style.find(f".//{qn('w:bidi')}") is not None) == one.is_rtl
    spelling = opened.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert spelling is not None
    assert spelling.get(qn("w:bidi")) == one.language.locale_id.replace("_", "-")


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_numbers_of_a_right_to_left_document_stand_isolated(
    catalogue: Catalogue, composer: Composer, language: str
) -> None:
    one = compose(catalogue, composer, language, "parents/sextortion")
    opened = docx.Document(io.BytesIO(Docx().write(one, STUDIO)))
    words = " ".join(t.text or "" for t in opened.element.body.iter(qn("w:t")))
    assert NUMBER.search(words)
    assert NUMBER.search(ISOLATED.sub("", words)) is None


def test_slides_carry_titles_pictures_and_what_to_say(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = compose(catalogue, composer, "en", LESSON)
    deck = pptx.Presentation(io.BytesIO(Pptx().write(one, STUDIO)))
    assert (deck.slide_width, deck.slide_height) == (Inches(40 / 3), Inches(7.5))
    cover, *taught = deck.slides
    assert cover.shapes.title.text == one.page.short_title
    assert one.imprint.check_address in cover.notes_slide.notes_text_frame.text
    assert [slide.shapes.title.text for slide in taught] == [
        plain(slide.title) for slide in one.slides
    ]
    for slide, written in zip(taught, one.slides, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        assert all(line.plain in notes for line in lines_of(written.notes))
        described = [
            shape._element.xpath("./p:nvPicPr/p:cNvPr/@descr")[0]
            for shape in slide.shapes
            if isinstance(shape, PptxPicture)
        ]
        assert described == [one.alt for one in written.blocks if isinstance(one, Picture)]


def deck_of(manuscript: Manuscript, *slides: DeckSlide) -> Any:
    return pptx.Presentation(io.BytesIO(Pptx().write(replace(manuscript, slides=slides), STUDIO)))


def test_slides_with_too_many_words_go_on_under_a_title_of_their_own(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = compose(catalogue, composer, "en", LESSON)
    words = Paragraph((Run("Nobody has to keep a heavy secret alone. " * 8),))
    deck = deck_of(one, DeckSlide("a", (Run("Long"),), "core", (words,) * 4, ()))
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles[:3] == [one.page.short_title, "Long", "Long – 2"]
    shown = [shape.text_frame for slide in deck.slides for shape in slide.placeholders]
    assert sum(frame.text.count("Nobody") for frame in shown) == 32
    sizes = {
        run.font.size.pt
        for frame in shown
        for paragraph in frame.paragraphs
        for run in paragraph.runs
        if run.font.size is not None
    }
    assert min(sizes) >= 18


def test_a_picture_in_notes_or_in_a_list_of_a_slide_is_told_in_words(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = compose(catalogue, composer, "en", LESSON)
    picture = Picture("ac-18-night.svg", "Asha sits on her bed.", 846, 416)
    listed = Listing(False, ((Paragraph((Run("Look:"),)), picture),))
    deck = deck_of(one, DeckSlide("a", (Run("Night"),), "core", (listed,), (picture,)))
    slide = deck.slides[1]
    assert slide.placeholders[1].text_frame.text == "Look:\nAsha sits on her bed."
    assert "Asha sits on her bed." in slide.notes_slide.notes_text_frame.text


def test_slides_in_arabic_run_from_right_to_left(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, "ar", "parents/sextortion")
    number = (Run("0800\u00a01111", ltr=True),)
    table = Table(((Run("من"),), (Run("رقم"),)), (((Run("هاتف"),), number),))
    items = Listing(True, ((Paragraph((Run("اسمعوا"),)),), (Paragraph((Run("صدّقوا"),)),)))
    deck = deck_of(one, DeckSlide("a", (Run("شريحة"),), "core", (items, table), ()))
    paragraphs = [
        p
        for slide in deck.slides
        for p in slide._element.iter(drawing("p"))
        if "".join(p.itertext())
    ]
    assert all(p.find(drawing("pPr")).get("rtl") == "1" for p in paragraphs)
    runs = [run for p in paragraphs for run in p.iter(drawing("rPr"))]
    assert {run.get("lang") for run in runs} == {"ar"}
    tables = [t for slide in deck.slides for t in slide._element.iter(drawing("tblPr"))]
    assert [(t.get("rtl"), t.get("firstRow")) for t in tables] == [("1", "1")]
    assert "\u20660800\u00a01111\u2069" in [t for p in paragraphs for t in p.itertext()]
    starts = [
        n.get("startAt") for slide in deck.slides for n in slide._element.iter(drawing("buAutoNum"))
    ]
    assert starts == ["1", "2"]


def test_an_e_book_is_well_formed_and_names_all_it_holds(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = compose(catalogue, composer, "ur", "parents/sextortion")
    with zipfile.ZipFile(io.BytesIO(Epub().write(one, STUDIO))) as book:
        names = book.namelist()
        assert names[0] == "mimetype"
        assert book.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        package = ElementTree.fromstring(book.read("EPUB/package.opf"))
        listed = {f"EPUB/{item.get('href')}" for item in package.iter() if item.get("href")}
        inside = {name for name in names if name.startswith("EPUB/")} - {"EPUB/package.opf"}
        assert listed == inside
        for name in names:
            if name.endswith(".xhtml"):
                text = book.read(name).decode()
                root = ElementTree.fromstring(text.replace("<!DOCTYPE html>\n", ""))
                assert root.get("dir") == "rtl"
                assert root.get("lang") == "ur"
        assert "EPUB/fonts/NotoNastaliqUrdu-Regular.ttf" in names


@pytest.mark.parametrize("reader", [Reader.PUPILS, Reader.FAMILIES])
def test_no_document_for_pupils_or_families_holds_an_answer(
    catalogue: Catalogue, composer: Composer, reader: Reader
) -> None:
    """Every lesson: what its answers, notes and safeguarding say is in none of these files."""
    secret = ("answers", "safeguarding", "disclosure", "misconceptions", "before", "aftercare")
    for page in catalogue.of_type("en", "lesson"):
        body = bodies_of(catalogue).read(page)
        one = composer.compose(body, Edition(reader, page.facts.minutes), "7KQM-X2DP")
        opened = docx.Document(io.BytesIO(Docx().write(one, STUDIO)))
        words = " ".join("".join(t.text or "" for t in opened.element.body.iter(qn("w:t"))).split())
        seen = {run for part in page.sections if part.id not in secret for run in part.runs}
        for name in secret:
            section = page.section(name)
            assert section is not None
            for run in section.runs:
                if len(run) > 40 and run not in seen:
                    assert run not in words, f"{page.facts.id} {name}: {run}"


def parts_of(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize(
    ("language", "font"), [("ar", "NotoNaskhArabic"), ("ur", "NotoNastaliqUrdu")]
)
def test_a_document_carries_the_fonts_of_arabic_and_urdu(
    catalogue: Catalogue, composer: Composer, language: str, font: str
) -> None:
    one = compose(catalogue, composer, language, "parents/sextortion")
    files = parts_of(Docx().write(one, STUDIO))
    table = ElementTree.fromstring(files["word/fontTable.xml"])
    keys = [
        element.get(qn("w:fontKey"), "")
        for element in table.iter()
        if element.tag in (qn("w:embedRegular"), qn("w:embedBold"))
    ]
    for weight, written in zip(("Regular", "Bold"), keys, strict=True):
        mixed = files[f"word/fonts/{font}-{weight}.odttf"]
        key = bytes.fromhex(re.sub(r"\W", "", written))[::-1]
        first = bytes(byte ^ key[at % 16] for at, byte in enumerate(mixed[:32]))
        whole = (STUDIO.fonts / f"{font}-{weight}.ttf").read_bytes()
        assert first + mixed[32:] == whole
    english = compose(catalogue, composer, "en", "parents/sextortion")
    assert not any("fonts/" in name for name in parts_of(Docx().write(english, STUDIO)))


def test_each_list_counts_for_itself_and_an_item_has_one_mark(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = compose(catalogue, composer, "en", "parents/sextortion")
    words = [Paragraph((Run(text),)) for text in ("one", "more", "two", "three")]
    lists = (
        Listing(True, ((words[0], words[1]), (words[2],))),
        Listing(True, ((words[3],),), start=5),
    )
    written = replace(one, sections=(BodySection("a", "Lists", lists),))
    files = parts_of(Docx().write(written, STUDIO))
    opened = docx.Document(io.BytesIO(Docx().write(written, STUDIO)))
    ids = {
        paragraph.text: [found.get(qn("w:val")) for found in paragraph._p.iter(qn("w:numId"))]
        for paragraph in opened.paragraphs
    }
    assert [ids[text] for text in ("one", "more", "two", "three")] == [["1"], [], ["1"], ["2"]]
    starts = ElementTree.fromstring(files["word/numbering.xml"]).iter(qn("w:startOverride"))
    assert [start.get(qn("w:val")) for start in starts] == ["1", "5"]


def test_a_list_in_a_list_keeps_its_mark_however_deep(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = compose(catalogue, composer, "en", "parents/sextortion")
    deep = Listing(False, ((Paragraph((Run("10"),)),),))
    for level in range(9, 0, -1):
        deep = Listing(False, ((Paragraph((Run(str(level)),)), deep),))
    written = replace(one, sections=(BodySection("a", "List", (deep,)),))
    opened = docx.Document(io.BytesIO(Docx().write(written, STUDIO)))
    levels = [found.get(qn("w:val")) for found in opened.element.body.iter(qn("w:ilvl"))]
    assert levels == [*map(str, range(9)), "8"]
    known = {
        found.get(qn("w:ilvl")) for found in opened.part.numbering_part.element.iter(qn("w:lvl"))
    }
    assert set(levels) <= known
    styles = parts_of(Odt().write(written, STUDIO))["styles.xml"].decode()
    assert all(f'bullet text:level="{level}"' in styles for level in range(1, 11))


@pytest.mark.parametrize("written_as", [Docx(), Odt(), Pptx(), Pdf()], ids=lambda one: one.name)
def test_what_has_no_copy_code_leaves_no_gap_for_it(
    catalogue: Catalogue,
    composer: Composer,
    written_as: DocumentFormat,
) -> None:
    one = compose(catalogue, composer, "en", LESSON)
    plan = replace(one, imprint=replace(one.imprint, code=""), sections=(), slides=())
    if isinstance(written_as, Pdf):
        said = str(JsonWriter(plan, STUDIO).document()["words"]["foot"])
    else:
        files = parts_of(written_as.write(plan, STUDIO))
        texts = (body.decode() for name, body in files.items() if name.endswith(".xml"))
        said = " ".join(re.sub("<[^>]+>", "", text) for text in texts if "CC BY 4.0" in text)
    assert f"{one.title} · Safelight · CC BY 4.0" in said
    assert "CC BY 4.0 · ·" not in " ".join(said.split())
    assert not said.rstrip().endswith("·")


def test_an_empty_item_of_a_list_keeps_its_mark(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, "en", "parents/sextortion")
    items = Listing(False, ((Paragraph((Run("one"),)),), ()))
    written = replace(one, sections=(BodySection("a", "List", (items,)),))
    opened = docx.Document(io.BytesIO(Docx().write(written, STUDIO)))
    listed = [p.text for p in opened.paragraphs if p._p.find(f".//{qn('w:numId')}") is not None]
    assert listed == ["one", ""]


def test_a_foot_says_title_page_code_and_licence(catalogue: Catalogue, composer: Composer) -> None:
    one = compose(catalogue, composer, "ar", "parents/sextortion")
    foot = ElementTree.fromstring(parts_of(Docx().write(one, STUDIO))["word/footer.xml"])
    said = "".join(foot.itertext())
    assert all(part in said for part in (one.title, "\u20667KQM-X2DP\u2069", "CC BY 4.0"))
    fields = [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
