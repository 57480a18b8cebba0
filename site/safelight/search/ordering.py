"""Orders that a reader can choose instead of the best match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from safelight.alphabets import sorting_key
from safelight.catalogue.catalogue import Catalogue
from safelight.search.backend import Hit
from safelight.search.corpus import Translate
from safelight.search.facets import HELPLINE
from safelight.search.hubs import hub_of
from safelight.search.request import NAME, NEWEST, SHORTEST


class Told(NamedTuple):
    """What is told of a page or a service in a list."""

    title: str
    language: str
    minutes: int
    reviewed: date


ORDERS: Mapping[str, Callable[[Told], Any]] = {
    NEWEST: lambda one: (-one.reviewed.toordinal(), sorting_key(one.title, one.language)),
    SHORTEST: lambda one: (one.minutes, sorting_key(one.title, one.language)),
    NAME: lambda one: sorting_key(one.title, one.language),
}


def in_order(
    hits: Iterable[Hit], sort: str, catalogue: Catalogue, translate: Translate
) -> list[Hit]:
    """Return the hits in this order. What is no longer there is left out."""
    told = [(hit, one) for hit in hits if (one := told_of(hit, catalogue, translate))]
    return [hit for hit, _ in sorted(told, key=lambda pair: ORDERS[sort](pair[1]))]


def told_of(hit: Hit, catalogue: Catalogue, translate: Translate) -> Told | None:
    """Return what is told of a hit, or None for what is no longer there."""
    kind, _, record_id = hit.key.partition("/")
    if kind == HELPLINE:
        service = catalogue.helplines.get(record_id)
        return Told(service.name, hit.language, 0, service.checked) if service else None
    hub = hub_of(hit.key, catalogue)
    if hub is not None:
        return Told(translate(hub.title), hit.language, 0, date.min)
    page = catalogue.page(hit.language, hit.key)
    return (
        Told(page.title, page.language, page.facts.minutes, page.facts.reviewed) if page else None
    )
