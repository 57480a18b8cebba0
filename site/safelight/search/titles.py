"""Titles of pages, typed as they stand: whoever does so looks for that page, not for help."""

from __future__ import annotations

from collections.abc import Collection

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.letters import WORD, fold, normalise

LONGEST = 300  # letters; longer texts are no title
FEWEST_WORDS = 3  # one or two words are as likely to be a cry for help


def long_titles(catalogue: Catalogue) -> frozenset[str]:
    """Return the titles of all pages but help pages, as their words."""
    pages = [page for page in catalogue.pages.values() if page.type != "help"]
    titles = {_as_words(title) for page in pages for title in (page.title, page.short_title)}
    return frozenset(one for one in titles if one.count(" ") + 1 >= FEWEST_WORDS)


def is_title(text: str, titles: Collection[str]) -> bool:
    """Return whether a text is one of these titles, word for word."""
    return _as_words(text[:LONGEST]) in titles


def _as_words(text: str) -> str:
    return " ".join(fold(normalise(word)) for word in WORD.findall(text))
