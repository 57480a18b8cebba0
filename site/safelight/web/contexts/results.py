"""What the search page shows: help first, then results, then ways to narrow them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.search.backend import PAGE_LENGTH
from safelight.web.contexts.article import banner_calls
from safelight.web.contexts.finder import Boxes, Choice, choices
from safelight.web.contexts.listing import Listed

if TYPE_CHECKING:
    from safelight.search.help_first import HelpFirst
    from safelight.search.request import Answer


@dataclass(frozen=True)
class HelpCard:
    """The card above the results.

    `page` is the help page for what was typed, or None: then the help hub.
    """

    page: Listed | None
    calls: tuple[Helpline, ...]


@dataclass(frozen=True)
class ResultsPage:
    """One page of results. `pages` is how many there are."""

    hits: tuple[Listed, ...]
    total: int
    groups: Mapping[str, tuple[Choice, ...]]
    page: int
    pages: int


def make_help_card(found: HelpFirst | None, catalogue: Catalogue, language: str) -> HelpCard | None:
    """Return the card that offers help, or None."""
    if found is None:
        return None
    source = found.page
    if source is None:
        services = tuple(
            catalogue.helplines[one] for one in found.topic.helplines if one in catalogue.helplines
        )
        child_safe = tuple(one for one in services if one.children_see)
        return HelpCard(None, banner_calls(child_safe))
    page = catalogue.page(language, source.key)
    services = catalogue.services(source, HOME_COUNTRY, for_children=is_for_children(source))
    shown = Listed(page) if page else Listed(source, source.language)
    return HelpCard(shown, banner_calls(services))


def make_results(
    answer: Answer,
    catalogue: Catalogue,
    language: str,
    chosen: Mapping[str, frozenset[str]],
    boxes: Boxes,
    facets: Mapping[str, str],
    page: int,
) -> ResultsPage:
    """Return one page of results. `facets` names the facet that each group of boxes narrows by."""
    pages = [
        (found, "" if hit.language == language else hit.language)
        for hit in answer.found
        if (found := catalogue.page(hit.language, hit.key))
    ]
    counts = {one.name: one.counts for one in answer.facets}
    return ResultsPage(
        hits=tuple(Listed(found, foreign) for found, foreign in pages),
        total=answer.total,
        groups={
            name: choices(words, counts.get(facets[name], {}), chosen.get(name, frozenset()))
            for name, words in boxes.items()
        },
        page=page,
        pages=-(-answer.total // PAGE_LENGTH),
    )
