"""When a source was published, in the words of a language: "2025-04" is "April 2025"."""

from __future__ import annotations

import re
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton

_DAY, _MONTH = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d")


def in_words(written: str, locale: Locale) -> str:
    """Return a day or a month of the data files in words; a year, and what is none, as it is."""
    try:
        if _DAY.fullmatch(written):
            return str(format_date(date.fromisoformat(written), "long", locale=locale))
        if _MONTH.fullmatch(written):
            first = date.fromisoformat(f"{written}-01")
            return str(format_skeleton("yMMMM", first, locale=locale))
    except ValueError:  # no such day
        pass
    return written
