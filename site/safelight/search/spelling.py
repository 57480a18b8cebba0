"""Misspelt words: which words of the index were meant, by symmetric deletes.

Every beginning is filed under what is left of it when up to two letters are taken out. So is that
of a misspelt word, and the two meet (see `slips.py`).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import combinations, takewhile
from operator import attrgetter
from typing import NamedTuple

from safelight.search.analysers.letters import fold
from safelight.search.backend import Surface
from safelight.search.slips import distance, filed_under, numbers_under
from safelight.search.spelt_right import SpeltRight
from safelight.search.vocabulary import Vocabulary

MOST_WORDS = 8_000  # of a language that anybody is corrected to: those on most pages
BEGINNING = 7  # letters that are filed; the rest is compared in full
SHORTEST, LONGEST = 4, 24  # letters of a word that is corrected
SHORT = 5  # letters up to which the first must be right
LONG = 8  # letters from which on two may be wrong, but not the first
NOTHING = SpeltRight()


class Correction(NamedTuple):
    """A word that may have been meant, and how many letters are wrong."""

    surface: str
    stem: str
    documents: int
    wrong: int


class Spelling:
    """Finds what a misspelt word was meant to be."""

    def __init__(self, words: list[str], filed: array[int], more: list[str]) -> None:
        self.words = words
        self.filed = filed
        self.more = more  # words that came later: few, and looked through one by one

    @classmethod
    def of(cls, words: Iterable[str]) -> Spelling:
        """Return the spelling of these words."""
        ordered = sorted(words)
        # Words that begin alike stand together, and only the first of them is filed.
        firsts = {word[:BEGINNING]: at for at, word in reversed(tuple(enumerate(ordered)))}
        filed = filed_under((left, at) for at in firsts.values() for left in _deletes(ordered[at]))
        return cls(ordered, filed, [])

    def _filed_under(self, left: str) -> Iterator[str]:
        for number in numbers_under(self.filed, left):
            yield from self._beginning_like(number)

    def _beginning_like(self, number: int) -> Iterator[str]:
        start = self.words[number][:BEGINNING]
        rest = (self.words[at] for at in range(number, len(self.words)))
        return takewhile(lambda word: word[:BEGINNING] == start, rest)

    def corrections(
        self, typed: str, vocabulary: Vocabulary, right: SpeltRight = NOTHING
    ) -> list[Correction]:
        """Return the words that may have been meant, the likeliest first.

        A word that is spelt right may only lack its accents.
        """
        if not SHORTEST <= len(typed) <= LONGEST or not typed.isalpha():
            return []
        most = 2 if len(typed) >= LONG else 1
        plain, is_right = fold(typed), typed in right
        near = {word for left in _deletes(typed) for word in self._filed_under(left)}
        found = []
        for word in (*near, *self.more):
            wrong = distance(typed, word, most)
            if fold(word) != plain and (is_right or not _may_be(typed, word, wrong)):
                continue
            known = vocabulary.get(word) if wrong <= most else None
            if known:
                found.append(Correction(word, known.stem, known.documents, wrong))
        found.sort(
            key=lambda one: (
                fold(one.surface) != plain,
                one.wrong,
                sorted(one.surface) != sorted(typed),  # two letters are soonest swapped
                one.surface[0] != typed[0],
                one.surface not in right.names,
                len(one.surface) < len(typed),  # a letter is sooner left out than added
                -one.documents,
                one,
            )
        )
        return found


def _may_be(typed: str, word: str, wrong: int) -> bool:
    """Return whether a word may have been meant, by its first letter."""
    return typed[0] == word[0] or (wrong == 1 and len(typed) > SHORT)


def fit_words(surfaces: Iterable[Surface]) -> list[str]:
    """Return the words that others may be corrected to, the commonest first."""
    fit = [
        one for one in surfaces if SHORTEST <= len(one.surface) <= LONGEST and one.surface.isalpha()
    ]
    fit.sort()
    fit.sort(key=attrgetter("documents"), reverse=True)  # those on as many pages stay in order
    return [one.surface for one in fit[:MOST_WORDS]]


def _deletes(word: str) -> set[str]:
    """Return what is left of the beginning of a word without up to one or two letters."""
    start = word[:BEGINNING]
    left = {start, *map("".join, combinations(start, len(start) - 1))}
    if len(word) > SHORT:
        left.update(map("".join, combinations(start, len(start) - 2)))
    return left
