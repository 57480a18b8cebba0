"""The lesson finder: a plain form whose choices stand in the address, so that a search can be
shared."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from flask import Response, redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.web.asking import shown, typed_text
from safelight.web.contexts.finder import BEST, FILTERS, SORTS, TEACHING, Wanted, find_lessons
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.shell import Head
from safelight.web.finder_names import finder_names
from safelight.web.navigation import TEACHERS
from safelight.web.searching import ask
from safelight.web.views.rendering import catalogue_and_language, show

Fields = tuple[tuple[str, str], ...]  # of the address


def teachers(language: str) -> Response:
    """Show the lessons that match what was chosen."""
    catalogue, _ = catalogue_and_language()
    lessons = tuple(one for name in TEACHING for one in list_type(catalogue, language, name))
    names = finder_names(catalogue)
    words, wanted = typed_text().text, _wanted(language, names)
    found = find_lessons(lessons, wanted, names)
    fields = _fields(words, wanted, names)
    head = Head(
        gettext("Find a lesson"),
        gettext("Lessons by age, topic and time, with safeguarding notes. Free to use and change."),
        TEACHERS,
        noindex=bool(request.args),
        may_be_kept=not request.args,
        kept=fields,
    )
    return show(
        "teachers.html",
        head,
        found=found,
        chips=_chips(fields, names),
        words=words,
        ignored=_unknown(names),
        sort=wanted.sort,
        sorts=SORTS,
        with_value=partial(_with, fields),
    )


def lessons(language: str) -> AnyResponse:
    """Lead from the folder of the lessons to their finder, with what was chosen."""
    chosen = urlencode([*request.args.items(multi=True)])
    return redirect(f"{url_for('teachers')}?{chosen}" if chosen else url_for("teachers"), 301)


def _wanted(language: str, names: dict[str, dict[str, str]]) -> Wanted:
    chosen = {name: names[name].keys() & set(request.args.getlist(name)) for name in FILTERS}
    sort = request.args.get("sort", BEST)
    words = typed_text().text
    order = ask(language, words, {"kind": frozenset(TEACHING)}) if words else None
    frozen = {name: frozenset(values) for name, values in chosen.items()}
    return Wanted(frozen, sort if sort in SORTS else BEST, order)


def _fields(words: str, wanted: Wanted, names: dict[str, dict[str, str]]) -> Fields:
    """Return what was chosen as fields of the address: what is not known is left out."""
    chosen = [
        (name, value) for name in FILTERS for value in names[name] if value in wanted.chosen[name]
    ]
    typed = [("q", words)] if words else []
    return (*typed, *chosen, *([("sort", wanted.sort)] if wanted.sort != BEST else ()))


def _unknown(names: dict[str, dict[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return what the address asks for and nobody knows, to say that it was left out."""
    return shown(
        (name, value)
        for name, known in (*names.items(), ("sort", SORTS))
        for value in filter(None, request.args.getlist(name))
        if value not in known
    )


def _chips(fields: Fields, names: dict[str, dict[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return each ticked box as (words, address without it)."""
    return tuple(
        (names[name][value], _address(one for one in fields if one != (name, value)))
        for name, value in fields
        if name in FILTERS
    )


def _with(fields: Fields, name: str, value: str) -> str:
    """Return the address with one more choice."""
    return _address((*(one for one in fields if one != (name, value)), (name, value)))


def _address(fields: Iterable[tuple[str, str]]) -> str:
    chosen: dict[str, Any] = {}
    for name, value in fields:
        chosen.setdefault(name, []).append(value)
    return url_for("teachers", **chosen)
