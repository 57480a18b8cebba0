"""Conditions are found by the concepts of their first group: none that counts is left out."""

from __future__ import annotations

from itertools import combinations

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.help_words import ByConcept, Condition
from safelight.search.heard import counts


def condition(name: str, *groups: str, unless: tuple[str, ...] = ()) -> Condition:
    return Condition(id=name, all=groups, unless=unless, reason="A test.")


def test_only_conditions_whose_first_group_is_named_are_asked_in_their_order() -> None:
    entries = (condition("one", "a|b", "c"), condition("two", "c"), condition("three", "b"))
    asked = ByConcept(entries)
    assert [one.id for one in asked.about({"b", "c"})] == ["one", "two", "three"]
    assert [one.id for one in asked.about({"a"})] == ["one"]
    assert list(asked.about(())) == []


def test_every_rule_of_the_real_data_that_counts_is_asked(catalogue: Catalogue) -> None:
    words = catalogue.help_words
    concepts = sorted({one for rule in words.rules for one in rule.groups[0]})
    for heard in map(frozenset, combinations(concepts[::4], 3)):
        asked = list(words.rules_by_concept.about(heard))
        assert [one for one in asked if counts(one, heard)] == [
            one for one in words.rules if counts(one, heard)
        ]
