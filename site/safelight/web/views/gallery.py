"""The components with their examples: while developing only."""

from __future__ import annotations

from flask import Response

from safelight.web.contexts.shell import Head
from safelight.web.library import get_library
from safelight.web.views.rendering import show


def gallery() -> Response:
    """Show every component."""
    head = Head("Components", noindex=True, may_be_kept=False)
    catalogue = get_library().catalogue
    a_page = next(iter(catalogue.sources()), None)
    return show("gallery.html", head, catalogue=catalogue, a_page=a_page)
