"""A long story in parts: what matters may be one sentence of it, and would be lost in the whole."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.search.analysers.letters import WORD

LONG, STEP = 30, 20  # words of a part, and from one part's first word to the next one's


def parts_of(text: str) -> Iterator[str]:
    """Yield the parts of a text, each with some words of the one before; a short text is one."""
    words = list(WORD.finditer(text))
    for at in range(0, max(len(words) - (LONG - STEP), 1), STEP):
        part = words[at : at + LONG]
        yield text[part[0].start() : part[-1].end()] if part else text
