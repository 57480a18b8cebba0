"""Search as the site uses it: from typed words to results, with help first.

The same for every engine.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.language import analyser
from safelight.search.backend import PAGE_LENGTH, Hit, Query, SearchBackend, Surface, Unit
from safelight.search.corpus import Indexed, Translate, entries
from safelight.search.facets import FACETS, HELPLINE, SCOPE
from safelight.search.help_first import HelpFirst, Phrase, find_help, read_phrases
from safelight.search.passages import passage
from safelight.search.request import Answer, Found, Request, Suggestion, clean
from safelight.search.understanding import Understood, understand
from safelight.search.whoosh_backend import WhooshBackend

INDEX_VERSION = "4"  # change it whenever the same content would be indexed differently
ALL = 10_000

BACKENDS: Mapping[str, Callable[[Path], SearchBackend]] = {"whoosh": WhooshBackend}


@dataclass(frozen=True)
class Search:
    """The search of one catalogue. Threads may share it."""

    catalogue: Catalogue
    backend: SearchBackend
    phrases: Mapping[str, tuple[Phrase, ...]]

    def answer(self, request: Request) -> Answer:
        """Return one page of results, with help before them where something has happened."""
        text = clean(request.text)
        understood = understand(text, request.language, self.catalogue.languages.source)
        offset = (request.page - 1) * PAGE_LENGTH
        results = self.backend.search(
            Query(
                request.language, understood.units, _filters(request), FACETS, offset, PAGE_LENGTH
            )
        )
        return Answer(
            query=text,
            corrected=understood.corrected,
            help=self._help(request.language, text) if text else None,
            total=results.total,
            found=self._shown(results.hits, request.language, understood),
            facets=results.facets,
            understood=understood.words,
            nearest=(),
            generation=results.generation,
        )

    def keys(
        self, language: str, text: str, filters: Mapping[str, frozenset[str]]
    ) -> tuple[str, ...]:
        """Return the key of everything that matches, best first."""
        understood = understand(clean(text), language, self.catalogue.languages.source)
        query = Query(language, understood.units, filters, limit=ALL)
        return tuple(hit.key for hit in self.backend.search(query).hits)

    def suggest(self, language: str, text: str, band: str = "") -> tuple[Suggestion, ...]:
        """Return titles that go on from what was typed so far."""
        return ()

    def _help(self, language: str, text: str) -> HelpFirst | None:
        tags = dict.fromkeys((language, self.catalogue.languages.source))
        typed = tuple(tuple(analyser(tag).stems(text)) for tag in tags)
        return find_help(self.phrases[language], typed, self.catalogue)

    def _shown(
        self, hits: tuple[Hit, ...], language: str, understood: Understood
    ) -> tuple[Found, ...]:
        stems = stems_of(understood.units)
        stored = {one.key: one for one in self.backend.fetch(language, [hit.key for hit in hits])}
        return tuple(
            Found(hit.key, hit.language, hit.score, passage(stored[hit.key], stems))
            for hit in hits
            if hit.key in stored and self._exists(hit)
        )

    def _exists(self, hit: Hit) -> bool:
        if hit.key.startswith(f"{HELPLINE}/"):
            return hit.key.removeprefix(f"{HELPLINE}/") in self.catalogue.helplines
        return self.catalogue.page(hit.language, hit.key) is not None


def _filters(request: Request) -> Mapping[str, frozenset[str]]:
    scope = {SCOPE: frozenset({request.band})} if request.band else {}
    return {**request.filters, **scope}


def stems_of(units: Iterable[Unit]) -> frozenset[str]:
    """Return every stem that is looked for."""
    return frozenset(stem for unit in units for one in unit.alternatives for stem in one.stems)


def open_search(
    catalogue: Catalogue,
    folder: Path,
    translate: Mapping[str, Translate],
    backend: str = "whoosh",
) -> Search:
    """Return the search of a catalogue, building its indexes in the folder unless they lie there
    already."""
    engine = BACKENDS[backend](folder)
    generation = _generation(catalogue, translate)
    if engine.generation() != generation:
        _build(catalogue, engine, generation, translate)
    phrases = {
        tag: read_phrases(catalogue, tag, translate[tag]) for tag in catalogue.languages.tags
    }
    return Search(catalogue, engine, phrases)


def _generation(catalogue: Catalogue, translate: Mapping[str, Translate]) -> str:
    """Return a name that changes with everything that the indexes are made of."""
    titles = (
        translate[tag](topic.title)
        for tag in catalogue.languages.tags
        for topic in catalogue.topics.values()
    )
    keys = ("/".join(key) for key in sorted(catalogue.pages))
    parts = "\n".join((INDEX_VERSION, catalogue.digest, *titles, *keys))
    return hashlib.sha256(parts.encode()).hexdigest()[:20]


def _build(
    catalogue: Catalogue,
    engine: SearchBackend,
    generation: str,
    translate: Mapping[str, Translate],
) -> None:
    for tag in catalogue.languages.tags:
        indexed = list(entries(catalogue, tag, translate[tag]))
        documents = (one.document for one in indexed)
        engine.build(tag, documents, generation, surfaces_of(indexed))
    engine.publish(generation)


def surfaces_of(indexed: Iterable[Indexed]) -> list[Surface]:
    """Return the words that documents were made from, with how many show each."""
    stems: dict[str, str] = {}
    shown: Counter[str] = Counter()
    for one in indexed:
        for surface, (stem, is_shown) in one.surfaces.items():
            stems[surface] = stem
            shown[surface] += is_shown
    return [Surface(surface, stem, shown[surface]) for surface, stem in stems.items()]
