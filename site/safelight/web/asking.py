"""What a search asks for, read from the address. What we do not know is left out, and said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from flask import request

from safelight.catalogue.data import BANDS
from safelight.search.facets import ANY_CHILD
from safelight.search.request import clean
from safelight.web.contexts.asked import SORTS, Asked, Names
from safelight.web.typed import Typed, as_used

LAST_PAGE = 50
LONGEST_SHOWN = 40  # characters of a value that we do not know
MOST_SHOWN = 5


def typed_text(name: str = "q") -> Typed:
    """Return what was typed into a search of this request."""
    return as_used(request.args.get(name, ""))


def read_search(names: Names, parameters: Mapping[str, str]) -> Asked:
    """Return the search of this request.

    `parameters` maps each parameter to the facet it narrows by.
    """
    ignored: list[tuple[str, str]] = []
    band = asked_band()
    if first_given("band") not in ("", band):
        ignored.append(("band", first_given("band")))
    chosen: dict[str, frozenset[str]] = {}
    for parameter, facet in parameters.items():
        given = [one for one in request.args.getlist(parameter) if one]
        chosen[parameter] = frozenset(one for one in given if one in names[facet])
        ignored += [(parameter, one) for one in given if one not in names[facet]]
    return Asked(
        typed=typed_text(),
        band=band,
        chosen=chosen,
        facets=parameters,
        sort=_one_of("sort", SORTS, ignored),
        page=_page(ignored),
        exact=request.args.get("exact", "") == "1",
        ignored=shown(ignored),
    )


def shown(ignored: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the first few of what was left out, as (name, value), each cut to be said."""
    few = islice(ignored, MOST_SHOWN)
    return tuple((name, clean(value)[:LONGEST_SHOWN]) for name, value in few)


def first_given(name: str) -> str:
    """Return the first value of a field that says anything, or an empty text."""
    return next(filter(None, request.args.getlist(name)), "")


def asked_band() -> str:
    """Return the children's band that the search is held to, or an empty text where none is given.

    Who names one that we do not know may be a child: they see what any child may see.
    """
    given = first_given("band")
    return given if given in ("", *BANDS) else ANY_CHILD


def _one_of(name: str, known: tuple[str, ...], ignored: list[tuple[str, str]]) -> str:
    given = first_given(name)
    if given and given not in known:
        ignored.append((name, given))
        return ""
    return given


def page_number(given: str) -> int | None:
    """Return a page of results, or None for what is none."""
    if not given.isascii() or not given.isdigit() or len(given) > len(str(LAST_PAGE)):
        return None
    return int(given) if 1 <= int(given) <= LAST_PAGE else None


def _page(ignored: list[tuple[str, str]]) -> int:
    given = request.args.get("page", "") or "1"
    number = page_number(given)
    if number is None:
        ignored.append(("page", given))
    return number or 1
