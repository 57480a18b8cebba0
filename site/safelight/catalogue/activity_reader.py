"""Reads a story or a quiz out of the sections of a parsed page.

It reads the tree, never the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from safelight.catalogue.blocks import present
from safelight.catalogue.markdown import plain_text, to_html
from safelight.catalogue.model import Activity, Choice, Option, Question, Scene

END = "end"
_MARK = re.compile(r"^\s*\[([ xX])\]\s+")


@dataclass(frozen=True)
class Part:
    """One `##` section as elements: its heading and what follows it."""

    id: str
    classes: tuple[str, ...]
    heading: str
    children: tuple[Element, ...]
    line: int


def read_activity(kind: str, parts: list[Part], line_of: Callable[[str], int]) -> Activity:
    """Return the activity.

    What is missing in it is found by its page type, not here.
    """
    grownups = [child for part in parts for child in part.children if _is_grownup(child)]
    title, note = _grownup(grownups[0]) if grownups else ("", "")
    if kind == "story":
        scenes = tuple(_scene(part) for part in parts if part.id)
        return Activity(kind, scenes=scenes, grownup_title=title, grownup_html=note)
    closing = next((part for part in parts if part.id == END), None)
    return Activity(
        kind,
        questions=tuple(_question(part, line_of) for part in parts if part.id not in ("", END)),
        closing_heading=closing.heading if closing else "",
        closing_html=_html(_without_grownup(closing)) if closing else "",
        grownup_title=title,
        grownup_html=note,
    )


def _is_grownup(element: Element) -> bool:
    return element.get("data-block") == "grownup"


def _without_grownup(part: Part) -> list[Element]:
    return [child for child in part.children if not _is_grownup(child)]


def _grownup(block: Element) -> tuple[str, str]:
    title = next((child for child in block if child.get("data-title") is not None), None)
    body = [child for child in block if child is not title]
    return ("".join(title.itertext()) if title is not None else ""), _html(body)


def _html(elements: list[Element]) -> str:
    return "".join(to_html(element) for element in present(elements))


def inner_html(element: Element) -> str:
    """Return the HTML inside the element, without its own tag and without a single paragraph's
    tag."""
    if len(element) == 1 and element[0].tag == "p" and not (element.text or "").strip():
        element = element[0]
    html = to_html(element)
    return html[html.index(">") + 1 : html.rindex("</")].strip()


def _scene(part: Part) -> Scene:
    children = _without_grownup(part)
    choices: tuple[Choice, ...] = ()
    if children and children[-1].tag == "ul":
        links = [_choice_link(item) for item in children[-1]]
        if None not in links:
            children.pop()
            choices = tuple(_choice(link) for link in links if link is not None)
    return Scene(
        id=part.id,
        heading=part.heading,
        html=_html(children),
        choices=choices,
        is_help="help" in part.classes,
        is_end="end" in part.classes,
        line=part.line,
        words=" ".join(plain_text(child) for child in children),
    )


def _choice_link(item: Element) -> Element | None:
    inner = item[0] if len(item) == 1 and item[0].tag == "p" else item
    link = inner[0] if len(inner) == 1 else None
    if link is not None and link.tag == "a" and link.get("href", "").startswith("#"):
        return link
    return None


def _choice(link: Element) -> Choice:
    return Choice(plain_text(link), inner_html(link), link.get("href", "")[1:])


def _question(part: Part, line_of: Callable[[str], int]) -> Question:
    children = _without_grownup(part)
    options: tuple[Option, ...] = ()
    before: list[Element] = []
    for child in children:
        if child.tag == "ul" and len(child) and all(_mark(item) for item in child):
            options = tuple(
                _option(item, "abcdefghij"[at], line_of) for at, item in enumerate(list(child)[:10])
            )
        else:
            before.append(child)
    return Question(
        id=part.id,
        heading=part.heading,
        html=_html(before),
        options=options,
        line=part.line,
        words=" ".join(plain_text(child) for child in before),
    )


def _mark(item: Element) -> str:
    """Return "x" or " " for a task-list item, and an empty text for any other."""
    found = _MARK.match(_label(item).text or "")
    return found[1].lower() if found else ""


def _label(item: Element) -> Element:
    return item[0] if len(item) and item[0].tag == "p" else item


def _option(item: Element, letter: str, line_of: Callable[[str], int]) -> Option:
    right = _mark(item) == "x"
    feedback = [
        child for child in item if child.tag in {"blockquote", "p"} and child is not _label(item)
    ]
    label = Element("p")
    source = _label(item)
    label.text = _MARK.sub("", source.text or "", count=1)
    label.extend(child for child in source if child not in feedback)
    text = plain_text(label)
    return Option(
        letter=letter,
        text=text,
        html=inner_html(label),
        right=right,
        feedback=" ".join(plain_text(child) for child in feedback),
        feedback_html="".join(_feedback_html(child) for child in feedback),
        line=line_of(text[:24]),
    )


def _feedback_html(element: Element) -> str:
    if element.tag == "p":
        return to_html(element)
    return "".join(to_html(child) for child in element)
