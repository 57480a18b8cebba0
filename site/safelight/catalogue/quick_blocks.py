"""Makes Python-Markdown quicker on blocks, to the same tree.

Most blocks are plain paragraphs. The library asks every kind of block about each all the same. Here
a block is asked for the sign of a kind first.
"""

from __future__ import annotations

import contextlib
import re
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from pymdownx.blocks import BlockEntry, BlocksProcessor

from safelight.catalogue.yaml_reader import YAMLError, read_yaml

# This must stand in a block before it is asked whether it is one of that kind, by the kind's name.
_BLOCK_SIGNS = {"blocks": "///", "table": "|", "hashheader": "#", "quote": ">", "reference": "]:"}
# What a block of one of these kinds opens with, by the kind's name, unless it is a space.
_OPENS: dict[str, Callable[[str], bool]] = {
    "empty": "\n".__eq__,
    "indent": "".__eq__,
    "code": "".__eq__,
    "ulist": "*+-".__contains__,
    "olist": str.isdecimal,
}
# One line that opens with a letter, after quotation marks or stars, is a paragraph and nothing
# else: every other kind of block has a sign at its start or more than one line.
_PARAGRAPH = re.compile(r"[“‘«„(]?\*{0,3}[“‘«„(]?[^\W\d_][^\n]*\Z")


def quicken_blocks(parser: BlockParser) -> None:
    """Make a parser of blocks quick, after every kind of block has been registered."""
    ours: BlocksProcessor = parser.blockprocessors["blocks"]
    ours.split_header = _header_splitter(ours)
    ours.parse_blocks = _blocks_within(ours)
    parser.parseBlocks = _blocks_parser(parser)  # type: ignore[method-assign, assignment]


def _blocks_parser(parser: BlockParser) -> Callable[[Element, list[str]], None]:
    """Return what parses blocks: a plain paragraph at once, all else as the library does."""
    kinds = _kinds_by_first_sign(parser)
    ours: BlocksProcessor = parser.blockprocessors["blocks"]
    paragraph = parser.blockprocessors["paragraph"]

    def parse(parent: Element, blocks: list[str]) -> None:
        while blocks:
            block = blocks[0]
            hungry = ours.stack and ours.stack[-1].hungry  # for what follows its end
            if not hungry and _PARAGRAPH.match(block):
                paragraph.run(parent, blocks)
                continue
            for processor, sign in kinds(block[:1]):
                if sign not in block and not (hungry and processor is ours):
                    continue
                if processor.test(parent, block) and processor.run(parent, blocks) is not False:
                    break

    return parse


def _kinds_by_first_sign(
    parser: BlockParser,
) -> Callable[[str], tuple[tuple[BlockProcessor, str], ...]]:
    """Return what gives the kinds that a block may be of, in order, by its first sign: each with
    what must stand in the block."""
    signs = {parser.blockprocessors[name]: sign for name, sign in _BLOCK_SIGNS.items()}
    opens = {parser.blockprocessors[name]: opens for name, opens in _OPENS.items()}

    @cache
    def kinds(first: str) -> tuple[tuple[BlockProcessor, str], ...]:
        return tuple(
            (one, signs.get(one, ""))
            for one in parser.blockprocessors
            if first in ("", " ") or one not in opens or opens[one](first)
        )

    return kinds


def _blocks_within(ours: BlocksProcessor) -> Callable[[list[str], Element], None]:
    """Return what parses the text of a block as the library does, which maps all that stands
    around it for every text, and needs that only for lists around blocks inside blocks."""
    parse = ours.parse_blocks

    def within(blocks: list[str], parent: Element) -> None:
        parse(blocks, _Around(parent, ours.stack))  # only gone through

    return within


def _header_splitter(ours: BlocksProcessor) -> Callable[[str, int], tuple[Any, str]]:
    """Return what parts a block's options from its text as the library does, and reads them in
    C."""
    split = ours.split_header

    def part(block: str, length: int) -> tuple[Any, str]:
        lines = ours.yaml_line.match(block)
        if lines is None:
            return split(block, length)  # type: ignore[no-any-return]
        options: object = ""  # lines that are none
        with contextlib.suppress(YAMLError, ValueError):
            options = read_yaml(textwrap.dedent(lines[0]))
        rest = split(block[lines.end() :], length)[1]
        if options is None:
            return {}, rest
        return options if isinstance(options, dict) else None, rest

    return part


class _Around:
    """What stands around a block: nothing, as long as no other block is open around it."""

    def __init__(self, element: Element, open_blocks: list[BlockEntry]) -> None:
        self._element = element
        self._open = open_blocks

    def iter(self) -> Iterator[Element]:
        """Go through all of it, or through nothing."""
        return self._element.iter() if len(self._open) > 1 else iter(())
