"""The words of an index as they are written, in little memory."""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from safelight.search.backend import Surface


class Vocabulary:
    """Every surface of one language, in order, as one text; and which stems there are."""

    def __init__(self, surfaces: Iterable[Surface]) -> None:
        stems: set[int] = set()
        lines = []
        for one in surfaces:
            stems.add(_sum(one.stem))
            parts = one.surface.encode(), one.stem.encode(), one.documents
            lines.append(b"%s\t%s\t%d\n" % parts)
        lines.sort()  # a tab comes before every letter
        self._text = b"".join(lines)
        self._starts = array("I", [0])
        for line in lines:
            self._starts.append(self._starts[-1] + len(line))
        self._stems = array("I", sorted(stems))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[Surface]:
        return map(self._at, range(len(self)))

    def _line(self, at: int) -> bytes:
        return self._text[self._starts[at] : self._starts[at + 1] - 1]

    def _at(self, at: int) -> Surface:
        surface, stem, documents = self._line(at).split(b"\t")
        return Surface(surface.decode(), stem.decode(), int(documents))

    def get(self, surface: str) -> Surface | None:
        """Return what is known of a word that is written like this, or None."""
        wanted = surface.encode()
        at = bisect_left(range(len(self)), wanted, key=lambda n: self._line(n).split(b"\t", 1)[0])
        found = self._at(at) if at < len(self) else None
        return found if found and found.surface == surface else None

    def has_stem(self, stem: str) -> bool:
        """Return whether any surface has this stem."""
        wanted = _sum(stem)
        at = bisect_left(self._stems, wanted)
        return at < len(self._stems) and self._stems[at] == wanted


def _sum(stem: str) -> int:
    return zlib.crc32(stem.encode())
