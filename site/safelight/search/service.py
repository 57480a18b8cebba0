"""Search as the site uses it: from typed words to results, with help first, on any engine."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.language import analyser
from safelight.search.backend import PAGE_LENGTH, Facet, Hit, Query, SearchBackend
from safelight.search.backends import BACKENDS
from safelight.search.building import build
from safelight.search.corpus import Translate, sources
from safelight.search.did_you_mean import LITTLE, in_language, near_text, worth_asking
from safelight.search.facets import FACETS, HELPLINE, SCOPE
from safelight.search.heard import Heard
from safelight.search.help_first import HelpFinder
from safelight.search.hints import hints_in
from safelight.search.hubs import HUB
from safelight.search.kept_words import ready_finder
from safelight.search.language_words import LanguageWords, WordsOfLanguages
from safelight.search.leads import leads_of
from safelight.search.offering import pages_to_offer
from safelight.search.ordering import ORDERS, in_order, told_of
from safelight.search.passages import with_passages
from safelight.search.published import Published
from safelight.search.recent import Recent
from safelight.search.request import LONGEST_CRY, Answer, Found, Request, Suggestion, clean
from safelight.search.reranking import CANDIDATES, Asked, lead_units, rerank
from safelight.search.understanding import Understood, understand

KIND = "kind"  # a facet
NAMED_KINDS = frozenset({HUB, HELPLINE})  # of what has a name that is typed by itself

ALL = 10_000
KEPT_ANSWERS = 256


@dataclass(frozen=True)
class _Kept:
    """What is kept of an answer. It holds nothing that was typed."""

    found: tuple[Found, ...]
    total: int
    facets: tuple[Facet, ...]


@dataclass(frozen=True)
class Search:
    """The search of one catalogue. Threads may share it."""

    catalogue: Catalogue
    backend: SearchBackend
    helper: HelpFinder
    translate: Mapping[str, Translate]
    folder: Path
    published: Published = field(default_factory=Published)
    _answers: Recent[_Kept] = field(default_factory=lambda: Recent(KEPT_ANSWERS))
    _words: WordsOfLanguages = field(init=False)

    def __post_init__(self) -> None:
        apart = self.helper.together.apart
        words = WordsOfLanguages(self.catalogue, self.backend, self.translate, self.folder, apart)
        object.__setattr__(self, "_words", words)

    def answer(self, request: Request) -> Answer:
        """Return one page of results, with help before them where something has happened."""
        text, whole = clean(request.text), clean(request.text, LONGEST_CRY)
        understood, asked = self._understand(text, whole, request.language, exact=request.exact)
        generation = self.published.of(self.backend)
        key = self._digest((generation, whole, request.narrowed))
        kept = self._answers.get(key)
        if kept is None:
            kept = self._find(request, understood, asked)
            self._answers.put(key, kept)
        subjects = self._language(request.language).subjects
        nearest = () if kept.total else subjects.nearest(asked.stems)
        band = request.band
        card = self.helper.help_for(asked.heard, band) if band else asked.card
        return Answer(
            query=text,
            corrected=understood.corrected,
            help=card,
            total=kept.total,
            found=kept.found,
            facets=kept.facets,
            understood=understood.words,
            nearest=nearest,
            to_start_with=() if kept.total or nearest else subjects.main,
            generation=generation,
            did_you_mean="" if understood.corrected else self._did_you_mean(request, text, kept),
            offered=pages_to_offer(self.helper, asked.heard, card, band),
        )

    def _did_you_mean(self, request: Request, text: str, kept: _Kept) -> str:
        def count(other: str) -> int:
            understood = self.understand(other, request.language)[0]
            asked = (request.language, understood.units, request.conditions, ("language",))
            results = self.backend.search(Query(*asked, limit=1))
            return in_language(request.language, results.total, results.facets)

        found = in_language(request.language, kept.total, kept.facets)
        if found > LITTLE:
            return ""
        about = self._language(request.language)
        near = near_text(text, request.language, about.known, about.suggestions, request.band)
        # A child is offered nothing that sounds like harm, and only words of titles.
        concepts = self.helper.concepts_that_count
        if request.band:
            readings = [near] if concepts(near) <= concepts(text) else []
        else:
            readings = [self._understand(text, text, request.language)[0].corrected, near]
        return worth_asking(found, readings, count)

    def understand(
        self, text: str, language: str, *, exact: bool = False
    ) -> tuple[Understood, Asked]:
        """Return what a text asks for, and what else is known of the question."""
        return self._understand(clean(text), clean(text, LONGEST_CRY), language, exact=exact)

    def _understand(
        self, text: str, whole: str, language: str, *, exact: bool = False
    ) -> tuple[Understood, Asked]:
        """Return the same of a text that is clean. `whole` is as much as is heard of it."""
        about = self._language(language)
        source = self.catalogue.languages.source
        understood = understand(text, language, source, about.known, exact=exact)
        heard = self._heard(whole, understood.corrected)
        stems = frozenset(understood.stems)
        hints = hints_in(analyser(language).words(text), language)
        card = self.helper.help_for(heard)
        topics = about.subjects.about(stems) | ({card.topic.id} if card else set())
        leads = leads_of(self.catalogue, heard, has_card=card is not None)
        named = about.names.meant(stems)
        count = len(understood.units)
        asked = Asked(language, stems, count, hints, topics, heard, leads, named, card)
        return understood, asked

    def _heard(self, whole: str, corrected: str) -> Heard:
        """Return what is heard in a text: in what it was corrected to, where only that is a cry."""
        heard = self.helper.hear(whole)
        if corrected and not self.helper.help_for(heard):
            meant = self.helper.hear(corrected)
            if self.helper.help_for(meant):
                return meant
        return heard

    def _named(self, hits: Iterable[Hit], query: Query, asked: Asked) -> Iterator[Hit]:
        """Yield what is called just what was typed, where so many pages hold the word that it is
        not among the candidates."""
        missing = {*asked.named} - {hit.key for hit in hits}
        if missing and query.limit == CANDIDATES and KIND not in query.filters:
            kinds = {**query.filters, KIND: NAMED_KINDS}
            for hit in self.backend.search(replace(query, filters=kinds, facets=())).hits:
                if hit.key in missing:
                    yield hit

    def _find(self, request: Request, understood: Understood, asked: Asked) -> _Kept:
        first = (request.page - 1) * PAGE_LENGTH
        if request.sort in ORDERS:
            offset, limit = 0, ALL
        elif first < CANDIDATES:
            offset, limit = 0, CANDIDATES
        else:  # so far down the order of the engine is as good as any
            offset, limit, first = first, PAGE_LENGTH, 0
        units = understood.units + lead_units(asked, self.catalogue)
        facets = FACETS if request.band else (*FACETS, SCOPE)  # what each band would see
        query = Query(request.language, units, request.conditions, facets, offset, limit)
        results = self.backend.search(query)
        if not (results.total or request.exact) and self._no_page_has_words(query, request):
            understood = self._by_topic(request.language, asked)
            results = self.backend.search(replace(query, units=understood.units))
        hits = (*results.hits, *self._named(results.hits, query, asked))
        shown = self._in_order(hits, request, asked)[first : first + PAGE_LENGTH]
        keys = [hit.key for hit in shown]
        stored = self.backend.fetch(request.language, keys, results.generation)
        return _Kept(with_passages(shown, stored, understood.units), results.total, results.facets)

    def _no_page_has_words(self, query: Query, request: Request) -> bool:
        """Return whether a search that found nothing would find nothing without choices too."""
        if not request.filters:
            return True
        wide = replace(query, filters=replace(request, filters={}).conditions, facets=(), limit=1)
        return not self.backend.search(replace(wide, offset=0)).total

    def _by_topic(self, language: str, asked: Asked) -> Understood:
        """Return what asks for the topics that were meant, where no page has the words."""
        titles = (self.catalogue.topics[one].title for one in sorted(asked.topics))
        text = " ".join(map(self.translate[language], titles))
        source = self.catalogue.languages.source
        return understand(text, language, source, self._language(language).known)

    def _in_order(self, hits: Iterable[Hit], request: Request, asked: Asked) -> list[Hit]:
        """Return the hits in the wanted order, without those that are no longer there."""
        translate = self.translate[request.language]
        if request.sort in ORDERS:
            return in_order(hits, request.sort, self.catalogue, translate)
        there = [hit for hit in hits if told_of(hit, self.catalogue, translate)]
        return rerank(there, asked, self.catalogue)

    def keys(
        self, language: str, text: str, filters: Mapping[str, frozenset[str]]
    ) -> tuple[str, ...]:
        """Return the key of everything that matches, best first."""
        understood, asked = self.understand(text, language)
        units = understood.units + lead_units(asked, self.catalogue)
        hits = self.backend.search(Query(language, units, filters, limit=ALL)).hits
        return tuple(hit.key for hit in rerank(hits, asked, self.catalogue))

    def suggest(self, language: str, text: str, band: str = "") -> tuple[Suggestion, ...]:
        """Return titles that go on from what was typed so far."""
        return self._language(language).suggestions.for_text(clean(text), band)

    def warm(self) -> None:
        """Read what the first search in each language would have to wait for."""
        for tag in self.catalogue.languages.tags:
            self._language(tag)

    def _language(self, tag: str) -> LanguageWords:
        return self._words.of(tag, self.published.of(self.backend))

    @cached_property
    def _secret(self) -> bytes:
        return secrets.token_bytes(32)

    def _digest(self, asked: object) -> bytes:
        """Return a key for the kept answers from which nobody can tell what was asked."""
        return blake2b(repr(asked).encode(), key=self._secret, digest_size=16).digest()


def open_search(
    catalogue: Catalogue,
    folder: Path,
    translate: Mapping[str, Translate],
    backend: str = "whoosh",
    address: str = "",
) -> Search:
    """Return the search of a catalogue. Indexes that are not in the folder yet are built."""
    engine, tags = BACKENDS[backend](folder, address), catalogue.languages.tags
    build({tag: sources(catalogue, tag, translate[tag]) for tag in tags}, engine, folder)
    helper = ready_finder(catalogue, folder)
    for tag in {*tags, *catalogue.help_words.concepts}:
        analyser(tag).keep_only(helper.knows)
    return Search(catalogue, engine, helper, translate, folder)
