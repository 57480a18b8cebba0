"""Misspellings of a small list of words, found through the letters that may be left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONG = 8  # letters; from here on two mistakes are forgiven


class NearWords:
    """A list of words that finds those which a misspelt one may stand for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, set[str]] = {}
        self._longest = 0
        for word in words:
            self._longest = max(self._longest, len(word) + _mistakes(word))
            for rest in _rests(word, _mistakes(word)):
                self._by_rest.setdefault(rest, set()).add(word)

    def to(self, word: str) -> Iterator[str]:
        """Yield the words that begin alike and differ by a slip or two."""
        if len(word) > self._longest:  # what may be left out of it grows with the square
            return
        allowed = _mistakes(word)
        near: set[str] = set()
        for rest in _rests(word, allowed):
            near.update(self._by_rest.get(rest, ()))
        for one in sorted(near):
            if one[0] == word[0] and distance(word, one) <= min(allowed, _mistakes(one)):
                yield one


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
