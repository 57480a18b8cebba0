"""What the search page shows: help first, then results, then ways to narrow them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.search.backend import PAGE_LENGTH, Results
from safelight.search.help_first import HelpFirst
from safelight.web.contexts.article import banner_calls
from safelight.web.contexts.finder import Choice
from safelight.web.contexts.listing import Listed


@dataclass(frozen=True)
class HelpCard:
    """The card above the results. `page` is the help page for what was typed, or None: then the help hub."""

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
    services = catalogue.services(
        source, HOME_COUNTRY, for_children=is_for_children(source)
    )
    shown = Listed(page) if page else Listed(source, source.language)
    return HelpCard(shown, banner_calls(services))


def make_results(
    results: Results,
    catalogue: Catalogue,
    language: str,
    chosen: Mapping[str, frozenset[str]],
    values: Mapping[str, tuple[str, ...]],
    page: int,
) -> ResultsPage:
    """Return one page of results. `values` names the boxes of each facet, in order."""
    pages = [
        (found, "" if hit.language == language else hit.language)
        for hit in results.hits
        if (found := catalogue.page(hit.language, hit.key))
    ]
    return ResultsPage(
        hits=tuple(Listed(found, foreign) for found, foreign in pages),
        total=results.total,
        groups={
            name: _choices(results.facets.get(name, {}), chosen.get(name, frozenset()), boxes)
            for name, boxes in values.items()
        },
        page=page,
        pages=-(-results.total // PAGE_LENGTH),
    )


def _choices(
    counts: Mapping[str, int], chosen: frozenset[str], boxes: tuple[str, ...]
) -> tuple[Choice, ...]:
    choices = (Choice(value, counts.get(value, 0), value in chosen) for value in boxes)
    return tuple(one for one in choices if one.count or one.checked)
