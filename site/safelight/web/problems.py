"""What a program is told when it asks for something that cannot be answered (RFC 9457)."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from flask import Response, g, request

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


def problem(status: int, detail: Any, title: Any = "") -> Response:
    """Return a problem: what has happened, in a sentence of the asked language."""
    body = {
        "type": "about:blank",
        "title": str(title) or HTTPStatus(status).phrase,
        "status": status,
        "detail": str(detail),
    }
    return Response(json.dumps(body, ensure_ascii=False), status, content_type=PROBLEM)
