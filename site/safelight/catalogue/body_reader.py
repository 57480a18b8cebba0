"""Reads the body of a page as blocks, when a file is to be made from it.

A catalogue holds no bodies: they would double what every process keeps, and few are asked for at a
time. The file is read again, and must be the one that the catalogue was made from.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from safelight.catalogue.activity_reader import (
    Part,
    split_option,
    split_question,
)
from safelight.catalogue.body import (
    Body,
    BodySection,
    Inlines,
    Panel,
    Paragraph,
    Run,
    Task,
    TaskOption,
)
from safelight.catalogue.body_blocks import blocks_of, inlines_of, pictures_of, slides_of
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.front_matter_reader import split
from safelight.catalogue.links import resolve
from safelight.catalogue.markdown import parse
from safelight.catalogue.media import sizes_of_sound_pictures
from safelight.catalogue.model import Option, Page, Question
from safelight.catalogue.part_names import SLIDES
from safelight.catalogue.problems import MovedContentError
from safelight.catalogue.reading import Reading
from safelight.catalogue.section_reader import cut_parts

GROWNUP = "grownup"


@dataclass(frozen=True)
class BodyReader:
    """Reads the bodies of a catalogue's pages. `folder` is the content folder."""

    catalogue: Catalogue
    folder: Path

    @cached_property
    def sizes(self) -> dict[str, tuple[int, int]]:
        """Return the width and height in pixels of each picture."""
        return sizes_of_sound_pictures(self.folder / "media")

    def source_text(self, page: Page) -> str:
        """Return the page's Markdown with its front matter.

        Raise MovedContentError when the file has changed since the catalogue was made.
        """
        try:
            raw = (self.folder.parent / page.path).read_bytes()
        except OSError as error:
            raise MovedContentError(page.path) from error
        digest = hashlib.sha256(raw).hexdigest()
        source = self.catalogue.source(page.key)
        if source is not None and page.language != source.language:
            digest = hashlib.sha256(f"{digest}{source.digest}".encode()).hexdigest()
        if digest != page.digest:
            raise MovedContentError(page.path)
        return raw.decode("utf-8").replace("\r\n", "\n")

    def read(self, page: Page) -> Body:
        """Return the body of a page."""
        _, text, first_line = split(self.source_text(page))
        root = parse(text)
        resolve(root, page.language, self.sizes)
        parts = cut_parts(root, Reading(page.path, text, first_line))
        questions = {one.id: one for one in page.activity.questions} if page.activity else {}
        sections = tuple(_section(part, questions.get(part.id)) for part in parts)
        return Body(page, sections, _grownup(parts))


def _section(part: Part, question: Question | None) -> BodySection:
    children = [one for one in part.children if one.get("data-block") != GROWNUP]
    blocks = slides_of(children) if part.id == SLIDES else blocks_of(children)
    task = _task(children, question) if question else None
    return BodySection(part.id, part.heading, blocks, task)


def _task(children: list[Element], question: Question) -> Task:
    """Return a question’s task, its choices as the kind of the activity has completed them."""
    parts = split_question(children)
    items = parts.choices if parts.choices is not None else ()
    written = {_plain(one.words): one for one in map(_option, items)}
    return Task(
        blocks_of(parts.before),
        tuple(_as_completed(written, one) for one in question.options),
        blocks_of(parts.hint) if parts.hint is not None else (),
    )


def _as_completed(written: dict[str, TaskOption], option: Option) -> TaskOption:
    known = written.get(" ".join(option.text.split()))
    if known is not None:
        return replace(known, letter=option.letter, right=option.right)
    feedback = (Paragraph((Run(option.feedback),)),) if option.feedback else ()
    return TaskOption(option.letter, (), (Run(option.text),), option.right, feedback)


def _plain(words: Inlines) -> str:
    return " ".join("".join(one.text for one in words if isinstance(one, Run)).split())


def _option(item: Element) -> TaskOption:
    right, label, feedback = split_option(item)
    inner = [child for one in feedback for child in (one if one.tag == "blockquote" else (one,))]
    return TaskOption("", pictures_of(label), inlines_of(label), right, blocks_of(inner))


def _grownup(parts: list[Part]) -> Panel | None:
    for part in parts:
        for child in part.children:
            if child.get("data-block") == GROWNUP:
                note = blocks_of((child,))[0]
                return note if isinstance(note, Panel) else None
    return None
