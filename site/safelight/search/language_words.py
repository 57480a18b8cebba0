"""What the search knows of each language beside its index: read when a language is first asked
for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock

from safelight.catalogue.catalogue import Catalogue
from safelight.search.backend import SearchBackend
from safelight.search.building import SPELLING
from safelight.search.corpus import Translate
from safelight.search.names import Names
from safelight.search.spelling_files import bring_up_to_date, read_spelling
from safelight.search.spelt_right import SpeltRight
from safelight.search.subjects import Subjects
from safelight.search.suggestions import Suggestions
from safelight.search.understanding import Known
from safelight.search.vocabulary import Vocabulary
from safelight.search.written import written_form


@dataclass(frozen=True)
class LanguageWords:
    """The words, subjects, names and titles of one language."""

    known: Known
    subjects: Subjects
    names: Names
    suggestions: Suggestions


@dataclass(frozen=True)
class WordsOfLanguages:
    """What is known of every language, of the generation of the index that was asked last.

    `apart` takes apart what was typed without spaces. Threads may share it.
    """

    catalogue: Catalogue
    backend: SearchBackend
    translate: Mapping[str, Translate]
    folder: Path
    apart: Callable[[str], str]
    _read: dict[tuple[str, str], LanguageWords] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, tag: str, generation: str) -> LanguageWords:
        """Return what is known of a language."""
        found = self._read.get((generation, tag))
        if found is None:
            with self._lock:
                # Another thread may have read it meanwhile.
                found = self._read.get((generation, tag)) or self._of_index(tag)
                for old in [key for key in self._read if key[0] != generation]:
                    del self._read[old]
                self._read[generation, tag] = found
        return found

    def _of_index(self, tag: str) -> LanguageWords:
        vocabulary = Vocabulary(self.backend.vocabulary(tag))
        folder = self.folder / SPELLING
        spelling = read_spelling(folder, tag) or bring_up_to_date(folder, tag, vocabulary)
        translate = self.translate[tag]
        right = SpeltRight.read(self.catalogue.common_words, tag)
        written = partial(written_form, self.backend, tag)
        return LanguageWords(
            Known(vocabulary, spelling, right, written, self.apart),
            Subjects.read(self.catalogue, tag, translate),
            Names.read(self.catalogue, tag, translate),
            Suggestions.read(self.catalogue, tag, translate),
        )
