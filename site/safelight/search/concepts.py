"""Which concepts of help first a text holds, in whatever language it is written.

A concept is heard when one of its phrases is: the words in their order, with at most two others
between two of them, or none where a "+" joins them. A word of a phrase is heard in any form that
its language's analyser knows; a phrase of one word only as it is written, with its star, or
misspelt: stems of one language are words of another. Of a single word we hear, besides, every form
that Welsh gives its beginning, and Arabic without what is written in one with it. Arabic and Urdu
in Latin letters are heard by their sound. A "#" in a phrase is any number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from safelight.catalogue.help_words import Concept
from safelight.search.analysers.arabic_script import without_beginnings
from safelight.search.analysers.language import analyser, question_words
from safelight.search.analysers.letters import WORD, fold
from safelight.search.analysers.romanised import SHORTEST as SHORTEST_SOUND
from safelight.search.analysers.romanised import sound
from safelight.search.analysers.welsh import mutated
from safelight.search.near_words import NearWords
from safelight.search.phrases import BESIDE, Step, heard_in, tree_of

MOST_WORDS = 80  # of a text; who writes more has said what matters by then
MOST_CORRECTED = 30  # words of a text; what is misspelt after them is read as it stands
MOST_KEPT = 1_500  # words of which is kept what they are heard as
SHORTEST_CORRECTED = 5  # letters
SHORTEST_WITHOUT_VOWELS = 6  # letters; in Arabic script one letter less is often another word
SHORTEST_START = 3
WHOLE = "="  # before a phrase that must be all that was typed
NUMBER = "#"  # in a phrase: any number
_STEM = "~"  # marks a key that is a stem
_SOUND = "^"  # marks a key that is a sound
_BY_EAR = frozenset({"ar", "ur"})  # languages that are typed in Latin letters too
_WITH_NUMBER = re.compile(r"\d+([^\W\d_]{1,7})")  # 200zl, 50k
_CURRENCIES = str.maketrans({"£": " pounds ", "€": " euros ", "$": " dollars ", "₹": " rupees "})
# Faces are read only where no word was typed: among words they are as often a joke.
_FACES = {
    **dict.fromkeys("😭😢😿🥲😥😪", "crying"),
    **dict.fromkeys("💔😔😞☹🙁😟😓😩😫🥺", "sad"),
    **dict.fromkeys("😰😱😨😧😖🆘", "scared"),
}
# "su1c1de", "s3lf h4rm": a filter for words is what they are hidden from.
_HIDDEN = re.compile(r"[a-z]+\d[a-z\d]*[a-z]\d*", re.IGNORECASE)
_DIGITS_FOR_LETTERS = str.maketrans("013457", "oieast")
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
# "heeeelp", but not "xxx".
_REPEATED = re.compile(r"\B([^\W\d])\1{2,}|([^\W\d])\2{2,}\B")

Forms = frozenset[str]


@dataclass(frozen=True)
class LanguageConcepts:
    """The concepts of one language, ready to be heard."""

    language: str
    phrases: dict[str, Any]  # a tree: see phrases.py
    starts: frozenset[str]  # the words with a star, without it
    longest_start: int
    words: frozenset[str]  # all words of all phrases
    asking: frozenset[str]  # words of questions: with `words`, those by which the language is told
    near: NearWords
    pages: frozenset[str]  # words of the site's pages: they, too, are right as they stand
    # What words are heard as. Only words that we wrote ourselves are kept, never a name.
    met: dict[tuple[Forms, bool], Forms]

    @classmethod
    def read(
        cls, language: str, concepts: Iterable[Concept], pages: frozenset[str]
    ) -> LanguageConcepts:
        """Make the concepts of a language ready; `pages` are words that are never misspelt."""
        phrases: list[tuple[list[Step], str, bool]] = []
        starts: set[str] = set()
        words: set[str] = set()
        for concept in concepts:
            for written in concept.words:
                whole = written.startswith(WHOLE)
                for steps in _readings(language, written.removeprefix(WHOLE)):
                    phrases.append((steps, concept.id, whole))
                    starts.update(key[:-1] for _, key in steps if key.endswith("*"))
                words.update(_surfaces(language, written.replace("*", "")))
        return cls(
            language,
            tree_of(phrases),
            frozenset(starts),
            max(map(len, starts), default=0),
            frozenset(words),
            frozenset(map(fold, question_words(language))),
            NearWords(word for word in sorted(words) if _is_long(word)),
            pages,
            {},
        )

    @property
    def parts(self) -> tuple[Any, ...]:
        """Return everything but the words of pages as plain values, to be kept on disk."""
        near = (self.near.words, self.near.rests.tobytes())
        return (self.language, self.phrases, self.starts, self.words, self.asking, near)

    @classmethod
    def from_parts(cls, parts: tuple[Any, ...], pages: frozenset[str]) -> LanguageConcepts:
        """Return what was kept as `parts`."""
        language, phrases, starts, words, asking, near = parts
        longest = max(map(len, starts), default=0)
        kept = NearWords.from_parts(*near)
        return cls(language, phrases, starts, longest, words, asking, kept, pages, {})

    def heard(self, text: tuple[Forms, ...]) -> tuple[int, set[str]]:
        """Return how many words of a text are common ones of the language, and the ids of the
        concepts in it, given the forms of each word."""
        heard_as = cache(self._heard_as)  # for this text alone: the same word is typed many times
        heard = [heard_as(forms, at < MOST_CORRECTED) for at, forms in enumerate(text)]
        common = sum(
            not (keys.isdisjoint(self.words) and keys.isdisjoint(self.asking)) for keys in heard
        )
        return common, heard_in(self.phrases, heard)

    def _is_known(self, word: str) -> bool:
        return word in self.words or word in self.pages

    def _heard_as(self, forms: Forms, correct: bool) -> Forms:
        met = self.met.get((forms, correct))
        if met is not None:
            return met
        found: set[str] = set()
        for form in forms:
            found.update(self._keys_of(form))
        if any(map(self._is_known, found)):
            self._keep(forms, correct, frozenset(found))
        elif correct and not any(one.endswith("*") for one in found):
            for surface in [one for one in found if not one.startswith(_STEM)]:
                for near in self.near.to(surface):
                    found.update(self._keys_of(near))
        return frozenset(found)

    def _keep(self, forms: Forms, correct: bool, heard: Forms) -> None:
        if all(map(self._is_known, forms)):
            if len(self.met) >= MOST_KEPT:
                self.met.clear()
            self.met[forms, correct] = heard

    def _keys_of(self, form: str) -> Iterator[str]:
        for surface, stems in analyser(self.language).words(form):
            folded = fold(surface)
            yield from (f"{_STEM}{stem}" for stem in stems)
            yield from self._starts_of(folded)
            if folded.isdigit():
                yield NUMBER
            if self.language in _BY_EAR and folded.isascii() and len(folded) >= SHORTEST_SOUND:
                yield f"{_SOUND}{sound(folded)}"
            if self.language == "ar":
                for bare in without_beginnings(folded):
                    yield from self._starts_of(bare)
                    yield from (f"{_STEM}{stem}" for stem in analyser(self.language).stems(bare))

    def _starts_of(self, word: str) -> Iterator[str]:
        yield word
        for length in range(SHORTEST_START, min(len(word), self.longest_start) + 1):
            if word[:length] in self.starts:
                yield f"{word[:length]}*"


def spoken(text: str) -> tuple[Forms, ...]:
    """Return the words of a text, each with the forms it may have.

    Apostrophes are typed or left out ("don't", "dont"), and join words in some languages
    ("l'image"); letters are drawn out ("heeeelp").
    """
    text = _REPEATED.sub(r"\1\1\2\2", text[: MOST_WORDS * 20]).translate(_CURRENCIES)
    words = WORD.findall(text) or [_FACES[one] for one in text if one in _FACES][:1]
    return tuple(_forms(one) for one in words[:MOST_WORDS])


def _is_long(word: str) -> bool:
    return len(word) >= (SHORTEST_CORRECTED if word < "\u0600" else SHORTEST_WITHOUT_VOWELS)


def _forms(word: str) -> Forms:
    pieces = [one for one in _APOSTROPHES.split(word) if one]
    counted = _WITH_NUMBER.fullmatch(word)
    if counted:
        pieces.append(counted[1])
        pieces.append(word.removesuffix(counted[1]))
    plain = word.translate(_DIGITS_FOR_LETTERS)
    if plain != word and _HIDDEN.fullmatch(word):
        pieces.append(plain)
    return frozenset((_APOSTROPHES.sub("", word), *pieces))


def _surfaces(language: str, text: str) -> Iterator[str]:
    for word in analyser(language).words(_APOSTROPHES.sub("", text)):
        yield fold(word.surface)


def _readings(language: str, phrase: str) -> Iterator[list[Step]]:
    """Yield the words of a phrase as keys, in each of the ways in which it may be heard."""
    written = _APOSTROPHES.sub("", phrase).replace(BESIDE, f" {BESIDE}").split()
    if len(written) > 1 or written[0].endswith("*"):
        steps = list(chain.from_iterable(_steps_of_word(language, one) for one in written))
    else:
        steps = [(False, one) for one in _surfaces(language, phrase)]
    if len(steps) > 1 or language != "cy":
        yield steps
    else:
        yield from ([(False, form)] for form in mutated(steps[0][1]) if form.rstrip("*"))
    if language in _BY_EAR and phrase.isascii() and "*" not in phrase:
        yield [(beside, _sound_key(one)) for beside, one in steps]


def _steps_of_word(language: str, word: str) -> Iterator[Step]:
    beside = word.startswith(BESIDE)
    for key in _keys_of_word(language, word.removeprefix(BESIDE)):
        yield beside, key


def _keys_of_word(language: str, word: str) -> Iterator[str]:
    if word == NUMBER:
        yield NUMBER
    elif word.endswith("*"):
        yield from (f"{one}*" for one in _surfaces(language, word[:-1]))
    else:
        yield from (f"{_STEM}{stem}" for stem in analyser(language).stems(word))


def _sound_key(key: str) -> str:
    """Return a key of a word in Latin letters as the word's sound; a short word stays as it is."""
    word = key.removeprefix(_STEM)
    return f"{_SOUND}{sound(word)}" if len(word) >= SHORTEST_SOUND else key
