"""The children's hub and the four age bands."""

from __future__ import annotations

from collections.abc import Callable

from flask import Response
from flask_babel import gettext

from safelight.catalogue.data import BANDS
from safelight.web.contexts.children import make_band
from safelight.web.contexts.shell import Head
from safelight.web.display import ages
from safelight.web.navigation import CHILDREN, TO_CHILDREN, TO_HOME, band_place
from safelight.web.views.rendering import catalogue_and_language, show

# Its first part is about what may be happening now, so it can be left quickly.
MAY_LEAVE = frozenset({"14-18"})
HEADINGS: dict[str, Callable[[], str]] = {
    "4-7": lambda: gettext("Hello! I’m Glim."),
    "8-10": lambda: gettext("Welcome to Lamplight Town"),
    "11-13": lambda: gettext("New phone, new school, new questions"),
    "14-18": lambda: gettext("Straight answers, no lectures"),
}


def children(language: str) -> Response:
    """Show the four age bands."""
    head = Head(
        gettext("How old are you?"),
        gettext("Stories, games and answers for ages 4 to 7, 8 to 10, 11 to 13 and 14 to 18."),
        CHILDREN,
        (TO_HOME,),
    )
    return show("children/index.html", head, bands=BANDS)


def band(language: str, band: str) -> Response:
    """Show one age band."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        HEADINGS[band](),
        gettext("For ages %(ages)s", ages=ages((band,))),
        band_place(band),
        (TO_HOME, TO_CHILDREN),
        tab_title=gettext("Ages %(ages)s", ages=ages((band,))) if band in MAY_LEAVE else "",
        quick_exit=band in MAY_LEAVE,
    )
    return show(f"children/{band}.html", head, band=make_band(catalogue, language, band))
