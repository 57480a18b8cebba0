"""From typed words to what is asked: which words count, and what else each may stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from safelight.search.analysers.language import (
    Word,
    analyser,
    question_words,
    related_forms,
)
from safelight.search.analysers.letters import WORD, fold
from safelight.search.backend import Alternative, Surface, Unit
from safelight.search.compounds import Compound
from safelight.search.request import MOST_WORDS
from safelight.search.spelling import NOTHING, Spelling
from safelight.search.spelt_right import SpeltRight
from safelight.search.vocabulary import Vocabulary

OTHER_LANGUAGE = 0.8  # what a word is worth when it is read in the source language instead
OTHER_FORM = 0.9
JOINED, PARTED = 1.0, 0.9
EVERYWHERE = 0.4  # of the pages: what is on so many is meant even where another word is typed
PIECE = 0.2  # what a word is worth that is only a piece of a common one
MOST_JOINED = 3  # neighbours that are read as one word
MISSPELT = {1: 0.8, 2: 0.6}  # by the number of wrong letters
READINGS = 2  # of a misspelt word


@dataclass(frozen=True)
class Understood:
    """What is asked.

    `words` are those that were looked for, each as it was read. `corrected` is the whole text with
    misspelt words put right, or empty. `stems` are those of the words as they were read, and of
    their parts where they were typed as one.
    """

    units: tuple[Unit, ...] = ()
    words: tuple[str, ...] = ()
    corrected: str = ""
    stems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """The words that the index of a language knows, and their spelling."""

    vocabulary: Vocabulary
    spelling: Spelling
    right: SpeltRight = NOTHING
    # How a word is written, of its surface and stem.
    written: Callable[[str, str], str] = lambda surface, _: surface
    # Several words that were typed as one, with spaces between them.
    apart: Callable[[str], str] = str


@dataclass
class _Reading:
    """A text being read in one language, and in the source language beside it."""

    text: str
    language: str
    source: str
    known: Known
    exact: bool
    corrections: dict[str, str] = field(default_factory=dict)
    parted: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> list[Word]:
        """Return every word that was typed."""
        return analyser(self.language).words(self.text)

    @cached_property
    def asked(self) -> list[Word]:
        """Return the words that say what is asked, each once; all of them when none does."""
        unique = list(dict.fromkeys(self.words))
        telling = [word for word in unique if word.surface not in self._dropped]
        return (telling or unique)[:MOST_WORDS]

    @cached_property
    def _dropped(self) -> frozenset[str]:
        """Return the words of questions: many ask in the source language, whatever the page's."""
        return question_words(self.language) | question_words(self.source)

    @cached_property
    def joined(self) -> dict[str, Surface]:
        """Return the word of the index that neighbours are in one, by the surface of each."""
        found: dict[str, Surface] = {}
        surfaces = [word.surface for word in self.words]
        for count in range(2, MOST_JOINED + 1):
            for neighbours in zip(*(surfaces[at:] for at in range(count)), strict=False):
                together = self.known.vocabulary.get("".join(neighbours))
                if together:
                    found.update(dict.fromkeys(neighbours, together))
        return found

    def unit(self, word: Word) -> Unit:
        """Return everything that a word may stand for, each reading once."""
        readings: dict[tuple[str, ...], float] = {}
        for one in self._readings(word):
            readings.setdefault(one.stems, one.weight)
        return Unit(tuple(Alternative(stems, weight) for stems, weight in readings.items()))

    def _readings(self, word: Word) -> Iterator[Alternative]:
        whole = self.joined.get(word.surface)
        alone = PIECE if whole and self._is_piece(word, whole) else 1.0
        yield from (Alternative((stem,), alone) for stem in word.stems)
        if whole:
            yield Alternative((whole.stem,), JOINED)
        foreign = self._foreign(word)
        yield from (Alternative((stem,), OTHER_LANGUAGE) for stem in foreign)
        forms = [
            form
            for form in related_forms(self.language, word.surface)
            if self.known.vocabulary.get(form.surface)
        ]
        yield from (Alternative(form.stems, OTHER_FORM) for form in forms)
        is_unknown = self._is_unknown((*word.stems, *foreign))
        if is_unknown and not forms and word.surface not in self.joined:
            yield from self._guesses(word)

    def _is_piece(self, word: Word, whole: Surface) -> bool:
        """Return whether a word is hardly meant by itself: "line" of "on line"."""
        known = self.known.vocabulary
        alone = known.get(word.surface)
        most = max(EVERYWHERE * known.most, alone.documents if alone else 0)
        return whole.documents > most

    def _foreign(self, word: Word) -> tuple[str, ...]:
        if self.source == self.language:
            return ()
        return tuple(
            stem for one in analyser(self.source).words(word.surface) for stem in one.stems
        )

    def _is_unknown(self, stems: tuple[str, ...]) -> bool:
        return not any(self.known.vocabulary.has_stem(stem) for stem in stems)

    def _guesses(self, word: Word) -> Iterator[Alternative]:
        """Yield what a word that the index does not know may be: several in one, or misspelt."""
        parts = self._parts(word.surface) or self._said_apart(word.surface)
        if parts:
            yield Alternative(parts, PARTED)
        elif not self.exact:
            yield from self._corrected(word)

    def _parts(self, surface: str) -> tuple[str, ...]:
        known = self.known
        parts = Compound(surface, known.vocabulary, question_words(self.language)).parts()
        rarest = min((one.documents for one in parts), default=0)
        if surface in known.right and rarest < EVERYWHERE * known.vocabulary.most:
            return ()
        self.parted[surface] = tuple(one.stem for one in parts)
        return self.parted[surface]

    def _said_apart(self, surface: str) -> tuple[str, ...]:
        """Return the words of the index in a whole sentence that was typed as one word."""
        words = analyser(self.language).words(self.known.apart(surface))
        telling = [one.stems[:1] for one in words if one.surface not in self._dropped]
        stems = [one for one in telling if len(words) > 1 and not self._is_unknown(one)]
        if stems:
            self.parted[surface] = tuple(chain.from_iterable(stems))
        return self.parted.get(surface, ())

    def _corrected(self, word: Word) -> Iterator[Alternative]:
        known = self.known
        found = known.spelling.corrections(word.surface, known.vocabulary, known.right)
        if not found:
            return
        least = found[0].wrong
        for one in found[:READINGS]:
            if one.wrong == least:
                yield Alternative((one.stem,), MISSPELT[max(least, 1)])
        # Words that are for matching only are never shown, not even as a correction.
        if found[0].documents:
            self.corrections[word.surface] = known.written(found[0].surface, found[0].stem)

    def put_right(self) -> str:
        """Return the text with what was corrected in it, or nothing when that is nothing.

        An accent that was left out is put in without a word: whoever types without them knows.
        """
        if all(fold(typed) == fold(right) for typed, right in self.corrections.items()):
            return ""
        surfaces = iter(self.words)

        def right(written: str) -> str:
            return self.corrections.get(next(surfaces).surface, written)

        return WORD.sub(lambda match: right(match.group()), self.text)


def understand(
    text: str, language: str, source: str, known: Known, *, exact: bool = False
) -> Understood:
    """Return what a text asks for."""
    reading = _Reading(text.replace("_", " "), language, source, known, exact)
    units = tuple(reading.unit(word) for word in reading.asked)
    right = reading.corrections
    return Understood(
        units,
        tuple(right.get(word.surface, word.surface) for word in reading.asked),
        reading.put_right(),
        tuple(
            stem
            for word, unit in zip(reading.asked, units, strict=True)
            for stem in reading.parted.get(word.surface)
            or unit.alternatives[-1 if word.surface in right else 0].stems[:1]
        ),
    )
