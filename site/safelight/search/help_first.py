"""Help before results: does a search sound like something has happened, and which help page
answers it?

By hand-written rules over concepts, in every language at once: a frightened person types in
whatever language comes, whatever language the page is in. What no rule foresaw is compared with
thousands of example searches, which are written by hand too: see likeness.py. Nothing is learnt
from visitors and nothing is kept.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Topic
from safelight.catalogue.help_words import Rule, Situation
from safelight.catalogue.model import Page
from safelight.search.analysers.letters import WORD, fold, normalise
from safelight.search.concepts import LanguageConcepts, spoken
from safelight.search.facets import open_to, scope_of
from safelight.search.heard import Heard, counts
from safelight.search.likeness import NONE, ForeignWeightsError, Likeness
from safelight.search.run_together import RunTogether
from safelight.search.stories import parts_of
from safelight.search.titles import is_title, long_titles
from safelight.search.weighing import likeliest, next_likeliest

log = logging.getLogger(__name__)

OWN_CHILD, PUPIL = "own-child", "pupil"  # concepts that say who is asking

# A language in which fewer of the words are common ones, as a share of those in the best one, is
# not listened to: its words are there by chance. Mixed languages pass.
LEAST_COMMON = 0.65

EXAMPLES = "examples"  # in place of the id of a rule
HELP = "help/"  # begins the key of every help page
# A single word is no more like one example than like another; of two that say something, besides
# words of questions, rules know best, and which pages have them.
FEWEST_WORDS, FEWEST_AGAINST_A_RULE, FEWEST_OF_A_QUESTION = 2, 3, 3
KNOWN_OF_A_QUESTION = 0.25  # the least share of its words: a dialect has many that we do not know


@dataclass(frozen=True)
class HelpFirst:
    """The topic that a search sounds like, the help page (in the source language) for whoever
    asks, the id of the rule that said so, or EXAMPLES, and help pages that may be meant instead."""

    topic: Topic
    page: Page
    rule: str
    besides: tuple[Page, ...] = ()
    firm: bool = False  # likeness to the examples does not overrule the rule

    @property
    def card(self) -> str:
        """Return the name of the help page, as examples give it."""
        return self.page.key.removeprefix(HELP)


@dataclass(frozen=True)
class HelpFinder:
    """Help first for one catalogue. Threads may share it."""

    catalogue: Catalogue
    languages: tuple[LanguageConcepts, ...]
    titles: frozenset[str]  # of pages that are no help pages, as their words
    together: RunTogether

    @classmethod
    def read(cls, catalogue: Catalogue) -> HelpFinder:
        """Make the rules of a catalogue ready."""
        languages = languages_of(catalogue)
        pages = languages[0].pages if languages else frozenset()
        return cls.around(catalogue, languages, RunTogether.read(catalogue, pages))

    @classmethod
    def around(
        cls, catalogue: Catalogue, languages: tuple[LanguageConcepts, ...], together: RunTogether
    ) -> HelpFinder:
        """Return help first with the words of its languages, which are ready already."""
        return cls(catalogue, languages, long_titles(catalogue), together)

    def concepts(self, text: str) -> frozenset[str]:
        """Return the ids of every concept in a text, in any language."""
        words = spoken(text)
        heard = [one.heard(words) for one in self.languages]
        least = LEAST_COMMON * max((common for common, _ in heard), default=0)
        return frozenset().union(*(found for common, found in heard if common >= least))

    @cached_property
    def _asking(self) -> frozenset[str]:
        return frozenset().union(*(one.asking for one in self.languages))

    @cached_property
    def likeness(self) -> Likeness | None:
        """Return what compares a text with the examples of each card, or None."""
        return _likeness(self.catalogue.help_words.weights)

    @cached_property
    def answers(self) -> Likeness | None:
        """Return what compares a text with the questions that each page answers, or None."""
        return _likeness(self.catalogue.help_words.answers)

    def find(self, text: str, band: str = "") -> HelpFirst | None:
        """Return what to offer before any result, or None.

        From a children's band it is always a page for children, open to that band.
        """
        return self.help_for(self.hear(text), band)

    def hear(self, text: str) -> Heard:
        """Return what is heard in a text: nothing if it is a page's title, or empty."""
        if is_title(text, self.titles):
            return Heard()
        text = self.together.apart(text)
        concepts = self.concepts_that_count(text)
        words = [fold(normalise(word)) for word in WORD.findall(text)]
        telling = sum(word not in self._asking for word in words)
        known = sum(map(self.knows, words))
        if len(words) < FEWEST_WORDS or not (known or concepts):
            return Heard(concepts, telling)
        likeness = self._most_like_a_cry(self.likeness, text, concepts) if self.likeness else {}
        asks = telling >= FEWEST_OF_A_QUESTION and known >= KNOWN_OF_A_QUESTION * len(words)
        answers = self.answers.of(text, concepts) if asks and self.answers else {}
        return Heard(concepts, telling, likeness, answers)

    def _most_like_a_cry(
        self, likeness: Likeness, text: str, concepts: frozenset[str]
    ) -> Mapping[str, float]:
        """Return how likely each card is by a text, or by the part of it that most needs one."""
        found = [likeness.of(text, concepts)]
        parts = tuple(parts_of(text))
        if len(parts) > 1:
            found += [likeness.of(one, self.concepts_that_count(one)) for one in parts]
        return min(found, key=itemgetter(NONE))

    def knows(self, word: str) -> bool:
        """Return whether a word, in plain letters, is one of ours: of a page, or of help first."""
        return any(word in one.words or word in one.pages for one in self.languages)

    def concepts_that_count(self, text: str) -> frozenset[str]:
        """Return the ids of the concepts in a text, without those that others make void."""
        heard = self.concepts(text)
        overrides = self.catalogue.help_words.overrides_by_concept.about(heard)
        return heard - {one.concept for one in overrides if counts(one, heard)}

    def help_for(self, heard: Heard, band: str = "") -> HelpFirst | None:
        """Return what to offer for what was heard, or None."""
        ruled = self.by_rule(heard.concepts, band)
        said = ruled.card if ruled else NONE
        # In doubt, a child gets the card of the rule.
        is_ruled = ruled and (band or ruled.firm or heard.telling < FEWEST_AGAINST_A_RULE)
        card = said if is_ruled else likeliest(heard.likeness, said)
        found = ruled if card == said else self.by_likeness(card, band)
        if found is None or band:
            return found
        others = map(self._page_of, next_likeliest(heard.likeness, card, said))
        return replace(found, besides=tuple(filter(None, others)))

    def by_rule(self, heard: frozenset[str], band: str = "") -> HelpFirst | None:
        """Return what the first rule says that applies to the concepts, or None."""
        for rule in self.catalogue.help_words.rules_by_concept.about(heard):
            if _applies(rule, heard, band):
                reader = _reader(rule, heard, band)
                found = self._help(rule.situation, reader, band, rule.id)
                return replace(found, firm=rule.firm) if found else None
        return None

    def by_likeness(self, name: str, band: str) -> HelpFirst | None:
        """Return what to offer for a card by its name, or None."""
        card = self.catalogue.help_words.cards.get(name)
        page = self._page_of(name)
        if card is None or page is None:
            return None
        if band:
            return self._help(card.situation, "child", band, EXAMPLES)
        topic = self.catalogue.help_words.situations[card.situation].topic
        return HelpFirst(self.catalogue.topics[topic], page, EXAMPLES)

    def _page_of(self, name: str) -> Page | None:
        return self.catalogue.source(f"{HELP}{name}") if name else None

    def _help(self, name: str, reader: str, band: str, said_by: str) -> HelpFirst | None:
        situation = self.catalogue.help_words.situations[name]
        pages = [self.catalogue.by_id(one) for one in _page_ids(situation, reader)]
        for page in pages:
            if page is not None and (not band or open_to(band) & {*scope_of(page)}):
                return HelpFirst(self.catalogue.topics[situation.topic], page, said_by)
        return None


