"""The Markdown dialect: Python-Markdown with tables, attributes on headings and our own blocks,
and no raw HTML.

`parse` gives a neutral element tree. Blocks stand in it as `<div data-block="name">`, with their
title as a first child `<p data-title>` and their options as attributes. Page and documents are
both made from this one tree.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_integer, type_string, type_string_in

from safelight.catalogue import references
from safelight.catalogue.html_writer import to_html_string
from safelight.catalogue.part_names import PARTS
from safelight.catalogue.quick_parser import quicken

TITLED, UNTITLED = True, False
BLOCKS: dict[str, bool] = {
    "short": UNTITLED,
    "steps": UNTITLED,
    "say": UNTITLED,
    "do": TITLED,
    "dont": TITLED,
    "question": TITLED,
    "care": TITLED,
    "tip": TITLED,
    "fact": TITLED,
    "here": UNTITLED,
    "elsewhere": UNTITLED,
    "chat": TITLED,
    "grownup": TITLED,
    "step": TITLED,
    "letter": TITLED,
    "level": TITLED,
    "notes": UNTITLED,
    "hands": UNTITLED,
}


class _Options(dict[str, Any]):
    """The options of a kind of block. The library copies them deeply for each block that it opens,
    and changes nothing but which there are."""

    def __deepcopy__(self, memo: object) -> dict[str, Any]:
        return dict(self)


class _NeutralBlock(Block):  # type: ignore[misc] # pymdownx ships no types
    """A block of ours, kept in the tree as what it is rather than as what it looks like."""

    NAME = ""

    def on_create(self, parent: Element) -> Element:
        element = SubElement(parent, "div", {"data-block": self.NAME})
        for key, value in self.options.items():
            if key != "attrs":
                element.set(f"data-{key}", str(value))
        if self.NAME == "fact":
            element.set("data-fact", str(self.argument))
        elif self.argument:
            SubElement(element, "p", {"data-title": ""}).text = str(self.argument)
        return element


def _block_class(name: str, titled: bool) -> type[Block]:
    options = _Options()
    if name == "step":
        options.update(
            minutes=(0, type_integer),
            part=("core", type_string_in(PARTS)),
            least=(0, type_integer),
            brief=("", type_string),
        )
    members = {"NAME": name, "ARGUMENT": titled, "OPTIONS": options}
    return type(f"{name.title()}Block", (_NeutralBlock,), members)


_BLOCK_CLASSES = tuple(_block_class(name, titled) for name, titled in BLOCKS.items())


class _OurBlocks(BlocksExtension):  # type: ignore[misc] # pymdownx ships no types
    """Registers every block of `BLOCKS`."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 - the library's name
        for one in _BLOCK_CLASSES:
            block_mgr.register(one, {})


class _FeedbackQuotes(Preprocessor):
    """Lets an option's feedback stand on the line below it: Python-Markdown wants a blank line
    between."""

    _QUOTE: ClassVar[re.Pattern[str]] = re.compile(r" {4,}>")

    def run(self, lines: list[str]) -> list[str]:
        if not any(line.startswith("    ") and ">" in line for line in lines):
            return lines
        spaced: list[str] = []
        for line in lines:
            previous = spaced[-1] if spaced else ""
            opens = self._QUOTE.match(line) and previous.strip() and not self._QUOTE.match(previous)
            closes = self._QUOTE.match(previous) and line.strip() and not line.startswith("    ")
            if opens or closes:
                spaced.append("")
            spaced.append(line)
        return spaced


class _Reference(InlineProcessor):
    """`[[gb-childline phone]]`, `[[emergency]]` and `[[school dsl]]`."""

    def handleMatch(  # type: ignore[override] # noqa: N802 - the library's name; it may return a text
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        argument = " ".join(m.group(1).split())
        return references.mark(*_kind_of(argument)), m.start(0), m.end(0)


def _kind_of(argument: str) -> tuple[str, str]:
    """Return the kind of a reference, and its argument."""
    first, _, rest = argument.partition(" ")
    if first == references.SCHOOL:
        return first, rest
    return ("emergency", "") if argument == "emergency" else ("ref", argument)


REFERENCE = r"\[\[([a-z0-9][a-z0-9 -]*)\]\]"


def new_parser(*, quick: bool = True) -> Markdown:
    """Return a parser of the dialect: the quick one, or the library as it comes."""
    # Given as they are: by their names, the library looks through every installed package.
    extensions: list[str | Extension] = [
        AttrListExtension(),
        TableExtension(),
        SaneListExtension(),
        _OurBlocks(),
    ]
    parser = Markdown(extensions=extensions, output_format="html")
    parser.preprocessors.deregister("html_block")
    for name in ("html", "entity", "autolink", "automail"):
        parser.inlinePatterns.deregister(name)
    parser.preprocessors.register(_FeedbackQuotes(parser), "feedback_quotes", 5)
    parser.inlinePatterns.register(_Reference(REFERENCE, parser), "reference", 185)
    if quick:
        quicken(parser)
    return parser


class _Parsers(threading.local):
    """A parser for each thread: it keeps the text that it is reading."""

    parser: Markdown | None = None


_parsers = _Parsers()


def parse(text: str) -> Element:
    """Return the tree of a page's body. Threads may parse at once.

    The root is a `<div>` whose children are the page's blocks, in order. Raises RecursionError for
    lists or quotes that stand too far in one another.
    """
    if _parsers.parser is None:
        _parsers.parser = new_parser()
    try:
        return tree_of(_parsers.parser, text)
    except RecursionError:
        _parsers.parser = None  # it stopped in the midst of its work
        raise


def tree_of(parser: Markdown, text: str) -> Element:
    """Return what a parser makes of a text."""
    parser.reset()
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: Element = parser.parser.parseDocument(lines).getroot()  # type: ignore[assignment] # never None
    for treeprocessor in parser.treeprocessors:
        changed: Element | None = treeprocessor.run(root)
        root = root if changed is None else changed
    return root


def to_html(element: Element) -> str:
    """Return the element as HTML.

    Its text is escaped by the serialiser.
    """
    return to_html_string(element).replace("\x02amp\x03", "&").strip()


def plain_text(element: Element) -> str:
    """Return the words of the element, with a space between its blocks."""
    return " ".join(text_runs(element))


def text_runs(element: Element) -> list[str]:
    """Return the words of the element, one text for each paragraph, list item, heading or
    cell."""
    texts: list[str] = []
    _gather_texts(element, texts.append)
    return [" ".join(run.split()) for run in "".join(texts).split("\n\n") if run.strip()]


def _gather_texts(element: Element, add: Callable[[str], None]) -> None:
    is_run = element.tag in _RUNS
    if is_run:
        add("\n\n")
    if element.tag in _WITHOUT_BLOCKS:
        add("".join(element.itertext()))
    else:
        if element.text:
            add(element.text)
        for child in element:
            _gather_texts(child, add)
            if child.tail:
                add(child.tail)
    if is_run:
        add("\n\n")


_WITHOUT_BLOCKS = frozenset({"p", "h2", "h3", "h4"})  # no other run stands in one
_RUNS = frozenset({"p", "li", "h2", "h3", "h4", "div", "blockquote", "td", "th"})
