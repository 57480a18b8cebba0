"""Which encoding a visitor's browser takes, and whether it has the page already."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from safelight.packfile import BROTLI, GZIP, IDENTITY

ORDER = (BROTLI, GZIP, IDENTITY)  # smallest first: what we send when a browser likes them equally
LONGEST = 200  # characters of Accept-Encoding; no browser sends more


def accepted_encodings(header: str) -> tuple[str, ...]:
    """Return our encodings in the order in which to try them.

    The plain bytes are always among them.
    """
    return _parse(header) if len(header) <= LONGEST else (IDENTITY,)


@lru_cache(maxsize=128)
def _parse(header: str) -> tuple[str, ...]:
    weights: dict[str, float] = {}
    for part in header.lower().split(","):
        name, _, parameters = part.partition(";")
        weights[name.strip()] = _weight(parameters)
    others = weights.get("*", 0.0)
    liked = [one for one in (BROTLI, GZIP) if weights.get(one, others) > 0]
    liked.sort(key=lambda one: -weights.get(one, others))  # a stable sort: ties keep our order
    plain = weights.get(IDENTITY, 0.0)
    while liked and weights.get(liked[-1], others) < plain:
        liked.pop()
    return (*liked, IDENTITY)


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def has_already(if_none_match: str, etag: str) -> bool:
    """Return whether If-None-Match names this ETag (weakly compared, as it should be) or any."""
    return etag in if_none_match or if_none_match.strip() == "*"


def merged_vary(values: Iterable[str], name: str) -> str:
    """Return one Vary header that also names `name`."""
    names = [one.strip() for value in values for one in value.split(",") if one.strip()]
    if name.lower() not in [one.lower() for one in names]:
        names.append(name)
    return ", ".join(names)
