"""What a program is told when it asks for something that cannot be answered (RFC 9457)."""

from __future__ import annotations

import json

from flask import Response, g, request

from safelight.web.error_words import words_for
from safelight.web.library import get_library

API = "/api/"
PROBLEM = "application/problem+json"


def asks_the_interface() -> bool:
    """Return whether this request is a program's: then errors are no pages."""
    return f"{request.path}/".startswith(API)


def take_asked_language() -> bool:
    """Answer in the language that `lang` names. Return whether it is one of ours, or none.

    An empty `lang` names none.
    """
    tag = request.args.get("lang", "") or get_library().languages.source
    if tag not in get_library().languages:
        return False
    g.language_tag = tag
    return True


def problem(status: int, detail: str = "") -> Response:
    """Return a problem: what has happened, and what to do. Both are in the asked language, as the
    error page for readers has them unless the view knows better what to do."""
    title, text = words_for(status)
    body = {
        "type": "about:blank",
        "title": str(title),
        "status": status,
        "detail": detail or str(text),
    }
    return Response(json.dumps(body, ensure_ascii=False), status, content_type=PROBLEM)
