"""What a document says, block by block, in the order in which it is read.

It walks the same JSON as `document.typ` and yields a text for every block that the template sets:
so the tags of the file can be given their logical text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any


@dataclass(frozen=True)
class Segment:
    """Part of a block's text: inside one link, or outside of links."""

    text: str
    is_link: bool


Leaf = tuple[Segment, ...]  # the text of one block


def leaves_of(document: dict[str, Any]) -> Iterator[Leaf]:
    """Yield the text of every block of a document, in order."""
    yield _plain(document["title"])
    yield _plain(document["summary"])
    for label, words in document["facts"]:
        yield _leaf([{"t": f"{label}: "}, *words])
    for section in document["sections"]:
        if section["heading"]:
            yield _plain(section["heading"])
        yield from _blocks(section["b"], document)
    for words in document["imprint"]:
        yield _leaf(words)


def _blocks(blocks: list[dict[str, Any]], document: dict[str, Any]) -> Iterator[Leaf]:
    for one in blocks:
        yield from _block(one, document)


def _block(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    kind = one["k"]
    if kind not in _EACH:
        raise ValueError(f"There is no reading order for a block {kind}.")
    return _EACH[kind](one, document)


def _words(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    yield _leaf(one["w"])


def _items(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    for item in one["items"]:
        yield from _blocks(item, document)


def _table(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    cells = [*one["head"], *(cell["c"] for row in one["rows"] for cell in row)]
    yield from (_leaf(cell) for cell in cells if cell)  # one to write in has no text, and no tag


def _panel(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    if one.get("w"):
        yield _leaf(one["w"])
    yield from _blocks(one["b"], document)


def _nothing(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    yield from ()


def _teaching(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    yield _leaf(one["w"])
    if one["k"] == "step":
        yield _plain(" · ".join(one["tags"]))
    yield from _blocks(one["b"], document)
    if one.get("brief"):
        yield _plain(one["brief"])
    if one.get("notes"):
        yield _plain(document["words"]["notes"])
        yield from _blocks(one["notes"], document)


def _options(one: dict[str, Any], document: dict[str, Any]) -> Iterator[Leaf]:
    for option in one["items"]:
        fits = [{"t": f" ({document['words']['fits']})"}] if option["right"] else []
        yield _leaf([*option["w"], *fits])
        yield from _blocks(option["b"], document)


def _plain(text: str) -> Leaf:
    return (Segment(text, is_link=False),)


def _leaf(words: list[dict[str, Any]]) -> Leaf:
    """Return a block's words: the runs of one link together, and those between links."""
    segments = []
    for href, run in groupby(words, key=lambda one: one.get("h", "")):
        text = "".join(one.get("t", " ") for one in run)
        segments.append(Segment(text, bool(href)))
    return tuple(segments)


_EACH: dict[str, Callable[[dict[str, Any], dict[str, Any]], Iterator[Leaf]]] = {
    "p": _words,
    "h": _words,
    "ul": _items,
    "ol": _items,
    "table": _table,
    "options": _options,
    "quote": _panel,
    "panel": _panel,
    "step": _teaching,
    "slide": _teaching,
    "img": _nothing,
    "lines": _nothing,
}
