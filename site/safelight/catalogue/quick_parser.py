"""Makes Python-Markdown quicker on the same text, to the same tree.

Most texts hold none of the characters that an inline pattern starts with. The library tries every
pattern on each all the same. Here each is asked for its first characters before it is tried; so are
kinds of blocks, in quick_blocks.py. What the library itself makes of a text is what counts: a test
compares the two on all content.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import ETX, INLINE_PLACEHOLDER_PREFIX, STX, AtomicString

from safelight.catalogue.quick_blocks import quicken_blocks

# One of these must stand in a text before a pattern is tried on it, by the pattern's name.
_STARTS: dict[str, tuple[str, str]] = {
    "backtick": ("`", "`"),
    "reference": ("[", "["),
    "escape": ("\\", "\\"),
    "link": ("[", "["),
    "image_link": ("![", "!["),
    "image_reference": ("![", "!["),
    "short_reference": ("[", "["),
    "short_image_ref": ("![", "!["),
    "linebreak": ("  \n", "  \n"),
    "em_strong": ("*", "_"),
}
# Where none of these stands in a text, no pattern can start in it, and no placeholder stands.
_SIGN = re.compile(r"[`\[\\!*_\x02]|  \n")


def quicken(parser: Markdown) -> None:
    """Make a parser quick, after everything of its own has been registered."""
    parser.is_block_level = cache(parser.is_block_level)  # type: ignore[method-assign]
    whitespace = _Whitespace(parser)
    parser.preprocessors.register(whitespace, "normalize_whitespace", 30)
    parser.treeprocessors.register(_Inline(parser), "inline", 20)
    parser.treeprocessors.register(_Attributes(parser), "attr_list", 8)
    parser.treeprocessors.register(_Unescape(parser, whitespace), "unescape", 0)
    quicken_blocks(parser.parser)


class _Whitespace(Preprocessor):
    """Does as the library's, and leaves out the search for lines of spaces where there are none.

    It notes whether a backslash stands in the text: only what follows one can be escaped.
    """

    has_backslash = True

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines).replace(STX, "").replace(ETX, "")
        source = source.replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
        self.has_backslash = "\\" in source
        if "\t" in source:
            source = source.expandtabs(self.md.tab_length)
        if " \n" in source:
            source = re.sub(r"(?<=\n) +\n", "\n", source)
        return source.split("\n")


class _Attributes(AttrListTreeprocessor):
    """Looks for `{…}` only on elements where a brace stands in or right behind their text."""

    def run(self, doc: Element) -> None:
        """Hand the library one element after the other."""
        for element in doc.iter():
            if "{" in (element.text or "") or _brace_behind(element):
                super().run(_Alone(element))  # type: ignore[arg-type] # it only asks it to be gone through


def _brace_behind(element: Element) -> bool:
    """Return whether a brace stands behind an element or one in it."""
    if element.tail and "{" in element.tail:
        return True
    for child in element:  # noqa: SIM110 - a loop is quicker, and there are a hundred thousand
        if child.tail and "{" in child.tail:
            return True
    return False


class _Alone:
    """An element as all that there is."""

    def __init__(self, element: Element) -> None:
        self._element = element

    def iter(self) -> Iterator[Element]:
        """Yield the element."""
        yield self._element


class _Unescape(UnescapeTreeprocessor):
    """Looks through the tree only where something can have been escaped, and then only at texts
    in which it was."""

    def __init__(self, md: Markdown, whitespace: _Whitespace) -> None:
        super().__init__(md)
        self._whitespace = whitespace

    def run(self, root: Element) -> None:
        """Do as the library's, or nothing."""
        if self._whitespace.has_backslash:
            super().run(root)

    def unescape(self, text: str) -> str:
        return super().unescape(text) if STX in text else text


class _Inline(InlineProcessor):
    """Tries a pattern only where its first characters stand in the text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        starts = {md.inlinePatterns[name]: starts for name, starts in _STARTS.items()}
        self._tried = tuple(
            (number, pattern, *starts.get(pattern, ("", "")))
            for number, pattern in enumerate(md.inlinePatterns)
        )

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Do as the library's, but pass over texts in which nothing can start."""
        self.stashed_nodes = {}
        names = [*(ancestors or ()), tree.tag.lower()]
        waiting = deque([(tree, names)])
        while waiting:
            element, self.ancestors = waiting.popleft()
            if element is not tree:
                self.ancestors.append(element.tag.lower())
            opened: list[tuple[Element, list[tuple[Element, list[str]]]]] = []
            for child in element:
                if child.text and _SIGN.search(child.text):
                    opened.append((child, self._found_in_text(child)))
                    waiting.extend(opened[-1][1])
                if child.tail and _SIGN.search(child.tail):
                    self._take_tail(element, child)
                if len(child):
                    waiting.append((child, self.ancestors[:]))
            for child, found in opened:
                child[:0] = [new for new, _ in found]
        return tree

    def _found_in_text(self, child: Element) -> list[tuple[Element, list[str]]]:
        text = child.text or ""
        if isinstance(text, AtomicString):
            return []
        self.ancestors.append(child.tag.lower())
        child.text = None
        found = self._InlineProcessor__processPlaceholders(
            self._InlineProcessor__handleInline(text), child
        )
        self.ancestors.pop()
        return found

    def _take_tail(self, element: Element, child: Element) -> None:
        tail = self._InlineProcessor__handleInline(child.tail or "")
        aside = Element("d")
        child.tail = None
        found = self._InlineProcessor__processPlaceholders(tail, aside, False)
        child.tail = aside.tail or None
        at = list(element).index(child) + 1
        for new, _ in reversed(found):
            element.insert(at, new)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - the library's names
        if isinstance(data, AtomicString):
            return data
        for number, pattern, first, second in self._tried[patternIndex:]:
            at, matched = 0, first in data or second in data
            while matched:
                data, matched, at = self._InlineProcessor__applyPattern(pattern, data, number, at)  # type: ignore[attr-defined]
        return data

    def _InlineProcessor__processPlaceholders(  # noqa: N802 - the library's name
        self,
        data: str | None,
        parent: Element,
        isText: bool = True,  # noqa: N803 - the library's name
    ) -> list[tuple[Element, list[str]]]:
        if data and isText and not parent.text and INLINE_PLACEHOLDER_PREFIX not in data:
            parent.text = data
            return []
        found: list[tuple[Element, list[str]]] = super()._InlineProcessor__processPlaceholders(  # type: ignore[misc]
            data, parent, isText
        )
        return found
