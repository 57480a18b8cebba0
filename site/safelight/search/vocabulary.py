"""The words of an index as they are written, in little memory."""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from safelight.search.analysers.letters import fold
from safelight.search.backend import Surface


class Vocabulary:
    """Every surface of one language, in order, as one text; and which stems there are."""

    def __init__(self, surfaces: Iterable[Surface]) -> None:
        stems: set[int] = set()
        self.most = 0  # pages that the commonest word is on
        lines = []
        for one in surfaces:
            stems.add(_sum(one.stem))
            self.most = max(self.most, one.documents)
            parts = one.surface.encode(), one.stem.encode(), one.documents
            lines.append(b"%s\t%s\t%d\n" % parts)
        lines.sort()  # a tab comes before every letter
        self._text = b"".join(lines)
        self._starts = array("I", [0])
        for line in lines:
            self._starts.append(self._starts[-1] + len(line))
        self._stems = array("I", sorted(stems))

    @cached_property
    def plain(self) -> Vocabulary:
        """Return the words that have accents or strokes, without them."""
        folded = ((fold(one.surface), one) for one in self if not one.surface.isascii())
        return Vocabulary(
            Surface(plain, one.stem, one.documents) for plain, one in folded if plain != one.surface
        )

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[Surface]:
        return map(self._at, range(len(self)))

    def _line(self, at: int) -> bytes:
        return self._text[self._starts[at] : self._starts[at + 1] - 1]

    def _written(self, at: int) -> bytes:
        return self._line(at).split(b"\t", 1)[0]

    def _at(self, at: int) -> Surface:
        surface, stem, documents = self._line(at).split(b"\t")
        return Surface(surface.decode(), stem.decode(), int(documents))

    def get(self, surface: str) -> Surface | None:
        """Return what is known of a word that is written like this, or None."""
        at = bisect_left(range(len(self)), surface.encode(), key=self._written)
        found = self._at(at) if at < len(self) else None
        return found if found and found.surface == surface else None

    def beginning(self, text: str) -> Iterator[Surface]:
        """Yield what is known of each word that a text begins with, the longest first."""
        wanted = text.encode()
        while wanted:
            at = bisect_right(range(len(self)), wanted, key=self._written) - 1
            before = self._written(at) if at >= 0 else b""
            if before and wanted.startswith(before):
                yield self._at(at)
                wanted = before[:-1]
            else:
                wanted = wanted[: _alike(wanted, before)]

    def has_stem(self, stem: str) -> bool:
        """Return whether any surface has this stem."""
        wanted = _sum(stem)
        at = bisect_left(self._stems, wanted)
        return at < len(self._stems) and self._stems[at] == wanted


def _alike(one: bytes, other: bytes) -> int:
    """Return how much of two beginnings is the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _sum(stem: str) -> int:
    return zlib.crc32(stem.encode())
