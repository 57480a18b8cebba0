"""The plan builder: lessons by term, all in the address, with what they cover and what is
missing."""

from __future__ import annotations

from typing import Any

from flask import redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.catalogue.catalogue import Catalogue
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.plan import (
    COVERED,
    MOST,
    START,
    TERMS,
    YEARS,
    Plan,
    Planned,
    covered,
    ids_in,
    planned,
    read_plan,
)
from safelight.web.contexts.shell import Head
from safelight.web.navigation import TEACHERS, TO_HOME, TO_TEACHERS
from safelight.web.views.rendering import catalogue_and_language, show

ADD, TERM = "add", "term"


def plan(language: str) -> AnyResponse:
    """Show the plan in the address. Lessons that were ticked are put into it first."""
    mine = read_plan(request.args)
    if ADD in request.args:
        term = request.args.get(TERM, TERMS[0])
        ticked = ",".join(request.args.getlist(ADD))
        mine = mine.with_added(ids_in(ticked), term if term in TERMS else TERMS[0])
        return redirect(f"{address_of(mine)}#the-plan", 303)
    catalogue, _ = catalogue_and_language()
    entries = entries_of(mine, catalogue, language)
    chosen = [one.lesson for term in entries.values() for one in term if one.lesson]
    every = list_type(catalogue, language, "lesson")
    others = [one for one in every if one.page.facts.id not in mine.ids]
    head = Head(
        gettext("Plan your lessons"),
        gettext("Tick lessons, order them by term, and keep the address: it is the plan."),
        TEACHERS,
        (TO_HOME, TO_TEACHERS),
        noindex=bool(request.args),
        may_be_kept=not request.args,
        kept=tuple(mine.query().items()),
    )
    return show(
        "plan.html",
        head,
        plan=mine,
        entries=entries,
        others=others,
        terms=term_names(),
        coverage={one: covered(chosen, others, catalogue, one) for one in COVERED},
        lessons=len(chosen),
        minutes=sum(one.minutes for one in chosen),
        address_of=address_of,
        most=MOST,
        start=START,
        years=YEARS,
    )


def entries_of(mine: Plan, catalogue: Catalogue, language: str) -> dict[str, tuple[Planned, ...]]:
    """Return what stands in a plan, by term."""
    return planned(mine, catalogue, language)


def term_names() -> dict[str, str]:
    """Return the names of the terms."""
    return {
        "autumn": gettext("Autumn term"),
        "spring": gettext("Spring term"),
        "summer": gettext("Summer term"),
    }


def address_of(mine: Plan | None, endpoint: str = "plan") -> str:
    """Return the address that holds a plan."""
    fields: dict[str, Any] = dict(mine.query()) if mine else {}
    return url_for(endpoint, **fields) if mine else ""
