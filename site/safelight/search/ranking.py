"""Scores, totals and facets from postings in memory: no engine's own loop is as quick in Python.

A set of documents is a number with one bit for each, so facets are counted by counting bits.
"""

from __future__ import annotations

import heapq
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from safelight.search.backend import Alternative, Facet, Query, Unit
from safelight.search.scoring import PLACES

Worth = Iterable[tuple[int, float]]  # what documents are worth
STEPS_WORTH_ALL = 4  # a list of all documents pays when every fourth of them is touched
_ONE = ord("1")
FacetMasks = Mapping[str, Mapping[str, int]]  # documents by facet and value


class Postings(NamedTuple):
    """The documents that hold a stem, what it is worth in each, and the same documents as bits."""

    documents: array[int]
    impacts: array[float]
    mask: int

    @property
    def bytes(self) -> int:
        """Return how much memory they take."""
        return sum(map(sys.getsizeof, self))


NO_POSTINGS = Postings(array("I"), array("d"), 0)
Lookup = Callable[[str], Postings]


# What documents are worth: by number of the document, or of every document in order.
Scores = dict[int, float] | list[float]


class Scored(NamedTuple):
    """What every document is worth, and for each unit the documents that hold it."""

    scores: Scores
    masks: tuple[int, ...]


def mask_of(documents: Iterable[int], size: int) -> int:
    """Return a number in which the bit of each document is set."""
    bits = bytearray(b"0" * (size + 1))
    for one in documents:
        bits[one] = _ONE
    bits.reverse()
    return int(bits, 2)  # Python reads digits faster than it sets bits


def score(units: Iterable[Unit], lookup: Lookup, size: int) -> Scored:
    """Return what every document is worth: the sum over units of the best alternative."""
    worths = [_worth(unit, lookup) for unit in units]
    masks = tuple(mask for _, mask in worths)
    steps = sum(mask.bit_count() for mask in masks)
    many = len(masks) > 1 and steps * STEPS_WORTH_ALL > size
    add = _added_to_all if many else _added
    return Scored(add([pairs for pairs, _ in worths], size), masks)


def _added(worths: Iterable[Worth], size: int) -> Scores:
    scores: dict[int, float] = {}
    for pairs in worths:
        if not scores:
            scores = dict(pairs)
            continue
        known = scores.get
        for document, worth in pairs:
            scores[document] = known(document, 0.0) + worth
    return scores


def _added_to_all(worths: Iterable[Worth], size: int) -> Scores:
    """Add in a list of all documents: a step takes two thirds of the time."""
    scores = [0.0] * size
    for pairs in worths:
        for document, worth in pairs:
            scores[document] += worth
    return scores


def _worth(unit: Unit, lookup: Lookup) -> tuple[Worth, int]:
    if len(unit.alternatives) == 1 and len(unit.alternatives[0].stems) == 1:
        return _of_one(unit.alternatives[0], lookup)
    best: dict[int, float] = {}
    mask = 0
    for alternative in unit.alternatives:
        pairs, documents = _of_one(alternative, lookup)
        mask |= documents
        if not best:
            best = dict(pairs)
            continue
        known = best.get
        for document, worth in pairs:
            if worth > known(document, 0.0):
                best[document] = worth
    return best.items(), mask


def _of_one(alternative: Alternative, lookup: Lookup) -> tuple[Worth, int]:
    postings = [lookup(stem) for stem in alternative.stems]
    weight = alternative.weight
    first = postings[0]
    if len(postings) == 1:
        if weight == 1.0:
            return zip(first.documents, first.impacts, strict=True), first.mask
        scaled = [weight * one for one in first.impacts]
        return zip(first.documents, scaled, strict=True), first.mask
    worth = dict(zip(first.documents, first.impacts, strict=True))
    mask = first.mask
    for other in postings[1:]:
        mask &= other.mask
        impacts = dict(zip(other.documents, other.impacts, strict=True))
        worth = {one: min(worth[one], impacts[one]) for one in worth.keys() & impacts.keys()}
    return [(one, weight * value) for one, value in worth.items()], mask


def passing(filters: Mapping[str, frozenset[str]], facets: FacetMasks) -> dict[str, int]:
    """Return, for each facet that filters, the documents that pass it."""
    passed = {}
    for name, values in filters.items():
        if values:
            masks = facets.get(name, {})
            passed[name] = union(masks.get(value, 0) for value in values)
    return passed


def count(query: Query, found: int, passed: Mapping[str, int], facets: FacetMasks) -> list[Facet]:
    """Return each facet that was asked for, counted without its own filter."""
    counted = []
    for name in query.facets:
        documents = narrow(found, passed, but=name)
        values = facets.get(name, {}).items()
        counts = {value: n for value, mask in values if (n := (mask & documents).bit_count())}
        counted.append(Facet(name, counts))
    return counted


def narrow(found: int, passed: Mapping[str, int], but: str = "") -> int:
    """Return the documents that pass every filter except one facet's."""
    for name, mask in passed.items():
        if name != but:
            found &= mask
    return found


def union(masks: Iterable[int]) -> int:
    """Return the documents that stand in any of the masks."""
    together = 0
    for mask in masks:
        together |= mask
    return together


def only(scores: Scores, kept: int, size: int) -> Scores:
    """Return the scores of the documents that are kept."""
    bits = kept.to_bytes(size // 8 + 1, "little")
    return {one: worth for one, worth in _pairs(scores) if bits[one >> 3] >> (one & 7) & 1}


def best(scores: Scores, most: int, key_of: Callable[[int], str]) -> list[tuple[int, float]]:
    """Return the best documents with their scores, those worth the same by key."""
    least = 0.0  # whatever was found is worth more
    if len(scores) > most:
        worths = scores.values() if isinstance(scores, dict) else scores
        least = max(least, heapq.nlargest(most, worths)[-1] - 10**-PLACES)
    found = [(one, worth) for one, worth in _pairs(scores) if worth > least]
    found.sort(key=lambda pair: (-round(pair[1], PLACES), key_of(pair[0])))
    return found[:most]


def _pairs(scores: Scores) -> Worth:
    return scores.items() if isinstance(scores, dict) else enumerate(scores)
