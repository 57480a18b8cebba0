"""What files hold: DOCX, ODT and PPTX, before and after LibreOffice saved them again, and EPUB."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from documents_expected import Facts, address, in_one_line

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, DRAW = f"{ODF}text:1.0}}", f"{ODF}table:1.0}}", f"{ODF}drawing:1.0}}"
SVG, OFFICE = f"{ODF}svg-compatible:1.0}}", f"{ODF}office:1.0}}"
OPF, XHTML = "{http://www.idpf.org/2007/opf}", "{http://www.w3.org/1999/xhtml}"
INLINE = frozenset({"a", "bdi", "strong", "em", "code"})
XLINK = "{http://www.w3.org/1999/xlink}"
HEADING = re.compile(r"(heading \d|title)", re.IGNORECASE)
FIELD = re.compile(r"\bHYPERLINK \"([^\"]+)\" \\l \"([^\"]+)\"")  # address, place
AGAIN = re.compile(r" – \d+$")  # the number of a slide that goes on


def facts_of(path: Path) -> Facts:
    """Return what a file holds. Its format is the ending of its name."""
    with zipfile.ZipFile(path) as opened:
        return {".docx": _docx, ".odt": _odt, ".pptx": _pptx, ".epub": _epub}[path.suffix](opened)


def _xml(opened: zipfile.ZipFile, name: str) -> Element:
    return ElementTree.fromstring(opened.read(name))  # noqa: S314 - our own files


def _targets(opened: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return what a part points to, by id: the last word of its kind, and the target."""
    folder, name = posixpath.split(part)
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in opened.namelist():
        return {}
    return {
        one.get("Id", ""): (one.get("Type", "").rsplit("/", 1)[-1], one.get("Target", ""))
        for one in _xml(opened, rels)
    }


def _docx(opened: zipfile.ZipFile) -> Facts:
    body, facts = _xml(opened, "word/document.xml"), Facts()
    names = {}
    for style in _xml(opened, "word/styles.xml").iter(f"{W}style"):
        name = style.find(f"{W}name")
        names[style.get(f"{W}styleId")] = name.get(f"{W}val", "") if name is not None else ""
    for paragraph in body.iter(f"{W}p"):
        text = _docx_text(paragraph)
        facts.say(text)
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        if named is not None and HEADING.fullmatch(names.get(named.get(f"{W}val"), "")):
            facts.headings.append(in_one_line(text))
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        facts.items += number is not None and number.get(f"{W}val") != "0"
    facts.tables = sum(1 for _ in body.iter(f"{W}tbl"))
    facts.header_rows = sum(1 for _ in body.iter(f"{W}tblHeader"))
    facts.alts = [one.get("descr", "") for one in body.iter(f"{WP}docPr")]
    facts.links = set(_docx_links(opened, body))
    return facts


def _docx_links(opened: zipfile.ZipFile, body: Element) -> Iterator[str]:
    targets = _targets(opened, "word/document.xml")
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    for one in body.iter(f"{W}hyperlink"):
        if one.get(f"{R}id"):
            yield address(targets[one.get(f"{R}id", "")][1])
        elif one.get(f"{W}anchor") in marks:
            yield f"#{one.get(f'{W}anchor', '').removeprefix('part_').replace('_', '-')}"
    for one in body.iter(f"{W}instrText"):  # how LibreOffice writes a link to a place on a page
        if link := FIELD.search(one.text or ""):
            yield address(f"{link[1]}#{link[2]}")


def _docx_text(paragraph: Element) -> str:
    parts = (
        one.text or "" if one.tag == f"{W}t" else " "
        for one in paragraph.iter()
        if one.tag in (f"{W}t", f"{W}br", f"{W}tab")
    )
    return "".join(parts)


def _odt(opened: zipfile.ZipFile) -> Facts:
    body, facts = _xml(opened, "content.xml").find(f".//{OFFICE}text"), Facts()
    if body is None:
        return facts
    for one in body.iter():
        if one.tag in (f"{TEXT}p", f"{TEXT}h"):
            facts.say(_odt_text(one))
        if one.tag == f"{TEXT}h":
            facts.headings.append(in_one_line(_odt_text(one)))
    facts.items = sum(1 for _ in body.iter(f"{TEXT}list-item"))
    facts.tables = sum(1 for _ in body.iter(f"{TABLE}table"))
    facts.header_rows = sum(1 for _ in body.iter(f"{TABLE}table-header-rows"))
    facts.alts = [one.findtext(f"{SVG}desc", "") for one in body.iter(f"{DRAW}frame")]
    marks = {
        f"#{one.get(f'{TEXT}name')}"
        for one in body.iter()
        if one.tag in (f"{TEXT}bookmark", f"{TEXT}bookmark-start")
    }
    links = {address(one.get(f"{XLINK}href", "")) for one in body.iter(f"{TEXT}a")}
    facts.links = {one for one in links if not one.startswith("#") or one in marks}
    return facts


