"""What was heard in a search, and whether it is what an entry of the data asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from safelight.catalogue.help_words import Condition


@dataclass(frozen=True)
class Heard:
    """What was heard in a search: the ids of concepts, how many words say something, and how
    likely each card, and each page as an answer, is by likeness to the examples, as logarithms."""

    concepts: frozenset[str] = frozenset()
    telling: int = 0
    likeness: Mapping[str, float] = field(default_factory=dict)
    answers: Mapping[str, float] = field(default_factory=dict)


def counts(entry: Condition, heard: frozenset[str]) -> bool:
    """Return whether every group of an entry has a concept in the search, and no veto has."""
    return heard.isdisjoint(entry.unless) and all(
        not heard.isdisjoint(group) for group in entry.groups
    )
