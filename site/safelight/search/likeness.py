"""How like the example searches a text is: which help page people who typed such words needed.

Thousands of invented searches, each written by hand with the page that it needs and why, lie in
`content/data/help_first/examples`. `make learn` turns them into the weights of a small neural
network, from the traits of a text to the pages. A trait is a word, two words that follow each
other, three or four letters of a word, or a concept. Traits are not listed but counted into a table
by their hash, so the weights hold no sentence. Nothing is learnt from what visitors type.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import mul

from safelight.search.analysers.letters import ARABIC, WORD, fold, normalise

NONE = ""  # the class of searches that need no help page
LETTERS = (3, 4)  # how many letters of a word a trait has
MOST_WORDS = 80
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")  # "heeeelp"


class ForeignWeightsError(Exception):
    """The weights are damaged, or were made for another table."""


@dataclass(frozen=True)
class Layer:
    """Weights between the units of a network: a row for each unit before, of a number for each unit
    after. A unit's sum of these numbers is worth its `scale`, and begins at its `base`.
    """

    scales: tuple[float, ...]
    bases: tuple[float, ...]
    table: memoryview

    @cached_property
    def columns(self) -> tuple[list[int], ...]:
        """Return the weights of each unit after, from every unit before."""
        wide = len(self.scales)
        return tuple(self.table[at::wide].tolist() for at in range(wide))

    def after(self, before: list[float]) -> list[float]:
        """Return the value of each unit after, for the value of each unit before."""
        parts = zip(self.bases, self.scales, self.columns, strict=True)
        return [base + scale * sum(map(mul, before, column)) for base, scale, column in parts]

    def after_few(self, groups: Iterable[tuple[float, Iterable[int]]]) -> list[float]:
        """Return the value of each unit after, for the few units before that are there at all, in
        groups with what each unit of a group is worth."""
        wide = len(self.scales)
        sums = [0.0] * wide
        for worth, units in groups:
            rows = [self.table[at * wide : (at + 1) * wide] for at in units]
            more = map(sum, zip(*rows, strict=True))
            sums = [one + worth * another for one, another in zip(sums, more, strict=True)]
        parts = zip(self.bases, self.scales, sums, strict=True)
        return [base + scale * total for base, scale, total in parts]


@dataclass(frozen=True)
class Likeness:
    """The weights, ready to be asked. `cards` are the help pages by name, and NONE. What stands
    before the first layer are the hashes of traits; what stands after the last one, the cards."""

    cards: tuple[str, ...]
    bits: int
    layers: tuple[Layer, ...]

    @classmethod
    def read(cls, weights: bytes) -> Likeness:
        """Take weights apart. Raise ForeignWeightsError when they are not whole."""
        head = weights[: weights.find(b"\n") + 1]
        tables = memoryview(weights)[len(head) :].cast("b")
        try:
            said = json.loads(head)
            cards, bits = tuple(said["cards"]), said["bits"]
            layers, before = [], 1 << bits
            for one in said["layers"]:
                scales, bases = tuple(one["scales"]), tuple(one["bases"])
                size = before * len(scales)
                layers.append(Layer(scales, bases, tables[:size]))
                tables, before = tables[size:], len(bases)
        except (ValueError, KeyError, TypeError) as error:
            raise ForeignWeightsError from error
        if tables or not layers or not _fit(layers, 1 << bits, len(cards)):
            raise ForeignWeightsError
        return cls(cards, bits, tuple(layers))

    def of(self, text: str, concepts: Iterable[str]) -> Mapping[str, float]:
        """Return how likely each card is, as the logarithm of its share of one."""
        groups = ((1 / math.sqrt(len(one)), one) for one in traits(text, concepts, self.bits))
        first, *more = self.layers
        values = first.after_few(groups)
        for layer in more:  # a unit with less than nothing says nothing
            values = layer.after([max(one, 0.0) for one in values])
        most = max(values)
        whole = most + math.log(sum(math.exp(one - most) for one in values))
        return {card: one - whole for card, one in zip(self.cards, values, strict=True)}


def _fit(layers: Iterable[Layer], before: int, last: int) -> bool:
    for one in layers:
        after = len(one.scales)
        if len(one.bases) != after or len(one.table) != before * after:
            return False
        before = after
    return before == last


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
