"""The words of a page by where they stand, as plain text in which references are written out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from safelight.catalogue import references
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY
from safelight.catalogue.model import Page

_SENTENCE = re.compile(r"[^.!?؟۔]+[.!?؟۔]*(?:[ \u00a0\u202f]»|[”’»\")\]])*\s*|[.!?؟۔]+")
_CHOICE = re.compile(r"\[[x ]\] ")  # before each answer that a question of an activity offers
LONGEST_SENTENCE = 300  # letters
BLANK = "…"  # what a school fills in


@dataclass(frozen=True)
class PageText:
    """What can be read on a page. `sentences` are those of the body, as a result may show them;
    `choices` are found but never shown: a wrong one would stand there as our own advice."""

    titles: tuple[str, ...]
    headings: tuple[str, ...]
    summary: tuple[str, ...]
    sentences: tuple[str, ...]
    choices: tuple[str, ...]


def page_text(page: Page, catalogue: Catalogue) -> PageText:
    """Return the words of a page."""
    runs = [_written_out(run, catalogue) for section in page.sections for run in section.runs]
    choices = [run for run in runs if _CHOICE.match(run)]
    runs = [run for run in runs if not _CHOICE.match(run)]
    said = (str(page.extra.get(name, "")) for name in ("situation", "child_meaning"))
    return PageText(
        titles=tuple(dict.fromkeys((page.title, page.short_title))),
        headings=tuple(section.heading for section in page.sections if section.heading),
        summary=(page.summary, *filter(None, said)),
        sentences=(page.summary, *(one for run in runs for one in sentences(run))),
        choices=tuple(_CHOICE.sub("", run) for run in choices),
    )


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; one that never ends is cut between words."""
    found = (match.group().strip() for match in _SENTENCE.finditer(text))
    return [part for one in found if one for part in _cut(one)]


def _cut(sentence: str) -> list[str]:
    parts = []
    while len(sentence) > LONGEST_SENTENCE:
        at = sentence.rfind(" ", 0, LONGEST_SENTENCE)
        at = at if at > 0 else LONGEST_SENTENCE
        parts.append(sentence[:at].strip())
        sentence = sentence[at:].strip()
    return [*parts, sentence] if sentence else parts


def _written_out(text: str, catalogue: Catalogue) -> str:
    def answer(kind: str, argument: str) -> str:
        if kind == "ref":
            service = catalogue.helplines.get(argument.partition(" ")[0])
            return service.name if service else ""
        if kind == "emergency":
            service = catalogue.emergency(HOME_COUNTRY)
            return service.phone if service else ""
        if kind == "fact":
            return catalogue.facts[argument].statement if argument in catalogue.facts else ""
        if kind == references.SCHOOL:
            return BLANK
        return argument if kind == "minutes" else ""

    return references.fill(text, answer)
