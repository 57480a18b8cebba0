"""Posting lists as bytes: the documents that hold a stem, and what it weighs in each.

The numbers are this machine's own, so an index is not carried to another.
"""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from safelight.search.backend import PARTED
from safelight.search.ranking import mask_of

BLOCKS = 1024  # of stems: Whoosh takes longer over each of its terms than we over a list
_SMALL, _SMALLEST = 1 << 16, 1 << 8


class Lists:
    """The posting lists of documents that are put in one after the other, and their facets."""

    def __init__(self) -> None:
        self.count = 0
        # Of each stem the numbers of its documents and, between them, what it weighs in each.
        self._words: defaultdict[str, list[float]] = defaultdict(list)
        self._facets: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, bag: Mapping[str, float], facets: Mapping[str, tuple[str, ...]]) -> None:
        """Put in the next document."""
        words, number = self._words, self.count
        for stem, weight in bag.items():
            words[stem].extend((number, weight))
        for name, values in facets.items():
            for value in values:
                self._facets[f"{name}{PARTED}{value}"].append(number)
        self.count += 1

    def words(self) -> Iterable[tuple[str, bytes]]:
        """Yield each block with the lists of its stems."""
        blocks: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
        for stem, held in self._words.items():
            blocks[block_of(stem)][stem] = packed(held[::2], held[1::2])
        return ((name, marshal.dumps(lists)) for name, lists in blocks.items())

    def facets(self) -> Iterable[tuple[str, bytes]]:
        """Yield each facet and value with its documents, one bit each."""
        size = self.count // 8 + 1
        for value, numbers in self._facets.items():
            yield value, mask_of(numbers, self.count).to_bytes(size, "little")


def block_of(stem: str) -> str:
    """Return the name of the block in which a stem stands, whichever segment it is in."""
    return f"{zlib.crc32(stem.encode()) % BLOCKS:x}"


def list_in(block: bytes, stem: str) -> bytes | None:
    """Return the list of a stem, or None when the block has none."""
    lists: dict[str, bytes] = marshal.loads(block)  # noqa: S302 - written by ourselves
    return lists.get(stem)


def packed(documents: Sequence[float], weights: Sequence[float]) -> bytes:
    """Return a list as bytes, in as few as hold it."""
    numbers = array("H" if documents[-1] < _SMALL else "I", documents)
    small = max(weights) < _SMALLEST and all(map(float.is_integer, weights))
    worth = array("B", map(int, weights)) if small else array("f", weights)
    return f"{numbers.typecode}{worth.typecode}".encode() + numbers.tobytes() + worth.tobytes()


def unpacked(record: bytes) -> tuple[array[int], array[float]]:
    """Return a list again."""
    numbers: array[int] = array(chr(record[0]))
    weights: array[float] = array(chr(record[1]))
    count = (len(record) - 2) // (numbers.itemsize + weights.itemsize)
    parted = 2 + count * numbers.itemsize
    numbers.frombytes(record[2:parted])
    weights.frombytes(record[parted:])
    return numbers, weights
