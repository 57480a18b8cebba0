"""How a word of an index is written: its surface has letters made the same that readers tell apart.

The pages say it themselves, so nothing is kept for it; it is asked for corrections alone.
"""

from __future__ import annotations

from collections import Counter

from safelight.search.analysers.language import analyser
from safelight.search.analysers.letters import WORD
from safelight.search.backend import Alternative, Query, SearchBackend, Unit

SCRIPTS = frozenset({"ar", "ur"})  # in other languages the surface is what is written
PAGES = 5  # that are looked through


def written_form(backend: SearchBackend, language: str, surface: str, stem: str) -> str:
    """Return a surface as the pages that say it most write it, or as it is."""
    if language not in SCRIPTS:
        return surface
    query = Query(language, (Unit((Alternative((stem,)),)),), limit=PAGES)
    results = backend.search(query)
    keys = [hit.key for hit in results.hits if hit.language == language]
    known = analyser(language).known
    forms = Counter(
        word
        for stored in backend.fetch(language, keys, results.generation)
        for word in WORD.findall(stored.passages)
        if known[word].surface == surface
    )
    return min(forms, key=lambda one: (-forms[one], one), default=surface)
