"""Which generation is searched, and whether there was none that can be."""

from __future__ import annotations

from safelight.search.backend import SearchBackend
from safelight.search.unavailable import SearchUnavailable


class Published:
    """What an engine has published. `is_lost` when it had nothing whole: build it again."""

    def __init__(self) -> None:
        self.is_lost = False

    def of(self, engine: SearchBackend) -> str:
        """Return the published generation. Raise SearchUnavailable where none can be used."""
        generation = engine.generation()
        if not generation:
            self.is_lost = True
            raise SearchUnavailable("No search index that is whole is published.")
        return generation
