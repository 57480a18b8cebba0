"""Presses what is made for one request: searches, plans, choices of files.

Finished pages are pressed ahead, when they are packed. Nothing here is a secret, so that a page may
hold words of its address and be pressed all the same.
"""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

from safelight.packfile import GZIP
from safelight.web.negotiation import accepted_encodings, merged_vary

LEAST = 1024  # bytes; what is shorter fits into one packet anyhow
LEVEL = 6
ALREADY = ("Content-Encoding", "ETag")  # pressed; or known by its bytes, which must stay
WORDS = frozenset({"application/json", "application/xml", "image/svg+xml"})


def install(app: Flask) -> None:
    """Press the answers of an app that are words."""
    app.after_request(press)


def press(response: Response) -> Response:
    """Return the answer, pressed by gzip where that helps and the visitor's browser takes it."""
    if not _may_be_pressed(response):
        return response
    response.headers["Vary"] = merged_vary(response.headers.getlist("Vary"), "Accept-Encoding")
    if GZIP not in accepted_encodings(request.headers.get("Accept-Encoding", "")):
        return response
    response.set_data(gzip.compress(response.get_data(), LEVEL, mtime=0))
    response.headers["Content-Encoding"] = GZIP
    return response


def _may_be_pressed(response: Response) -> bool:
    kind = response.mimetype or ""
    is_words = kind.startswith("text/") or kind in WORDS
    is_whole = not response.is_streamed and not response.direct_passthrough
    if not is_words or not is_whole or any(name in response.headers for name in ALREADY):
        return False
    return len(response.get_data()) >= LEAST
