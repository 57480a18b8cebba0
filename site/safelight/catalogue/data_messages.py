"""Finds the display text of the data files for translators, as Babel wants it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

import tomli

from safelight.catalogue.phone_numbers import WORD_AND_NUMBER

DISPLAYED: dict[str, tuple[str, ...]] = {
    "topic": ("title", "summary"),
    "helpline": ("plain_name", "for", "text", "alt", "hours", "cost", "next_steps"),
    "fact": ("statement", "limits", "told"),
    "four_c": ("title", "summary"),
    "efacw": ("title", "summary"),
    "rshe": ("title", "summary"),
    "withdrawn": ("reason",),
}


def extract(
    fileobj: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Yield (line, function, text, comments) for every text that a page may show.

    Records that must be confirmed first are never shown, so they are not translated.
    """
    text = fileobj.read().decode("utf-8")
    lines = text.split("\n")
    for table, rows in tomli.loads(text).items():
        for row in rows if table in DISPLAYED else ():
            if row.get("status") == "confirm-first":
                continue
            line = next((at for at, one in enumerate(lines, 1) if one == f'id = "{row["id"]}"'), 1)
            for key in DISPLAYED[table]:
                if _has_words(row.get(key, "")):
                    yield line, "gettext", row[key], [f"{table} {row['id']}: {key}"]


def _has_words(text: str) -> bool:
    """Return whether there is something to translate: a number has no words, and the words around
    "SHOUT" and its number are a text of the interface."""
    return any(letter.isalpha() for letter in text) and not WORD_AND_NUMBER.match(text)
