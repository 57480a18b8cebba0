"""Translations that hold words of the source, or the letters of another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Advice
from safelight.checks.page_text import passages

WORDS_OF_A_NAME = 6  # a name, a title or a password may be the same in every language
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = {  # those of the other direction
    "rtl": r"[A-Za-z\u00c0-\u024f\u0370-\u052f]",
    "ltr": r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]",
}
_FOREIGN = {
    direction: re.compile(rf"(?:{letter}+[ ,;:’'\u060c-]+){{{WORDS_OF_A_NAME},}}{letter}+")
    for direction, letter in _LETTERS.items()
}


def check_untranslated(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on paragraphs of translations that are still those of the source page, or that are
    written in letters of the other direction."""
    for page in catalogue.pages.values():
        source = catalogue.source(page.key)
        if page.language != catalogue.languages.source and source is not None:
            direction = catalogue.languages[page.language].direction
            yield from _page(page, source, direction)


def _page(page: Page, source: Page, direction: str) -> Iterator[Advice]:
    theirs = {one.text for one in passages(source)}
    foreign = _FOREIGN[direction]
    for passage in passages(page):
        if passage.text in theirs and len(_WORD.findall(passage.text)) > WORDS_OF_A_NAME:
            yield _advice(page, passage.line, passage.text, "is as in English. Translate it")
        elif found := foreign.search(passage.text):
            what = f"is not in the script of {page.language}. Translate it"
            yield _advice(page, passage.line, found[0], what)


def _advice(page: Page, line: int, words: str, what: str) -> Advice:
    start = " ".join(words.split()[:6])
    return Advice(page.path, line, f"“{start}…” {what}.", "untranslated")
