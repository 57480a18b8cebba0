"""What a drawing may hold: shapes, and nothing that runs, loads or leads anywhere.

A drawing is sent as a file of its own, and goes into documents that others open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree
from xml.parsers import expat

NAMESPACE = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset((
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop",
    "pattern", "clipPath", "mask", "marker", "filter", "feBlend", "feColorMatrix", "feComposite",
    "feDropShadow", "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset",
))  # fmt: skip
HREF, STYLE, BASE = "href", "style", "base"
# Values are read as CSS, where a backslash can hide what is written.
LEADS_AWAY = re.compile(r"""url\((?!\s*["']?#)|\\|//""", re.IGNORECASE)
# Without any of these a drawing need not be looked at attribute by attribute.
HINTS = (
    *("<?", "<!", "&", "\\", HREF, STYLE, BASE),
    *(f"{space}on" for space in " \t\r\n"),
)
ENCODING = re.compile(r"""\A<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)


def drawing_of(raw: bytes) -> tuple[ElementTree.Element, list[tuple[int, str]]]:
    """Return the first element of a drawing, and what may not stand in it, each with its line.

    Raise ValueError when the bytes are no text, and ParseError when they are no XML.
    """
    text = raw.decode("utf-8")
    if "\0" in text or ENCODING.match(text.removeprefix("\ufeff")):
        raise ValueError("A drawing is written in UTF-8.")
    # The pictures are the project's own files, as trusted as its code.
    root = ElementTree.fromstring(raw)  # noqa: S314
    return root, [] if _is_plain(root, text) else list(_faults(raw))


def _is_plain(root: ElementTree.Element, text: str) -> bool:
    """Return whether there is surely no fault. It is quick: drawings hold thousands of shapes."""
    low = text.lower()
    return (
        not any(hint in low for hint in HINTS)
        and low.count("url(") == low.count("url(#")
        and low.count("//") == low.count(f'"{NAMESPACE}"')
        and not any(_fault_of_element(tag) for tag in {one.tag for one in root.iter()})
    )


def _faults(raw: bytes) -> Iterator[tuple[int, str]]:
    """Yield every fault with its line, in order."""
    found: list[tuple[int, str]] = []
    parser = expat.ParserCreate(namespace_separator="}")

    def say(message: str) -> None:
        found.append((parser.CurrentLineNumber, message))

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        for message in (_fault_of_element(tag), *_faults_of_attributes(attributes)):
            if message:
                say(message)

    parser.StartElementHandler = start
    parser.ProcessingInstructionHandler = lambda target, data: say(_taken_out(f"<?{target}?>"))
    parser.StartDoctypeDeclHandler = lambda *_: say(_taken_out("<!DOCTYPE>"))
    parser.Parse(raw, True)
    yield from found


def _fault_of_element(tag: str) -> str:
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    if local in ELEMENTS and namespace in (NAMESPACE, ""):
        return ""
    return _taken_out(f"<{local}>")


def _faults_of_attributes(attributes: Mapping[str, str]) -> Iterator[str]:
    for name, value in attributes.items():
        local = name.rpartition("}")[2]
        if local == HREF and not value.startswith("#"):
            yield f"`{local}` may name only a part of this drawing: `#name`."
        elif local == STYLE:
            yield 'Write `style` as attributes, such as `fill="#fff"`.'
        elif local == BASE or local.lower().startswith("on"):
            yield _taken_out(f"{local}=")
        elif LEADS_AWAY.search(value):
            yield f"`{local}` leads out of the drawing. Name a part of it: `url(#name)`."


def _taken_out(what: str) -> str:
    return f"`{what}` may not stand in a drawing. Take it out."
