"""The head of a page of content, and what is shown where a page is not translated."""

from __future__ import annotations

from flask import Response, url_for
from flask_babel import gettext
from markupsafe import Markup

from safelight.catalogue.ages import band_of
from safelight.catalogue.model import Page
from safelight.web.contexts.calls import first_calls
from safelight.web.contexts.help import has_every_help_page
from safelight.web.contexts.page_head import page_head
from safelight.web.contexts.shell import Head
from safelight.web.display import ages
from safelight.web.library import get_library
from safelight.web.page_types import place_of
from safelight.web.views.chosen import band_of_request, keeping, kept_choices, known_country
from safelight.web.views.rendering import catalogue_and_language, show


def untranslated(source: Page) -> Response:
    """Show the honest note: where the page can be read, and where help is in this language, or
    else the first numbers."""
    catalogue, language = catalogue_and_language()
    head = Head(
        gettext("This page is not in this language yet"),
        place=place_of(source),
        quick_exit=source.has_quick_exit,
        available=catalogue.available(source.key),
        noindex=True,
        to_share=False,
        kept=kept_choices(),
        band="" if place_of(source).band else band_of_request(source),
    )
    pages = (catalogue.page(tag, source.key) for tag in catalogue.available(source.key))
    others = tuple(
        (page, keeping(page.address), catalogue.languages[page.language]) for page in pages if page
    )
    country = known_country()
    return show(
        "untranslated.html",
        head,
        others=others,
        has_help=has_every_help_page(catalogue, language.tag),
        emergency=catalogue.emergency(country),
        calls=first_calls(catalogue, country),
    )


def head_of(found: Page, questions: Markup = Markup()) -> Head:  # noqa: B008 - it cannot be changed
    """Return the head of a page of content."""
    library = get_library()
    band_name = ages((band_of(found),)) if found.type == "activity" else ""
    origin = library.settings.origin
    return page_head(found, library.catalogue, origin, band_name=band_name, questions=questions)


def source_address(found: Page) -> str:
    """Return the address of the page that this one was translated from, or an empty text."""
    source = get_library().catalogue.languages.source
    if found.language == source:
        return ""
    return url_for("page", language=source, key=found.key)
