"""The components with their examples: while developing only."""

from __future__ import annotations

from flask import Response

from safelight.web.contexts.shell import Head
from safelight.web.library import get_library
from safelight.web.views.rendering import show


def gallery() -> Response:
    """Show every component."""
    head = Head("Components", noindex=True, may_be_kept=False)
    return show("gallery.html", head, catalogue=get_library().catalogue)
