"""Words, links and pictures inside a paragraph of a DOCX."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.body import Break, Inlines, Picture, Run
from safelight.documents.docx.names import DRAWING
from safelight.documents.lettering import END, ISOLATE

WIDEST, PIXELS = 11.0, 60.0  # centimetres, and pixels of a picture for each
EMU = 360000  # a centimetre


@dataclass(frozen=True)
class Inline:
    """Writes what stands in a line. `relations` are those of the document so far: kind, target,
    and whether the target is outside the file. `pictures` are those shown so far, `marks` the
    places so far that links lead to."""

    is_rtl: bool
    relations: list[tuple[str, str, bool]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def words(self, words: Inlines) -> str:
        """Return words with their styles and links."""
        return "".join(self._word(one) for one in words if isinstance(one, Run | Break))

    def marked(self, section_id: str, words: Inlines) -> str:
        """Return words as a place that links lead to."""
        self.marks.append(section_id)
        number = len(self.marks)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{mark_name(section_id)}"/>'
            f'{self.words(words)}<w:bookmarkEnd w:id="{number}"/>'
        )

    def relation(self, kind: str, target: str, *, outside: bool = False) -> str:
        """Return the id of what a part of the document points to."""
        row = (kind, target, outside)
        if row not in self.relations:
            self.relations.append(row)
        return f"rId{self.relations.index(row) + 1}"

    def _word(self, one: Run | Break) -> str:
        if isinstance(one, Break):
            return "<w:r><w:br/></w:r>"
        is_link = bool(one.href)
        text = f"{ISOLATE}{one.text}{END}" if one.ltr and self.is_rtl else one.text
        run = (
            f"<w:r>{self._properties(one, is_link=is_link)}"
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        )
        if not is_link:
            return run
        if one.href.startswith("#"):
            name = mark_name(one.href[1:])
            return f'<w:hyperlink w:anchor="{name}" w:history="1">{run}</w:hyperlink>'
        target = self.relation("hyperlink", one.href, outside=True)
        return f'<w:hyperlink r:id="{target}" w:history="1">{run}</w:hyperlink>'

    def _properties(self, one: Run, *, is_link: bool) -> str:
        bold = one.strong or (one.em and self.is_rtl)  # those scripts have no italics
        written = "".join(
            text
            for wanted, text in (
                (is_link, '<w:rStyle w:val="Hyperlink"/>'),
                (bold, "<w:b/><w:bCs/>"),
                (one.em and not bold, "<w:i/><w:iCs/>"),
                (self.is_rtl and not one.ltr, "<w:rtl/>"),
            )
            if wanted
        )
        return f"<w:rPr>{written}</w:rPr>" if written else ""

    def picture(self, block: Picture) -> str:
        """Return a picture, in the line."""
        target = self.relation("image", f"media/{media_name(block.name)}")
        self.pictures.append(block.name)
        width = round(min(WIDEST, block.width / PIXELS) * EMU)
        size = f'cx="{width}" cy="{round(width * block.height / block.width)}"'
        name = (
            f'id="{len(self.pictures)}" name={quoteattr(block.name)} descr={quoteattr(block.alt)}'
        )
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"<wp:extent {size}/><wp:docPr {name}/><wp:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
            f'<a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr {name}/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{target}"/><a:stretch>'
            '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def mark_name(section_id: str) -> str:
    """Return the name of a place in the text: Word takes letters, figures and "_"."""
    return f"part_{section_id.replace('-', '_')}"


def media_name(name: str) -> str:
    """Return the name of a picture inside the file."""
    return f"{name.replace('/', '-').removesuffix('.svg')}.png"
