"""Every page of content: found by its address, shown by the view of its type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Response, request
from markupsafe import Markup

from safelight.catalogue.model import Page
from safelight.web.contexts.article import make_article
from safelight.web.contexts.help import make_help_page
from safelight.web.page_types import SHOWN_TYPES
from safelight.web.views.chosen import (
    band_of_request,
    chosen_country,
    keeping,
    kept_choices,
    way_back_of_request,
)
from safelight.web.views.heads import head_of, source_address, untranslated
from safelight.web.views.lessons import teaching
from safelight.web.views.rendering import catalogue_and_language, filler, show
from safelight.web.views.withdrawn import taken_away


def page(language: str, key: str) -> Response:
    """Show a page of content, or an honest note where it is not translated."""
    catalogue, _ = catalogue_and_language()
    found = catalogue.page(language, key)
    if found is not None:
        return VIEWS[found.type](found)
    source = catalogue.source(key)
    if source is not None:
        return untranslated(source)
    return taken_away(key)


def _article(template: str) -> Callable[[Page], Response]:
    def view(found: Page) -> Response:
        catalogue, _ = catalogue_and_language()
        article = make_article(found, catalogue, filler())
        questions = next((one.html for one in article.sections if one.id == "questions"), Markup())
        head = head_of(found, questions)
        return show(
            template,
            head,
            page=found,
            article=article,
            source_url=source_address(found),
        )

    return view


def _help(found: Page) -> Response:
    catalogue, _ = catalogue_and_language()
    country = chosen_country()
    shown = make_help_page(found, catalogue, filler(country), country)
    head = head_of(found)
    head = replace(
        head,
        noindex=head.noindex or bool(request.args),
        kept=kept_choices(),
        band=band_of_request(found),
    )
    source = source_address(found)
    more: dict[str, Any] = {
        "source_url": keeping(source) if source else "",
        "back": way_back_of_request(),
    }
    return show("help/page.html", head, page=found, help=shown, **more)


def _activity(found: Page) -> Response:
    from safelight.web.views.activities import activity  # other pages need none of its machinery

    return activity(found)


VIEWS: dict[str, Callable[[Page], Response]] = {
    **{name: _article(one.template) for name, one in SHOWN_TYPES.items() if one.template},
    "lesson": teaching,
    "assembly": teaching,
    "training": teaching,
    "activity": _activity,
    "help": _help,
}
