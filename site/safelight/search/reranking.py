"""The order of what an engine found: it knows words, and we know what pages are.

Each reason is a factor on the score, so that a page which answers well is never left behind only
because of what it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.search.analysers.language import analyser
from safelight.search.backend import Alternative, Hit, Unit
from safelight.search.facets import audience_of
from safelight.search.heard import Heard
from safelight.search.help_first import HelpFirst
from safelight.search.hints import Hints
from safelight.search.leads import GLOSSARY, Leads
from safelight.search.scoring import PLACES
from safelight.search.subjects import telling_stems

CANDIDATES = 50  # hits that are put into order
SAME_TITLE = 1.0  # how much more a page is worth of which the title says just what was asked
MAIN_TOPIC, TOPIC = 1.25, 1.05
WANTED_KIND, WANTED_AUDIENCE = 2.0, 1.15
LESSON, WANTED_LESSON = "lesson", 6.0  # whoever asks for a lesson has no use for a guide
OWN_LANGUAGE = 1.25  # a page that the reader can read
COORDINATION = 0.5
LEADS, LEADS_LESS = 4.0, 0.9  # the first page that answers a known question, and each one after
LED = 4.0  # what the title of such a page is worth beside a word that was typed
LIFTED = 2  # pages that answer a known question, which stand above all others whatever their words
NAMED_LIFT = 1.01  # what is called by its name is worth so much beside the best page
TEACHERS = ("teachers",)
KEPT_TITLES = 8_192  # two of each page that is often among the candidates


@dataclass(frozen=True)
class Asked:
    """What is known of a question beside its words."""

    language: str
    stems: frozenset[str]
    units: int
    hints: Hints
    topics: frozenset[str]
    heard: Heard = field(default_factory=Heard)
    leads: Leads = field(default_factory=Leads)
    named: tuple[str, ...] = ()  # keys of what is called just what was typed, the likeliest first
    card: HelpFirst | None = None  # what is offered first, unless a band asks


def rerank(hits: Iterable[Hit], asked: Asked, catalogue: Catalogue) -> list[Hit]:
    """Return the hits in the order in which they are shown."""
    scored = [
        replace(hit, score=hit.score * _worth(hit, asked, catalogue.page(hit.language, hit.key)))
        for hit in hits
    ]
    scored = _named_first(_lifted(scored, asked, catalogue), asked)
    return sorted(scored, key=lambda hit: (-round(hit.score, PLACES), hit.key))


def _lifted(hits: list[Hit], asked: Asked, catalogue: Catalogue) -> list[Hit]:
    pages = [page for one in asked.leads.lifted if (page := catalogue.by_id(one))]
    if LESSON in asked.hints.kinds:  # what only tells a teacher more is no lesson
        pages = [page for page in pages if audience_of(page) == TEACHERS]
    keys = [page.key for page in pages[:LIFTED]]
    best = max((hit.score for hit in hits), default=0.0)
    return [
        replace(hit, score=max(hit.score, best * (1 + (LIFTED - keys.index(hit.key)) / 1000)))
        if hit.key in keys
        else hit
        for hit in hits
    ]


def _named_first(hits: list[Hit], asked: Asked) -> list[Hit]:
    """Lift the hub or service of which just the name was typed."""
    found = {hit.key for hit in hits}
    first = next((key for key in asked.named if key in found), None)
    best = max((hit.score for hit in hits), default=0.0) * NAMED_LIFT
    return [replace(hit, score=best) if hit.key == first else hit for hit in hits]


def lead_units(asked: Asked, catalogue: Catalogue) -> tuple[Unit, ...]:
    """Return a unit that finds the pages which lead by their titles, whatever was typed, and what
    is called just what was typed."""
    pages = (
        catalogue.in_language(one, asked.language) or catalogue.by_id(one)
        for one in asked.leads.pages
    )
    titles = [_telling(page) for page in pages if page]
    if asked.named:
        titles.append(tuple(sorted(asked.stems)))
    found = tuple(Alternative(stems, LED) for stems in dict.fromkeys(titles) if stems)
    return (Unit(found),) if found else ()


def _telling(page: Page) -> tuple[str, ...]:
    """Return the stems of a title, without the words that every title has: a page is worth no more
    than the least of them, and would be lost among those that hold what was typed."""
    stems = telling_stems(page.language, page.title)
    return tuple(sorted(stems)) or tuple(analyser(page.language).stems(page.title))


def _worth(hit: Hit, asked: Asked, page: Page | None) -> float:
    # A face alone is no word, and yet finds the page that it leads to.
    worth = float((hit.matched.bit_count() / max(asked.units, 1)) ** COORDINATION)
    if hit.language == asked.language:
        worth *= OWN_LANGUAGE
    if page is None:  # a service or a hub
        return worth
    if page.type in asked.hints.kinds | asked.leads.kinds:
        worth *= WANTED_LESSON if page.type == LESSON else WANTED_KIND
    if asked.hints.audiences & set(audience_of(page)):
        worth *= WANTED_AUDIENCE
    if page.type != GLOSSARY or GLOSSARY in asked.hints.kinds:
        # A word alone asks for what to do rather than for what the word means.
        worth *= _of_title(page, asked.stems)
    if page.facts.id in asked.leads.pages:
        worth *= LEADS * LEADS_LESS ** asked.leads.pages.index(page.facts.id)
    return worth * _of_topic(page, asked.topics)


def _of_topic(page: Page, topics: frozenset[str]) -> float:
    if page.facts.topics and page.facts.topics[0] in topics:
        return MAIN_TOPIC
    return TOPIC if topics & set(page.facts.topics) else 1.0


def _of_title(page: Page, stems: frozenset[str]) -> float:
    """Return more than 1 as a title holds what was asked and little else."""
    likest = max(
        _likeness(_stems_of_title(page.language, title), stems)
        for title in (page.title, page.short_title)
    )
    return 1 + SAME_TITLE * likest**2


@lru_cache(KEPT_TITLES)
def _stems_of_title(language: str, title: str) -> frozenset[str]:
    return telling_stems(language, title)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    together = one | other
    return len(one & other) / len(together) if together else 0.0
