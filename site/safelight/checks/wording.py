"""Banned stems and words in every language; fillers and exclamation marks in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Advice
from safelight.checks.banned_words import BANNED_STEMS, BANNED_WORDS, FILLERS
from safelight.checks.page_text import Passage, passages

CALM_TYPES = frozenset({"help", "guide", "lesson", "assembly", "training", "kit", "evidence"})


def check_wording(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on words that blame, label or belittle, and on shouting where calm is needed."""
    for page in catalogue.pages.values():
        is_source = page.language == catalogue.languages.source
        any_banned, fillers = _any_banned(page.language), FILLERS.get(page.language, "")
        for passage in passages(page):
            if any_banned.search(passage.text):
                yield from _banned(page, passage)
            if fillers and page.type != "activity":
                for found in _find(fillers, passage.text):
                    yield _advice(page, passage.line, f"“{found}” belittles. Leave it out.")
            if is_source and "!" in passage.text and _is_calm(page):
                yield _advice(page, passage.line, "No exclamation marks here: calm words.")


def _is_calm(page: Page) -> bool:
    return page.type in CALM_TYPES or page.facts.sensitivity == "high"


def _banned(page: Page, passage: Passage) -> Iterator[Advice]:
    for stem in BANNED_STEMS.get(page.language, ()):
        for found in _find(stem, passage.text):
            yield _advice(page, passage.line, f"“{found}” blames. Say what to do instead.")
    for word, instead in BANNED_WORDS.get(page.language, {}).items():
        for found in _find(word, passage.text):
            yield _advice(page, passage.line, f"“{found}”: write “{instead}”.")


@cache
def _any_banned(language: str) -> re.Pattern[str]:
    """Return what finds the passages to look into: nearly all need no further look."""
    words = (*BANNED_STEMS.get(language, ()), *BANNED_WORDS.get(language, {}))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})(?!\w)", re.IGNORECASE)


def _find(pattern: str, text: str) -> list[str]:
    return [match[0] for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.I)]


def _advice(page: Page, line: int, message: str) -> Advice:
    return Advice(page.path, line, message, "wording")
