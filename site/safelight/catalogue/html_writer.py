"""Writes an element tree as HTML: as Python-Markdown's own serialiser does, and quicker.

The library keeps a queue for trees of any depth and asks each tag for what ours never are. Escaping
is the library's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from markdown.serializers import (  # type: ignore[attr-defined] # the stubs name less than there is
    BOOLEAN_ATTRIBUTES,
    HTML_EMPTY,
    _escape_attrib_html,
    _escape_cdata,
)

BOOLEAN = BOOLEAN_ATTRIBUTES["html"]
RAW = frozenset({"script", "style"})  # the dialect makes none of these; they are not escaped twice


def to_html_string(element: Element) -> str:
    """Return an element, what is in it and the text behind it."""
    parts: list[str] = []
    _write(parts.append, element)
    return "".join(parts)


def _write(write: Callable[[str], None], element: Element) -> None:
    tag, text = element.tag, element.text
    attributes = element.items()  # not `attrib`, which makes a dictionary where there are none
    write(f"<{tag}{_attributes(attributes)}>" if attributes else f"<{tag}>")
    if text:
        write(text if tag in RAW else _escape_cdata(text))
    for child in element:
        _write(write, child)
    if tag not in HTML_EMPTY:
        write(f"</{tag}>")
    if element.tail:
        write(_escape_cdata(element.tail))


def _attributes(attributes: Iterable[tuple[str, str]]) -> str:
    return "".join(_attribute(name, value) for name, value in sorted(attributes))


def _attribute(name: str, value: str | None) -> str:
    if value is None:
        return f" {name}"
    escaped = _escape_attrib_html(value)
    return f" {escaped}" if name == escaped and name in BOOLEAN else f' {name}="{escaped}"'
