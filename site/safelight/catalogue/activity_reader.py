"""Reads an activity out of the sections of a parsed page: scenes, or questions with choices.

It reads the tree, never the text, and knows no kinds: what a kind makes of its questions, and what
is wrong with them, is said by the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from xml.etree.ElementTree import Element

from safelight.catalogue.blocks import present
from safelight.catalogue.markdown import plain_text, to_html
from safelight.catalogue.model import Activity, Choice, Listing, Option, Question, Scene
from safelight.catalogue.part_names import END, letter_of

_SCENE_CLASSES = frozenset({"help", "end"})
_MARK = re.compile(r"^\s*\[([ xX])\]\s+")


class LineOf(Protocol):
    """Where words stand in the file: the first line that holds them, from the line `after` on."""

    def __call__(self, words: str, after: int = 0) -> int:
        """Return the line."""
        ...


@dataclass(frozen=True)
class Part:
    """One `##` section as elements: its heading and what follows it."""

    id: str
    classes: tuple[str, ...]
    heading: str
    children: tuple[Element, ...]
    line: int


def read_activity(parts: list[Part], line_of: LineOf) -> Activity:
    """Return the activity, without its kind: a translation does not name it.

    What is missing in it is found by its kind, not here.
    """
    grownups = [child for part in parts for child in part.children if _is_grownup(child)]
    title, note = _grownup(grownups[0]) if grownups else ("", "")
    if any(_is_scene(part) for part in parts):
        scenes = tuple(_scene(part) for part in parts if part.id)
        return Activity("", scenes=scenes, grownup_title=title, grownup_html=note)
    closing = next((part for part in parts if part.id == END), None)
    return Activity(
        "",
        questions=tuple(_question(part, line_of) for part in parts if part.id not in ("", END)),
        closing_heading=closing.heading if closing else "",
        closing_html=_html(_without_grownup(closing)) if closing else "",
        grownup_title=title,
        grownup_html=note,
    )


def _is_scene(part: Part) -> bool:
    if _SCENE_CLASSES & set(part.classes):
        return True
    children = _without_grownup(part)
    return bool(children and _choice_links(children[-1]))


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
    links = _choice_links(children[-1]) if children else ()
    if links:
        children.pop()
    return Scene(
        id=part.id,
        heading=part.heading,
        html=_html(children),
        choices=tuple(_choice(link) for link in links),
        is_help="help" in part.classes,
        is_end="end" in part.classes,
        line=part.line,
        words=" ".join(plain_text(child) for child in children),
    )


def _choice_links(element: Element) -> tuple[Element, ...]:
    """Return the links of a list that holds nothing but links to scenes."""
    if element.tag != "ul":
        return ()
    links = tuple(link for item in element if (link := _choice_link(item)) is not None)
    return links if len(links) == len(element) else ()


def _choice_link(item: Element) -> Element | None:
    inner = item[0] if len(item) == 1 and item[0].tag == "p" else item
    link = inner[0] if len(inner) == 1 else None
    if link is not None and link.tag == "a" and link.get("href", "").startswith("#"):
        return link
    return None


def _choice(link: Element) -> Choice:
    return Choice(plain_text(link), inner_html(link), link.get("href", "")[1:])


@dataclass(frozen=True)
class QuestionParts:
    """What stands below a question's heading: what is asked, the list of choices, the quote below
    them."""

    before: tuple[Element, ...]
    choices: Element | None
    hint: Element | None


def split_question(children: list[Element]) -> QuestionParts:
    """Return the parts of a question."""
    rest = list(children)
    hint = rest.pop() if rest and rest[-1].tag == "blockquote" else None
    lists = [child for child in rest if child.tag in {"ul", "ol"}]
    chosen = lists[-1] if lists else None
    return QuestionParts(tuple(child for child in rest if child is not chosen), chosen, hint)


def _question(part: Part, line_of: LineOf) -> Question:
    parts = split_question(_without_grownup(part))
    before, chosen, hint = list(parts.before), parts.choices, parts.hint
    return Question(
        id=part.id,
        heading=part.heading,
        html=_html(before),
        options=tuple(_options(chosen, part.line, line_of)) if chosen is not None else (),
        line=part.line,
        words=" ".join(plain_text(child) for child in before),
        hint_html=_feedback_html(hint) if hint is not None else "",
        hint=plain_text(hint) if hint is not None else "",
        listing=_listing(chosen),
    )


def _listing(element: Element | None) -> Listing:
    if element is None:
        return Listing.NONE
    if element.tag == "ol":
        return Listing.NUMBERED
    marks = [bool(_mark(item)) for item in element]
    if all(marks):
        return Listing.TASKS
    return Listing.MIXED if any(marks) else Listing.PLAIN


def _options(element: Element, after: int, line_of: LineOf) -> Iterator[Option]:
    for at, item in enumerate(element):
        option = _option(item, letter_of(at), after, line_of)
        after = option.line
        yield option


def _mark(item: Element) -> str:
    """Return "x" or " " for a task-list item, and an empty text for any other."""
    found = _MARK.match(_label(item).text or "")
    return found[1].lower() if found else ""


def _label(item: Element) -> Element:
    return item[0] if len(item) and item[0].tag == "p" else item


def split_option(item: Element) -> tuple[bool, Element, list[Element]]:
    """Return whether a choice is right, its words as a paragraph, and its feedback."""
    source = _label(item)
    feedback = [child for child in item if child.tag in {"blockquote", "p"} and child is not source]
    label = Element("p")
    label.text = _MARK.sub("", source.text or "", count=1)
    label.extend(child for child in source if child not in feedback)
    return _mark(item) == "x", label, feedback


def _option(item: Element, letter: str, after: int, line_of: LineOf) -> Option:
    right, label, feedback = split_option(item)
    text = plain_text(label)
    return Option(
        letter=letter,
        text=text,
        html=inner_html(label),
        right=right,
        feedback=" ".join(plain_text(child) for child in feedback),
        feedback_html="".join(_feedback_html(child) for child in feedback),
        line=line_of(text[:24], after),
    )


def _feedback_html(element: Element) -> str:
    if element.tag == "p":
        return to_html(element)
    return "".join(to_html(child) for child in element)
