"""Blocks as XHTML, for books and for packages that learning platforms show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

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
)

ADDRESSES = ("https:", "http:", "tel:", "mailto:")  # those that any reader of books opens


def on_this_page(section_id: str) -> str:
    """Return the address of a section of the same file."""
    return f"#{section_id}"


@dataclass(frozen=True)
class Places:
    """Where things lie, seen from the file that is written: a picture by its name, and a section of
    the page by its id."""

    picture: Callable[[str], str]
    section: Callable[[str], str] = on_this_page


def inlines(words: Inlines, section: Callable[[str], str] = on_this_page) -> str:
    """Return words as XHTML. What must not turn round is isolated."""
    return "".join(_inline(one, section) for one in words if isinstance(one, Run | Break))


def plain(words: Inlines) -> str:
    """Return words without styles."""
    return "".join(one.text if isinstance(one, Run) else " " for one in words)


def plain_blocks(blocks: Blocks) -> str:
    """Return the words of paragraphs and lists in one run, for formats that know no more."""
    return " ".join(_plain_block(one) for one in blocks).strip()


def blocks(all_blocks: Blocks, places: Places) -> str:
    """Return blocks as XHTML."""
    return "".join(_block(one, places) for one in all_blocks)


def picture_in_line(picture: Picture, places: Places) -> str:
    """Return a picture as XHTML, to stand among words."""
    size = f'width="{picture.width}" height="{picture.height}"'
    source, alt = quoteattr(places.picture(picture.name)), quoteattr(picture.alt)
    return f"<img src={source} alt={alt} {size}/>"


def _inline(one: Run | Break, section: Callable[[str], str]) -> str:
    if isinstance(one, Break):
        return "<br/>"
    text = escape(one.text)
    for wanted, tag in (
        (one.ltr, 'bdi dir="ltr"'),
        (one.code, "code"),
        (one.em, "em"),
        (one.strong, "strong"),
    ):
        if wanted:
            text = f"<{tag}>{text}</{tag.split()[0]}>"
    inside = one.href.startswith("#")
    href = section(one.href[1:]) if inside else one.href
    if inside or href.startswith(ADDRESSES):
        return f"<a href={quoteattr(href)}>{text}</a>"
    return text


def _block(block: Block, places: Places) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{inlines(block.words, places.section)}</h{block.level}>"
        case Paragraph():
            return f"<p>{inlines(block.words, places.section)}</p>"
        case Listing():
            return _listing(block, places)
        case Table():
            return _table(block, places)
        case Picture():
            return f"<p>{picture_in_line(block, places)}</p>"
        case Quote():
            return f"<blockquote>{blocks(block.blocks, places)}</blockquote>"
        case _:
            return _panel(block, places)


def _panel(block: Panel | PlanStep | DeckSlide, places: Places) -> str:
    inner = blocks(block.blocks, places)
    match block:
        case Panel():
            title, kind = block.title, block.kind
        case PlanStep():
            title, kind = block.name, "step"
        case DeckSlide():
            title, kind = block.title, "slide"
    tag = "p" if isinstance(block, Panel) else "h3"
    named = (
        f'<{tag} class="title"><strong>{inlines(title, places.section)}</strong></{tag}>'
        if title
        else ""
    )
    return f'<div class="panel {kind}">{named}{inner}</div>'


def _listing(block: Listing, places: Places) -> str:
    items = "".join(f"<li>{blocks(item, places)}</li>" for item in block.items)
    if not block.ordered:
        return f"<ul>{items}</ul>"
    start = f' start="{block.start}"' if block.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _table(block: Table, places: Places) -> str:
    head = "".join(f'<th scope="col">{inlines(cell, places.section)}</th>' for cell in block.head)
    rows = "".join(
        "<tr>" + "".join(f"<td>{inlines(cell, places.section)}</td>" for cell in row) + "</tr>"
        for row in block.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _plain_block(block: Block) -> str:
    match block:
        case Paragraph() | Heading():
            return plain(block.words)
        case Listing():
            return " ".join(plain_blocks(item) for item in block.items)
        case Quote() | Panel():
            return plain_blocks(block.blocks)
    return ""
