"""Everything that can be found in a language, as documents: what is found by which words.

Where a language has no page, the source page stands in its index too, marked with its own language,
and can be found by the translated names of its topics as well as by its own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline, Topic
from safelight.catalogue.model import Page
from safelight.catalogue.reading import digest_of
from safelight.search.analysers.language import analyser
from safelight.search.analysers.letters import HYPHENATED, WORD
from safelight.search.backend import PARTED, Document
from safelight.search.facets import HELPLINE, facets_of, facets_of_helpline
from safelight.search.hubs import Hub, hubs_of
from safelight.search.page_text import PageText, page_text, sentences

INDEX_VERSION = "11"  # change it whenever the same content would be indexed differently
DIGEST_LENGTH = 32
FEWEST_SHOWN = 3  # words of a sentence that a result may show
# What a word is worth by where it stands.
TITLE, TOPIC, HEADING, SUMMARY, BODY = 8.0, 5.0, 3.0, 3.0, 1.0
# What a kind of page is worth beside another with the same words: help first, then what to do,
# then words.
PRIORS = {"help": 1.5, "guide": 1.3, "glossary": 0.8, "evidence": 0.7, "about": 0.8}
HELPLINE_PRIOR, PRIOR_ABROAD = 0.6, 0.3
NEAR = frozenset({HOME_COUNTRY, "INT"})  # where those are whom most readers can reach
HUB_PRIORS = {"help/": PRIORS["help"]}
TOPIC_HUB_PRIOR = 0.4  # a page about the topic is nearer than the list of such pages
SYNONYMS_LANGUAGE = "en"  # that of the synonyms in topics.toml

# Puts a text of the data files into the language of an index.
Translate = Callable[[str], str]


@dataclass
class Entry:
    """A document being put together. Its words are noted as they are written, and counted at the
    end: most stand there many times."""

    passages: list[str] = field(default_factory=list)
    passage_stems: list[str] = field(default_factory=list)
    _noted: list[tuple[tuple[str, float, bool], list[str]]] = field(default_factory=list)
    _joined: list[tuple[str, float]] = field(default_factory=list)

    def add(self, language: str, text: str, weight: float, *, shown: bool = True) -> list[str]:
        """Note the words of a text, and return them as they are written."""
        words = WORD.findall(text)
        where = (language, weight, shown)
        if self._noted and self._noted[-1][0] == where:
            self._noted[-1][1].extend(words)
        else:
            self._noted.append((where, list(words)))
        if "-" in text:
            self._join(language, text, weight)
        return words

    def _join(self, language: str, text: str, weight: float) -> None:
        """Let words with hyphens be found in one word too."""
        for match in HYPHENATED.finditer(text):
            for _, stems in analyser(language).words(match.group().replace("-", "")):
                self._joined.append((stems[0], weight))

    def add_sentence(self, language: str, sentence: str, weight: float) -> None:
        """Note the words of a sentence, and keep it as one that may be shown if it says enough."""
        words, known = self.add(language, sentence, weight), analyser(language).known
        if len(words) >= FEWEST_SHOWN:
            self.passages.append(sentence.replace(PARTED, " "))
            self.passage_stems.append(" ".join(["/".join(known[word].stems) for word in words]))

    def indexed(
        self, key: str, language: str, facets: Mapping[str, tuple[str, ...]], prior: float = 1.0
    ) -> Indexed:
        """Return the document, and the words it was made from."""
        bag: dict[str, float] = {}
        surfaces: dict[str, str] = {}
        hidden: set[str] = set()
        for (tag, weight, shown), words in self._noted:
            known = analyser(tag).known
            for written, times in Counter(words).items():
                surface, stems = known[written]
                for stem in stems:
                    bag[stem] = bag.get(stem, 0.0) + weight * times
                if not shown and surface not in surfaces:
                    hidden.add(surface)
                elif shown:
                    hidden.discard(surface)
                if shown or surface not in surfaces:
                    surfaces[surface] = stems[0]
        for stem, weight in self._joined:
            bag[stem] = bag.get(stem, 0.0) + weight
        passages = tuple(self.passages), tuple(self.passage_stems)
        document = Document(key, language, bag, *passages, facets, prior)
        return Indexed(document, surfaces, frozenset(hidden))


@dataclass(frozen=True)
class Indexed:
    """A document, and the stem of every word it was made from.

    `hidden` are those that cannot be read on the page and are for matching only.
    """

    document: Document
    surfaces: Mapping[str, str]
    hidden: frozenset[str]


Sources = Mapping[str, tuple[str, Callable[[], Indexed]]]


def sources(catalogue: Catalogue, language: str, translate: Translate) -> Sources:
    """Return everything that can be found in a language: by key a digest of what it is made from,
    and how to make it."""
    data = _data_digest(catalogue, language, translate)
    found: dict[str, tuple[str, Callable[[], Indexed]]] = {}
    for source in catalogue.sources():
        page = catalogue.page(language, source.key) or source
        make = partial(index_page, page, catalogue, language, translate)
        found[page.key] = (digest_of(data + page.language + page.digest, DIGEST_LENGTH), make)
    for one in catalogue.helplines.values():
        make = partial(index_helpline, one, catalogue, language, translate)
        found[f"{HELPLINE}/{one.id}"] = (digest_of(data + one.id, DIGEST_LENGTH), make)
    for hub in hubs_of(catalogue).values():
        made_of = repr((data, hub, hub.typed(language), *map(translate, _said_of(hub))))
        make = partial(index_hub, hub, language, translate)
        found[hub.key] = (digest_of(made_of, DIGEST_LENGTH), make)
    return found


def _data_digest(catalogue: Catalogue, language: str, translate: Translate) -> str:
    """Return a digest of everything that is not a page's own and goes into documents."""
    topics = [
        (
            one.id,
            one.title,
            translate(one.title),
            synonyms(one, catalogue.languages.source),
            synonyms(one, language),
        )
        for one in catalogue.topics.values()
    ]
    services = [(one, translate(one.purpose)) for one in catalogue.helplines.values()]
    facts = [one.statement for one in catalogue.facts.values()]
    return digest_of(repr((INDEX_VERSION, language, topics, services, facts)), DIGEST_LENGTH)


