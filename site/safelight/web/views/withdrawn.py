"""What is shown at the address of a page that was taken away."""

from __future__ import annotations

from typing import Any

from flask import Response, abort
from flask_babel import gettext

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.history import Withdrawal
from safelight.catalogue.model import Page
from safelight.web.contexts.shell import Head
from safelight.web.views.rendering import catalogue_and_language, show


def successor_of(withdrawal: Withdrawal, catalogue: Catalogue, language: str) -> Page | None:
    """Return the page to read instead, in this language or else in the source language."""
    key = withdrawal.successor
    return catalogue.page(language, key) or catalogue.source(key)


def taken_away(key: str) -> Response:
    """Show that a page was taken away, why, and what to read instead. Answer 404 for a key of
    which no page was ever taken away."""
    catalogue, language = catalogue_and_language()
    withdrawal = catalogue.history.withdrawn.get(key) or abort(404)
    successor = successor_of(withdrawal, catalogue, language.tag)
    head = Head(gettext("This page has been taken away"), noindex=True, to_share=False)
    gone: dict[str, Any] = {"withdrawal": withdrawal, "successor": successor}
    return show("tombstone.html", head, status=410, **gone)
