"""Search as the site uses it: from typed words to results, with help first.

The same for every engine.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers import STOP_WORDS, name_of, terms_of
from safelight.search.backend import NOTHING, PAGE_LENGTH, Query, Results, SearchBackend
from safelight.search.corpus import Translate, documents
from safelight.search.help_first import HelpFirst, Phrase, find_help, read_phrases
from safelight.search.whoosh_backend import WhooshBackend

INDEX_VERSION = "3"  # change it whenever the same content would be indexed differently
KEPT = 4  # indexes in the cache folder
MOST_WORDS = 24  # of a search; the rest is not looked at

BACKENDS: Mapping[str, Callable[[Path], SearchBackend]] = {"whoosh": WhooshBackend}


@dataclass(frozen=True)
class Search:
    """The search of one catalogue. Threads may share it."""

    catalogue: Catalogue
    backend: SearchBackend
    phrases: Mapping[str, tuple[Phrase, ...]]

    def find(
        self,
        language: str,
        words: str,
        filters: Mapping[str, frozenset[str]],
        *,
        offset: int = 0,
        limit: int = PAGE_LENGTH,
    ) -> Results:
        """Return the pages that hold any of the words, in this language or, failing that, in the
        source's."""
        asked = self._words(language, words)
        if not asked:
            return NOTHING
        exact = self.backend.search(Query(language, asked, filters, offset, limit))
        if exact.total or any(filters.values()):
            return exact
        # Better a page about nearly the same word than none: many languages have no stemmer.
        return self.backend.search(Query(language, asked, filters, offset, limit, by_start=True))

    def help_first(self, language: str, words: str) -> HelpFirst | None:
        """Return what to offer before any result, or None."""
        typed = tuple(tuple(terms_of(tag, words)) for tag in self._tags(language))
        return find_help(self.phrases[language], typed, self.catalogue)

    def _tags(self, language: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((language, self.catalogue.languages.source)))

    def _words(self, language: str, words: str) -> tuple[tuple[str, ...], ...]:
        """Return, for each word, its terms in the language of the page and in the source's."""
        by_tag = [terms_of(tag, words)[:MOST_WORDS] for tag in self._tags(language)]
        asked = [tuple(dict.fromkeys(filter(None, terms))) for terms in zip(*by_tag, strict=True)]
        telling = tuple(terms for terms in asked if not STOP_WORDS & set(terms))
        name = tuple(dict.fromkeys(filter(None, map(name_of, by_tag))))
        return (*(telling or asked), name) if len(telling) > 1 else telling or tuple(asked)


def open_search(
    catalogue: Catalogue,
    folder: Path,
    translate: Mapping[str, Translate],
    backend: str = "whoosh",
) -> Search:
    """Return the search of a catalogue, building its indexes in the folder unless they lie there
    already."""
    place = folder / _name(catalogue, translate)
    if not place.is_dir():
        _build(catalogue, place, translate, backend)
        _forget_old(folder)
    phrases = {
        tag: read_phrases(catalogue, tag, translate[tag]) for tag in catalogue.languages.tags
    }
    return Search(catalogue, BACKENDS[backend](place), phrases)


def _name(catalogue: Catalogue, translate: Mapping[str, Translate]) -> str:
    """Return a folder name that changes with everything that the indexes are made of."""
    titles = (
        translate[tag](topic.title)
        for tag in catalogue.languages.tags
        for topic in catalogue.topics.values()
    )
    keys = ("/".join(key) for key in sorted(catalogue.pages))
    parts = "\n".join((INDEX_VERSION, catalogue.digest, *titles, *keys))
    return hashlib.sha256(parts.encode()).hexdigest()[:20]


def _forget_old(folder: Path) -> None:
    """Remove old indexes. A few stay: a process that is being replaced may still read its own."""
    places = sorted(folder.iterdir(), key=lambda place: place.stat().st_mtime, reverse=True)
    for place in places[KEPT:]:
        shutil.rmtree(place, ignore_errors=True)


def _build(
    catalogue: Catalogue, place: Path, translate: Mapping[str, Translate], backend: str
) -> None:
    """Build aside and move into place, so that another process sees all of it or nothing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="building-", dir=place.parent))
    engine = BACKENDS[backend](aside)
    for tag in catalogue.languages.tags:
        engine.build(tag, documents(catalogue, tag, translate[tag]))
    try:
        aside.replace(place)
    except OSError:
        # Another process was faster; its indexes are the same.
        shutil.rmtree(aside)