def _odt_text(element: Element) -> str:
    """Return the words of a paragraph: not what describes its pictures."""

    def parts(one: Element) -> Iterator[str]:
        yield one.text or ""
        for child in one:
            if child.tag in (f"{TEXT}line-break", f"{TEXT}s", f"{TEXT}tab"):
                yield " "
            elif child.tag != f"{DRAW}frame":
                yield from parts(child)
            yield child.tail or ""

    return "".join(parts(element))


def _pptx(opened: zipfile.ZipFile) -> Facts:
    facts, main = Facts(), "ppt/presentation.xml"
    targets = _targets(opened, main)
    for one in _xml(opened, main).iter(f"{P}sldId"):
        _slide(opened, posixpath.join("ppt", targets[one.get(f"{R}id", "")][1]), facts)
    return facts


def _slide(opened: zipfile.ZipFile, part: str, facts: Facts) -> None:
    slide, targets = _xml(opened, part), _targets(opened, part)
    for shape in slide.iter(f"{P}sp"):
        place = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if place is not None and place.get("type") in ("title", "ctrTitle"):
            facts.headings.append(in_one_line(AGAIN.sub("", "".join(shape.itertext()))))
    facts.alts += [one.get("descr", "") for one in slide.iterfind(f".//{P}pic/{P}nvPicPr/{P}cNvPr")]
    facts.tables += sum(1 for _ in slide.iter(f"{A}tbl"))
    facts.header_rows += sum(one.get("firstRow") == "1" for one in slide.iter(f"{A}tblPr"))
    facts.items += sum(1 for one in slide.iter() if one.tag in (f"{A}buChar", f"{A}buAutoNum"))
    _say_drawn(slide, targets, facts)
    for kind, target in targets.values():
        if kind == "notesSlide":
            notes = posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
            _say_drawn(_xml(opened, notes), _targets(opened, notes), facts)


def _say_drawn(part: Element, targets: dict[str, tuple[str, str]], facts: Facts) -> None:
    for paragraph in part.iter(f"{A}p"):
        texts = (
            one.text or "" if one.tag == f"{A}t" else " "
            for one in paragraph.iter()
            if one.tag in (f"{A}t", f"{A}br")
        )
        facts.say("".join(texts))
    for link in part.iter(f"{A}hlinkClick"):
        if link.get(f"{R}id"):
            facts.links.add(address(targets[link.get(f"{R}id", "")][1]))


def _epub(opened: zipfile.ZipFile) -> Facts:
    facts, package = Facts(), _xml(opened, "EPUB/package.opf")
    files = {one.get("id"): one.get("href", "") for one in package.iter(f"{OPF}item")}
    places: set[str] = set()
    for one in package.iter(f"{OPF}itemref"):
        name = files[one.get("idref")]
        text = opened.read(f"EPUB/{name}").decode()
        body = ElementTree.fromstring(text.replace("<!DOCTYPE html>", "")).find(f"{XHTML}body")  # noqa: S314
        if body is not None:
            _read_chapter(body, facts)
            places.update(f"{name}#{found.get('id')}" for found in body.iter() if found.get("id"))
    inside = {link for link in facts.links if ".xhtml#" in link}
    facts.links -= inside
    facts.links |= {link[link.index("#") :] for link in inside & places}
    return facts


def _read_chapter(body: Element, facts: Facts) -> None:
    facts.say("".join(_spoken(body)))
    for one in body.iter():
        tag = one.tag.removeprefix(XHTML)
        if re.fullmatch("h[1-4]", tag):
            facts.headings.append(in_one_line("".join(_spoken(one))))
        elif tag == "img":
            facts.alts.append(one.get("alt", ""))
        elif tag == "a":
            facts.links.add(address(one.get("href", "")))
        facts.items += tag == "li"
        facts.tables += tag == "table"
        facts.header_rows += tag == "thead"


def _spoken(one: Element) -> Iterator[str]:
    """Yield the words, apart from those of the next block."""
    apart = "" if one.tag.removeprefix(XHTML) in INLINE else " "
    yield apart + (one.text or "")
    for child in one:
        yield from _spoken(child)
        yield child.tail or ""
    yield apart
