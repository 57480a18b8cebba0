"""Lists of pages to look things up in: home packs, glossary, evidence, about, and the state of
translations."""

from __future__ import annotations

from flask import Response
from flask_babel import gettext

from safelight.web.contexts.glossary import make_glossary
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.shell import Head
from safelight.web.contexts.translation_state import make_translation_states
from safelight.web.library import get_library
from safelight.web.navigation import HOME, PARENTS, TO_HOME, Crumb
from safelight.web.views.rendering import catalogue_and_language, show


def home_packs(language: str) -> Response:
    """Show the home packs."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("Home packs"),
        gettext("Fifteen minutes together, with paper and a pencil. No device is needed."),
        PARENTS,
        (TO_HOME, Crumb(gettext("Parents and carers"), "parents")),
    )
    return show("home_packs.html", head, packs=list_type(catalogue, language, "home-pack"))


def glossary(language: str) -> Response:
    """Show the glossary by letter."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("Glossary"),
        gettext("What the words mean, in one plain sentence each."),
        HOME,
        (TO_HOME,),
    )
    letters, foreign = make_glossary(catalogue, language)
    return show("glossary.html", head, letters=letters, foreign=foreign)


def evidence(language: str) -> Response:
    """Show the evidence pages."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("Evidence"),
        gettext("What has been counted, what it shows, and what it does not show."),
        HOME,
        (TO_HOME,),
    )
    return show("evidence.html", head, pages=list_type(catalogue, language, "evidence"))


def about(language: str) -> Response:
    """Show the pages about the site."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("About Safelight"),
        gettext("What this site is, who writes it, and what it does not do."),
        HOME,
        (TO_HOME,),
    )
    return show("about.html", head, pages=list_type(catalogue, language, "about"))


def translations(language: str) -> Response:
    """Show what is missing, stale or unchecked in each language."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("State of the translations"),
        gettext(
            "For translators: what is missing, what has changed, and what needs a second reader."
        ),
        HOME,
        (TO_HOME, Crumb(gettext("About"), "about")),
        noindex=True,
    )
    states = make_translation_states(catalogue, get_library().unfilled)
    return show("translations.html", head, states=states)
