"""Cuts a section into runs of HTML where some readers see one and others do not: by country, by
the length of a lesson."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from safelight.catalogue.activity_reader import Part
from safelight.catalogue.blocks import present, present_slide, present_step
from safelight.catalogue.markdown import to_html
from safelight.catalogue.model import Fragment
from safelight.catalogue.part_names import BRIEF, NOTES, SLIDES
from safelight.catalogue.slide_reader import part_of

PLACES = ("here", "elsewhere")
STEP, GROWNUP = "step", "grownup"


def read_fragments(part: Part) -> Iterator[Fragment]:
    """Yield the runs of a section, in order."""
    if part.id == SLIDES:
        yield from _slides(list(part.children))
        return
    for name, run in groupby(part.children, _cut):
        if name == STEP:
            yield Fragment('<ol class="timeline">')
            for block in run:
                yield from _step(block)
            yield Fragment("</ol>")
        elif name in PLACES:
            for block in run:
                yield Fragment(_html(list(block)), name)
        elif name != GROWNUP:
            yield Fragment(_html(list(run)))


def _cut(child: Element) -> str:
    name = child.get("data-block", "")
    return name if name in (*PLACES, STEP, GROWNUP) else ""


def _html(elements: list[Element]) -> str:
    return "".join(to_html(one) for one in present(elements))


def _step(block: Element) -> Iterator[Fragment]:
    item, brief = present_step(block)
    html, part = to_html(item), block.get("data-part", "core")
    if brief is None:
        yield Fragment(html, "", part)
        return
    end = "</div></li>"
    yield Fragment(html.removesuffix(end), "", part)
    yield Fragment(to_html(brief), "", BRIEF)
    yield Fragment(end, "", part)


def _slides(children: list[Element]) -> Iterator[Fragment]:
    starts = [at for at, child in enumerate(children) if child.tag == "h3"]
    before = children[: starts[0]] if starts else children
    if before:
        yield Fragment(_html(before))
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        face, notes = present_slide(children[start], children[start + 1 : end])
        part = part_of(children[start])
        yield Fragment(f'<div class="slide">{to_html(face)}', "", part)
        yield Fragment(to_html(notes), NOTES, part)
        yield Fragment("</div>", "", part)
