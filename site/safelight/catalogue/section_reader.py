"""Cuts a parsed page at its `##` headings, and turns each part into a section."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from safelight.catalogue import references
from safelight.catalogue.activity_reader import Part
from safelight.catalogue.fragment_reader import read_fragments
from safelight.catalogue.markdown import plain_text, text_runs
from safelight.catalogue.model import Section
from safelight.catalogue.reading import Reading, digest_of
from safelight.catalogue.teaching import Step

_HEADING = "\n## "  # in a text with a line break before it; a pattern would try every letter


def _heading_positions(body: str) -> list[int]:
    """Return where the headings stand, in order."""
    texts = f"\n{body}".split(_HEADING)
    positions, at = [], 0
    for text in texts[:-1]:
        at += len(text)
        positions.append(at)
        at += len(_HEADING)
    return positions


def cut_parts(root: Element, reading: Reading) -> list[Part]:
    """Cut the page at its `##` headings.

    The first part, before any heading, has an empty id.
    """
    parts: list[Part] = []
    heading: Element | None = None
    children: list[Element] = []
    positions = _heading_positions(reading.body)

    def close() -> None:
        if heading is None and not children:
            return
        at = sum(1 for part in parts if part.id or part.heading)
        known = heading is not None and at < len(positions)
        line = reading.line_at(positions[at]) if known else reading.first_line
        parts.append(
            Part(
                id=(heading.get("id") or "") if heading is not None else "",
                classes=tuple((heading.get("class") or "").split()) if heading is not None else (),
                heading=plain_text(heading) if heading is not None else "",
                children=tuple(children),
                line=line,
            )
        )

    for child in root:
        if child.tag == "h2":
            close()
            heading, children = child, []
        else:
            children.append(child)
    close()
    return parts


def read_sections(parts: list[Part], reading: Reading) -> list[Section]:
    """Return the sections, and note headings whose id is missing or stands twice."""
    before, *headed = f"\n{reading.body}".split(_HEADING)
    sections: list[Section] = []
    seen: set[str] = set()
    at = 0
    for part in parts:
        source = before
        if part.heading:
            source = headed[at] if at < len(headed) else ""
            at += 1
            if not part.id:
                reading.say(
                    part.line, f"The heading “{part.heading}” has no id. Add `{{#id}}` to it."
                )
            elif part.id in seen:
                reading.say(part.line, f"The id `{part.id}` stands here twice. Choose another.")
            seen.add(part.id)
            if references.OPEN in part.heading:
                reading.say(
                    part.line,
                    "A heading with `##` cannot name a service or number. Write `[[…]]` below it.",
                )
        sections.append(_section(part, digest_of(source)))
    return sections


def _section(part: Part, digest: str) -> Section:
    fragments = tuple(read_fragments(part))
    runs = tuple(
        run
        for child in part.children
        if child.get("data-block") != "grownup"  # words for the adult beside the child
        for run in text_runs(child)
    )
    blocks = tuple(
        name
        for child in part.children
        for element in child.iter("div")
        if (name := element.get("data-block")) is not None
    )
    headings = tuple(child.get("id") or "" for child in part.children if child.tag == "h3")
    return Section(part.id, part.heading, fragments, digest, part.line, blocks, runs, headings)


def read_steps(root: Element, reading: Reading) -> list[Step]:
    """Return the timed steps of a lesson or pack."""
    steps: list[Step] = []
    for block in root.iter("div"):
        if block.get("data-block") == "step":
            name = plain_text(block[0]) if len(block) else ""
            steps.append(
                Step(
                    name,
                    int(block.get("data-minutes", "0")),
                    block.get("data-part", "core"),
                    reading.line_of(name),
                    int(block.get("data-least", "0")),
                    block.get("data-brief", ""),
                )
            )
    return steps
