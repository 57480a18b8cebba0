"""The words of a page as the content of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.body import (
    Block,
    Blocks,
    BodySection,
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
from safelight.documents.columns import column_shares
from safelight.documents.lettering import END, ISOLATE, WARM, strong
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt import styles

WIDTH = 17.0  # of the text, in centimetres
WIDEST, PIXELS = 11.0, 60.0  # centimetres, and pixels of a picture for each


@dataclass(frozen=True)
class Content:
    """Writes one manuscript as elements of OpenDocument. `widths` are those of the columns of each
    table so far, in centimetres."""

    one: Manuscript
    widths: list[tuple[float, ...]] = field(default_factory=list)

    def body(self) -> Iterator[str]:
        """Yield the whole document."""
        one = self.one
        if one.badge:
            yield self.paragraph((Run(one.badge),), styles.TAGS)
        yield (
            f'<text:h text:style-name="Title" text:outline-level="1">{escape(one.title)}</text:h>'
        )
        yield self.paragraph((Run(one.summary),), styles.SUMMARY)
        for label, words in one.facts:
            yield self.paragraph((Run(f"{label}: ", strong=True), Run(words)), styles.NOTE)
        for section in one.in_order():
            yield from self._section(section)
        for line in one.imprint_lines():
            yield self.paragraph(line, styles.SMALL)

    def _section(self, section: BodySection) -> Iterator[str]:
        if section.heading:
            mark = f"<text:bookmark text:name={quoteattr(section.id)}/>" if section.id else ""
            yield self._heading((Run(section.heading),), 1, mark)
        yield from self._blocks(section.blocks, styles.BODY)
        if section.task:
            yield from self._task(section.task)

    def paragraph(self, words: Inlines, style: str) -> str:
        """Return one paragraph."""
        return f'<text:p text:style-name="{style}">{self.inlines(words)}</text:p>'

    def inlines(self, words: Inlines) -> str:
        """Return words with their styles and links."""
        return "".join(self._inline(one) for one in words if isinstance(one, Run | Break))

    def _inline(self, one: Run | Break) -> str:
        if isinstance(one, Break):
            return "<text:line-break/>"
        text = escape(f"{ISOLATE}{one.text}{END}" if one.ltr and self.one.is_rtl else one.text)
        for wanted, style in ((one.em, "Emphasis"), (one.strong, "Strong")):
            if wanted:
                text = f'<text:span text:style-name="{style}">{text}</text:span>'
        if one.href:
            target = f'xlink:type="simple" xlink:href={quoteattr(one.href)}'
            return f'<text:a {target} text:style-name="Internet_20_link">{text}</text:a>'
        return text

    def _heading(self, words: Inlines, level: int, mark: str = "") -> str:
        style = f'text:style-name="Heading_20_{level}" text:outline-level="{level + 1}"'
        return f"<text:h {style}>{mark}{self.inlines(words)}</text:h>"

    def _blocks(self, blocks: Blocks, style: str) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block, style)

    def _block(self, block: Block, style: str) -> Iterator[str]:
        match block:
            case Paragraph():
                yield self.paragraph(block.words, style)
            case Heading():
                yield self._heading(block.words, block.level - 1)
            case Listing():
                yield self._listing(block, style)
            case Table():
                yield self._table(block)
            case Picture():
                yield self._picture(block, style)
            case _:
                yield from self._framed(block)

    def _framed(self, block: Quote | Panel | PlanStep | DeckSlide) -> Iterator[str]:
        match block:
            case Quote():
                yield from self._blocks(block.blocks, styles.SCRIPT)
            case Panel():
                style = styles.CARE if block.kind in WARM else styles.NOTE
                if block.title:
                    yield self.paragraph(block.title, style + styles.TITLE)
                yield from self._blocks(block.blocks, style)
            case PlanStep():
                yield from self._step(block)
            case DeckSlide():
                yield self._heading(block.title, 2)
                yield from self._blocks(block.blocks, styles.NOTE)
                if block.notes:
                    label = self.one.labels.gettext("Say and do")
                    yield self.paragraph((Run(label),), styles.LABEL)
                    yield from self._blocks(block.notes, styles.BODY)

    def _step(self, block: PlanStep) -> Iterator[str]:
        labels = self.one.labels
        yield self._heading(block.name, 2)
        tags = f"{labels.minutes(block.minutes)} · {labels.part(block.part)}"
        yield self.paragraph((Run(tags),), styles.TAGS)
        yield from self._blocks(block.blocks, styles.BODY)
        if block.brief:
            yield self.paragraph((Run(block.brief),), styles.CARE)

    def _listing(self, block: Listing, style: str) -> str:
        named = styles.NUMBERS if block.ordered else styles.BULLETS
        items = [self._blocks(item, style) for item in block.items]
        return _list(named, items, block.start)

    def _task(self, task: Task) -> Iterator[str]:
        yield from self._blocks(task.blocks, styles.BODY)
        word = self.one.labels.gettext("fits")
        fits = (Run(f" ({word})", strong=True),)
        if task.options:
            items = [
                (
                    *(self._picture(picture, styles.BODY) for picture in one.pictures),
                    self.paragraph((*one.words, *(fits if one.right else ())), styles.BODY),
                    *self._blocks(one.feedback, styles.FEEDBACK),
                )
                for one in task.options
            ]
            yield _list(styles.NUMBERS if task.in_order else styles.BOXES, items)
        yield self.paragraph((), styles.LINE) * task.lines
        yield from self._blocks(task.hint, styles.SCRIPT)

    def _table(self, block: Table) -> str:
        shares = column_shares(block)
        self.widths.append(tuple(WIDTH * share / sum(shares) for share in shares))
        columns = "".join(
            f'<table:table-column table:style-name="{column_name(len(self.widths), at)}"/>'
            for at in range(len(shares))
        )
        head = "".join(self._cell(strong(cell), "Head") for cell in block.head)
        rows = "".join(
            "<table:table-row>"
            + "".join(self._cell(cell, "Cell") for cell in row)
            + "</table:table-row>"
            for row in block.rows
        )
        return (
            f'<table:table table:style-name="Table">{columns}<table:table-header-rows>'
            f"<table:table-row>{head}</table:table-row></table:table-header-rows>{rows}"
            f'</table:table><text:p text:style-name="{styles.SMALL}"/>'
        )

    def _cell(self, words: Inlines, style: str) -> str:
        inner = self.paragraph(words, styles.BODY)
        return (
            f'<table:table-cell table:style-name="{style}" office:value-type="string">{inner}'
            "</table:table-cell>"
        )

    def _picture(self, block: Picture, style: str) -> str:
        width = min(WIDEST, block.width / PIXELS)
        height = width * block.height / block.width
        return (
            f'<text:p text:style-name="{style}"><draw:frame text:anchor-type="as-char"'
            f' draw:name={quoteattr(block.name)} svg:width="{width:.2f}cm"'
            f' svg:height="{height:.2f}cm"><draw:image xlink:type="simple"'
            f' xlink:href="{picture_path(block.name)}" draw:mime-type="image/png"/>'
            f"<svg:desc>{escape(block.alt)}</svg:desc></draw:frame></text:p>"
        )


def column_name(table: int, column: int) -> str:
    """Return the name of the style of a column."""
    return f"Table{table}.{column}"


def picture_path(name: str) -> str:
    """Return where a picture stands in the file."""
    return f"Pictures/{name.replace('/', '-').removesuffix('.svg')}.png"


def _list(style: str, items: list[Iterator[str]] | list[tuple[str, ...]], start: int = 1) -> str:
    written = "".join(
        f"<text:list-item{_start(start) if at == 0 else ''}>{''.join(item)}</text:list-item>"
        for at, item in enumerate(items)
    )
    return f'<text:list text:style-name="{style}">{written}</text:list>'


def _start(number: int) -> str:
    return f' text:start-value="{number}"' if number != 1 else ""
