"""The search page. What is typed stands in the address only: it is neither logged nor kept."""

from __future__ import annotations

from typing import Any

from flask import Response, abort, request, url_for
from flask_babel import gettext

from safelight.catalogue.data import BANDS
from safelight.search.request import Request
from safelight.web.contexts.results import make_help_card, make_results
from safelight.web.contexts.shell import Head
from safelight.web.display import TYPE_NAMES, ages
from safelight.web.navigation import SEARCH
from safelight.web.searching import get_search, typed_words
from safelight.web.views.rendering import catalogue_and_language, show

TYPES = ("help", "guide", "activity", "lesson", "home-pack", "glossary", "evidence", "about")
FACETS = {"who": "audience", "age": "band", "type": "kind"}  # in the address, and in the index
KEPT = frozenset({*FACETS, "q", "band"})
LAST_PAGE = 50


def search(language: str) -> Response:
    """Show what matches the typed words, with help first where they sound like something has
    happened."""
    catalogue, _ = catalogue_and_language()
    words, names, page, band = typed_words(), _names(), _page_number(), _band()
    chosen = {
        name: frozenset(names[name].keys() & set(request.args.getlist(name))) for name in FACETS
    }
    filters = {FACETS[name]: values for name, values in chosen.items() if values}
    filters.setdefault("kind", frozenset(TYPES))  # services have no page of their own
    answer = get_search().answer(Request(words, language, filters, band, page))
    results = make_results(answer, catalogue, language, chosen, names, FACETS, page)
    head = Head(gettext("Search"), place=SEARCH, noindex=True, may_be_kept=False, to_share=False)
    return show(
        "search.html",
        head,
        words=words,
        band=band,
        results=results,
        help_offered=make_help_card(answer.help, catalogue, language),
        chips=_chips(chosen, names),
        pages=tuple((one, _address({"page": str(one)})) for one in range(1, results.pages + 1)),
    )


def _page_number() -> int:
    number = request.args.get("page", "1")
    if not number.isascii() or not number.isdigit() or not 1 <= int(number[:4]) <= LAST_PAGE:
        abort(404)
    return int(number)


def _band() -> str:
    band = request.args.get("band", "")
    if band and band not in BANDS:
        abort(404)
    return band


def _names() -> dict[str, dict[str, str]]:
    """Return the words of every box, by facet and value."""
    return {
        "who": {
            "children": gettext("Children and young people"),
            "parents": gettext("Parents and carers"),
            "teachers": gettext("Teachers"),
        },
        "age": {band: ages((band,)) for band in BANDS},
        "type": {name: str(TYPE_NAMES[name]) for name in TYPES},
    }


def _chips(
    chosen: dict[str, frozenset[str]], names: dict[str, dict[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Return each ticked box as (words, address without it)."""
    return tuple(
        (words, _address({}, without=(name, value)))
        for name in FACETS
        for value, words in names[name].items()
        if value in chosen[name]
    )


def _address(more: dict[str, Any], without: tuple[str, str] = ("", "")) -> str:
    """Return the address of this search with something more or something less."""
    kept: dict[str, Any] = {}
    for name, value in request.args.items(multi=True):
        if name in KEPT and value and (name, value) != without:
            kept.setdefault(name, []).append(value)
    return url_for("search", **kept, **more)
