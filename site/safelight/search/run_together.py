"""What was typed without spaces, or with one between all letters: "mequieromorir" is "me quiero
morir", "اناخايفة" is "انا خايفة", "k i l l" is "kill".

Only a short search is taken apart, of words that nobody knows as they stand, into words of one
language that help first knows. A long text says what matters in its other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.letters import ARABIC, WORD, fold, normalise
from safelight.search.analysers.question_words import QUESTION_WORDS
from safelight.search.spelt_right import NAMES

MOST_TYPED = 3  # words of a text that is taken apart
SHORTEST, SHORTEST_WITHOUT_VOWELS = 8, 7  # letters of what is taken apart; the second in Arabic
LONGEST = 60
LONGEST_PART = 16
# What a part costs by its letters; a longer one costs 1. Of several readings the cheapest is taken.
COSTS = {1: 2.2, 2: 1.3, 3: 1.15}
# A word costs at most so much for each letter: two words are in a longer one by chance more often
# than many are. Arabic script writes no short vowels, so its words have fewer letters.
MOST_OF_TWO, MOST_OF_MANY, MOST_WITHOUT_VOWELS = 0.3, 0.46, 0.5
SHORTEST_OF_TWO = 3
_SPELT_OUT = re.compile(r"\b[^\W\d]([ .*-])(?:[^\W\d]\1){2,}[^\W\d]\b")
_BETWEEN = re.compile(r"[ .*-]")

Reading = tuple[float, tuple[str, ...]]


@dataclass(frozen=True)
class RunTogether:
    """The words of each language that help first knows, in plain letters."""

    languages: Mapping[str, frozenset[str]]
    pages: frozenset[str]  # words of the site's pages, which are whole as they stand

    @classmethod
    def read(cls, catalogue: Catalogue, pages: frozenset[str]) -> RunTogether:
        """Return the words of a catalogue, beside those of its pages."""
        names = catalogue.common_words.get(NAMES, "")
        languages = {
            tag: frozenset(
                chain(
                    *(_plain(one) for concept in concepts.values() for one in concept.words),
                    _plain(catalogue.common_words.get(tag, "")),
                    _plain(QUESTION_WORDS.get(tag, "")),
                    _plain(names),
                )
            )
            for tag, concepts in catalogue.help_words.concepts.items()
        }
        return cls(languages, pages)

    def apart(self, text: str) -> str:
        """Return a text with spaces where words were typed as one, and nowhere else."""
        text = _SPELT_OUT.sub(lambda match: _BETWEEN.sub("", match.group()), text)
        if len(WORD.findall(text)) > MOST_TYPED:
            return text
        return WORD.sub(lambda match: self._apart(match.group()), text)

    def _apart(self, typed: str) -> str:
        word = next(_plain(typed), "")
        has_vowels = word < "\u0600"
        shortest = SHORTEST if has_vowels else SHORTEST_WITHOUT_VOWELS
        if not shortest <= len(word) <= LONGEST or self._is_whole(typed, word):
            return typed
        readings = (_cheapest(word, words) for words in self.languages.values())
        fit = (one for one in readings if one and _is_meant(*one, len(word), has_vowels))
        _, parts = min(fit, default=(0.0, ()))
        return " ".join(_as_typed(typed, parts)) if parts else typed

    def _is_whole(self, typed: str, word: str) -> bool:
        as_typed = normalise(typed)
        return (
            as_typed in self.pages
            or fold(as_typed) in self.pages
            or any(word in words for words in self.languages.values())
        )


def _plain(text: str) -> Iterator[str]:
    return (fold(normalise(word, ARABIC)).replace("'", "") for word in WORD.findall(text))


def _as_typed(typed: str, parts: tuple[str, ...]) -> Iterator[str]:
    """Yield the parts in the letters that were typed, where plain letters are as many."""
    if len(typed) != sum(map(len, parts)):
        yield from parts
        return
    letters = iter(typed)
    for part in parts:
        yield "".join(islice(letters, len(part)))


def _cheapest(word: str, known: frozenset[str]) -> Reading | None:
    """Return the parts of a word that cost least, and what they cost together."""
    best: list[Reading | None] = [(0.0, ()), *[None] * len(word)]
    for start, reading in enumerate(best):
        if reading is None:
            continue
        for end in range(start + 1, min(len(word), start + LONGEST_PART) + 1):
            part = word[start:end]
            if part in known:
                # A single letter is a word of its own where it begins: "i hate my life".
                cost = COSTS.get(len(part), 1.0) if start or len(part) > 1 else 1.0
                best[end] = _cheaper(best[end], (reading[0] + cost, (*reading[1], part)))
    return best[-1]


def _cheaper(one: Reading | None, other: Reading) -> Reading:
    return other if one is None else min(one, other)


def _is_meant(cost: float, parts: Iterable[str], letters: int, has_vowels: bool) -> bool:
    """Return whether a word is hardly made of these by chance."""
    lengths = [len(one) for one in parts]
    if len(lengths) < 2:
        return False
    most = MOST_OF_MANY if has_vowels else MOST_WITHOUT_VOWELS
    if len(lengths) == 2 and has_vowels:
        most = MOST_OF_TWO
    if len(lengths) == 2 and min(lengths) < SHORTEST_OF_TWO and lengths[0] > 1:
        return False
    return cost <= most * letters
