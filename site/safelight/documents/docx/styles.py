"""The styles of a text document: what an editor sees in Word's list of styles, and may change
there."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from safelight.documents.docx import ooxml
from safelight.documents.manuscript import Manuscript
from safelight.documents.zones import colours_of

LATIN = "Atkinson Hyperlegible Next"
SCRIPTS = {"ar": "Noto Naskh Arabic", "ur": "Noto Nastaliq Urdu"}
NOTE, CARE, SCRIPT, TAGS = "Safelight Note", "Safelight Care", "Safelight Script", "Safelight Tags"
CARE_FILL, CARE_BAR, GLOW = "FFF1CC", "8A5A00", "FFB81C"
SIZES = {"Title": 24, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11.5}
BODY_SIZE = 11


def set_styles(document: Document, one: Manuscript) -> None:
    """Give the document its styles, in the colours of the page and the language's direction."""
    colours = {name: value.lstrip("#") for name, value in colours_of(one.page).items()}
    normal = document.styles["Normal"]
    normal.font.size = Pt(BODY_SIZE)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.6 if one.language.tag == "ur" else 1.2
    _dress(normal, one)
    ooxml.set_language(_run_properties(normal), one.language.tag)
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.size, style.font.bold = Pt(size), True
        style.font.color.rgb = RGBColor.from_string(colours["deep"])
        style.paragraph_format.space_before = Pt(0 if name == "Title" else size)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.keep_with_next = True
        _dress(style, one)
        _drop_border(style)
    _panel(document, NOTE, one, colours["zone"], colours["tint"])
    _panel(document, CARE, one, CARE_BAR, CARE_FILL)
    _panel(document, SCRIPT, one, GLOW, "FFFFFF")
    tags = _new(document, TAGS, one)
    tags.font.bold, tags.font.size = True, Pt(9.5)
    tags.font.color.rgb = RGBColor.from_string(colours["deep"])


def _new(document: Document, name: str, one: Manuscript) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    if one.is_rtl:
        ooxml.set_rtl_paragraph(style.element.get_or_add_pPr())
    return style


def _panel(document: Document, name: str, one: Manuscript, bar: str, fill: str) -> None:
    style = _new(document, name, one)
    ooxml.set_border(style.element.get_or_add_pPr(), bar, fill)
    style.paragraph_format.left_indent = Pt(8)


def _dress(style: Any, one: Manuscript) -> None:
    properties = _run_properties(style)
    ooxml.set_fonts(properties, LATIN, SCRIPTS.get(one.language.tag, LATIN))
    if style.font.size is not None:
        half_points = str(round(style.font.size.pt * 2))
        for old in properties.findall(qn("w:szCs")):
            properties.remove(old)
        size = properties.find(qn("w:sz"))
        size.addnext(ooxml.element("w:szCs", val=half_points))
    if one.is_rtl and style.element.get_or_add_pPr().find(qn("w:bidi")) is None:
        ooxml.set_rtl_paragraph(style.element.get_or_add_pPr())


def _run_properties(style: Any) -> Any:
    return style.element.get_or_add_rPr()


def _drop_border(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)
