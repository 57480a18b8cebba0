"""The XML of a presentation's text: runs and paragraphs, each with its language and direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree

from safelight.catalogue.body import Break, Inlines, Run
from safelight.documents.lettering import END, ISOLATE
from safelight.documents.manuscript import Manuscript

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HYPERLINK = f"{RELATION}/hyperlink"
INDENT = 342900


def drawing(name: str) -> str:
    """Return the full name of an element of DrawingML."""
    return f"{{{DRAWING}}}{name}"


@dataclass(frozen=True)
class Line:
    """One paragraph on a slide or in its notes. `number` counts the item of a numbered list;
    `level` is how deep a list is nested."""

    words: Inlines
    level: int = 0
    bullet: bool = False
    number: int = 0

    @property
    def plain(self) -> str:
        """Return the words without styles."""
        return "".join(one.text if isinstance(one, Run) else " " for one in self.words)


@dataclass(frozen=True)
class Lettering:
    """How the letters of one presentation are written."""

    manuscript: Manuscript

    def fill(self, shape: Any, lines: list[Line], size: float = 0) -> None:
        """Write paragraphs into a placeholder. `size` is in points, 0 for the template's."""
        frame = shape.text_frame._txBody
        for old in frame.findall(drawing("p")):
            frame.remove(old)
        for line in lines:
            frame.append(self.paragraph(line, shape.part, size))

    def paragraph(self, line: Line, part: Any, size: float = 0) -> Any:
        """Return one paragraph. `part` is what its links belong to."""
        paragraph = etree.Element(drawing("p"))
        properties = etree.SubElement(paragraph, drawing("pPr"))
        self._indent(properties, line)
        if self.manuscript.is_rtl:
            properties.set("algn", "r")
            properties.set("rtl", "1")
        for one in line.words:
            if isinstance(one, Run):
                paragraph.append(self._run(one, part, size))
            elif isinstance(one, Break):
                paragraph.append(self._properties_in(etree.Element(drawing("br")), Run(""), size))
        return paragraph

    def _indent(self, properties: Any, line: Line) -> None:
        margin = INDENT * (line.level + 1) if line.bullet or line.number else INDENT * line.level
        properties.set("marL", str(margin))  # of the start, also from right to left
        properties.set("indent", str(-INDENT if line.bullet or line.number else 0))
        if line.number:
            made = etree.SubElement(properties, drawing("buAutoNum"), type="arabicPeriod")
            made.set("startAt", str(line.number))
        elif line.bullet:
            etree.SubElement(properties, drawing("buChar"), char="•")
        else:
            etree.SubElement(properties, drawing("buNone"))

    def _run(self, one: Run, part: Any, size: float) -> Any:
        run = etree.Element(drawing("r"))
        self._properties_in(run, one, size)
        if one.href and not one.href.startswith("#"):
            link = etree.SubElement(run[0], drawing("hlinkClick"))
            link.set(f"{{{RELATION}}}id", part.relate_to(one.href, HYPERLINK, is_external=True))
        text = etree.SubElement(run, drawing("t"))
        isolated = one.ltr and self.manuscript.is_rtl
        text.text = f"{ISOLATE}{one.text}{END}" if isolated else one.text
        return run

    def _properties_in(self, run: Any, one: Run, size: float) -> Any:
        properties = etree.SubElement(run, drawing("rPr"), lang=self.manuscript.language.tag)
        if size:
            properties.set("sz", str(round(size * 100)))
        if one.strong or (one.em and self.manuscript.is_rtl):
            properties.set("b", "1")
        elif one.em:
            properties.set("i", "1")
        return run
