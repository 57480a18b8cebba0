"""From typed words to what is asked: which words count, and what else each may stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safelight.search.analysers.language import Word, analyser, question_words
from safelight.search.backend import Alternative, Unit
from safelight.search.request import MOST_WORDS

OTHER_LANGUAGE = 0.8  # what a word is worth when it is read in the source language instead


@dataclass(frozen=True)
class Understood:
    """What is asked.

    `words` are those that were looked for, `corrected` what was read where it was misspelt.
    """

    units: tuple[Unit, ...]
    words: tuple[str, ...]
    corrected: str = ""


def understand(text: str, language: str, source: str) -> Understood:
    """Return what a text asks for."""
    asked = telling(analyser(language).words(text), question_words(language))[:MOST_WORDS]
    units = tuple(Unit(tuple(_readings(word, language, source))) for word in asked)
    return Understood(units, tuple(word.surface for word in asked))


def telling(words: list[Word], dropped: frozenset[str]) -> list[Word]:
    """Return the words that say what is asked, each once; all of them when none does."""
    unique = list(dict.fromkeys(words))
    return [word for word in unique if word.surface not in dropped] or unique


def _readings(word: Word, language: str, source: str) -> Iterable[Alternative]:
    for stem in word.stems:
        yield Alternative((stem,))
    if source != language:
        foreign = analyser(source).words(word.surface)
        yield from (
            Alternative((stem,), OTHER_LANGUAGE)
            for one in foreign
            for stem in one.stems
            if stem not in word.stems
        )
