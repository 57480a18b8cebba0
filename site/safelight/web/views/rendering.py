"""How a view answers: a template in its shell, with the right words about keeping it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from http import HTTPStatus
from typing import Any, cast

from flask import Flask, Response, current_app, g, make_response, render_template, request, url_for
from jinja2 import StrictUndefined

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY
from safelight.languages import Language
from safelight.settings import Settings
from safelight.web.assets import media
from safelight.web.contexts.references import Filler, Writer
from safelight.web.contexts.shell import Head, make_shell
from safelight.web.i18n import current_language
from safelight.web.library import get_library
from safelight.web.views.chosen import help_address, help_from

MAY_BE_KEPT = "public, max-age=0, must-revalidate"
NO_STORE = "no-store"


def install(app: Flask) -> None:
    """Make templates strict, and let each know its language."""
    settings: Settings = app.extensions["safelight"].settings
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.auto_reload = settings.development

    app.jinja_env.globals.update(contact=settings.contact, contact_address=settings.contact_address)

    def common() -> dict[str, object]:
        library = get_library()
        return {
            "language": current_language(),
            "content_problems": library.problems if library.settings.development else (),
        }

    app.context_processor(common)


def show(template: str, head: Head, *, status: int = 200, **context: Any) -> Response:
    """Return the page made from a template, its head and its context."""
    library, language = get_library(), current_language()
    help_url = help_address() if status < HTTPStatus.BAD_REQUEST else ""  # no catalogue needed
    help_url = help_url or help_from(head.place.band)

    def address(endpoint: str, **values: Any) -> str:
        return (endpoint == "help" and help_url) or url_for(endpoint, **values)

    shell = make_shell(
        head,
        language,
        library.languages,
        library.settings.origin,
        cache(_in_language),
        address,
        help_url,
        library.unfinished,
    )
    if status >= HTTPStatus.BAD_REQUEST:  # no page, so in no other language either
        shell = replace(shell, alternates=())
    response = make_response(render_template(template, shell=shell, **context), status)
    kept = head.may_be_kept and not head.quick_exit and status == 200
    response.headers["Cache-Control"] = MAY_BE_KEPT if kept else NO_STORE
    return response


def _in_language(tag: str) -> str:
    """Return the address of this same page in another language, or of its home page."""
    values = request.view_args or {}
    if request.endpoint is None or "language" not in values or g.get("is_lost"):
        return url_for("home", language=tag)
    return url_for(request.endpoint, **{**values, "language": tag})


def catalogue_and_language() -> tuple[Catalogue, Language]:
    """Return what nearly every view starts from."""
    return get_library().catalogue, current_language()


def filler(country: str = HOME_COUNTRY, band: str = "") -> Filler:
    """Return what fills in page text for a reader in this country, or for a child of this band."""
    _, mark, query = (help_address() or help_from(band)).partition("?")
    template = current_app.jinja_env.get_template("components/reference.html")
    return Filler(
        get_library().catalogue, cast(Writer, template.module), media, country, kept=mark + query
    )
