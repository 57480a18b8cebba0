"""What was typed into a search: cleaned, and cut to what a search may be. It is never kept."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from safelight.search.request import LONGEST_CRY, LONGEST_TEXT

# They stand between letters of one word in Urdu, and hold emoji together.
JOINERS = frozenset("\u200c\u200d")
MOST_MARKS = 3  # on one letter; more is no writing and would cover other lines


class Typed(NamedTuple):
    """A search as it is used; `is_cut` says that more was typed. `whole` is as much of it as we
    listen to for a cry for help, which often comes late in a story."""

    text: str
    is_cut: bool = False
    whole: str = ""


def clean(raw: str) -> Typed:
    """Return the text without what no reader sees: control characters, and those that turn the
    direction of the page."""
    # Enough is looked at to fill a search even where much of it is taken away.
    seen = raw[: 4 * LONGEST_CRY]
    words = "".join(_visible(unicodedata.normalize("NFC", seen))).split()
    text = " ".join(words)
    is_cut = len(text) > LONGEST_TEXT or len(raw) > len(seen)
    return Typed(text[:LONGEST_TEXT].rstrip(), is_cut, text[:LONGEST_CRY].rstrip())


def _visible(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for one in text:
        kind = unicodedata.category(one)
        marks = marks + 1 if kind[0] == "M" else 0
        if kind in ("Cc", "Zl", "Zp", "Zs"):
            kept.append(" ")
        elif one in JOINERS or (kind[0] != "C" and marks <= MOST_MARKS):
            kept.append(one)
    return kept
