"""What python-docx has no call for, written into the XML: directions, languages, borders, fields,
links and lists."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# Elements that must come after these in their parent, by the schema's order.
_LATER = (
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_AFTER_BIDI = tuple(qn(f"w:{name}") for name in _LATER.split(" "))
_AFTER_BORDER = (qn("w:shd"), qn("w:tabs"), qn("w:suppressAutoHyphens"), qn("w:bidi"), *_AFTER_BIDI)


def element(name: str, **values: str) -> Any:
    """Return a new element of the main namespace: `element("w:lang", val="en")`."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def place(parent: Any, child: Any, before: tuple[str, ...]) -> None:
    """Put a child before the first of these siblings, as the schema orders them."""
    for sibling in parent:
        if sibling.tag in before:
            sibling.addprevious(child)
            return
    parent.append(child)


def set_rtl_paragraph(properties: Any) -> None:
    """Let a paragraph run from right to left."""
    place(properties, element("w:bidi"), _AFTER_BIDI)


def set_border(properties: Any, colour: str, fill: str) -> None:
    """Give a paragraph a bar at its start, and a shade."""
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="24", space="8", color=colour))
    place(properties, borders, _AFTER_BORDER)
    place(properties, element("w:shd", val="clear", color="auto", fill=fill), _AFTER_BORDER[1:])


def set_language(properties: Any, tag: str) -> None:
    """Set the language for the spelling checker, for both kinds of script."""
    properties.append(element("w:lang", val=tag, eastAsia=tag, bidi=tag))


def set_fonts(properties: Any, latin: str, complex_script: str) -> None:
    """Set the fonts of Latin and of right-to-left letters."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = element("w:rFonts")
        properties.insert(0, fonts)
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key, value in (
        ("ascii", latin),
        ("hAnsi", latin),
        ("eastAsia", latin),
        ("cs", complex_script),
    ):
        fonts.set(qn(f"w:{key}"), value)


def add_field(paragraph: Any, instruction: str) -> None:
    """Add a field, such as the number of the page, to a paragraph."""
    for kind in ("begin", "text", "end"):
        run = element("w:r")
        if kind == "text":
            words = element("w:instrText")
            words.text = f" {instruction} "
            run.append(words)
        else:
            run.append(element("w:fldChar", fldCharType=kind))
        paragraph._p.append(run)


def add_list(numbering: Any, *, ordered: bool, rtl: bool, start: int) -> int:
    """Define one list of its own, so that its numbers start anew, and return its id."""
    abstracts = numbering.findall(qn("w:abstractNum"))
    number = 1 + max((int(one.get(qn("w:abstractNumId"))) for one in abstracts), default=0)
    abstract = element("w:abstractNum", abstractNumId=str(number))
    abstract.append(element("w:multiLevelType", val="multilevel"))
    for level in range(4):
        abstract.append(_level(level, ordered=ordered, rtl=rtl, start=start if level == 0 else 1))
    first = numbering.find(qn("w:num"))
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    nums = numbering.findall(qn("w:num"))
    num_id = 1 + max((int(one.get(qn("w:numId"))) for one in nums), default=0)
    num = element("w:num", numId=str(num_id))
    num.append(element("w:abstractNumId", val=str(number)))
    numbering.append(num)
    return num_id


def _level(level: int, *, ordered: bool, rtl: bool, start: int) -> Any:
    made = element("w:lvl", ilvl=str(level))
    made.append(element("w:start", val=str(start)))
    made.append(element("w:numFmt", val="decimal" if ordered else "bullet"))
    made.append(element("w:lvlText", val=f"%{level + 1}." if ordered else "•"))
    made.append(element("w:lvlJc", val="left"))
    properties = element("w:pPr")
    indent = 397 * (level + 1)
    properties.append(element("w:ind", start=str(indent), hanging="397"))
    made.append(properties)
    return made
