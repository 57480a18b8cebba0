"""What stands on which slide: the words of one slide of a lesson, cut where they would not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from safelight.catalogue.body import (
    Block,
    Blocks,
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
from safelight.documents.lettering import strong
from safelight.documents.pptx.drawing import Line

SIZES = (36, 32, 28, 26, 24, 22, 20, 18)  # points, the largest that fits is taken
POINTS_HIGH = 325.0  # of the place for text
POINTS_WIDE = {False: 820.0, True: 400.0}  # alone, and beside a picture
LETTER = 0.52  # of the size of the letters: how wide one is on average
LEADING = 1.25  # of a row, by the size of its letters
LEADINGS = {"ar": 1.7, "ur": 2.2}  # of the fonts of other scripts (see lettering.py)
APART = 9.0  # points between two paragraphs
BULLET_WIDE = 27.0  # what a bullet and its gap take of a line


@dataclass(frozen=True)
class Face:
    """One slide as it is shown: its text in points of `size`, and a picture or a table."""

    lines: tuple[Line, ...]
    size: float = 0
    picture: Picture | None = None
    table: Table | None = None


def faces_of(slide: DeckSlide, language: str) -> list[Face]:
    """Return the faces of a slide in a language: one, unless it holds a table or more than fits."""
    blocks = tuple(one for one in slide.blocks if not isinstance(one, Picture | Table))
    pictures = [one for one in slide.blocks if isinstance(one, Picture)]
    tables = [one for one in slide.blocks if isinstance(one, Table)]
    faces = list(_texts(list(lines_of(blocks)), pictures[:1], language))
    faces += [Face((), picture=one) for one in pictures[1:]]
    faces += [Face((), table=one) for one in tables]
    return faces or [Face(())]


def lines_of(blocks: Blocks, level: int = 0) -> Iterator[Line]:
    """Yield blocks as paragraphs."""
    for block in blocks:
        yield from _lines(block, level)


def _lines(block: Block, level: int) -> Iterator[Line]:
    match block:
        case Paragraph():
            yield Line(block.words, level)
        case Heading():
            yield Line(strong(block.words), level)
        case Listing():
            yield from _listing(block, level)
        case Quote():
            yield from lines_of(block.blocks, level)
        case Panel():
            title = [Line(strong(block.title), level)] if block.title else []
            yield from (*title, *lines_of(block.blocks, level))
        case Table():
            yield from (Line(_row(row), level) for row in (block.head, *block.rows))
        case Picture():  # among other blocks or in notes, where there is no place to show it
            yield Line((Run(block.alt, em=True),), level)
        case _:
            raise ValueError(f"A slide cannot hold {type(block).__name__}.")


def _listing(block: Listing, level: int) -> Iterator[Line]:
    for at, item in enumerate(block.items):
        for place, line in enumerate(lines_of(item, level + 1)):
            if place or line.bullet or line.number:
                yield line
            else:
                number = block.start + at if block.ordered else 0
                yield Line(line.words, level, bullet=not block.ordered, number=number)


def _row(row: tuple[Inlines, ...]) -> Inlines:
    return tuple(one for at, cell in enumerate(row) for one in ((Run(" – "),) if at else ()) + cell)


def _texts(lines: list[Line], pictures: list[Picture], language: str) -> Iterator[Face]:
    picture = pictures[0] if pictures else None
    if not lines:
        if picture is not None:
            yield Face((), picture=picture)
        return
    wide, leading = POINTS_WIDE[picture is not None], LEADINGS.get(language, LEADING)
    size = next(
        (one for one in SIZES if _high(lines, one, wide, leading) <= POINTS_HIGH), SIZES[-1]
    )
    start = 0
    for end in range(1, len(lines) + 1):
        is_last = end == len(lines)
        if is_last or _high(lines[start : end + 1], size, wide, leading) > POINTS_HIGH:
            yield Face(tuple(lines[start:end]), size, picture if start == 0 else None)
            start = end


def _high(lines: list[Line], size: float, wide: float, leading: float) -> float:
    """Return how many points high paragraphs are, about."""
    return sum(APART + size * leading * _rows(line, size, wide) for line in lines)


def _rows(line: Line, size: float, wide: float) -> int:
    """Return how many rows a paragraph takes, about: words are not broken, so a row may end long
    before its end, as before the name of a service."""
    room = wide - BULLET_WIDE * (line.bullet or bool(line.number))
    return max(1, len(wrap(line.plain, int(room / (size * LETTER)), break_on_hyphens=False)))
