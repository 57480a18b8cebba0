"""Titles of pages and names of hubs, typed as they stand: whoever does so looks for that page, not
for help.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.letters import WORD, fold, normalise
from safelight.search.hub_words import HUB_WORDS, names_in

LONGEST = 300  # letters; longer texts are no title
FEWEST_WORDS = 3  # one or two words are as likely to be a cry for help
HELP = "help"  # the type of page and the hub that a cry for help is for


def long_titles(catalogue: Catalogue) -> frozenset[str]:
    """Return the titles of all pages but help pages, as their words, and what hubs are called."""
    pages = [page for page in catalogue.pages.values() if page.type != HELP]
    titles = {_as_words(title) for page in pages for title in (page.title, page.short_title)}
    long = (one for one in titles if one.count(" ") + 1 >= FEWEST_WORDS)
    return frozenset((*long, *map(_as_words, _names_of_hubs())))


def _names_of_hubs() -> Iterator[str]:
    for path, words in HUB_WORDS.items():
        if path.rstrip("/") != HELP:
            for said in words.values():
                yield from names_in(said)


def is_title(text: str, titles: Collection[str]) -> bool:
    """Return whether a text is one of these titles, word for word."""
    return _as_words(text[:LONGEST]) in titles


def _as_words(text: str) -> str:
    return " ".join(fold(normalise(word)) for word in WORD.findall(text))
