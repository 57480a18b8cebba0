"""Links and pictures in a page's tree: what may be written, and the addresses they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from safelight.catalogue import references
from safelight.catalogue.problems import did_you_mean

ALLOWED_TAGS = frozenset(
    [
        "div",
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "a",
        "img",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "hr",
        "code",
    ]
)
ALLOWED_ATTRIBUTES = frozenset(
    [
        "id",
        "class",
        "href",
        "src",
        "alt",
        "data-block",
        "data-title",
        "data-fact",
        "data-minutes",
        "data-part",
        "data-least",
        "data-brief",
        "style",
        "start",
    ]
)
MEDIA = "/media/"


@dataclass
class Found:
    """What a walk over a tree found.

    Each value stands with nothing else: lines are looked up in the source.
    """

    links: list[str] = field(default_factory=list)
    media: list[str] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)  # (text to look for, message)


def resolve(root: Element, language: str, sizes: Mapping[str, tuple[int, int]]) -> Found:
    """Turn links and pictures into addresses, in place, and return what was found and what is not
    allowed.

    `sizes` gives the width and height in pixels of each picture in content/media.
    """
    found = Found()
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag not in ALLOWED_TAGS:
            found.faults.append(("", f"`{element.tag}` may not stand in a page."))
        if element.keys():  # not `attrib`, which makes a dictionary where there are none
            found.faults.extend(_attribute_faults(element))
        if element.tag == "a":
            _resolve_link(element, language, found)
        if element.tag == "img":
            _resolve_picture(element, found, sizes)
    return found


def _attribute_faults(element: Element) -> Iterator[tuple[str, str]]:
    for name, value in list(element.attrib.items()):
        if name == "style" and element.tag in {"th", "td"}:
            del element.attrib["style"]  # the alignment of a table's column
            element.set("class", "center" if "center" in value else "")
        elif name not in ALLOWED_ATTRIBUTES or name == "style":
            yield name, f"The attribute `{name}` is not allowed. Take it out."


def _resolve_link(element: Element, language: str, found: Found) -> None:
    href = element.get("href", "")
    path, _, fragment = href.partition("#")
    if href.startswith("#") and fragment:
        found.links.append(href)
    elif path.startswith("/") and path.endswith(".md"):
        found.links.append(href)
        element.set("href", f"/{language}{path[:-3]}/" + (f"#{fragment}" if fragment else ""))
    else:
        found.faults.append(
            (
                href or "]()",
                f"The link `{href}` is not allowed. Inside the site name the file, such as "
                "`/parents/online-grooming.md`; a service by its id, such as `[[gb-ceop web]]`.",
            )
        )


def _resolve_picture(element: Element, found: Found, sizes: Mapping[str, tuple[int, int]]) -> None:
    src = element.get("src", "")
    if not src.startswith(MEDIA):
        message = f"The picture `{src}` must be a file in content/media, written `/media/name.svg`."
        found.faults.append((src, message))
        return
    if not element.get("alt"):
        message = f"The picture `{src}` has no description. Write it between the square brackets."
        found.faults.append((src, message))
    name = src.removeprefix(MEDIA)
    found.media.append(name)
    if name not in sizes:
        message = f"There is no picture `{name}` in content/media.{did_you_mean(name, sizes)}"
        found.faults.append((src, message))
        return
    width, height = sizes[name]
    element.set("width", str(width))
    element.set("height", str(height))
    if len(found.media) > 1:
        # Only the first picture is in sight at once: a story hides its other scenes.
        element.set("loading", "lazy")
    element.set("src", references.mark("media", name))
