"""Which concepts of help first a text holds, in whatever language it is written.

A concept is heard when one of its phrases is: the words in their order, each as the language's
analyser or as its star has it, with at most one other word between two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from safelight.catalogue.help_words import Concept
from safelight.search.analysers import terms_of, words_of
from safelight.search.near_words import NearWords

MOST_WORDS = 80  # of a text; who writes more has said what matters by then
LARGEST_GAP = 1  # other words between two words of a phrase
SHORTEST_CORRECTED = 5  # letters
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_REPEATED = re.compile(r"(\w)\1{2,}")

Alternatives = frozenset[str]


@dataclass(frozen=True)
class Phrase:
    """What is left of a phrase after its first word, and the concept it stands for."""

    rest: tuple[str, ...]
    concept: str


@dataclass(frozen=True)
class LanguageConcepts:
    """The concepts of one language, ready to be heard."""

    language: str
    phrases: Mapping[str, tuple[Phrase, ...]]  # by their first word
    starts: frozenset[str]  # the words with a star, without it
    longest_start: int
    near: NearWords

    @classmethod
    def read(cls, language: str, concepts: Iterable[Concept]) -> LanguageConcepts:
        """Make the concepts of a language ready."""
        phrases: dict[str, list[Phrase]] = {}
        starts: set[str] = set()
        whole: set[str] = set()
        for concept in concepts:
            for words in concept.words:
                keys = tuple(chain.from_iterable(_keys(language, one) for one in _split(words)))
                phrases.setdefault(keys[0], []).append(Phrase(keys[1:], concept.id))
                starts.update(key[:-1] for key in keys if key.endswith("*"))
                whole.update(word for one in _split(words) for word in words_of(one.rstrip("*")))
        return cls(
            language,
            {first: tuple(dict.fromkeys(found)) for first, found in phrases.items()},
            frozenset(starts),
            max(map(len, starts), default=0),
            NearWords(word for word in whole if len(word) >= SHORTEST_CORRECTED),
        )

    def heard(self, words: tuple[frozenset[str], ...], known: frozenset[str]) -> set[str]:
        """Return the ids of the concepts in a text, given the ways each word may be written."""
        text = tuple(self._alternatives(one, known) for one in words)
        found: set[str] = set()
        for at, alternatives in enumerate(text):
            for first in alternatives & self.phrases.keys():
                for phrase in self.phrases[first]:
                    if phrase.concept not in found and _follows(phrase.rest, text, at + 1):
                        found.add(phrase.concept)
        return found

    def _alternatives(self, forms: frozenset[str], known: frozenset[str]) -> Alternatives:
        found: set[str] = set()
        for form in forms:
            found.update(terms_of(self.language, form))
            found.update(self._starting(form))
        if not forms & known and not any(one.endswith("*") for one in found):
            for form in forms:
                for near in self.near.to(form):
                    found.update(terms_of(self.language, near))
                    found.update(self._starting(near))
        return frozenset(found)

    def _starting(self, word: str) -> Iterable[str]:
        for length in range(3, min(len(word), self.longest_start) + 1):
            if word[:length] in self.starts:
                yield f"{word[:length]}*"


def spoken(text: str) -> tuple[frozenset[str], ...]:
    """Return the words of a text, each with the ways it may be written.

    Apostrophes are typed or left out ("don't", "dont"), and join words in some languages
    ("l'image"); letters are drawn out ("heeeelp").
    """
    typed = _REPEATED.sub(r"\1\1", text).split()
    found = (frozenset(_forms(one)) for one in typed)
    words = chain.from_iterable(_apart(forms) for forms in found)
    return tuple(list(words)[:MOST_WORDS])


def _apart(forms: frozenset[str]) -> list[frozenset[str]]:
    """Words that only punctuation joined ("stop/help") stand apart."""
    longest = max((one.split() for one in forms), key=len, default=[])
    return [forms] if len(longest) == 1 else [frozenset({one}) for one in longest]


def _forms(word: str) -> Iterable[str]:
    pieces = [one for one in _APOSTROPHES.split(word) if one]
    joined = " ".join(words_of("".join(pieces)))
    if joined:
        yield joined
    if len(pieces) > 1 and " " not in joined:
        for piece in (pieces[0], pieces[-1]):
            yield from words_of(piece)


def _split(phrase: str) -> list[str]:
    return _APOSTROPHES.sub("", phrase).split()


def _keys(language: str, word: str) -> Iterable[str]:
    if word.endswith("*"):
        return [f"{one}*" for one in words_of(word[:-1])]
    return terms_of(language, word)


def _follows(rest: tuple[str, ...], text: tuple[Alternatives, ...], at: int) -> bool:
    if not rest:
        return True
    return any(
        rest[0] in text[place] and _follows(rest[1:], text, place + 1)
        for place in range(at, min(at + LARGEST_GAP + 1, len(text)))
    )
