"""From the neutral tree to the page's HTML: each block gets the look that the style sheet
knows."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from safelight.catalogue import references


def present(children: list[Element]) -> list[Element]:
    """Return the elements with every block turned into what a page shows.

    Neighbours that belong together are joined: `do` with `dont`.
    """
    shown: list[Element] = []
    for child in children:
        name = child.get("data-block", "")
        element = _PRESENT[name](child) if name in _PRESENT else child
        element = _frame(element) if element.tag == "table" else element
        _frame_inner_tables(element)
        last = shown[-1] if shown else None
        if last is not None and _joins(last, element, name):
            last.extend(list(element))
        else:
            shown.append(element)
    return shown


def _joins(last: Element, element: Element, name: str) -> bool:
    return name == "dont" and last.get("class") == "dodont" and len(last) == 1


def _title(block: Element) -> Element | None:
    first = block[0] if len(block) else None
    return first if first is not None and first.get("data-title") is not None else None


def _body(block: Element) -> list[Element]:
    title = _title(block)
    return [child for child in block if child is not title]


def _heading(block: Element, tag: str, css: str = "") -> Element:
    title = _title(block)
    heading = Element(tag, {"class": css} if css else {})
    if title is not None:
        heading.text = title.text
        heading.extend(list(title))
    return heading


def _list_with(css: str) -> Callable[[Element], Element]:
    def build(block: Element) -> Element:
        for child in block:
            if child.tag in {"ul", "ol"}:
                child.set("class", css)
        if len(block) == 1:
            return block[0]
        wrapper = Element("div")
        wrapper.extend(present(list(block)))
        return wrapper

    return build


def _say(block: Element) -> Element:
    says = Element("div", {"class": "says"})
    for child in block:
        if child.tag != "ul":
            says.append(child)
            continue
        for item in child:
            quote = SubElement(says, "blockquote", {"class": "say"})
            quote.text = item.text
            quote.extend(list(item))
    return says


def _column(css: str) -> Callable[[Element], Element]:
    def build(block: Element) -> Element:
        pair = Element("div", {"class": "dodont"})
        column = SubElement(pair, "div", {"class": css})
        column.append(_heading(block, "h3"))
        for child in _body(block):
            if child.tag == "ul":
                child.set("class", "dd")
            column.append(child)
        return pair

    return build


def _folded(css: str) -> Callable[[Element], Element]:
    def build(block: Element) -> Element:
        details = Element("details", {"class": css})
        details.append(_heading(block, "summary"))
        inner = SubElement(details, "div")
        inner.extend(present(_body(block)))
        return details

    return build


def _panel(css: str) -> Callable[[Element], Element]:
    def build(block: Element) -> Element:
        panel = Element("div", {"class": css})
        panel.append(_heading(block, "h3", "h-s"))
        panel.extend(present(_body(block)))
        return panel

    return build


def _fact(block: Element) -> Element:
    place = Element("div", {"class": "fact"})
    place.text = references.mark("fact", block.get("data-fact", ""))
    return place


def _chat(block: Element) -> Element:
    chat = Element("div", {"class": "fake-chat"})
    sender = SubElement(chat, "p")
    sender.append(_heading(block, "b"))
    chat.extend(_body(block))
    return chat


def present_step(block: Element) -> tuple[Element, Element | None]:
    """Return one step of a plan as an item of its list, and what to leave out in the shortest
    lesson."""
    item = Element("li", {"class": f"part-{block.get('data-part', 'core')}"})
    minutes, least = block.get("data-minutes", "0"), block.get("data-least", "0")
    time = f"{minutes} {least}" if int(least) else minutes
    SubElement(item, "span", {"class": "mins"}).text = references.mark("minutes", time)
    inner = SubElement(item, "div")
    inner.append(_heading(block, "h3"))
    inner.extend(present(_body(block)))
    words = block.get("data-brief", "")
    if not words:
        return item, None
    brief = Element("p", {"class": "brief"})
    brief.text = words
    return item, brief


def present_slide(heading: Element, children: list[Element]) -> tuple[Element, Element]:
    """Return a slide as the class sees it, and what the teacher says and does at it."""
    face = Element("div", {"class": "slide-face"})
    face.append(heading)
    face.extend(present([one for one in children if one.get("data-block") != "notes"]))
    notes = Element("div", {"class": "slide-notes"})
    label = SubElement(notes, "p", {"class": "eyebrow"})
    label.text = references.mark("words", "notes")
    for one in children:
        if one.get("data-block") == "notes":
            notes.extend(present(list(one)))
    return face, notes


def _hands(block: Element) -> Element:
    vote = Element("div", {"class": "hands"})
    vote.extend(present(list(block)))
    answers = SubElement(vote, "p", {"class": "small"})
    answers.text = references.mark("words", "hands")
    return vote


def _frame_inner_tables(element: Element) -> None:
    for parent in list(element.iter()):
        for at, child in enumerate(list(parent)):
            if child.tag == "table" and parent.get("class") != "scroll-x":
                parent[at] = _frame(child)


def _frame(table: Element) -> Element:
    """Return the table in a scrolling frame that the keyboard reaches, named by its column
    headings."""
    name = ", ".join("".join(cell.itertext()) for cell in table.iter("th"))
    frame = Element(
        "div", {"class": "scroll-x", "tabindex": "0", "role": "region", "aria-label": name}
    )
    table.set("class", "table")
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame


_PRESENT: dict[str, Callable[[Element], Element]] = {
    "short": _list_with("ticks"),
    "steps": _list_with("steps"),
    "say": _say,
    "do": _column("do"),
    "dont": _column("dont"),
    "question": _folded("more"),
    "care": _panel("panel panel-care"),
    "tip": _panel("panel panel-tint"),
    "letter": _panel("panel letter"),
    "level": _panel("level"),
    "fact": _fact,
    "chat": _chat,
    "hands": _hands,
}
