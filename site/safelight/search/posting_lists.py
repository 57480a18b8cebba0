"""Posting lists as bytes: the documents that hold a stem, and what it weighs in each.

The numbers are this machine's own, so an index is not carried to another.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping

from safelight.search.ranking import mask_of

PARTED = "\x1f"  # between the name and the value of a facet
_SMALL, _SMALLEST = 1 << 16, 1 << 8


class Lists:
    """The posting lists of documents that are put in one after the other, and their facets."""

    def __init__(self) -> None:
        self.count = 0
        self._words: dict[str, tuple[array[int], array[float]]] = {}
        self._facets: dict[str, list[int]] = {}

    def add(self, bag: Mapping[str, float], facets: Mapping[str, tuple[str, ...]]) -> None:
        """Put in the next document."""
        words, number = self._words, self.count
        for stem, weight in bag.items():
            held = words.get(stem)
            if held is None:
                held = words[stem] = (array("I"), array("f"))
            held[0].append(number)
            held[1].append(weight)
        for name, values in facets.items():
            for value in values:
                self._facets.setdefault(f"{name}{PARTED}{value}", []).append(number)
        self.count += 1

    def words(self) -> Iterable[tuple[str, bytes]]:
        """Yield each stem with its list."""
        return ((stem, packed(*held)) for stem, held in self._words.items())

    def facets(self) -> Iterable[tuple[str, bytes]]:
        """Yield each facet and value with its documents, one bit each."""
        size = self.count // 8 + 1
        for value, numbers in self._facets.items():
            yield value, mask_of(numbers, self.count).to_bytes(size, "little")


def packed(documents: array[int], weights: array[float]) -> bytes:
    """Return a list as bytes, in as few as hold it without loss."""
    numbers = array("H", documents) if documents[-1] < _SMALL else documents
    if max(weights) < _SMALLEST and all(map(float.is_integer, weights)):
        weights = array("B", map(int, weights))  # type: ignore[assignment]
    codes = f"{numbers.typecode}{weights.typecode}".encode()
    return codes + numbers.tobytes() + weights.tobytes()


def unpacked(record: bytes) -> tuple[array[int], array[float]]:
    """Return a list again."""
    numbers: array[int] = array(chr(record[0]))
    weights: array[float] = array(chr(record[1]))
    count = (len(record) - 2) // (numbers.itemsize + weights.itemsize)
    parted = 2 + count * numbers.itemsize
    numbers.frombytes(record[2:parted])
    weights.frombytes(record[parted:])
    return numbers, weights
