"""An OpenDocument text, reopened: its styles, directions, lists, tables, pictures and fonts."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from safelight.catalogue.body import BodySection, Listing, Paragraph, Picture, Run, Table
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt.writer import Odt
from tests.documents.composed import STUDIO, compose

SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE = (f"{{{SPACE}{name}:1.0}}" for name in ("text", "table", "style"))
DRAW, SVG, FO = (
    f"{{{SPACE}{name}:1.0}}" for name in ("drawing", "svg-compatible", "xsl-fo-compatible")
)


def parts(one: Manuscript) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(Odt().write(one, STUDIO))) as opened:
        assert opened.infolist()[0].filename == "mimetype"
        assert opened.infolist()[0].compress_type == zipfile.ZIP_STORED
        return {name: opened.read(name) for name in opened.namelist()}


def content(one: Manuscript) -> Element:
    return ElementTree.fromstring(parts(one)["content.xml"])


def words(element: Element) -> str:
    return "".join(element.itertext())


def test_headings_pictures_and_header_rows_are_those_of_the_page(catalogue: Catalogue) -> None:
    one = compose(catalogue, "en", "teachers/lessons/pressure-and-secrets")
    root = content(one)
    headings = [
        words(heading)
        for heading in root.iter(f"{TEXT}h")
        if heading.get(f"{TEXT}style-name") == "Heading_20_1"
    ]
    assert headings == [section.heading for section in one.in_order() if section.heading]
    files = parts(one)
    frames = list(root.iter(f"{DRAW}frame"))
    told = [frame.findtext(f"{SVG}desc") for frame in frames]
    pictures = [b for slide in one.slides for b in slide.blocks if isinstance(b, Picture)]
    assert told == [picture.alt for picture in pictures]
    assert pictures
    for frame in frames:
        shown = frame.find(f"{DRAW}image")
        assert shown is not None
        target = shown.get("{http://www.w3.org/1999/xlink}href", "")
        assert files[target].startswith(b"\x89PNG")
    tables = list(root.iter(f"{TABLE}table"))
    assert tables
    assert all(table.find(f"{TABLE}table-header-rows") is not None for table in tables)


def test_the_manifest_lists_every_part(catalogue: Catalogue) -> None:
    files = parts(compose(catalogue, "ur", "parents/sextortion"))
    listed = {
        entry.get(f"{{{SPACE}manifest:1.0}}full-path")
        for entry in ElementTree.fromstring(files["META-INF/manifest.xml"])
    }
    assert listed == set(files) - {"mimetype", "META-INF/manifest.xml"} | {"/"}


@pytest.mark.parametrize(
    ("language", "land", "font"),
    [("ar", "EG", "NotoNaskhArabic"), ("ur", "PK", "NotoNastaliqUrdu")],
)
def test_arabic_and_urdu_run_from_right_to_left_in_fonts_of_their_own(
    catalogue: Catalogue, language: str, land: str, font: str
) -> None:
    files = parts(compose(catalogue, language, "parents/sextortion"))
    for weight in ("Regular", "Bold"):
        name = f"{font}-{weight}.ttf"
        assert files[f"Fonts/{name}"] == (STUDIO.fonts / name).read_bytes()
    styles = ElementTree.fromstring(files["styles.xml"])
    usual_style = styles.find(f".//{STYLE}default-style")
    assert usual_style is not None
    paragraph, text = usual_style
    assert paragraph.get(f"{STYLE}writing-mode") == "rl-tb"
    assert paragraph.get(f"{FO}text-align") == "end"
    assert text.get(f"{STYLE}language-complex") == language
    assert text.get(f"{STYLE}country-complex") == land
    page = styles.find(f".//{STYLE}page-layout-properties")
    assert page is not None
    assert page.get(f"{STYLE}writing-mode") == "rl-tb"


def test_lists_start_where_they_should_and_numbers_do_not_turn_round(catalogue: Catalogue) -> None:
    one = compose(catalogue, "ar", "parents/sextortion")
    number = (Run("0800\u00a01111", ltr=True),)
    items = Listing(True, ((Paragraph(number),), (Paragraph((Run("لا"),)),)), start=3)
    table = Table(((Run("من"),), (Run("رقم"),)), (((Run("هاتف"),), number),))
    root = content(replace(one, sections=(BodySection("a", "قسم", (items, table)),)))
    starts = [item.get(f"{TEXT}start-value") for item in root.iter(f"{TEXT}list-item")]
    assert starts == ["3", None]
    assert words(root).count("\u20660800\u00a01111\u2069") == 2
    properties = root.find(f".//{STYLE}table-properties")
    assert properties is not None
    assert properties.get(f"{STYLE}writing-mode") == "rl-tb"


def test_the_foot_of_each_page_says_title_page_code_and_licence(catalogue: Catalogue) -> None:
    one = compose(catalogue, "cy", "parents/sextortion")
    styles = ElementTree.fromstring(parts(one)["styles.xml"])
    foot = styles.find(f".//{STYLE}footer")
    assert foot is not None
    said = words(foot)
    assert all(part in said for part in (one.title, "7KQM-X2DP", "CC BY 4.0"))
    assert foot.find(f".//{TEXT}page-number") is not None
    assert foot.find(f".//{TEXT}page-count") is not None
