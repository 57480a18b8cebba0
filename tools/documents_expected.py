"""What a file should hold: counted in the manuscript that it is written from."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, fields, is_dataclass
from urllib.parse import unquote

from safelight.catalogue.body import (
    BodySection,
    DeckSlide,
    Heading,
    Listing,
    Picture,
    PlanStep,
    Run,
    Table,
)
from safelight.documents.manuscript import Manuscript

WORD = re.compile(r"\w+")
SILENT = frozenset({"Mn", "Cf"})  # marks above letters, and signs that are not shown


@dataclass
class Facts:
    """What a file holds. Words are counted without marks and signs that are not shown."""

    headings: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    tables: int = 0
    header_rows: int = 0
    items: int = 0
    words: Counter[str] = field(default_factory=Counter)

    def say(self, text: str) -> None:
        """Count the words of a text."""
        self.words.update(words_of(text))


def words_of(text: str) -> list[str]:
    """Return the words of a text, in one form."""
    shown = unicodedata.normalize("NFKC", text)
    return WORD.findall("".join(c for c in shown if unicodedata.category(c) not in SILENT))


def in_one_line(text: str) -> str:
    """Return a heading without its white space and what is not shown."""
    return " ".join(words_of(text))


def found_share(wanted: Counter[str], got: Counter[str]) -> float:
    """Return how many of the wanted words are there, from 0 to 1."""
    total = wanted.total()
    return sum(min(count, got[word]) for word, count in wanted.items()) / total if total else 1.0


def address(href: str) -> str:
    """Return an address in one form: a site's own address ends with a slash."""
    shown = unquote(href)
    return f"{shown}/" if re.fullmatch(r"https?://[^/?#]+", shown) else shown


def expected_document(one: Manuscript) -> Facts:
    """Return what a text of the manuscript holds."""
    facts = Facts(headings=[in_one_line(one.title)])
    _say_all(facts, one.title, one.summary, *(word for row in one.facts for word in row))
    for section in one.in_order():
        _walk(section, facts)
    for line in one.imprint_lines():
        _walk(line, facts)
    return facts


def expected_slides(one: Manuscript) -> Facts:
    """Return what the slides of the manuscript hold, with their notes."""
    cover = one.page.short_title
    facts = Facts(headings=[in_one_line(cover)])
    _say_all(facts, cover, one.summary)
    for slide in one.slides:
        _walk(slide, facts)
    shown = [b.alt for slide in one.slides for b in slide.blocks if isinstance(b, Picture)]
    _say_all(facts, *(Counter(facts.alts) - Counter(shown)).elements())  # the others are told
    facts.alts = shown
    return facts


def _say_all(facts: Facts, *texts: str) -> None:
    for text in texts:
        facts.say(text)


def _walk(part: object, facts: Facts) -> None:
    """Count a block, an inline or a tuple of them, and all inside."""
    if isinstance(part, tuple):
        _say_together(part, facts)
        for one in part:
            _walk(one, facts)
    elif isinstance(part, Run):
        if part.href:
            facts.links.add(address(part.href))
    elif is_dataclass(part):
        if isinstance(part, PlanStep):
            facts.say(part.brief)
        _count(part, facts)
        for one in fields(part):
            _walk(getattr(part, one.name), facts)


def _say_together(part: tuple[object, ...], facts: Facts) -> None:
    """Count the words of runs that stand side by side: one word may be in two styles."""
    if part and all(not isinstance(one, tuple | str) for one in part):
        text = "".join(one.text if isinstance(one, Run) else " " for one in part)
        if any(isinstance(one, Run) for one in part):
            facts.say(text)


def _count(part: object, facts: Facts) -> None:
    match part:
        case BodySection() if part.heading:
            facts.say(part.heading)
            facts.headings.append(in_one_line(part.heading))
        case Heading() | PlanStep() | DeckSlide():
            facts.headings.append(_heading(part))
        case Picture():
            facts.alts.append(part.alt)
        case Table():
            facts.tables += 1
            facts.header_rows += 1
        case Listing():
            facts.items += len(part.items)


def _heading(part: Heading | PlanStep | DeckSlide) -> str:
    words = part.words if isinstance(part, Heading) else ()
    if isinstance(part, PlanStep | DeckSlide):
        words = part.name if isinstance(part, PlanStep) else part.title
    return in_one_line("".join(one.text if isinstance(one, Run) else " " for one in words))
