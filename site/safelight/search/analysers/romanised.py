"""Arabic and Urdu typed in Latin letters: all spell by ear, so words are heard by ear too."""

from __future__ import annotations

import re

# Sounds with several spellings, brought to one. The order matters: pairs before single letters.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"w", "v"),
        (r"(?:ck|q)", "k"),
        (r"ee|ea|ie|y(?=[^aeiou]|$)", "i"),
        (r"oo|ou", "u"),
        (r"a[iy]|e[iy]", "e"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[bcdfgjklpt])h(?=[bcdfghjklmnprst])", ""),
        (r"(?<=[aeiou])[nh]$", ""),  # a nasal ending, or a breath, that many leave out
    )
)
SHORTEST = 3


def sound(word: str) -> str:
    """Return one spelling for all words in Latin letters that sound about alike."""
    if len(word) < SHORTEST or not word.isascii():
        return word
    for pattern, one in _SOUNDS:
        word = pattern.sub(one, word)
    return word
