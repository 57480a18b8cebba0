"""Help before results: does a search sound like something has happened, and which help page answers it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import SENSITIVITIES, Topic
from safelight.catalogue.model import Page
from safelight.search.analysers import STOP_WORDS, terms_of
from safelight.search.corpus import Translate

READER_OF = {"children": ("child", "everyone"), "parents": ("parent",), "teachers": ("school",)}


@dataclass(frozen=True)
class Phrase:
    """Words that people type when a topic has become real, as terms. `rest` leaves out what every question has."""

    topic: Topic
    audience: str
    terms: tuple[str, ...]
    rest: frozenset[str]


@dataclass(frozen=True)
class HelpFirst:
    """The topic that a search sounds like, and the page (in the source language) that helps, if there is one."""

    topic: Topic
    page: Page | None


def read_phrases(catalogue: Catalogue, language: str, translate: Translate) -> tuple[Phrase, ...]:
    """Return the phrases of every topic that may have hurt somebody."""
    return tuple(
        phrase
        for topic in catalogue.topics.values()
        if topic.sensitivity != SENSITIVITIES[0]
        for phrase in _phrases(topic, catalogue.languages.source, language, translate)
    )


def _phrases(topic: Topic, source: str, language: str, translate: Translate) -> Iterator[Phrase]:
    for audience in READER_OF:
        for words in getattr(topic.synonyms, audience):
            yield _phrase(topic, audience, source, words)
    yield _phrase(topic, "parents", source, topic.title)
    if language != source:
        yield _phrase(topic, "parents", language, translate(topic.title))


def _phrase(topic: Topic, audience: str, language: str, words: str) -> Phrase:
    terms = tuple(terms_of(language, words))
    return Phrase(topic, audience, terms, frozenset(terms) - STOP_WORDS)


def find_help(
    phrases: tuple[Phrase, ...], typed: tuple[tuple[str, ...], ...], catalogue: Catalogue
) -> HelpFirst | None:
    """Return what to offer first, or None. `typed` holds, for each language tried, the terms of the search."""
    matching = [one for one in phrases if any(_matches(one, terms) for terms in typed)]
    if not matching:
        return None
    best = max(
        matching,
        key=lambda one: (len(one.rest), SENSITIVITIES.index(one.topic.sensitivity)),
    )
    return HelpFirst(best.topic, _page_for(best, catalogue))


def _matches(phrase: Phrase, typed: tuple[str, ...]) -> bool:
    """Return whether the search holds the phrase: all telling words, or the very words when few are telling."""
    if not phrase.terms:
        return False
    if len(phrase.rest) > 1 or len(phrase.terms) == 1:
        return phrase.rest <= set(typed) if phrase.rest else False
    length = len(phrase.terms)
    return any(typed[at : at + length] == phrase.terms for at in range(len(typed) - length + 1))


def _page_for(phrase: Phrase, catalogue: Catalogue) -> Page | None:
    pages = [
        page
        for page in catalogue.of_type(catalogue.languages.source, "help")
        if phrase.topic.id in page.facts.topics
    ]
    readers = READER_OF[phrase.audience]
    pages.sort(
        key=lambda page: (
            page.facts.reader not in readers,
            page.facts.topics.index(phrase.topic.id),
        )
    )
    return pages[0] if pages else None
