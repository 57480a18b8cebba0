"""Orders that a reader can choose instead of the best match."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from safelight.catalogue.catalogue import Catalogue
from safelight.search.backend import Hit
from safelight.search.facets import HELPLINE
from safelight.search.request import NAME, NEWEST, SHORTEST


class _Told(NamedTuple):
    """What is told of a page or a service in a list."""

    title: str
    minutes: int
    reviewed: date


ORDERS: Mapping[str, Callable[[_Told], Any]] = {
    NEWEST: lambda one: (-one.reviewed.toordinal(), _sorting_key(one.title)),
    SHORTEST: lambda one: (one.minutes, _sorting_key(one.title)),
    NAME: lambda one: _sorting_key(one.title),
}


def in_order(hits: Iterable[Hit], sort: str, catalogue: Catalogue) -> list[Hit]:
    """Return the hits in this order. What is no longer there is left out."""
    told = [(hit, one) for hit in hits if (one := _told(hit, catalogue))]
    return [hit for hit, _ in sorted(told, key=lambda pair: ORDERS[sort](pair[1]))]


def _told(hit: Hit, catalogue: Catalogue) -> _Told | None:
    kind, _, record_id = hit.key.partition("/")
    if kind == HELPLINE:
        service = catalogue.helplines.get(record_id)
        return _Told(service.name, 0, service.checked) if service else None
    page = catalogue.page(hit.language, hit.key)
    return _Told(page.title, page.facts.minutes, page.facts.reviewed) if page else None


def _sorting_key(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in plain if letter.isalnum() or letter == " ").strip()
