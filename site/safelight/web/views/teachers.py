"""The lesson finder: a plain form whose choices stand in the address, so that a search can be
shared."""

from __future__ import annotations

from typing import Any

from flask import Response, redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.web.asking import typed_text
from safelight.web.contexts.finder import BEST, FILTERS, SORTS, Wanted, find_lessons
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.shell import Head
from safelight.web.display import ages
from safelight.web.navigation import TEACHERS
from safelight.web.searching import ask
from safelight.web.views.rendering import catalogue_and_language, show

KEPT = frozenset({*FILTERS, "q", "sort"})  # what may stand in an address of the finder


def teachers(language: str) -> Response:
    """Show the lessons that match what was chosen."""
    catalogue, _ = catalogue_and_language()
    lessons = list_type(catalogue, language, "lesson")
    names = _names(catalogue)
    words, wanted = typed_text().text, _wanted(language, names)
    found = find_lessons(lessons, wanted, names)
    head = Head(
        gettext("Find a lesson"),
        gettext("Lessons by age, topic and time, with safeguarding notes. Free to use and change."),
        TEACHERS,
        noindex=bool(request.args),
        may_be_kept=not request.args,
    )
    return show(
        "teachers.html",
        head,
        found=found,
        chips=_chips(wanted, names),
        words=words,
        sort=wanted.sort,
        sorts=SORTS,
    )


def lessons(language: str) -> AnyResponse:
    """Lead from the folder of the lessons to their finder."""
    return redirect(url_for("teachers"), 301)


def _wanted(language: str, names: dict[str, dict[str, str]]) -> Wanted:
    chosen = {name: names[name].keys() & set(request.args.getlist(name)) for name in FILTERS}
    sort = request.args.get("sort", BEST)
    words = typed_text().text
    order = ask(language, words, {"kind": frozenset({"lesson"})}) if words else None
    frozen = {name: frozenset(values) for name, values in chosen.items()}
    return Wanted(frozen, sort if sort in SORTS else BEST, order)


def _names(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Return the words of every box, by filter and value."""
    return {
        "band": {band: ages((band,)) for band in BANDS},
        "topic": {topic.id: gettext(topic.title) for topic in catalogue.topics.values()},
        "minutes": {
            "15": gettext("Up to 15 minutes"),
            "30": gettext("16 to 30 minutes"),
            "60": gettext("Longer than 30 minutes"),
        },
        "strand": {
            name: gettext(strand.title) for name, strand in catalogue.frameworks.efacw.items()
        },
    }


def _chips(wanted: Wanted, names: dict[str, dict[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return each ticked box as (words, address without it)."""
    return tuple(
        (words, _without(name, value))
        for name in FILTERS
        for value, words in names[name].items()
        if value in wanted.chosen[name]
    )


def _without(name: str, value: str) -> str:
    kept: dict[str, Any] = {}
    for key, one in request.args.items(multi=True):
        if key in KEPT and (key, one) != (name, value) and one:
            kept.setdefault(key, []).append(one)
    return url_for("teachers", **kept)
