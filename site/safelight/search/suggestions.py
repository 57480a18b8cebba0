"""Suggestions while typing: titles and topics, never what other people typed and never synonyms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.arabic_script import unjoined
from safelight.search.analysers.language import analyser
from safelight.search.analysers.letters import fold
from safelight.search.analysers.welsh import radicals
from safelight.search.corpus import Translate
from safelight.search.facets import open_to, scope_of
from safelight.search.hubs import FIXED
from safelight.search.request import Suggestion

MOST = 8
TOPIC_KEY = "topics/"


@dataclass(frozen=True)
class _Title:
    words: tuple[str, ...]
    suggestion: Suggestion
    scope: tuple[str, ...]


@dataclass(frozen=True)
class Suggestions:
    """Every title of one language, by its words."""

    language: str
    titles: tuple[_Title, ...]

    @classmethod
    def read(cls, catalogue: Catalogue, language: str, translate: Translate) -> Suggestions:
        """Return the titles of the topics and hubs, then of the pages, own language first."""
        found = [
            *_topics(catalogue, language, translate),
            *_hubs(language, translate),
            *_pages(catalogue, language),
        ]
        unique = {one.suggestion.text: one for one in reversed(found)}
        return cls(language, tuple(reversed(unique.values())))

    def for_text(self, text: str, band: str) -> tuple[Suggestion, ...]:
        """Return titles in which every word that was typed begins a word."""
        typed = _typed(self.language, text)
        if not typed:
            return ()
        allowed = open_to(band)
        found = [
            one
            for one in self.titles
            if (not band or not allowed.isdisjoint(one.scope)) and _goes_on(typed, one.words)
        ]
        found.sort(key=lambda one: not one.words[0].startswith(tuple(typed[0])))
        return tuple(one.suggestion for one in found[:MOST])

    def have(self, word: str, band: str) -> bool:
        """Return whether a title that may be seen from this band holds a word."""
        allowed = open_to(band)
        return any(
            word in one.words
            for one in self.titles
            if not band or not allowed.isdisjoint(one.scope)
        )


def _topics(catalogue: Catalogue, language: str, translate: Translate) -> Iterator[_Title]:
    for topic in catalogue.topics.values():
        title = translate(topic.title)
        yield _Title(_words(language, title), Suggestion(title, f"{TOPIC_KEY}{topic.id}"), ())


def _hubs(language: str, translate: Translate) -> Iterator[_Title]:
    for hub in FIXED:
        title = translate(hub.title)
        yield _Title(_words(language, title), Suggestion(title, hub.key), hub.scope)


def _pages(catalogue: Catalogue, language: str) -> list[_Title]:
    found = []
    for source in catalogue.sources():
        page = catalogue.page(language, source.key) or source
        words = _words(page.language, page.title)
        title = _Title(words, Suggestion(page.title, page.key), scope_of(page))
        found.append((page.language != language, title))
    return [title for _, title in sorted(found, key=lambda one: one[0])]


def _typed(language: str, text: str) -> list[tuple[str, ...]]:
    """Return the words that were typed, each with what it may be in a title: without what was
    joined on or changed before it."""
    return [
        tuple(dict.fromkeys((*_forms(language, one), *_radicals(language, one))))
        for one in (fold(word.surface) for word in analyser(language).words(text))
    ]


def _radicals(language: str, word: str) -> tuple[str, ...]:
    return radicals(word) if language == "cy" else ()


def _words(language: str, text: str) -> tuple[str, ...]:
    """Return the words of a title, each in all forms in which somebody may begin it."""
    found = (fold(word.surface) for word in analyser(language).words(text))
    return tuple(form for word in found for form in _forms(language, word))


def _forms(language: str, word: str) -> tuple[str, ...]:
    bare = word.replace("'", "")
    plain = (word,) if bare == word else (word, bare)
    return (*plain, *unjoined(word)) if language == "ar" else plain


def _goes_on(typed: list[tuple[str, ...]], words: tuple[str, ...]) -> bool:
    return bool(words) and all(any(word.startswith(one) for word in words) for one in typed)
