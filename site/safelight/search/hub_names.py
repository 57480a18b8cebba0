"""Whether a search is nothing but the name of a hub. Then the hub is what is looked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from safelight.search.corpus import Translate
from safelight.search.hubs import FIXED
from safelight.search.subjects import telling_stems

BETWEEN = ","  # what people type for a hub


@dataclass(frozen=True)
class HubNames:
    """The hubs that each name means, by its stems: keys, the widest hub first."""

    names: Mapping[frozenset[str], tuple[str, ...]]

    @classmethod
    def read(cls, language: str, translate: Translate) -> HubNames:
        """Return the names of the hubs in a language."""
        found: dict[frozenset[str], dict[str, None]] = {}
        for hub in FIXED:
            said = [translate(hub.title), *hub.typed(language).split(BETWEEN)]
            for name in said:
                found.setdefault(telling_stems(language, name), {})[hub.key] = None
        return cls({stems: tuple(keys) for stems, keys in found.items() if stems})

    def meant(self, stems: frozenset[str]) -> tuple[str, ...]:
        """Return the keys of the hubs that are called just this."""
        return self.names.get(stems, ())
