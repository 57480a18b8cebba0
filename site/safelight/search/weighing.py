"""What the rules and the examples say together: which card a search needs, and which other one it
may mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from safelight.search.likeness import NONE

# How much more a card counts that a rule gives, and how much more that none is needed, in
# logarithms. Chosen on the parts `held` and `fresh` of the judged searches: no example holds them.
TRUST, RESTRAINT = 2.5, 1.25
MAY_BE_MEANT = 0.1  # the least share of likeness at which another card is named too


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


def next_likeliest(likeness: Mapping[str, float], card: str, said: str) -> str:
    """Return the card that may be meant instead of `card`: that of the rules, where it was another,
    or the next that the search is like. NONE where there is none."""
    if said not in (card, NONE):
        return said
    others = {name: score for name, score in likeness.items() if name not in (card, NONE)}
    best = max(others, key=others.__getitem__, default=NONE)
    return best if best != NONE and exp(others[best]) >= MAY_BE_MEANT else NONE
