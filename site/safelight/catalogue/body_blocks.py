"""From the neutral tree of a page to blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from safelight.catalogue import references
from safelight.catalogue.body import (
    Block,
    Blocks,
    Break,
    DeckSlide,
    Heading,
    Inline,
    Inlines,
    Listing,
    Panel,
    Paragraph,
    Picture,
    PlanStep,
    Quote,
    Reference,
    Run,
    Table,
)
from safelight.catalogue.part_names import NOTES
from safelight.catalogue.slide_reader import part_of

_MARKED = re.compile(f"{references.OPEN}([a-z]+):([^{references.CLOSE}]*){references.CLOSE}")
_AMPERSAND = "\x02amp\x03"  # how the library keeps a typed & apart
_LISTS = frozenset({"ul", "ol"})
_PLAIN = Run("")


def blocks_of(children: Iterable[Element]) -> Blocks:
    """Return the blocks that elements stand for, in order."""
    return tuple(block for child in children for block in _block(child))


def slides_of(children: list[Element]) -> tuple[DeckSlide, ...]:
    """Return the slides of a section: each `###` opens one."""
    starts = [at for at, child in enumerate(children) if child.tag == "h3"]
    ends = [*starts[1:], len(children)]
    return tuple(
        _slide(children[start], children[start + 1 : end])
        for start, end in zip(starts, ends, strict=True)
    )


def inlines_of(element: Element) -> Inlines:
    """Return the words of an element, runs of one style joined."""
    joined: list[Inline] = []
    for one in _inlines(element, _PLAIN):
        last = joined[-1] if joined else None
        if isinstance(one, Run) and isinstance(last, Run) and replace(one, text=last.text) == last:
            joined[-1] = replace(last, text=last.text + one.text)
        else:
            joined.append(one)
    return _trimmed(joined)


def _slide(heading: Element, children: list[Element]) -> DeckSlide:
    notes = [child for one in children if one.get("data-block") == NOTES for child in one]
    face = [one for one in children if one.get("data-block") != NOTES]
    return DeckSlide(
        heading.get("id") or "",
        inlines_of(heading),
        part_of(heading),
        blocks_of(face),
        blocks_of(notes),
    )


def _block(element: Element) -> Iterator[Block]:
    if element.get("data-block") is not None:
        yield _panel(element)
    elif element.tag == "p":
        yield from _paragraph(element)
    elif element.tag in _LISTS:
        yield _listing(element)
    elif element.tag in _BLOCKS:
        yield _BLOCKS[element.tag](element)
    elif element.tag == "hr":
        return
    else:
        raise ValueError(f"There is no block for <{element.tag}>.")


def pictures_of(element: Element) -> tuple[Picture, ...]:
    """Return the pictures among the words of an element."""
    return tuple(_picture(one) for one in element.iter("img"))


def _paragraph(element: Element) -> Iterator[Block]:
    """Yield the paragraph, or each picture that stands alone in it."""
    pictures = pictures_of(element)
    yield from pictures
    words = inlines_of(element)
    if words or not pictures:
        yield Paragraph(words)


def _picture(element: Element) -> Picture:
    marked = _MARKED.fullmatch(element.get("src", ""))
    name = marked[2] if marked else element.get("src", "")
    width, height = int(element.get("width", "0")), int(element.get("height", "0"))
    return Picture(name, element.get("alt", ""), width, height)


def _listing(element: Element) -> Listing:
    items = tuple(_item(item) for item in element)
    return Listing(element.tag == "ol", items, int(element.get("start", "1")))


def _item(item: Element) -> Blocks:
    """Return the blocks of a list item: its own words as a paragraph, then what follows."""
    own = Element("p")
    own.text = item.text
    rest: list[Element] = []
    for child in item:
        if child.tag in _BLOCK_TAGS:
            rest.append(child)
        else:
            own.append(child)
    words = tuple(_paragraph(own)) if len(own) or (own.text or "").strip() else ()
    return (*words, *blocks_of(rest))


def _heading(element: Element) -> Heading:
    return Heading(int(element.tag[1]), element.get("id") or "", inlines_of(element))


def _table(element: Element) -> Table:
    rows = [tuple(inlines_of(cell) for cell in row) for row in element.iter("tr")]
    return Table(rows[0], tuple(rows[1:]))


def _quote(element: Element) -> Quote:
    return Quote(blocks_of(element))


def _panel(element: Element) -> Block:
    first = element[0] if len(element) else None
    title = first if first is not None and first.get("data-title") is not None else None
    words = inlines_of(title) if title is not None else ()
    inner = blocks_of(child for child in element if child is not title)
    kind = element.get("data-block", "")
    if kind == "step":
        return PlanStep(
            words,
            int(element.get("data-minutes", "0")),
            int(element.get("data-least", "0")),
            element.get("data-part", "core"),
            element.get("data-brief", ""),
            inner,
        )
    return Panel(kind, words, inner, element.get("data-fact", ""))


_BLOCKS: dict[str, Callable[[Element], Block]] = {
    "h3": _heading,
    "h4": _heading,
    "table": _table,
    "blockquote": _quote,
}
_BLOCK_TAGS = frozenset({"p", "ul", "ol", "div", *_BLOCKS})


def _inlines(element: Element, style: Run) -> Iterator[Inline]:
    yield from _text(element.text, style)
    for child in element:
        if child.tag == "br":
            yield Break()
        elif child.tag != "img":
            yield from _inlines(child, _styled(child, style))
        yield from _text(child.tail, style)


def _styled(child: Element, style: Run) -> Run:
    match child.tag:
        case "strong":
            return replace(style, strong=True)
        case "em":
            return replace(style, em=True)
        case "code":
            return replace(style, code=True, ltr=True)
        case "a":
            return replace(style, href=child.get("href", ""))
    return style


def _text(text: str | None, style: Run) -> Iterator[Inline]:
    if not text:
        return
    at = 0
    for marked in _MARKED.finditer(text):
        if marked.start() > at:
            yield _run(text[at : marked.start()], style)
        yield Reference(marked[1], marked[2], style.strong)
        at = marked.end()
    if at < len(text):
        yield _run(text[at:], style)


def _run(text: str, style: Run) -> Run:
    return replace(style, text=re.sub(r"\s+", " ", text.replace(_AMPERSAND, "&")))


def _trimmed(words: list[Inline]) -> Inlines:
    """Return the words without spaces at either end, and without empty runs."""
    if words and isinstance(words[0], Run):
        words[0] = replace(words[0], text=words[0].text.lstrip(" "))
    if words and isinstance(words[-1], Run):
        words[-1] = replace(words[-1], text=words[-1].text.rstrip(" "))
    return tuple(one for one in words if not isinstance(one, Run) or one.text)
