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

# An ordinary question is like those that these pages answer: how much of one a page must have to
# lead, and to stand above all others; and how many lead at most.
LEADING, ABOVE_ALL, MOST_LEADING = 0.05, 0.45, 3


@dataclass(frozen=True)
class Leads:
    """What leads the results of an ordinary question: ids of pages, best first, those of them
    that stand above all others, and kinds of page."""

    pages: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


def leads_of(catalogue: Catalogue, heard: Heard, *, has_card: bool) -> Leads:
    """Return what answers the concepts that were heard, and questions like the whole.

    A cry for help has its card instead of what answers questions.
    """
    entries = catalogue.help_words.leads
    leads = [one for one in entries if counts(one, heard.concepts)]
    likely, above = ([], []) if has_card else _answering(catalogue, heard)
    # Which lesson comes first is a matter of the class, and so of the words.
    ruled = [page for one in leads if not one.kinds for page in one.pages]
    lifted = dict.fromkeys((*ruled, *above))
    pages = lifted | dict.fromkeys((*(page for one in leads for page in one.pages), *likely))
    kinds = frozenset(kind for one in leads for kind in one.kinds)
    return Leads(tuple(pages), tuple(lifted), kinds)


def _answering(catalogue: Catalogue, heard: Heard) -> tuple[list[str], list[str]]:
    """Return the ids of the pages that answer questions like this one, best first, and of those
    that surely do."""
    best = nlargest(MOST_LEADING, heard.answers.items(), key=itemgetter(1))
    found = [(catalogue.source(key), exp(score)) for key, score in best]
    shares = [(page.facts.id, share) for page, share in found if page and share >= LEADING]
    return [one for one, _ in shares], [one for one, share in shares if share >= ABOVE_ALL]
