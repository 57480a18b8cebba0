"""Curriculum frameworks both ways: what is covered where, and the lessons of every place."""

from __future__ import annotations

from http import HTTPStatus

from flask import Response, abort
from flask_babel import gettext

from safelight.catalogue.data import BANDS, FRAMEWORKS
from safelight.web.contexts.coverage import coverage, lessons_of, places_of
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.shell import Head
from safelight.web.navigation import TEACHERS, TO_HOME, TO_TEACHERS, Crumb
from safelight.web.views.rendering import catalogue_and_language, show


def frameworks(language: str) -> Response:
    """Show how every framework is covered, band by band, with its holes."""
    catalogue, _ = catalogue_and_language()
    lessons = list_type(catalogue, language, "lesson")
    head = Head(
        gettext("What the lessons cover"),
        gettext("Every strand, area of risk and theme, by age, with what is still missing."),
        TEACHERS,
        (TO_HOME, TO_TEACHERS),
    )
    maps = [coverage(lessons, catalogue.frameworks, one) for one in FRAMEWORKS]
    return show("frameworks.html", head, maps=maps, bands=BANDS)


def framework_place(language: str, framework: str, place: str) -> Response:
    """Show the lessons of one place in a framework."""
    catalogue, _ = catalogue_and_language()
    places = places_of(catalogue.frameworks, framework)
    if place not in places:
        abort(HTTPStatus.NOT_FOUND)
    lessons = lessons_of(list_type(catalogue, language, "lesson"), framework, place)
    head = Head(
        gettext("Lessons: %(title)s", title=gettext(places[place].title)),
        gettext(places[place].summary) if places[place].summary else "",
        TEACHERS,
        (TO_HOME, TO_TEACHERS, Crumb(gettext("What the lessons cover"), "frameworks")),
    )
    return show(
        "framework_place.html", head, place=places[place], framework=framework, lessons=lessons
    )
