"""Words that are spelt right although no page may have them, and the names of apps and games."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from safelight.search.analysers.language import analyser, related_forms

NAMES = "names"


@dataclass(frozen=True)
class SpeltRight:
    """The common words of one language, as surfaces; `names` are known in all of them."""

    language: str = ""
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def read(cls, common: Mapping[str, str], language: str) -> SpeltRight:
        """Return the words of a language from the data."""
        surface = analyser(language).surface
        words, names = (
            frozenset(map(surface, common.get(name, "").split())) for name in (language, NAMES)
        )
        return cls(language, words, names)

    def __contains__(self, surface: str) -> bool:
        """Return whether a word is spelt right, as it is or with what is joined on before it."""
        if surface in self.words or surface in self.names:
            return True
        forms = related_forms(self.language, surface)
        return any(one.surface in self.words or one.surface in self.names for one in forms)
