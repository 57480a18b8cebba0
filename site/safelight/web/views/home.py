"""The front door, and the home page in each language."""

from __future__ import annotations

from flask import Response, redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.catalogue.data import BANDS
from safelight.web.contexts.hubs import most_asked
from safelight.web.contexts.shell import Head
from safelight.web.i18n import best_language
from safelight.web.library import get_library
from safelight.web.navigation import FRONT
from safelight.web.views.rendering import catalogue_and_language, show


def root() -> AnyResponse:
    """Lead to the home page in the language that the visitor's browser asks for."""
    tag = best_language(get_library().languages, request.accept_languages)
    response = redirect(url_for("home", language=tag))
    response.headers["Vary"] = "Accept-Language"
    return response


def home(language: str) -> Response:
    """Show the home page."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("A light to see by, online"),
        gettext(
            "Clear advice for parents and teachers. Stories and games for children. "
            "Help when something goes wrong."
        ),
        FRONT,
    )
    return show("home.html", head, bands=BANDS, asked=most_asked(catalogue, language))
