"""DOCX: an editable document with real styles, headings, lists and tables."""

from __future__ import annotations

import datetime
import io
from functools import cached_property
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm

from safelight.catalogue.body import (
    Block,
    Blocks,
    Break,
    DeckSlide,
    Heading,
    Inlines,
    Listing,
    Panel,
    Paragraph,
    Picture,
    PlanStep,
    Quote,
    Run,
    Table,
    Task,
)
from safelight.catalogue.model import Page
from safelight.documents.docx import ooxml, styles
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.pictures import as_png
from safelight.documents.zip_times import at_midnight
from safelight.documents.zones import colours_of

WARM = frozenset({"care", "dont"})
WIDEST = 11.0  # centimetres
PIXELS = 60.0  # of a picture, for each centimetre
ISOLATE, END = "\u2066", "\u2069"
BOX = "☐ "


class Docx:
    """Writes DOCX files."""

    name = "docx"
    suffix = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return True: every page that makes files can be had for changing."""
        return True

    def pages(self, made: bytes) -> int:
        """Return 0: its pages are made by the program that shows it."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the document."""
        return _Writing(manuscript, studio).document()


class _Writing:
    """One document being written."""

    def __init__(self, one: Manuscript, studio: Studio) -> None:
        self._one, self._studio = one, studio
        self._document: Document = docx.Document()
        self._style = "Normal"
        self._list: tuple[int, int] | None = None  # the list and level of the next paragraph

    def document(self) -> bytes:
        """Return the whole document."""
        one = self._one
        styles.set_styles(self._document, one)
        self._properties()
        self._footer()
        if one.badge:
            self._paragraph((Run(one.badge),), styles.TAGS)
        self._paragraph((Run(one.title),), "Title")
        self._paragraph((Run(one.summary),))
        for label, words in one.facts:
            self._paragraph((Run(f"{label}: ", strong=True), Run(words)), styles.NOTE)
        for section in one.in_order():
            if section.heading:
                self._paragraph((Run(section.heading),), "Heading 1")
            self._blocks(section.blocks)
            if section.task:
                self._task(section.task)
        for line in one.imprint_lines():
            self._paragraph(line)
        written = io.BytesIO()
        self._document.save(written)
        return at_midnight(written.getvalue(), one.imprint.version)

    def _properties(self) -> None:
        core, day = self._document.core_properties, self._one.imprint.version
        core.title, core.author, core.language = (
            self._one.title,
            "Safelight",
            self._one.language.tag,
        )
        core.subject, core.keywords = self._one.summary, self._one.imprint.code
        core.comments = "CC BY 4.0"
        core.created = core.modified = datetime.datetime(day.year, day.month, day.day)
        core.last_modified_by, core.revision = "Safelight", 1
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.0)
        section.top_margin = section.bottom_margin = Cm(2.0)
        if self._one.is_rtl:
            section._sectPr.append(ooxml.element("w:bidi"))

    def _footer(self) -> None:
        paragraph = self._document.sections[0].footer.paragraphs[0]
        self._add_runs(
            paragraph,
            (
                Run(f"{self._one.title} · Safelight · CC BY 4.0 · "),
                Run(self._one.imprint.code, ltr=True),
                Run(" · "),
            ),
        )
        before, _, rest = self._one.labels.gettext("Page {page} of {pages}").partition("{page}")
        between, _, after = rest.partition("{pages}")
        self._add_runs(paragraph, (Run(before),))
        ooxml.add_field(paragraph, "PAGE")
        self._add_runs(paragraph, (Run(between),))
        ooxml.add_field(paragraph, "NUMPAGES")
        self._add_runs(paragraph, (Run(after),))
        if self._one.is_rtl:
            ooxml.set_rtl_paragraph(paragraph._p.get_or_add_pPr())

    def _blocks(self, blocks: Blocks) -> None:
        for one in blocks:
            self._block(one)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block.words)
            case Heading():
                self._paragraph(block.words, f"Heading {block.level - 1}")
            case Listing():
                self._listing(block)
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)
            case _:
                self._framed(block)

    def _framed(self, block: Quote | Panel | PlanStep | DeckSlide) -> None:
        match block:
            case Quote():
                self._within(styles.SCRIPT, block.blocks)
            case Panel():
                style = styles.CARE if block.kind in WARM else styles.NOTE
                if block.title:
                    self._paragraph(tuple(_strong(one) for one in block.title), style)
                self._within(style, block.blocks)
            case PlanStep():
                self._step(block)
            case DeckSlide():
                self._paragraph(block.title, "Heading 2")
                self._within(styles.NOTE, block.blocks)
                if block.notes:
                    label = self._one.labels.gettext("Say and do")
                    self._paragraph((Run(label, strong=True),))
                    self._blocks(block.notes)

    def _step(self, block: PlanStep) -> None:
        labels = self._one.labels
        self._paragraph(block.name, "Heading 2")
        tags = f"{labels.minutes(block.minutes)} · {labels.part(block.part)}"
        self._paragraph((Run(tags),), styles.TAGS)
        self._blocks(block.blocks)
        if block.brief:
            self._paragraph((Run(block.brief),), styles.CARE)

    def _within(self, style: str, blocks: Blocks) -> None:
        before, self._style = self._style, style
        self._blocks(blocks)
        self._style = before

    def _listing(self, block: Listing) -> None:
        outer = self._list
        level = outer[1] + 1 if outer else 0
        numbering = self._document.part.numbering_part.element
        made = ooxml.add_list(
            numbering, ordered=block.ordered, rtl=self._one.is_rtl, start=block.start
        )
        for item in block.items:
            self._list = (made, level)
            self._blocks(item)
        self._list = outer

    def _task(self, task: Task) -> None:
        self._blocks(task.blocks)
        fits = self._one.labels.gettext("fits")
        for one in task.options:
            mark = (Run(f" ({fits})", strong=True),) if one.right else ()
            self._paragraph((Run(BOX), *one.words, *mark))
            self._within(styles.NOTE, one.feedback)
        if task.hint:
            self._within(styles.SCRIPT, task.hint)

    def _paragraph(self, words: Inlines, style: str = "") -> None:
        paragraph = self._document.add_paragraph(style=style or self._style)
        self._add_runs(paragraph, words)
        if self._list is not None:
            number, level = self._list
            properties = paragraph._p.get_or_add_pPr()
            listed = properties.get_or_add_numPr()
            listed.append(ooxml.element("w:ilvl", val=str(level)))
            listed.append(ooxml.element("w:numId", val=str(number)))
            self._list = None if style else self._list

    def _add_runs(self, paragraph: Any, words: Inlines) -> None:
        for one in words:
            if isinstance(one, Break):
                paragraph.add_run().add_break()
            elif isinstance(one, Run):
                self._add_run(paragraph, one)

    def _add_run(self, paragraph: Any, one: Run) -> None:
        text = f"{ISOLATE}{one.text}{END}" if one.ltr and self._one.is_rtl else one.text
        run = paragraph.add_run(text)
        run.bold = one.strong or (one.em and self._one.is_rtl) or None
        run.italic = (one.em and not self._one.is_rtl) or None
        if self._one.is_rtl and not one.ltr:
            run._r.get_or_add_rPr().append(ooxml.element("w:rtl"))
        if one.href and not one.href.startswith("#"):
            self._link(paragraph, run, one.href)

    def _link(self, paragraph: Any, run: Any, href: str) -> None:
        run.underline = True
        target = paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = ooxml.element("w:hyperlink")
        link.set(qn("r:id"), target)
        run._r.addprevious(link)
        link.append(run._r)

    def _table(self, block: Table) -> None:
        table = self._document.add_table(rows=0, cols=len(block.head))
        table.style = "Table Grid"
        for at, row in enumerate((block.head, *block.rows)):
            cells = table.add_row().cells
            for cell, words in zip(cells, row, strict=True):
                shown = tuple(_strong(one) for one in words) if at == 0 else words
                cell.paragraphs[0].style = self._document.styles["Normal"]
                self._add_runs(cell.paragraphs[0], shown)
        head = table.rows[0]._tr.get_or_add_trPr()
        head.append(ooxml.element("w:tblHeader"))
        for cell in table.rows[0].cells:
            fill = self._colours["tint"].lstrip("#")
            shade = ooxml.element("w:shd", val="clear", color="auto", fill=fill)
            cell._tc.get_or_add_tcPr().append(shade)
        if self._one.is_rtl:
            table._tbl.tblPr.insert(1, ooxml.element("w:bidiVisual"))
        self._document.add_paragraph()

    @cached_property
    def _colours(self) -> dict[str, str]:
        return colours_of(self._one.page)

    def _picture(self, block: Picture) -> None:
        png = as_png(self._studio.picture(block.name))
        paragraph = self._document.add_paragraph(style=self._style)
        width = Cm(min(WIDEST, block.width / PIXELS))
        shape = paragraph.add_run().add_picture(io.BytesIO(png), width=width)
        shape._inline.docPr.set("descr", block.alt)
        shape._inline.docPr.set("name", block.name)


def _strong(one: Run | Break | Any) -> Any:
    return Run(one.text, True, one.em, one.code, one.href, one.ltr) if isinstance(one, Run) else one
