"""Misspellings of a small list of words, found through the letters that may be left out."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from zlib import crc32

LONG = 8  # letters; from here on two mistakes are forgiven


AT = 24  # bits of a number that say at which place a word stands


class NearWords:
    """A list of words that finds those which a misspelt one may stand for.

    What is left of each word without a letter or two is kept as a number: its hash and the place
    of the word. Two words of one hash cost a comparison, and nothing else.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))
        self.rests = array(
            "Q",
            sorted(
                _hash(rest) << AT | at
                for at, word in enumerate(self.words)
                for rest in _rests(word, _mistakes(word))
            ),
        )
        self._longest = _longest(self.words)

    @classmethod
    def from_parts(cls, words: tuple[str, ...], rests: bytes) -> NearWords:
        """Return the list whose words and rests were kept."""
        made = cls(())
        made.words, made._longest = words, _longest(words)
        made.rests.frombytes(rests)
        return made

    def to(self, word: str) -> Iterator[str]:
        """Yield the words that begin alike and differ by a slip or two."""
        if len(word) > self._longest:  # what may be left out of it grows with the square
            return
        allowed = _mistakes(word)
        near = {one for rest in _rests(word, allowed) for one in self._with_rest(rest)}
        for one in sorted(near):
            if one[0] == word[0] and distance(word, one) <= min(allowed, _mistakes(one)):
                yield one

    def _with_rest(self, rest: str) -> Iterator[str]:
        sought = _hash(rest)
        at = bisect_left(self.rests, sought << AT)
        while at < len(self.rests) and self.rests[at] >> AT == sought:
            yield self.words[self.rests[at] & (1 << AT) - 1]
            at += 1


def _longest(words: tuple[str, ...]) -> int:
    return max((len(word) + _mistakes(word) for word in words), default=0)


def _hash(text: str) -> int:
    return crc32(text.encode())


def _mistakes(word: str) -> int:
    if len(word) >= LONG:
        return 2
    return 1 if len(word) >= LONG // 2 else 0


def _rests(word: str, mistakes: int) -> set[str]:
    found = newest = {word}
    for _ in range(mistakes):
        newest = {one[:at] + one[at + 1 :] for one in newest for at in range(len(one))}
        found = found | newest
    return found


def distance(left: str, right: str) -> int:
    """Return how many letters must be changed, added, left out or swapped with a neighbour."""
    before: list[int] = []
    line = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        following = [row]
        for column, other in enumerate(right, 1):
            cost = min(line[column] + 1, following[-1] + 1, line[column - 1] + (letter != other))
            swapped = row > 1 and column > 1 and left[row - 2] == other
            if swapped and letter == right[column - 2]:
                cost = min(cost, before[column - 2] + 1)
            following.append(cost)
        before, line = line, following
    return line[-1]
