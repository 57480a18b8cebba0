"""Which card rules and examples speak for together, and which others may be meant."""

from __future__ import annotations

from math import log

from safelight.search.likeness import NONE
from safelight.search.weighing import (
    MAY_BE_MEANT,
    MAY_HELP,
    likeliest,
    next_likeliest,
    worth_a_line,
)


def shares(**cards: float) -> dict[str, float]:
    """Return how likely each card is; the rest of one is for none."""
    return {name: log(share) for name, share in cards.items()} | {
        NONE: log(1 - sum(cards.values()))
    }


def test_without_examples_the_rules_decide_alone() -> None:
    assert likeliest({}, "threat") == "threat"
    assert likeliest({}, NONE) == NONE


def test_many_cards_that_are_a_little_likely_speak_for_help_together() -> None:
    found = shares(threat=0.3, picture=0.3, asked=0.3)
    assert likeliest(found, "picture") == "picture"
    assert likeliest(shares(threat=0.2, picture=0.1), NONE) == NONE


def test_a_rule_counts_for_more_but_not_for_everything() -> None:
    assert likeliest(shares(threat=0.6, picture=0.3), "picture") == "picture"
    assert likeliest(shares(threat=0.95, picture=0.01), "picture") == "threat"
    assert likeliest(shares(threat=0.6, picture=0.3), NONE) == NONE
    assert likeliest(shares(threat=0.95, picture=0.049), NONE) == "threat"


def test_the_card_of_the_rules_may_be_meant_where_the_examples_spoke_louder() -> None:
    seldom = shares(threat=0.9, picture=MAY_BE_MEANT - 0.01)
    assert next_likeliest(seldom, "threat", "asked") == ("asked",)


def test_the_next_card_is_named_where_it_is_likely_enough() -> None:
    likely = shares(threat=0.6, picture=MAY_BE_MEANT + 0.01)
    assert next_likeliest(likely, "threat", "threat") == ("picture",)
    seldom = shares(threat=0.9, picture=MAY_BE_MEANT - 0.01)
    assert next_likeliest(seldom, "threat", NONE) == ()
    assert next_likeliest({}, "threat", "threat") == ()


def test_two_are_named_at_most_that_of_the_rules_first() -> None:
    likely = shares(threat=0.4, picture=0.25, asked=0.2, now=0.1)
    assert next_likeliest(likely, "threat", NONE) == ("picture", "asked")
    assert next_likeliest(likely, "threat", "safe") == ("safe", "picture")
    assert next_likeliest(likely, "threat", "asked") == ("asked", "picture")


def test_what_is_not_sure_is_worth_a_line_from_a_share_on() -> None:
    assert worth_a_line(shares(threat=MAY_HELP, picture=0.1)) == ("threat", "picture")
    assert worth_a_line(shares(threat=MAY_HELP - 0.01)) == ()
    assert worth_a_line({}) == ()
