"""One analyser for each language: words to stems, kept so that a word is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from threading import Lock
from typing import NamedTuple

import snowballstemmer

from safelight.search.analysers import arabic_script, welsh
from safelight.search.analysers.letters import ARABIC, PLAIN, URDU, WORD, Letters, fold, normalise
from safelight.search.analysers.question_words import QUESTION_WORDS
from safelight.search.analysers.respelt import respelt

KEPT_WORDS = 60_000  # of the content in a language; then all are forgotten
_IRREGULAR = {
    "children": "child",
    "kids": "kid",
    "men": "man",
    "women": "woman",
    "people": "person",
}

Stem = Callable[[str], str]


class Word(NamedTuple):
    """A word of a text: how it is written once letters are made the same, and its stems.

    Where an accent would lead the stemmer to another stem there are two: readers leave accents out.
    """

    surface: str
    stems: tuple[str, ...]


class _Known(dict[str, Word]):
    """Words as they were written, worked out once."""

    def __init__(self, analyse: Callable[[str], Word]) -> None:
        super().__init__()
        self._analyse = analyse

    def __missing__(self, written: str) -> Word:
        if len(self) >= KEPT_WORDS:
            self.clear()
        word = self[written] = self._analyse(written)
        return word


class Analyser:
    """Makes the words of one language into stems. Threads may share it."""

    def __init__(
        self, language: str, stem: Stem, letters: Letters = PLAIN, *, accents: bool = False
    ) -> None:
        self._stem = stem
        self._letters = letters
        self._accents = accents
        self._meant = {
            normalise(typed, letters): normalise(word, letters)
            for typed, word in respelt(language).items()
        }
        # A stemmer keeps its word while it works, so only one thread at a time may use it.
        self._lock = Lock()
        # Every word of the content as it is written.
        self.known: Mapping[str, Word] = _Known(self._analysed)
        self._is_ours: Callable[[str], bool] | None = None

    def keep_only(self, is_ours: Callable[[str], bool]) -> None:
        """Keep of the texts that are read from now on only words of which this is true, as
        surfaces. What somebody types may be a name, and is nobody's to keep."""
        self._is_ours = is_ours

    def words(self, text: str) -> list[Word]:
        """Return the words of a text."""
        known = self.known
        return [known.get(written) or self._read(written) for written in WORD.findall(text)]

    def _read(self, written: str) -> Word:
        surface = self.surface(written)
        if self._is_ours is None or self._is_ours(surface):
            return self.known[written]
        return self._stemmed(surface)

    def stems(self, text: str) -> list[str]:
        """Return the first stem of every word of a text."""
        return [word.stems[0] for word in self.words(text)]

    def surface(self, written: str) -> str:
        """Return a word with its letters made the same, or what it is typed in a hurry for."""
        surface = normalise(written, self._letters)
        return self._meant.get(surface, surface)

    def _analysed(self, written: str) -> Word:
        return self._stemmed(self.surface(written))

    def _stemmed(self, surface: str) -> Word:
        with self._lock:
            stem = fold(self._stem(surface) or surface)
            if not self._accents or surface.isascii():
                return Word(surface, (stem,))
            plain = fold(surface)
            return Word(surface, tuple(dict.fromkeys((stem, fold(self._stem(plain) or plain)))))


def _english(word: str, stem: Stem) -> str:
    plain = word.removesuffix("'s").replace("'", "") or word
    return stem(_IRREGULAR.get(plain, plain))


def _french(word: str, stem: Stem) -> str:
    elided = word.rsplit("'", 1)[-1]  # l'école, d'internet
    return stem("aujourd'hui" if word == "aujourd'hui" else elided)


def _snowball(name: str) -> Stem:
    stemmer = snowballstemmer.stemmer(name)
    stemmer.maxCacheSize = 0  # words are kept here already, and its own keeping is slower
    stem: Stem = stemmer.stemWord
    return stem


def _make(language: str) -> Analyser:
    match language:
        case "en":
            return Analyser(language, partial(_english, stem=_snowball("english")))
        case "cy":
            return Analyser(language, welsh.stem)
        case "pl":
            return Analyser(language, _snowball("polish"), accents=True)
        case "fr":
            return Analyser(language, partial(_french, stem=_snowball("french")), accents=True)
        case "es":
            return Analyser(language, _snowball("spanish"), accents=True)
        case "ar":
            return Analyser(
                language,
                partial(arabic_script.arabic_stem, stem=_snowball("arabic")),
                letters=ARABIC,
            )
        case "ur":
            return Analyser(language, arabic_script.urdu_stem, letters=URDU)
    return Analyser(language, fold)


_ANALYSERS: dict[str, Analyser] = {}


def analyser(language: str) -> Analyser:
    """Return the analyser of a language; an unknown one is only folded."""
    found = _ANALYSERS.get(language)
    return found or _ANALYSERS.setdefault(language, _make(language))


def related_forms(language: str, surface: str) -> list[Word]:
    """Return other forms of a word that no stem leads to; the index may know them or not."""
    forms = _RELATED.get(language)
    if forms is None:
        return []
    return [one for form in forms(surface) for one in analyser(language).words(form)]


_RELATED: Mapping[str, Callable[[str], Iterable[str]]] = {
    "cy": welsh.related_forms,
    "ar": arabic_script.unjoined,
}


def question_words(language: str) -> frozenset[str]:
    """Return the words that every question has, as surfaces."""
    found = _QUESTION_WORDS.get(language)
    if found is None:
        words = analyser(language).words(QUESTION_WORDS.get(language, ""))
        found = _QUESTION_WORDS[language] = frozenset(word.surface for word in words)
    return found


_QUESTION_WORDS: dict[str, frozenset[str]] = {}
