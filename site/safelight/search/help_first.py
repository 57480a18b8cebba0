"""Help before results: does a search sound like something has happened, and which help page
answers it?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import SENSITIVITIES, Topic
from safelight.catalogue.model import Page
from safelight.search.analysers.language import analyser, question_words
from safelight.search.corpus import Translate, synonyms

SHORTEST_TELLING = 4  # letters
FEW_TOPICS = 2
_PARTS = re.compile(r"[,;()،؛]|\b(?:and|or)\b")
ANYONE = ""
READER_OF = {"children": ("child", "everyone"), "parents": ("parent",), "teachers": ("school",)}
EVERY_READER = ("child", "everyone", "parent", "school")


@dataclass(frozen=True)
class Phrase:
    """Words that people type when a topic has become real, as terms.

    `rest` leaves out what every question has.
    """

    topic: Topic
    audience: str
    terms: tuple[str, ...]
    rest: frozenset[str]


@dataclass(frozen=True)
class HelpFirst:
    """The topic that a search sounds like, and the page (in the source language) that helps, if
    there is one."""

    topic: Topic
    page: Page | None


def read_phrases(catalogue: Catalogue, language: str, translate: Translate) -> tuple[Phrase, ...]:
    """Return the phrases of every topic that may have hurt somebody, or that a help page is
    about."""
    source = catalogue.languages.source
    helped = {page.facts.topics[0] for page in catalogue.of_type(source, "help")}
    topics = tuple(catalogue.topics.values())
    grave = [one for one in topics if one.sensitivity != SENSITIVITIES[0] or one.id in helped]
    common = Counter(term for one in topics for term in _vocabulary(one, source))
    phrases = [_phrase(topic, *said) for topic in grave for said in _said(topic, source)]
    for topic in grave:
        phrases.extend(_named(topic, source, topic.title, common))
        if language != source:
            phrases.extend(_named(topic, language, translate(topic.title), common))
    return tuple(phrases)


def _said(topic: Topic, source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for audience in READER_OF:
        for words in getattr(topic.synonyms, audience):
            yield audience, tuple(analyser(source).stems(words))


def _vocabulary(topic: Topic, source: str) -> set[str]:
    return set(analyser(source).stems(" ".join((topic.title, *synonyms(topic)))))


def _named(topic: Topic, language: str, title: str, common: Counter[str]) -> Iterator[Phrase]:
    """Yield the parts of a topic's name, and each word of it that is enough alone: few topics
    share it."""
    for part in _PARTS.split(title):
        terms = tuple(analyser(language).stems(part))
        yield _phrase(topic, ANYONE, terms)
        for term in terms:
            if len(term) >= SHORTEST_TELLING and common[term] <= FEW_TOPICS:
                yield _phrase(topic, ANYONE, (term,))


@cache
def common_stems() -> frozenset[str]:
    """Return the stems of the words that every question has, in the source language."""
    return frozenset(analyser("en").stems(" ".join(question_words("en"))))


def _phrase(topic: Topic, audience: str, terms: tuple[str, ...]) -> Phrase:
    return Phrase(topic, audience, terms, frozenset(terms) - common_stems())


def find_help(
    phrases: tuple[Phrase, ...], typed: tuple[tuple[str, ...], ...], catalogue: Catalogue
) -> HelpFirst | None:
    """Return what to offer first, or None.

    `typed` holds, for each language tried, the terms of the search.
    """
    matching = [one for one in phrases if any(_matches(one, terms) for terms in typed)]
    if not matching:
        return None
    best = max(
        matching,
        key=lambda one: (len(one.rest), SENSITIVITIES.index(one.topic.sensitivity)),
    )
    page = _page_for(best, catalogue)
    if page is None and best.topic.sensitivity != SENSITIVITIES[-1]:
        return None
    return HelpFirst(best.topic, page)


def _matches(phrase: Phrase, typed: tuple[str, ...]) -> bool:
    """Return whether the search holds the phrase: all telling words, or the very words when few
    are telling."""
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
    readers = READER_OF.get(phrase.audience, EVERY_READER)
    pages.sort(
        key=lambda page: (
            page.facts.reader not in readers,
            page.facts.topics.index(phrase.topic.id),
            EVERY_READER.index(page.facts.reader),
        )
    )
    return pages[0] if pages else None
