"""Slips of the finger: how far two words are apart, and words filed under what is left of them.

Instead of a dictionary of texts, which would take a hundred megabytes, the file is checksums in
order, eight bytes each. Two texts of one checksum cost a comparison of words, and nothing else.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

_BITS = 32  # of a checksum, and of a word's number
_LOW = (1 << _BITS) - 1


def filed_under(lefts: Iterable[tuple[str, int]]) -> array[int]:
    """Return the file of texts, each with the number of the word that it is left of."""
    return array("Q", sorted(zlib.crc32(left.encode()) << _BITS | at for left, at in lefts))


def numbers_under(filed: array[int], left: str) -> Iterator[int]:
    """Yield the numbers of the words that a text may be left of."""
    first = zlib.crc32(left.encode()) << _BITS
    at = bisect_left(filed, first)
    while at < len(filed) and filed[at] <= first | _LOW:
        yield filed[at] & _LOW
        at += 1


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters were left out, added, changed or swapped; above `most`, no more
    than that it is above."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, another in enumerate(other, 1):
            least = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != another))
            swapped = before and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == another:
                least = min(least, before[column - 2] + 1)
            now.append(least)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]
