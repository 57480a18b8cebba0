"""Words that may not stand on a child's page: figures, names of apps, and what a child of this age
should not meet there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from safelight.activities.wording import EVERYWHERE, WORDING, Wording
from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault

_MARKER = re.compile("\ue000[^\ue001]*\ue001")
# Vowel signs are written or left out at will in Arabic and Urdu, and hide a word from a pattern.
_VOWEL_SIGNS = dict.fromkeys(range(0x64B, 0x653))


def child_word_faults(page: Page, band: str) -> Iterator[Fault]:
    """Yield every figure, brand and risky word of the page's language, with its section's line."""
    passages = [(2, page.title), (3, page.summary)]
    for section in page.sections:
        runs = (section.heading, *section.runs)
        passages += [(section.line, _MARKER.sub("", run)) for run in runs]
    figures, brands, risky = patterns(page.language, band)
    for line, text in passages:
        plain = unicodedata.normalize("NFC", text).translate(_VOWEL_SIGNS)
        for found in figures.finditer(plain):
            yield Fault(
                line, f"“{found[0]}” is a figure. A child’s page holds none: say it in words."
            )
        for found in brands.finditer(plain):
            yield Fault(line, f"“{found[0]}” is a brand. Say what it is: “a video app”, “a game”.")
        for found in risky.finditer(plain):
            yield Fault(line, f"“{found[0]}” is too much for ages {band}. Use the younger framing.")


@cache
def patterns(language: str, band: str) -> tuple[re.Pattern[str], ...]:
    """Return what to look for: figures, brands and risky words, in this language and band."""
    own = WORDING.get(language, EVERYWHERE)
    return (
        _whole(f"{EVERYWHERE.figures}|{own.figures}", own, re.I),
        _whole(f"(?:{own.brands}){own.ending}", own, re.NOFLAG),
        _whole(f"{_risky(EVERYWHERE, band)}|{_risky(own, band)}", own, re.I),
    )


def _risky(words: Wording, band: str) -> str:
    return {
        "4-7": f"{words.up_to_7}|{words.up_to_10}|{words.at_any_age}",
        "8-10": f"{words.up_to_10}|{words.at_any_age}",
        "11-13": f"{words.up_to_13}|{words.at_any_age}",
        "14-18": words.at_any_age,
    }[band]


def _whole(pattern: str, words: Wording, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.joined}(?:{pattern})(?!\w)", flags)