def index_page(page: Page, catalogue: Catalogue, language: str, translate: Translate) -> Indexed:
    """Return the document of a page."""
    entry = Entry()
    _add_text(entry, page.language, page_text(page, catalogue))
    topics = [catalogue.topics[one] for one in page.facts.topics]
    for at, topic in enumerate(topics):
        _add_topic(entry, catalogue, topic, language, translate, main=at == 0)
    for said in (*_people_say(page), *page.facts.school_years):
        entry.add(page.language, str(said), TOPIC, shown=False)
    prior = PRIORS.get(page.type, 1.0)
    return entry.indexed(page.key, page.language, facets_of(page), prior)


def _add_text(entry: Entry, language: str, text: PageText) -> None:
    for title in text.titles:
        entry.add(language, title, TITLE)
    for heading in text.headings:
        entry.add(language, heading, HEADING)
    for one in text.summary:
        entry.add(language, one, SUMMARY)
    for choice in text.choices:
        entry.add(language, choice, BODY)
    for sentence in text.sentences:
        entry.add_sentence(language, sentence, BODY)


def _add_topic(
    entry: Entry,
    catalogue: Catalogue,
    topic: Topic,
    language: str,
    translate: Translate,
    *,
    main: bool,
) -> None:
    source = catalogue.languages.source
    entry.add(source, topic.title, TOPIC)
    if language != source:
        entry.add(language, translate(topic.title), TOPIC)
    # What people type leads to the pages about it, not to those that only touch on it.
    for tag in dict.fromkeys((source, language)):
        for words in synonyms(topic, tag):
            entry.add(tag, words, TOPIC if main else BODY, shown=False)


def index_helpline(
    one: Helpline, catalogue: Catalogue, language: str, translate: Translate
) -> Indexed:
    """Return the document of a service."""
    entry = Entry()
    purpose = translate(one.purpose)
    entry.add(language, one.name, TITLE)
    entry.add(language, purpose, SUMMARY)
    for number in filter(None, (one.phone, one.text)):
        entry.add(language, number, SUMMARY)
    country = catalogue.languages[language].locale.territories.get(one.country, "")
    entry.add(language, country, TITLE, shown=False)
    for topic in (catalogue.topics[name] for name in one.topics):
        entry.add(language, translate(topic.title), BODY)
    for sentence in sentences(purpose):
        entry.add_sentence(language, sentence, BODY)
    facets = facets_of_helpline(one, language)
    prior = HELPLINE_PRIOR if one.country in NEAR else PRIOR_ABROAD
    return entry.indexed(f"{HELPLINE}/{one.id}", language, facets, prior)


def index_hub(hub: Hub, language: str, translate: Translate) -> Indexed:
    """Return the document of a hub."""
    entry = Entry()
    title, summary, *names = map(translate, _said_of(hub))
    entry.add(language, title, TITLE)
    for name in names:
        entry.add(language, name, TOPIC, shown=False)
    entry.add(language, hub.typed(language), TITLE, shown=False)
    for sentence in sentences(summary):
        entry.add_sentence(language, sentence, SUMMARY)
    prior = TOPIC_HUB_PRIOR if hub.topics else HUB_PRIORS.get(hub.path, 1.0)
    return entry.indexed(hub.key, language, hub.facets(language), prior)


def _said_of(hub: Hub) -> tuple[str, ...]:
    return (hub.title, hub.summary, *hub.names)


def synonyms(topic: Topic, language: str) -> tuple[str, ...]:
    """Return the words that people type for a topic. They are for matching and are never shown."""
    ours = topic.vocabulary.get(language, ())
    if language != SYNONYMS_LANGUAGE:
        return ours
    typed = topic.synonyms
    return (*typed.parents, *typed.children, *typed.teachers, *ours)


def _people_say(page: Page) -> tuple[object, ...]:
    said = page.extra.get("people_say", ())
    return tuple(said) if isinstance(said, (tuple, list)) else ()
