"""Reads what the rules ask of slides: each `###` of the section `slides` is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from safelight.catalogue.activity_reader import Part
from safelight.catalogue.markdown import plain_text
from safelight.catalogue.part_names import NOTES, PARTS, SLIDES
from safelight.catalogue.reading import Reading
from safelight.catalogue.teaching import Slide


def read_slides(parts: list[Part], reading: Reading) -> Iterator[Slide]:
    """Yield the slides of a page, in order."""
    part = next((one for one in parts if one.id == SLIDES), None)
    slide: Slide | None = None
    for child in part.children if part else ():
        if child.tag == "h3":
            if slide is not None:
                yield slide
            slide = _opened(child, reading)
        elif slide is not None:
            slide = _with(slide, child)
    if slide is not None:
        yield slide


def part_of(heading: Element) -> str:
    """Return the part of the lesson that a slide or a heading belongs to."""
    named = set((heading.get("class") or "").split())
    return next((part for part in PARTS if part in named), PARTS[0])


def _opened(heading: Element, reading: Reading) -> Slide:
    title = plain_text(heading)
    return Slide(
        heading.get("id") or "", title, part_of(heading), 0, 0, False, reading.line_of(title)
    )


def _with(slide: Slide, child: Element) -> Slide:
    if child.get("data-block") == NOTES:
        return replace(slide, has_notes=True)
    words = slide.words + len(plain_text(child).split())
    return replace(slide, words=words, pictures=slide.pictures + len(list(child.iter("img"))))
