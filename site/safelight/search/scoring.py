"""How much a document is worth: BM25 over the weighted bag, the same for every engine."""

from __future__ import annotations

import math

K1, B = 1.2, 0.75
PLACES = 6  # of a score that decide on the order; documents worth the same go by key


def rarity(documents: int, holding: int) -> float:
    """Return the inverse document frequency of a stem that so many of the documents hold."""
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def length_norm(length: float, average: float) -> float:
    """Return by how much a document's length dampens its weights."""
    return K1 * (1 - B + B * length / average) if average else K1


def impact(rarity: float, weight: float, norm: float, prior: float = 1.0) -> float:
    """Return what a stem of this weight adds to the score of a document."""
    return prior * rarity * weight * (K1 + 1) / (weight + norm)
