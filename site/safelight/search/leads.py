"""Which pages lead the results of an ordinary question: by the words of rules, and by likeness to
questions that they are known to answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from math import exp
from operator import itemgetter

from safelight.catalogue.catalogue import Catalogue
from safelight.search.heard import Heard, counts

GLOSSARY = "glossary"

# An ordinary question is like those that these pages answer: how much of one a page must have to
# lead, and below a card, which may be wrong; how many are looked at, and how many lead at most.
LEADING, BELOW_A_CARD, LOOKED_AT, MOST_LEADING = 0.05, 0.5, 5, 3
MEANING = 0.5  # what says what a word means has that much less of one than what says what to do
RULED, RULED_LESS = 0.4, 0.5  # what the first page of rules has of one, and each one after


@dataclass(frozen=True)
class Leads:
    """What leads the results of an ordinary question: ids of pages, best first, those of them
    that answer it whatever their words, and kinds of page."""

    pages: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


def leads_of(catalogue: Catalogue, heard: Heard, *, has_card: bool) -> Leads:
    """Return what answers the concepts that were heard, and questions like the whole."""
    entries = catalogue.help_words.leads_by_concept.about(heard.concepts)
    leads = [one for one in entries if counts(one, heard.concepts)]
    shares = _answering(catalogue, heard, BELOW_A_CARD if has_card else LEADING)
    # Which lesson comes first is a matter of the class, and so of the words.
    ruled = dict.fromkeys(page for one in leads if not one.kinds for page in one.pages)
    for at, page in enumerate(ruled):
        shares[page] = shares.get(page, 0.0) + RULED * RULED_LESS**at
    lifted = sorted(shares, key=lambda page: -shares[page])
    pages = dict.fromkeys((*lifted, *(page for one in leads for page in one.pages)))
    kinds = frozenset(kind for one in leads for kind in one.kinds)
    return Leads(tuple(pages), tuple(lifted), kinds)


def _answering(catalogue: Catalogue, heard: Heard, least: float) -> dict[str, float]:
    """Return how much each page has of questions like this one, by its id, the greatest first."""
    likeliest = nlargest(LOOKED_AT, heard.answers.items(), key=itemgetter(1))
    found = [(catalogue.source(key), exp(score)) for key, score in likeliest]
    shares = {
        page.facts.id: share * (MEANING if page.type == GLOSSARY else 1)
        for page, share in found
        if page and share >= least
    }
    return dict(nlargest(MOST_LEADING, shares.items(), key=itemgetter(1)))
