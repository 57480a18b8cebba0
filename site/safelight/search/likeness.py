"""How like the example searches a text is: which help page people who typed such words needed.

Thousands of invented searches, each written by hand with the page that it needs and why, lie in
`content/data/help_first/examples`. `make learn` turns them into weights: one for each page and each
trait of a text. A trait is a word, two words that follow each other, three or four letters of a
word, or a concept. Traits are not listed but counted into a table by their hash, so the weights
hold no sentence. Nothing is learnt from what visitors type.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from safelight.search.analysers.letters import ARABIC, WORD, fold, normalise

NONE = ""  # the class of searches that need no help page
LETTERS = (3, 4)  # how many letters of a word a trait has
MOST_WORDS = 80
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")  # "heeeelp"


class ForeignWeightsError(Exception):
    """The weights are damaged, or were made for another table."""


@dataclass(frozen=True)
class Likeness:
    """The weights, ready to be asked. `cards` are the help pages by name, and NONE; `table` has a
    row for each hash, with a weight for each card; a weight is worth its card's `scale`."""

    cards: tuple[str, ...]
    bits: int
    scales: tuple[float, ...]
    bases: tuple[float, ...]
    table: memoryview

    @classmethod
    def read(cls, weights: bytes) -> Likeness:
        """Take weights apart. Raise ForeignWeightsError when they are not whole."""
        head = weights[: weights.find(b"\n") + 1]
        table = memoryview(weights)[len(head) :].cast("b")
        try:
            said = json.loads(head)
            cards, bits = tuple(said["cards"]), said["bits"]
            scales, bases = tuple(said["scales"]), tuple(said["bases"])
        except (ValueError, KeyError, TypeError) as error:
            raise ForeignWeightsError from error
        if len(table) != len(cards) << bits or not len(cards) == len(scales) == len(bases):
            raise ForeignWeightsError
        return cls(cards, bits, scales, bases, table)

    def of(self, text: str, concepts: Iterable[str]) -> Mapping[str, float]:
        """Return how likely each card is, as the logarithm of its share of one."""
        sums = list(self.bases)
        for rows in traits(text, concepts, self.bits):
            worth = 1 / math.sqrt(len(rows))
            for at, column in enumerate(zip(*map(self._row, rows), strict=True)):
                sums[at] += worth * self.scales[at] * sum(column)
        most = max(sums)
        whole = most + math.log(sum(math.exp(one - most) for one in sums))
        return {card: one - whole for card, one in zip(self.cards, sums, strict=True)}

    def _row(self, at: int) -> memoryview:
        wide = len(self.cards)
        return self.table[at * wide : (at + 1) * wide]


def traits(text: str, concepts: Iterable[str], bits: int) -> Iterator[tuple[int, ...]]:
    """Yield the traits of a text as rows of a table: of its letters, its words, its concepts.

    Each group counts as much as another, however many traits it has; empty groups are left out.
    """
    mask = (1 << bits) - 1
    for mark, group in zip("cwk", _named(text, concepts), strict=True):
        if group:
            yield tuple(sorted({zlib.crc32(f"{mark}{one}".encode()) & mask for one in group}))


def _named(text: str, concepts: Iterable[str]) -> tuple[set[str], set[str], set[str]]:
    words = words_of(text)
    padded = [f" {word} " for word in words]
    letters = {
        word[at : at + count]
        for word in padded
        for count in LETTERS
        for at in range(len(word) - count + 1)
    }
    pairs = {f"{one} {other}" for one, other in pairwise(words)}
    return letters, pairs.union(words), set(concepts)


def words_of(text: str) -> list[str]:
    """Return the words of a text, in one form of each letter."""
    found = WORD.findall(_DRAWN_OUT.sub(r"\1\1", text))[:MOST_WORDS]
    return [fold(normalise(word, ARABIC)).replace("'", "") for word in found]
