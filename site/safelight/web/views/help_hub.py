"""The help hub: what has happened, in the reader's own words, and who can help where they are."""

from __future__ import annotations

from flask import Response, request
from flask_babel import gettext

from safelight.web.contexts.help import make_help_hub
from safelight.web.contexts.shell import Head
from safelight.web.contexts.way_back import is_for_young
from safelight.web.navigation import HELP
from safelight.web.views.chosen import (
    band_of_request,
    chosen_country,
    kept_choices,
    way_back_of_request,
)
from safelight.web.views.rendering import catalogue_and_language, show


def help_hub(language: str) -> Response:
    """Show the situations to choose from."""
    catalogue, _ = catalogue_and_language()
    country = chosen_country()
    head = Head(
        gettext("Get help now"),
        gettext("You are not in trouble. Whatever happened, someone can help, today."),
        HELP,
        tab_title=gettext("Help and advice"),
        quick_exit=True,
        noindex=bool(request.args),
        kept=kept_choices(),
        band=band_of_request(),
    )
    back = way_back_of_request()
    hub = make_help_hub(catalogue, language, country, head.band)
    return show("help/index.html", head, hub=hub, back=back, young=is_for_young(back))
