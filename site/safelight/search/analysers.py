"""Text to terms: the same way for what is indexed and for what is typed.

Analysis is ours, never an engine's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from threading import local
from typing import Any

import snowballstemmer

# Words with marks and inner apostrophes: `\w` alone would tear vocalised Arabic into letters.
_WORD = re.compile(r"\w[\w\u0300-\u036f\u064b-\u065f\u0670’']*")
_SAME_LETTERS = str.maketrans(
    {
        "ł": "l",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ک": "ك",
        "ـ": "",
        "’": "'",
    }
)
STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "pl": "polish", "ar": "arabic"}

KEPT_STEMS = 20_000  # words; most of an index build meets the same ones again
_of_thread = local()


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded: one case, no accents, one form of each letter."""
    return [_fold(word) for word in _WORD.findall(text)]


def terms_of(language: str, text: str) -> list[str]:
    """Return the terms of a text: its words, stemmed where the language has a stemmer."""
    words = [word for word in words_of(text) if word]
    algorithm = STEMMERS.get(language)
    return [_stem(algorithm, word) for word in words] if algorithm else words


@lru_cache(maxsize=KEPT_STEMS)
def _stem(algorithm: str, word: str) -> str:
    # A stemmer keeps its word while it works on it, so threads may not share one.
    stemmers: dict[str, Any] = _of_thread.__dict__
    if algorithm not in stemmers:
        stemmers[algorithm] = snowballstemmer.stemmer(algorithm)
    return _fold(stemmers[algorithm].stemWord(word))


def name_of(terms: Iterable[str]) -> str:
    """Return the telling terms as one: a title typed in full is found by its name."""
    return "_".join(term for term in terms if term and term not in STOP_WORDS)


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower().strip("'").removesuffix("'s")
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    folded = letters.translate(_SAME_LETTERS).strip("'")
    return folded.removesuffix("'s")


# Words that say nothing about what is asked. Only the source language needs them: its phrases
# decide on help.
STOP_WORDS = frozenset(
    terms_of(
        "en",
        "a about am an and are as at be been by can did do does for from had has have he her him "
        "his how i if in is it its me my of on or our she so that the their them they this to was "
        "we what when who will with you your",
    )
)
