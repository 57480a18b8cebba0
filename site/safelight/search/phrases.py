"""Phrases of help first as a tree, word by word: what many phrases begin with is looked for once.

Words of a phrase come in their order, with others between them; words joined by a "+" are
neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

LARGEST_GAP = 2  # other words between two words of a phrase
BESIDE = "+"  # between two words of a phrase that must be neighbours

Keys = frozenset[str]  # whatever one word of a text may be heard as
Step = tuple[bool, str]  # whether a word must follow at once, and its key


@dataclass
class Branch:
    """What may follow the words of a phrase so far, and the concepts that are complete here."""

    following: dict[str, Branch] = field(default_factory=dict)
    beside: dict[str, Branch] = field(default_factory=dict)
    concepts: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)  # concepts, if nothing else was typed

    def add(self, steps: Sequence[Step], concept: str, *, whole: bool) -> None:
        """Add a phrase that stands for a concept; `whole` = it must be all that was typed."""
        branch = self
        for must_be_beside, key in steps:
            branches = branch.beside if must_be_beside else branch.following
            branch = branches.setdefault(key, Branch())
        (branch.whole if whole else branch.concepts).add(concept)

    def heard(self, text: Sequence[Keys]) -> set[str]:
        """Return the concepts of every phrase in a text, wherever it begins."""
        found: set[str] = set()
        for at, keys in enumerate(text):
            for branch in _met(self.following, keys):
                branch._hear(text, at + 1, 1, found)
        return found

    def _hear(self, text: Sequence[Keys], at: int, depth: int, found: set[str]) -> None:
        found |= self.concepts
        if depth == len(text):
            found |= self.whole
        if self.beside:
            for keys in text[at : at + 1]:
                for branch in _met(self.beside, keys):
                    branch._hear(text, at + 1, depth + 1, found)
        if self.following:
            for place, keys in enumerate(text[at : at + LARGEST_GAP + 1], at + 1):
                for branch in _met(self.following, keys):
                    branch._hear(text, place, depth + 1, found)


def _met(branches: Mapping[str, Branch], keys: Keys) -> Iterator[Branch]:
    return (branches[key] for key in keys & branches.keys())
