"""Words that were typed as one: of which words of the index, with small words between them, an
unknown word is made. "motdepasse" is "mot de passe", "sextorsionenlinea" "sextorsión en línea".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from safelight.search.analysers.letters import fold
from safelight.search.backend import Surface
from safelight.search.vocabulary import Vocabulary

LONGEST = 48  # letters of a word that is taken apart
SHORTEST, SHORTEST_WITHOUT_VOWELS = 3, 2  # letters of a part; the second in Arabic script
MOST_PARTS = 4  # without the small words
LONGEST_SMALL, MOST_SMALL = 3, 2  # letters of a small word, and how many stand side by side
# More than two words, or two around small ones, are in a short word by chance. How many letters
# each of more than two has on average; and how many all have together around small words, and
# around one of a single letter.
LETTERS_OF_MANY, FEWEST_AROUND_SMALL, FEWEST_AROUND_LETTER = 4, 8, 12

Parts = tuple[Surface, ...]


class Compound:
    """A word that the index does not know."""

    def __init__(self, surface: str, vocabulary: Vocabulary, small: Collection[str]) -> None:
        plain = fold(surface)
        self._surface = surface
        self._plain = plain if len(plain) == len(surface) else surface
        self._vocabulary = vocabulary
        self._small = small
        self._shortest = SHORTEST if surface < "\u0600" else SHORTEST_WITHOUT_VOWELS
        self._known: dict[int, Parts] = {}

    def parts(self) -> Parts:
        """Return the words of the index that it is made of, or nothing: as few as can be, and of
        those the ones that most pages have."""
        if len(self._surface) > LONGEST:
            return ()
        splits = self._splits(0, MOST_PARTS)
        found = [words for words, between in splits if _fit(words, between)]
        return max(found, key=_likeliest, default=())

    def _splits(self, at: int, most: int) -> Iterator[tuple[Parts, tuple[int, ...]]]:
        """Yield the words from a place to the end, and the lengths of the small ones between."""
        for one in self._words_at(at):
            end = at + len(one.surface)
            if end == len(self._surface):
                yield (one,), ()
            elif most > 1:
                for after, between in self._past_small(end):
                    for words, more in self._splits(after, most - 1):
                        yield (one, *words), (*between, *more)

    def _words_at(self, at: int) -> Parts:
        found = self._known.get(at)
        if found is None:
            written = self._vocabulary.beginning(self._surface[at:])
            plain = self._vocabulary.plain.beginning(self._plain[at:])
            words = (one for one in (*written, *plain) if len(one.surface) >= self._shortest)
            found = self._known[at] = tuple(words)
        return found

    def _past_small(self, at: int, most: int = MOST_SMALL) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield where a word may go on, and the lengths of the small words before that."""
        yield at, ()
        for length in range(1, LONGEST_SMALL + 1) if most else ():
            if self._surface[at : at + length] in self._small:
                for after, between in self._past_small(at + length, most - 1):
                    yield after, (length, *between)


def _fit(words: Parts, between: tuple[int, ...]) -> bool:
    """Return whether a word is hardly made of these by chance."""
    letters = sum(len(one.surface) for one in words)
    fewest = LETTERS_OF_MANY * len(words) if len(words) > 2 else 0
    if between:
        fewest = max(fewest, FEWEST_AROUND_LETTER if 1 in between else FEWEST_AROUND_SMALL)
    return len(words) > 1 and letters >= fewest


def _likeliest(words: Parts) -> tuple[int, int]:
    return -len(words), min(one.documents for one in words)
