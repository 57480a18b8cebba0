"""Phrases of help first as a tree, word by word: what many phrases begin with is looked for once.

Words of a phrase come in their order, with others between them; words joined by a "+" are
neighbours. A tree holds some ten thousand phrases, and every worker has one, so it is made of
nothing but dictionaries and tuples of texts, as small as they come, which are kept on disk as they
are. Python soon sees that these can be in no cycle, and never looks through them again: fifty
thousand sets in their place held up a search by a twentieth of a second, again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

LARGEST_GAP = 2  # other words between two words of a phrase
BESIDE = "+"  # between two words of a phrase that must be neighbours

# In a branch that goes on: the concepts that are complete here, those that are if nothing else was
# typed, and what must follow at once. All other keys are what may follow. A branch that ends is
# its concepts alone.
HERE, ALONE, AT_ONCE = "", "=", "+"
NONE: tuple[str, ...] = ()

Keys = frozenset[str]  # whatever one word of a text may be heard as
Step = tuple[bool, str]  # whether a word must follow at once, and its key
Branch = Mapping[str, Any] | tuple[str, ...]


def tree_of(phrases: Iterable[tuple[Sequence[Step], str, bool]]) -> dict[str, Any]:
    """Return the tree of phrases: the steps of each, the concept that it stands for, and whether
    it must be all that was typed."""
    root: dict[str, Any] = {}
    for steps, concept, whole in phrases:
        branch = root
        for must_be_beside, key in steps:
            following = branch.setdefault(AT_ONCE, {}) if must_be_beside else branch
            branch = following.setdefault(key, {})
        branch.setdefault(ALONE if whole else HERE, set()).add(concept)
    shared: dict[object, object] = {}
    return {shared.setdefault(key, key): _small(one, shared) for key, one in root.items()}  # type: ignore[misc] # keys are texts


def _small(branch: Any, shared: dict[object, object]) -> Any:
    """Return the branch with every key and every tuple of concepts there once."""
    if isinstance(branch, set):
        found = tuple(sorted(branch))
        return shared.setdefault(found, found)
    if branch.keys() == {HERE}:
        return _small(branch[HERE], shared)
    return {shared.setdefault(key, key): _small(one, shared) for key, one in branch.items()}


def heard_in(tree: Mapping[str, Any], text: Sequence[Keys]) -> set[str]:
    """Return the concepts of every phrase in a text, wherever it begins."""
    found: set[str] = set()
    for at, keys in enumerate(text):
        for key in keys & tree.keys():
            _hear(tree[key], text, at + 1, 1, found)
    return found


def _hear(branch: Branch, text: Sequence[Keys], at: int, depth: int, found: set[str]) -> None:
    if isinstance(branch, tuple):
        found.update(branch)
        return
    found.update(branch.get(HERE, NONE))
    if depth == len(text):
        found.update(branch.get(ALONE, NONE))
    at_once = branch.get(AT_ONCE)
    if at_once:
        for keys in text[at : at + 1]:
            for key in keys & at_once.keys():
                _hear(at_once[key], text, at + 1, depth + 1, found)
    for place, keys in enumerate(text[at : at + LARGEST_GAP + 1], at + 1):
        for key in keys & branch.keys():
            _hear(branch[key], text, place, depth + 1, found)
