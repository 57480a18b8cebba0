"""The words of a page as the body of a DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from safelight.catalogue.body import (
    Block,
    Blocks,
    BodySection,
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
from safelight.documents.columns import column_shares
from safelight.documents.docx import styles
from safelight.documents.docx.inline import Inline
from safelight.documents.lettering import WARM, strong
from safelight.documents.manuscript import Manuscript
from safelight.documents.zones import colours_of

WIDTH = 9638  # of the text, in twentieths of a point


@dataclass(frozen=True)
class Place:
    """Where a paragraph stands: its style, and its place in a list. `listed` is the number of the
    list whose mark it gets; what follows in the same item has `depth` alone."""

    style: str = styles.BODY
    listed: int = 0
    depth: int = 0
    keeps: bool = False  # on the page of what follows


@dataclass(frozen=True)
class Content:
    """Writes one manuscript. `lists` are those written so far: kind, level and first number."""

    one: Manuscript
    inline: Inline
    lists: list[tuple[int, int, int]] = field(default_factory=list)

    def body(self) -> Iterator[str]:
        """Yield the whole document."""
        one = self.one
        if one.badge:
            yield self.paragraph((Run(one.badge),), Place(styles.TAGS))
        yield self.paragraph((Run(one.title),), Place("Title"))
        yield self.paragraph((Run(one.summary),), Place(styles.SUMMARY))
        for label, words in one.facts:
            row = (Run(f"{label}: ", strong=True), Run(words))
            yield self.paragraph(row, Place(styles.NOTE))
        for section in one.in_order():
            yield from self._section(section)
        for line in one.imprint_lines():
            yield self.paragraph(line, Place(styles.SMALL))

    def _section(self, section: BodySection) -> Iterator[str]:
        if section.heading:
            words = (Run(section.heading),)
            heading = self.inline.marked(section.id, words) if section.id else ""
            yield self._paragraph(heading or self.inline.words(words), Place("Heading1"))
        yield from self._blocks(section.blocks, Place())
        if section.task:
            yield from self._task(section.task)

    def paragraph(self, words: Inlines, place: Place) -> str:
        """Return one paragraph."""
        return self._paragraph(self.inline.words(words), place)

    def _paragraph(self, inner: str, place: Place) -> str:
        properties = f'<w:pStyle w:val="{place.style}"/>' if place.style != styles.BODY else ""
        if place.keeps:
            properties += "<w:keepNext/>"
        if place.listed:
            level = f'<w:ilvl w:val="{place.depth - 1}"/>'
            properties += f'<w:numPr>{level}<w:numId w:val="{place.listed}"/></w:numPr>'
        elif place.depth:
            properties += f'<w:ind w:left="{styles.INDENT * place.depth}"/>'
        return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"

    def _blocks(self, blocks: Blocks, place: Place) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block, place)

    def _block(self, block: Block, place: Place) -> Iterator[str]:
        match block:
            case Paragraph():
                yield self.paragraph(block.words, place)
            case Heading():
                yield self.paragraph(block.words, Place(f"Heading{block.level - 1}"))
            case Listing():
                kind = styles.NUMBERS if block.ordered else styles.BULLETS
                yield from self._list(kind, block.items, place, block.start)
            case Table():
                yield self._table(block)
            case Picture():
                yield self._paragraph(self.inline.picture(block), place)
            case _:
                yield from self._framed(block, place)

    def _framed(self, block: Quote | Panel | PlanStep | DeckSlide, place: Place) -> Iterator[str]:
        match block:
            case Quote():
                yield from self._blocks(block.blocks, replace(place, style=styles.SCRIPT, listed=0))
            case Panel():
                style = styles.CARE if block.kind in WARM else styles.NOTE
                inside = Place(style, depth=place.depth)
                if block.title:
                    yield self.paragraph(strong(block.title), replace(inside, keeps=True))
                yield from self._blocks(block.blocks, inside)
            case PlanStep():
                yield from self._step(block)
            case DeckSlide():
                yield self.paragraph(block.title, Place("Heading2"))
                yield from self._blocks(block.blocks, Place(styles.NOTE))
                if block.notes:
                    label = self.one.labels.gettext("Say and do")
                    yield self.paragraph((Run(label),), Place(styles.LABEL))
                    yield from self._blocks(block.notes, Place())

    def _step(self, block: PlanStep) -> Iterator[str]:
        labels = self.one.labels
        yield self.paragraph(block.name, Place("Heading2"))
        tags = f"{labels.minutes(block.minutes)} · {labels.part(block.part)}"
        yield self.paragraph((Run(tags),), Place(styles.TAGS))
        yield from self._blocks(block.blocks, Place())
        if block.brief:
            yield self.paragraph((Run(block.brief),), Place(styles.CARE))

    def _list(
        self, kind: int, items: tuple[Blocks, ...], place: Place, start: int = 1
    ) -> Iterator[str]:
        level = min(place.depth, styles.DEEPEST - 1)
        self.lists.append((kind, level, start))
        marked = Place(place.style, len(self.lists), level + 1)
        for item in items:
            first, *rest = item or (Paragraph(()),)  # an empty item keeps its mark
            yield from self._block(first, marked)
            yield from self._blocks(tuple(rest), replace(marked, listed=0))

    def _task(self, task: Task) -> Iterator[str]:
        yield from self._blocks(task.blocks, Place())
        word = self.one.labels.gettext("fits")
        fits = (Run(f" ({word})", strong=True),)
        if task.options:
            items = tuple(
                (
                    *one.pictures,
                    Paragraph((*one.words, *(fits if one.right else ()))),
                    *((Panel("feedback", (), one.feedback),) if one.feedback else ()),
                )
                for one in task.options
            )
            kind = styles.NUMBERS if task.in_order else styles.BOXES
            yield from self._list(kind, items, Place())
        yield self.paragraph((), Place(styles.LINE)) * task.lines
        yield from self._blocks(task.hint, Place(styles.SCRIPT))

    def _table(self, block: Table) -> str:
        shares = column_shares(block)
        widths = [round(WIDTH * share / sum(shares)) for share in shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        bidi = "<w:bidiVisual/>" if self.one.is_rtl else ""
        fill = colours_of(self.one.page)["tint"].lstrip("#")
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        head = self._row(tuple(strong(cell) for cell in block.head), widths, shade)
        rows = "".join(self._row(row, widths) for row in block.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/>{bidi}<w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
            + self.paragraph((), Place(styles.SMALL))
        )

    def _row(self, row: tuple[Inlines, ...], widths: list[int], shade: str = "") -> str:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
            f"{self.paragraph(cell, Place())}</w:tc>"
            for cell, width in zip(row, widths, strict=True)
        )
        repeated = "<w:tblHeader/>" if shade else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"
