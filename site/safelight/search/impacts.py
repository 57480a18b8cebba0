"""Posting lists with their worth, for engines that are handed finished numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safelight.search.backend import Document
from safelight.search.scoring import impact, length_norm, rarity


def impacts_of(documents: Sequence[Document]) -> Iterator[tuple[str, list[int], list[float]]]:
    """Yield each stem, the numbers of the documents that hold it, and its worth in each."""
    lengths = [sum(one.bag.values()) for one in documents]
    average = sum(lengths) / len(lengths) if lengths else 0.0
    norms = [length_norm(length, average) for length in lengths]
    holding: dict[str, list[int]] = {}
    for number, one in enumerate(documents):
        for stem in one.bag:
            holding.setdefault(stem, []).append(number)
    for stem, numbers in holding.items():
        rare = rarity(len(documents), len(numbers))
        held = ((documents[number], norms[number]) for number in numbers)
        yield stem, numbers, [impact(rare, one.bag[stem], norm, one.prior) for one, norm in held]
