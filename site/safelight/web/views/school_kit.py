"""The school kit: sheets to fill in, and a help panel for a school's own site."""

from __future__ import annotations

from flask import Response, url_for
from flask_babel import gettext

from safelight.catalogue.data import HOME_COUNTRY
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.shell import Head
from safelight.web.library import get_library
from safelight.web.navigation import TEACHERS, TO_HOME, TO_TEACHERS
from safelight.web.views.rendering import catalogue_and_language, show

CHILD_HELPLINE = "gb-childline"


def school_kit(language: str) -> Response:
    """Show the kit's pages and the panel in this language."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("School kit"),
        gettext(
            "A newsletter text, a letter home, a poster, words for your policy, a card for staff "
            "and a help panel. Copy, fill in, print."
        ),
        TEACHERS,
        (TO_HOME, TO_TEACHERS),
    )
    return show(
        "school_kit.html",
        head,
        pages=list_type(catalogue, language, "kit"),
        help_address=get_library().settings.origin + url_for("help"),
        emergency=catalogue.emergency(HOME_COUNTRY),
        child=catalogue.helplines.get(CHILD_HELPLINE),
    )
