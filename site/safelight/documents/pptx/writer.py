"""PPTX: the slides of a lesson, an assembly or a training, with what to say in the notes."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pptx
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Cm, Pt

from safelight.catalogue.body import (
    Blocks,
    Break,
    DeckSlide,
    Heading,
    Inlines,
    Listing,
    Panel,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
)
from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.pictures import as_png
from safelight.documents.xhtml import plain
from safelight.documents.zip_times import at_midnight
from safelight.documents.zones import colours_of

WIDE, HIGH = Cm(33.867), Cm(19.05)  # sixteen to nine
TITLE_SIZE, BODY_SIZE, FOOT_SIZE = Pt(38), Pt(30), Pt(18)
LATIN = "Atkinson Hyperlegible Next"
SCRIPTS = {"ar": "Noto Naskh Arabic", "ur": "Noto Nastaliq Urdu"}
ISOLATE, END = "\u2066", "\u2069"
TITLE_AND_BODY = 1  # the layout of the library's own template: a title and one text
NASTALIQ_LEADING = 1.6
DASH = " – "


class Pptx:
    """Writes PPTX files, of pages that have slides."""

    name = "pptx"
    suffix = ".pptx"
    media_type = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the page has slides and the reader teaches."""
        return reader is Reader.WHOLE and bool(page.slides)

    def pages(self, made: bytes) -> int:
        """Return how many slides there are."""
        return len(pptx.Presentation(io.BytesIO(made)).slides)

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the slides."""
        return _Deck(manuscript, studio).document()


class _Deck:
    """One set of slides being written."""

    def __init__(self, one: Manuscript, studio: Studio) -> None:
        self._one, self._studio = one, studio
        self._colours = colours_of(one.page)
        self._deck: Presentation = pptx.Presentation()

    def document(self) -> bytes:
        """Return all slides."""
        deck, one = self._deck, self._one
        deck.slide_width, deck.slide_height = WIDE, HIGH
        core, day = deck.core_properties, one.imprint.version
        core.title, core.author, core.language = one.title, "Safelight", one.language.tag
        core.keywords, core.comments = one.imprint.code, "CC BY 4.0"
        core.created = core.modified = datetime.datetime(day.year, day.month, day.day)
        core.last_modified_by, core.revision = "Safelight", 1
        titles: dict[str, int] = {}
        for slide in one.slides:
            title = plain(slide.title)
            titles[title] = titles.get(title, 0) + 1
            number = f"{DASH}{titles[title]}" if titles[title] > 1 else ""
            self._slide(slide, title + number)
        written = io.BytesIO()
        deck.save(written)
        return at_midnight(written.getvalue(), day)

    def _slide(self, slide: DeckSlide, title: str) -> None:
        made = self._deck.slides.add_slide(self._deck.slide_layouts[TITLE_AND_BODY])
        made.background.fill.solid()
        made.background.fill.fore_color.rgb = _colour(self._colours["tint"])
        pictures = [one for one in slide.blocks if isinstance(one, Picture)]
        words = tuple(one for one in slide.blocks if not isinstance(one, Picture))
        self._title(made.shapes.title, title)
        body = made.placeholders[1]
        narrow = bool(pictures) and bool(words)
        body.left, body.top = self._start(narrow), Cm(5)
        body.width, body.height = (Cm(14.5) if narrow else Cm(29)), Cm(11.5)
        self._text(body.text_frame, words, BODY_SIZE)
        if not words:
            body.element.getparent().remove(body.element)
        for one in pictures:
            self._picture(made, one, beside=bool(words))
        self._foot(made)
        self._text(made.notes_slide.notes_text_frame, slide.notes, None)

    def _start(self, narrow: bool) -> Any:
        """Return where the text starts: on the side from which the language is read."""
        return Cm(17) if narrow and self._one.is_rtl else Cm(2.4)

    def _title(self, shape: Any, title: str) -> None:
        shape.left, shape.top, shape.width, shape.height = Cm(2.4), Cm(1.4), Cm(29), Cm(3.2)
        paragraph = shape.text_frame.paragraphs[0]
        self._add_runs(paragraph, (Run(title, strong=True),), TITLE_SIZE)
        self._align(paragraph)

    def _foot(self, made: Any) -> None:
        box = made.shapes.add_textbox(Cm(2.4), Cm(17.2), Cm(29), Cm(1.2))
        box.text_frame.word_wrap = True
        paragraph = box.text_frame.paragraphs[0]
        words = (Run("Safelight · CC BY 4.0 · "), Run(self._one.imprint.code, ltr=True))
        self._add_runs(paragraph, words, FOOT_SIZE)
        self._align(paragraph)

    def _picture(self, made: Any, block: Picture, *, beside: bool) -> None:
        png = io.BytesIO(as_png(self._studio.picture(block.name)))
        widest, highest = (13.5, 11.5) if beside else (26.0, 11.5)
        scale = min(widest / block.width, highest / block.height)
        width, height = block.width * scale, block.height * scale
        left = (33.867 - width) / 2
        if beside:
            left = 2.4 if self._one.is_rtl else 33.867 - 2.4 - width
        shape = made.shapes.add_picture(png, Cm(left), Cm(5), Cm(width), Cm(height))
        properties = shape._element.nvPicPr.cNvPr
        properties.set("descr", block.alt)
        properties.set("name", block.name)

    def _text(self, frame: Any, blocks: Blocks, size: Any) -> None:
        frame.word_wrap = True
        lines = list(_lines(blocks))
        for at, (words, mark) in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            self._add_runs(paragraph, words, size)
            self._align(paragraph)
            self._mark(paragraph, mark)

    def _mark(self, paragraph: Any, mark: str) -> None:
        """Give a paragraph its bullet or number, or none."""
        properties = paragraph._p.get_or_add_pPr()
        for old in list(properties):
            if old.tag in (qn("a:buNone"), qn("a:buChar"), qn("a:buAutoNum")):
                properties.remove(old)
        kind = {"": "a:buNone", "•": "a:buChar"}.get(mark, "a:buAutoNum")
        made = properties.makeelement(qn(kind), {})
        if kind == "a:buChar":
            made.set("char", mark)
        if kind == "a:buAutoNum":
            made.set("type", "arabicPeriod")
        if not mark:
            properties.set("marL", "0")
            properties.set("indent", "0")
        properties.append(made)

    def _align(self, paragraph: Any) -> None:
        properties = paragraph._p.get_or_add_pPr()
        properties.set("algn", "r" if self._one.is_rtl else "l")
        properties.set("rtl", "1" if self._one.is_rtl else "0")
        if self._one.language.tag == "ur":
            paragraph.line_spacing = NASTALIQ_LEADING

    def _add_runs(self, paragraph: Any, words: Inlines, size: Any) -> None:
        for one in words:
            if isinstance(one, Break):
                paragraph.add_line_break()
            elif isinstance(one, Run):
                self._add_run(paragraph, one, size)

    def _add_run(self, paragraph: Any, one: Run, size: Any) -> None:
        run = paragraph.add_run()
        run.text = f"{ISOLATE}{one.text}{END}" if one.ltr and self._one.is_rtl else one.text
        run.font.name = LATIN
        if size is not None:
            run.font.size = size
            run.font.color.rgb = _colour(self._colours["deep"])
        run.font.bold = one.strong or (one.em and self._one.is_rtl) or None
        run.font.italic = (one.em and not self._one.is_rtl) or None
        properties = run._r.get_or_add_rPr()
        properties.set("lang", self._one.language.tag)
        script = properties.makeelement(qn("a:cs"), {})
        script.set("typeface", SCRIPTS.get(self._one.language.tag, LATIN))
        properties.find(qn("a:latin")).addnext(script)
        if one.href and not one.href.startswith("#"):
            run.hyperlink.address = one.href


def _colour(written: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(written.lstrip("#")))  # type: ignore[no-untyped-call] # the library ships no types here


def _lines(blocks: Blocks, mark: str = "") -> Any:
    """Yield the words of blocks as lines, each with its bullet, "•" or "1", or none."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.words, mark
            case Listing():
                for item in block.items:
                    yield from _lines(item, "1" if block.ordered else "•")
            case Quote() | Panel():
                yield from _lines(block.blocks, mark)
            case Table():
                for row in (block.head, *block.rows):
                    yield _row(row), mark
            case _:
                raise ValueError(f"A slide cannot hold {type(block).__name__}.")


def _row(row: tuple[Inlines, ...]) -> Inlines:
    return tuple(one for at, cell in enumerate(row) for one in ((Run(DASH),) if at else ()) + cell)
