"""Quick exit: away from here, to a page in the same language that says nothing about the visit."""

from __future__ import annotations

from flask import redirect
from werkzeug.wrappers import Response

from safelight.web.library import get_library


def leave(language: str) -> Response:
    """Lead away, and ask the browser to forget the pages it has kept."""
    response = redirect(get_library().languages[language].exit_address, code=303)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Clear-Site-Data"] = '"cache"'
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
