"""The search page. What is typed stands in the address only: it is neither logged nor kept."""

from __future__ import annotations

from flask import Response, url_for
from flask_babel import gettext, ngettext

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY
from safelight.search.backend import PAGE_LENGTH
from safelight.search.request import LONGEST_TEXT, MOST_WORDS, Answer
from safelight.web.asking import LAST_PAGE, read_search, typed_text
from safelight.web.contexts.asked import Asked
from safelight.web.contexts.help_card import make_help_card
from safelight.web.contexts.hubs import topics_with_pages
from safelight.web.contexts.listing import listed
from safelight.web.contexts.narrowing import PARAMETERS, make_chips, make_groups, make_sorts
from safelight.web.contexts.results import PageResult, make_results
from safelight.web.contexts.search_address import SearchAddress
from safelight.web.contexts.shell import Head
from safelight.web.facet_names import get_names
from safelight.web.navigation import SEARCH, band_place
from safelight.web.searching import get_search
from safelight.web.views.api import as_json
from safelight.web.views.rendering import catalogue_and_language, show

NOT_FOR_CRAWLERS = {"X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer"}
FEWEST_LETTERS = 2  # before anything is suggested


def search(language: str) -> Response:
    """Show what matches the typed words, with help first where they sound like something has
    happened."""
    catalogue, _ = catalogue_and_language()
    names = get_names()
    asked = read_search(names, PARAMETERS)
    answer = get_search().answer(asked.request(language))
    if answer.total and not answer.found:
        asked = asked.on_last_page(_count_of_pages(answer))
        answer = get_search().answer(asked.request(language))
    results = make_results(answer.found, catalogue, language, asked.band, help_of)
    address = SearchAddress(url_for("search"), asked.fields)
    response = show(
        "search.html",
        _head(asked, quick_exit=bool(answer.help or answer.offered)),
        asked=asked,
        answer=answer,
        longest=LONGEST_TEXT,
        most_words=MOST_WORDS,
        help_offered=make_help_card(answer.help, catalogue, language, asked.band),
        may_help=[listed(catalogue, one, language) for one in answer.offered],
        results=results,
        has_foreign=any(isinstance(one, PageResult) and one.listed.foreign for one in results),
        groups=make_groups(answer.facets, asked, names, address),
        chips=make_chips(asked, names, address),
        sorts=make_sorts(asked, address),
        pages=_pages(answer, address),
        as_typed=address.with_one("exact", "1"),
        meant=SearchAddress(url_for("search"), asked.asking(answer.did_you_mean)),
        start_again=SearchAddress(url_for("search"), asked.fields[: 2 if asked.band else 1]),
        nearest=_nearest(answer, catalogue, asked),
    )
    response.headers.update(NOT_FOR_CRAWLERS)
    return response


def suggest(language: str) -> Response:
    """Return titles and topics that hold the letters typed so far. They are kept nowhere."""
    typed = typed_text().text
    asked = read_search(get_names(), {})
    found = (
        get_search().suggest(language, typed, asked.band) if len(typed) >= FEWEST_LETTERS else ()
    )
    body = {"suggestions": [one.text for one in found], "status": _said(len(found))}
    response = as_json(body)
    response.headers.update(NOT_FOR_CRAWLERS)
    return response


def _said(count: int) -> str:
    """Return what a screen reader says of so many suggestions."""
    if not count:
        return str(gettext("No suggestions"))
    return str(
        ngettext(
            "%(num)s suggestion. Use the arrow keys.",
            "%(num)s suggestions. Use the arrow keys.",
            count,
        )
    )


def _head(asked: Asked, *, quick_exit: bool) -> Head:
    return Head(
        gettext("Search"),
        place=band_place(asked.band) if asked.band else SEARCH,
        quick_exit=quick_exit,
        noindex=True,
        may_be_kept=False,
        to_share=False,
        kept=asked.fields,
    )


def help_of(country: str) -> str:
    """Return the address of a country's help hub."""
    home = country == HOME_COUNTRY
    return url_for("help") if home else url_for("help", country=country)


def _pages(answer: Answer, address: SearchAddress) -> tuple[tuple[int, str], ...]:
    """Return every page of results with its address."""
    return tuple(
        (one, address.with_one("page", str(one) if one > 1 else ""))
        for one in range(1, _count_of_pages(answer) + 1)
    )


def _count_of_pages(answer: Answer) -> int:
    return min(-(-answer.total // PAGE_LENGTH), LAST_PAGE)


def _nearest(answer: Answer, catalogue: Catalogue, asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return the topics that come nearest, or those to start with, as (words, address). They are
    for adults."""
    if asked.band:
        return ()
    known = {topic.id for topic in topics_with_pages(catalogue)}
    names = get_names()["topic"]
    offered = answer.nearest or answer.to_start_with
    return tuple((names[one], url_for("topic", topic=one)) for one in offered if one in known)
