"""Help before results: does a search sound like something has happened, and which help page
answers it?

By hand-written rules over concepts, in every language at once: a frightened person types in
whatever language comes, whatever language the page is in. Nothing is learnt and nothing is kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Topic
from safelight.catalogue.help_words import Condition, Rule, Situation
from safelight.catalogue.model import Page
from safelight.search.analysers.letters import WORD, fold, normalise
from safelight.search.concepts import LanguageConcepts, spoken

OWN_CHILD, PUPIL = "own-child", "pupil"  # concepts that say who is asking

# A language in which fewer of the words are common ones, as a share of those in the best one, is
# not listened to: its words are there by chance. Mixed languages pass.
LEAST_COMMON = 0.65

LONGEST_TITLE = 300  # letters; longer texts are no title
# Whoever types a title of ours as it stands, word for word, is looking for that page. One or two
# words are as likely to be a cry for help.
FEWEST_WORDS_OF_TITLE = 3


@dataclass(frozen=True)
class HelpFirst:
    """The topic that a search sounds like, the help page (in the source language) for whoever
    asks, and the id of the rule that said so."""

    topic: Topic
    page: Page
    rule: str


@dataclass(frozen=True)
class Leads:
    """What leads the results of an ordinary question: ids of pages, best first, those of them
    that stand above all others, and kinds of page."""

    pages: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class HelpFinder:
    """Help first for one catalogue. Threads may share it."""

    catalogue: Catalogue
    languages: tuple[LanguageConcepts, ...]
    titles: frozenset[str]  # of pages that are no help pages, as their words

    @classmethod
    def read(cls, catalogue: Catalogue) -> HelpFinder:
        """Make the rules of a catalogue ready."""
        return cls.around(catalogue, languages_of(catalogue))

    @classmethod
    def around(cls, catalogue: Catalogue, languages: tuple[LanguageConcepts, ...]) -> HelpFinder:
        """Return help first with the words of its languages, which are ready already."""
        return cls(catalogue, languages, _long_titles(catalogue))

    def concepts(self, text: str) -> frozenset[str]:
        """Return the ids of every concept in a text, in any language."""
        words = spoken(text)
        heard = [one.heard(words) for one in self.languages]
        least = LEAST_COMMON * max((common for common, _ in heard), default=0)
        return frozenset().union(*(found for common, found in heard if common >= least))

    def find(self, text: str, band: str = "") -> HelpFirst | None:
        """Return what to offer before any result, or None.

        From a children's band it is always a page for children, open to that band.
        """
        return self.help_for(self.hear(text), band)

    def hear(self, text: str) -> frozenset[str]:
        """Return the ids of every concept in a text that counts: none if it is a page's title."""
        if _as_words(text[:LONGEST_TITLE]) in self.titles:
            return frozenset()
        return self._counting(self.concepts(text))

    def leads(self, heard: frozenset[str]) -> Leads:
        """Return what answers the concepts that were heard."""
        leads = [one for one in self.catalogue.help_words.leads if _counts(one, heard)]
        # Which lesson comes first is a matter of the class, and so of the words.
        lifted = dict.fromkeys(page for one in leads if not one.kinds for page in one.pages)
        pages = lifted | dict.fromkeys(page for one in leads for page in one.pages)
        kinds = frozenset(kind for one in leads for kind in one.kinds)
        return Leads(tuple(pages), tuple(lifted), kinds)

    def help_for(self, heard: frozenset[str], band: str = "") -> HelpFirst | None:
        """Return what to offer for the concepts that were heard, or None."""
        for rule in self.catalogue.help_words.rules if heard else ():
            if _applies(rule, heard, band):
                return self._help(rule, _reader(rule, heard, band), band)
        return None

    def _counting(self, heard: frozenset[str]) -> frozenset[str]:
        overrides = self.catalogue.help_words.overrides
        return heard - {one.concept for one in overrides if _counts(one, heard)}

    def _help(self, rule: Rule, reader: str, band: str) -> HelpFirst | None:
        situation = self.catalogue.help_words.situations[rule.situation]
        pages = [self.catalogue.by_id(one) for one in _page_ids(situation, reader)]
        for page in pages:
            if page is not None and (not band or band in page.facts.bands):
                return HelpFirst(self.catalogue.topics[situation.topic], page, rule.id)
        return None


def languages_of(catalogue: Catalogue) -> tuple[LanguageConcepts, ...]:
    """Make the words of every language ready. It takes some seconds."""
    known = _words_of_pages(catalogue)
    concepts = catalogue.help_words.concepts.items()
    return tuple(LanguageConcepts.read(tag, found.values(), known) for tag, found in concepts)


def find_help(finder: HelpFinder, text: str, band: str = "") -> HelpFirst | None:
    """Return what to offer before any result of a search, or None."""
    return finder.find(text, band)


def _applies(rule: Rule, heard: frozenset[str], band: str) -> bool:
    if rule.band_only and not band:
        return False
    return _counts(rule, heard) and len(heard.intersection(rule.signs)) >= rule.at_least


def _counts(entry: Condition, heard: frozenset[str]) -> bool:
    """Return whether every group of an entry has a concept in the search, and no veto has."""
    return heard.isdisjoint(entry.unless) and all(
        not heard.isdisjoint(group) for group in entry.groups
    )


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


def _long_titles(catalogue: Catalogue) -> frozenset[str]:
    pages = [page for page in catalogue.pages.values() if page.type != "help"]
    titles = {_as_words(title) for page in pages for title in (page.title, page.short_title)}
    return frozenset(one for one in titles if one.count(" ") + 1 >= FEWEST_WORDS_OF_TITLE)


def _as_words(text: str) -> str:
    return " ".join(fold(normalise(word)) for word in WORD.findall(text))


def _words_of_pages(catalogue: Catalogue) -> frozenset[str]:
    found: set[str] = set()
    for page in catalogue.pages.values():
        found.update(WORD.findall(" ".join((page.title, page.summary, page.short_title))))
        for section in page.sections:
            found.update(WORD.findall(section.words))
    words = frozenset(map(normalise, found))
    return words.union(map(fold, words))
