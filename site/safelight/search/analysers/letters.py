"""Letters and words: what a word is, and which letters are the same letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import filterfalse

# Marks and letters that only stretch or join belong to their word: `\w` alone would tear vocalised
# Arabic into single letters.
MARKS = (
    "\u0300-\u036f"  # accents written as characters of their own
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"  # Arabic vowel signs
    "\u0640\u200c\u200d"  # kashida, and the two joiners
)
# An apostrophe inside a word does too: o'r, l'école, don't.
WORD = re.compile(rf"[^\W_][\w{MARKS}]*(?:['’ʼ][^\W_][\w{MARKS}]*)*")
HYPHENATED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")

APOSTROPHES = {ord("’"): "'", ord("ʼ"): "'", ord("`"): "'"}
_STROKES = str.maketrans("łŁøØđĐ", "lLoOdD")  # these have no accent that could be taken off

_UNSEEN = dict.fromkeys(
    [
        *range(0x0610, 0x061B),
        *range(0x064B, 0x0660),
        0x0670,
        *range(0x06D6, 0x06EE),
        0x0640,
        *range(0x200C, 0x2010),
    ]
)
_DIGITS = {
    ord(digit): str(value)
    for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
    for value, digit in enumerate(digits)
}
_PAIRS = {ord("œ"): "oe", ord("æ"): "ae"}  # as whoever lacks the key types them
Letters = Mapping[int, str | None]
PLAIN: Letters = {**_UNSEEN, **_DIGITS, **APOSTROPHES, **_PAIRS}


def _same(letters: str, instead: str) -> dict[int, str | None]:
    return {ord(one): other for one, other in zip(letters, instead, strict=True)}


# A keyboard of one language is used for the other, so each takes the other's letters too.
ARABIC: Letters = {**PLAIN, **_same("أإآٱىئؤةۀھیکہۃے", "ااااييوهههيكههي")}
URDU: Letters = {**PLAIN, **_same("أإٱيىكةهۀۂۃھؤئ", "اااییکہہہہہہوی")}


def normalise(word: str, letters: Letters = PLAIN) -> str:
    """Return the word in one case, with one form of each letter and digit."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).casefold().translate(letters)


def fold(word: str) -> str:
    """Return the word without accents and strokes."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_STROKES))
    return "".join(filterfalse(unicodedata.combining, parts))
