"""What the rules and the examples say together: which card a search needs, which others it may
mean, and which are worth a line where none is sure.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from safelight.search.likeness import NONE

# How much more a card counts that a rule gives, and how much more that none is needed, in
# logarithms. Chosen on the parts `held`, `fresh` and `blind` of the judged searches: no example
# holds them.
TRUST, RESTRAINT = 3.0, 2.5
MAY_BE_MEANT = 0.05  # the least share of likeness at which another card is named too
MOST_NAMED = 2  # of other cards
MAY_HELP = 0.3  # the least share of all cards together at which some are named in a line


def likeliest(likeness: Mapping[str, float], said: str) -> str:
    """Return the card that the examples and the rules, which said one, speak for together, or NONE
    where they speak rather for none than for all the cards together."""
    if not likeness:
        return said
    scores = {card: score + TRUST * (card == said) for card, score in likeness.items()}
    none = scores.pop(NONE) + RESTRAINT
    if sum(map(exp, scores.values())) <= exp(none):
        return NONE
    return max(scores, key=scores.__getitem__)


def next_likeliest(likeness: Mapping[str, float], card: str, said: str) -> tuple[str, ...]:
    """Return the cards that may be meant instead of `card`, likeliest first: that of the rules,
    where it was another, and the next that the search is like."""
    likely = {name: score for name, score in likeness.items() if exp(score) >= MAY_BE_MEANT}
    by_rule = () if said == NONE else (said,)
    others = dict.fromkeys((*by_rule, *sorted(likely, key=likely.__getitem__, reverse=True)))
    return tuple(name for name in others if name not in (card, NONE))[:MOST_NAMED]


def worth_a_line(likeness: Mapping[str, float]) -> tuple[str, ...]:
    """Return the cards to name where none is sure enough to be shown and yet something may have
    happened, likeliest first."""
    if not likeness or exp(likeness[NONE]) > 1 - MAY_HELP:
        return ()
    return next_likeliest(likeness, NONE, NONE)
