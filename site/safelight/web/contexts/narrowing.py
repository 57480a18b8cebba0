"""How results can be narrowed: links with counts, and the choices in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from safelight.search.backend import Facet
from safelight.web.contexts.asked import SORTS, Asked, Names
from safelight.web.contexts.search_address import SearchAddress

# The parameter of each way to narrow, and the facet of the search that it means. `band` in the
# address is the children's band somebody comes from, so the age of a page has another name.
PARAMETERS: Mapping[str, str] = {
    "audience": "audience",
    "age": "band",
    "topic": "topic",
    "kind": "kind",
    "minutes": "minutes",
    "language": "language",
}
FOR_CHILDREN = ("kind", "minutes")  # a band has one audience and one age
FIRST_SHOWN = 8  # of a long list; the rest is folded


class FacetLink(NamedTuple):
    """One value: its words, how many pages it leads to, and where.

    It takes the place of any other value of its kind, as that is what is counted. A chosen one
    leads back, and has no count.
    """

    words: str
    pages: int
    address: str
    chosen: bool


@dataclass(frozen=True)
class FacetGroup:
    """One way to narrow. `more` are the rarer values of a long list."""

    name: str
    links: tuple[FacetLink, ...]
    more: tuple[FacetLink, ...] = ()


class Chip(NamedTuple):
    """One choice in use, and the address without it."""

    words: str
    address: str


class SortLink(NamedTuple):
    """One order of the results."""

    name: str
    address: str
    current: bool


def make_groups(
    facets: Iterable[Facet], asked: Asked, names: Names, address: SearchAddress
) -> tuple[FacetGroup, ...]:
    """Return every way to narrow that would change anything."""
    counts = {facet.name: facet.counts for facet in facets}
    groups = []
    for parameter, facet in PARAMETERS.items():
        if asked.band and parameter not in FOR_CHILDREN:
            continue
        chosen = asked.chosen.get(parameter, frozenset())
        links = _links(parameter, names[facet], counts.get(facet, {}), chosen, address)
        if len(links) > 1 or chosen:
            groups.append(_group(parameter, links))
    return tuple(groups)


def _links(
    parameter: str,
    names: Mapping[str, str],
    counts: Mapping[str, int],
    chosen: frozenset[str],
    address: SearchAddress,
) -> list[FacetLink]:
    return [
        FacetLink(
            words,
            counts.get(value, 0),
            (address.lacking if value in chosen else address.with_one)(parameter, value),
            value in chosen,
        )
        for value, words in names.items()
        if counts.get(value) or value in chosen
    ]


def _group(parameter: str, links: list[FacetLink]) -> FacetGroup:
    if len(links) <= FIRST_SHOWN:
        return FacetGroup(parameter, tuple(links))
    links.sort(key=lambda one: (not one.chosen, -one.pages))
    return FacetGroup(parameter, tuple(links[:FIRST_SHOWN]), tuple(links[FIRST_SHOWN:]))


def make_chips(asked: Asked, names: Names, address: SearchAddress) -> tuple[Chip, ...]:
    """Return every choice in use."""
    return tuple(
        Chip(words, address.lacking(parameter, value))
        for parameter, facet in PARAMETERS.items()
        for value, words in names[facet].items()
        if value in asked.chosen.get(parameter, ())
    )


def make_sorts(asked: Asked, address: SearchAddress) -> tuple[SortLink, ...]:
    """Return every order of the results."""
    return tuple(
        SortLink(name, address.with_one("sort", name), name == asked.sort) for name in SORTS
    )