def languages_of(catalogue: Catalogue) -> tuple[LanguageConcepts, ...]:
    """Make the words of every language ready. It takes some seconds."""
    known = _words_of_pages(catalogue)
    concepts = catalogue.help_words.concepts.items()
    return tuple(LanguageConcepts.read(tag, found.values(), known) for tag, found in concepts)


def _likeness(weights: bytes) -> Likeness | None:
    if not weights:
        return None
    try:
        return Likeness.read(weights)
    except ForeignWeightsError:
        log.error("The weights of help first are damaged. Run `make learn`.")
        return None


def _applies(rule: Rule, heard: frozenset[str], band: str) -> bool:
    if rule.band_only and not band:
        return False
    return counts(rule, heard) and len(heard.intersection(rule.signs)) >= rule.at_least


def _reader(rule: Rule, heard: frozenset[str], band: str) -> str:
    if band:
        return "child"
    if rule.reader:
        return rule.reader
    if PUPIL in heard:
        return "school"
    return "parent" if OWN_CHILD in heard else "child"


def _page_ids(situation: Situation, reader: str) -> tuple[str, ...]:
    if reader == "parent":
        return (situation.parent,)
    return (situation.school,) if reader == "school" else situation.child


def _words_of_pages(catalogue: Catalogue) -> frozenset[str]:
    found: set[str] = set()
    for page in catalogue.pages.values():
        found.update(WORD.findall(" ".join((page.title, page.summary, page.short_title))))
        for section in page.sections:
            found.update(WORD.findall(section.words))
    words = frozenset(map(normalise, found))
    return words.union(map(fold, words))
