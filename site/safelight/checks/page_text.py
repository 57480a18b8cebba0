"""The words of a page as its readers meet them, with the line they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue.model import Page

_MARKER = re.compile("\ue000[^\ue001]*\ue001")
_TASK = re.compile(r"\[[ xX]\] ")


@dataclass(frozen=True)
class Passage:
    """A run of words in a page."""

    line: int
    text: str


def passages(page: Page) -> Iterator[Passage]:
    """Yield the page's title, summary, headings and body; references stand as “the service”."""
    yield Passage(2, page.title)
    yield Passage(3, page.summary)
    for section in page.sections:
        if section.heading:
            yield Passage(section.line, section.heading)
        for run in section.runs:
            words = _TASK.sub("", _MARKER.sub("the service", run))
            if words.strip():
                yield Passage(section.line, words)
