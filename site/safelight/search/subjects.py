"""Which topics a search is about, by their names and by what people call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.language import analyser, question_words
from safelight.search.corpus import Translate, synonyms
from safelight.search.near_words import NearWords

NEAREST = 3  # topics that are offered where nothing was found
MILD = "low"  # the sensitivity of topics that are offered to somebody who did not ask for them


@dataclass(frozen=True)
class Subjects:
    """The names of every topic in one language, as sets of stems."""

    names: tuple[tuple[str, frozenset[str]], ...]  # topic and name
    main: tuple[str, ...] = ()  # mild topics that most pages are about

    @classmethod
    def read(cls, catalogue: Catalogue, language: str, translate: Translate) -> Subjects:
        """Return the subjects of a language. The source's names are known in every language."""
        source = catalogue.languages.source
        names: dict[tuple[str, frozenset[str]], None] = {}
        for topic in catalogue.topics.values():
            said = [(source, topic.title), (language, translate(topic.title))]
            said += [(tag, words) for tag in {source, language} for words in synonyms(topic, tag)]
            for tag, words in said:
                stems = telling_stems(tag, words)
                if stems:
                    names[topic.id, stems] = None
        pages = Counter(one for page in catalogue.sources() for one in page.facts.topics)
        mild = [one for one, _ in pages.most_common() if catalogue.topics[one].sensitivity == MILD]
        return cls(tuple(names), tuple(mild[:NEAREST]))

    def about(self, stems: frozenset[str]) -> frozenset[str]:
        """Return the topics of which the longest name is said in full."""
        named = (one for stem in stems for one in self._by_a_stem.get(stem, ()))
        said = [(topic, len(name)) for topic, name in named if name <= stems]
        most = max((length for _, length in said), default=0)
        return frozenset(topic for topic, length in said if length == most)

    def nearest(self, stems: Iterable[str]) -> tuple[str, ...]:
        """Return the topics whose names hold most of the stems, or none where nothing is near."""
        asked = frozenset(stems)
        near: Counter[str] = Counter()
        for topic, name in self.names:
            near[topic] += len(name & asked)
        found = tuple(topic for topic, said in near.most_common(NEAREST) if said)
        return found or self._nearly(asked)

    @cached_property
    def _by_a_stem(self) -> Mapping[str, list[tuple[str, frozenset[str]]]]:
        """Return the names by one of their stems each: without it a name is not said in full."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for topic, name in self.names:
            found.setdefault(min(name), []).append((topic, name))
        return found

    @cached_property
    def _near_words(self) -> NearWords:
        return NearWords(sorted({stem for _, name in self.names for stem in name}))

    def _nearly(self, asked: frozenset[str]) -> tuple[str, ...]:
        """Return the topics of which a name has a word that is spelt nearly like one of these."""
        meant = {one for stem in asked for one in self._near_words.to(stem)}
        found = dict.fromkeys(topic for topic, name in self.names if name & meant)
        return tuple(found)[:NEAREST]


def telling_stems(language: str, text: str) -> frozenset[str]:
    """Return the stems of a text without the words that every question has."""
    dropped = question_words(language)
    words = analyser(language).words(text)
    return frozenset(word.stems[0] for word in words if word.surface not in dropped)
