"""Words that are spelt right though no page has them: nobody is told that they meant another.

The lists in `common/` are written by hand: words that the example searches of help first often use,
and those of families, beliefs, health and school. A language without a list has none.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from functools import cache
from pathlib import Path

from safelight.search.analysers.language import analyser

FOLDER = Path(__file__).parent / "common"
COMMENT = "#"


def is_common(language: str, surface: str) -> bool:
    """Return whether a surface is that of a common word of the language."""
    sums = _sums(language)
    wanted = zlib.crc32(surface.encode())
    at = bisect_left(sums, wanted)
    return at < len(sums) and sums[at] == wanted


@cache
def _sums(language: str) -> array[int]:
    """Return the sums of the surfaces, in order: they take a tenth of the room of the words."""
    path = FOLDER / f"{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    text = " ".join(line for line in lines if not line.startswith(COMMENT))
    surfaces = {word.surface for word in analyser(language).words(text)}
    return array("I", sorted(zlib.crc32(one.encode()) for one in surfaces))
