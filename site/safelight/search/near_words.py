"""Misspellings of a small list of words, found through the letters that may be left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safelight.search.slips import distance, filed_under, numbers_under

LONG = 8  # letters; from here on two mistakes are forgiven


class NearWords:
    """A list of words that finds those which a misspelt one may stand for. Each is filed under
    what is left of it without a letter or two."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))
        self.rests = filed_under(
            (rest, at)
            for at, word in enumerate(self.words)
            for rest in _rests(word, _mistakes(word))
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
        near = {
            self.words[at]
            for rest in _rests(word, allowed)
            for at in numbers_under(self.rests, rest)
        }
        for one in sorted(near):
            most = min(allowed, _mistakes(one))
            if one[0] == word[0] and distance(word, one, most) <= most:
                yield one


def _longest(words: tuple[str, ...]) -> int:
    return max((len(word) + _mistakes(word) for word in words), default=0)


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
