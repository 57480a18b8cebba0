"""What all writers know of letters: the fonts of each script, words in bold, and numbers that must
not turn round in a text from right to left."""

from __future__ import annotations

from dataclasses import replace

from safelight.catalogue.body import Inlines, Run

LATIN = "Atkinson Hyperlegible Next"
# The fonts of languages in other scripts: as programs name them, and the beginnings of their files.
SCRIPTS = {"ar": "Noto Naskh Arabic", "ur": "Noto Nastaliq Urdu"}
FONT_FILES = {"ar": "NotoNaskhArabic", "ur": "NotoNastaliqUrdu"}
ISOLATE, END = "\u2066", "\u2069"  # around what is read from left to right
WARM = frozenset({"care", "dont"})  # blocks in the colour of care


def fonts_of(tag: str) -> list[str]:
    """Return the fonts of other scripts than Latin, that of a language first: a page in any
    language may hold a word in another script."""
    return sorted(SCRIPTS.values(), key=lambda font: font != SCRIPTS.get(tag))


def strong(words: Inlines) -> Inlines:
    """Return the words in bold."""
    return tuple(replace(one, strong=True) if isinstance(one, Run) else one for one in words)
