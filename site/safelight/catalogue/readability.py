"""How hard words are to read, and what each kind of text should read like (see
docs/editorial.md).

English is measured by the Flesch-Kincaid grade. Other languages are held to words a sentence,
never to Flesch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TOLERANCE = 1.2  # 20 % outside the target


@dataclass(frozen=True)
class Target:
    """What a kind of text should read like."""

    grade: float  # the highest Flesch-Kincaid grade
    mean: float  # words a sentence
    longest: int  # words in any sentence


TARGETS: dict[str, Target] = {
    "guide": Target(6, 14, 25),
    "home-pack": Target(6, 14, 25),
    "help": Target(5, 10, 18),
    "lesson": Target(9, 18, 30),
    "assembly": Target(9, 18, 30),
    "training": Target(9, 18, 30),
    "kit": Target(9, 18, 30),
    "evidence": Target(9, 18, 30),
    "4-7": Target(2, 7, 10),
    "8-10": Target(4, 10, 14),
    "11-13": Target(6, 12, 18),
    "14-18": Target(7, 14, 22),
}
_SENTENCE = re.compile(r"[^.!?؟۔]+(?:[.!?؟۔]+[”’\"»)]*|$)")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*", re.UNICODE)
_VOWELS = re.compile(r"[aeiouy]+")


def words_in(text: str) -> list[str]:
    """Return the words of a text, in order."""
    return _WORD.findall(text)


def sentences_in(text: str) -> list[list[str]]:
    """Return the sentences of a text, each as its words."""
    found = (words_in(match[0]) for match in _SENTENCE.finditer(text))
    return [words for words in found if words]


def syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    groups = len(_VOWELS.findall(word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)


def grade(words_by_sentence: list[list[str]]) -> float:
    """Return the Flesch-Kincaid grade of English sentences."""
    words = [word for sentence in words_by_sentence for word in sentence]
    if not words:
        return 0.0
    per_sentence = len(words) / len(words_by_sentence)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def mean_length(words_by_sentence: list[list[str]]) -> float:
    """Return how many words a sentence has in the mean."""
    return sum(map(len, words_by_sentence)) / max(1, len(words_by_sentence))
