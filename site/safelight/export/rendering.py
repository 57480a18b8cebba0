"""Asks the app for a page by its address, as a server would, and says what may be kept of the
answer.
"""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import Flask
from flask.ctx import RequestContext

from safelight.packfile import Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

# What the store says itself, and for each encoding anew.
LEFT_OUT = frozenset(
    {"content-length", "etag", "last-modified", "date", "content-encoding", "accept-ranges"}
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """An answer of the app. `fault` is what went wrong where the app could not answer."""

    status: int
    headers: Headers
    body: bytes
    fault: str = ""

    @property
    def content_type(self) -> str:
        """Return the Content-Type header."""
        return next(value for name, value in self.headers if name.lower() == "content-type")


def render(app: Flask, path: str, query: str = "", *, only_pages: bool = False) -> Rendered:
    """Return the app's answer to a GET of this address.

    With `only_pages` an answer that is no page is a status alone: nobody would read its words.
    """
    status, headers = 500, Headers()

    def start_response(line: str, given: list[tuple[str, str]], *error: Any) -> Any:
        nonlocal status, headers
        status = int(line[:3])
        headers = tuple((name, value) for name, value in given if name.lower() not in LEFT_OUT)

    environ = _environ(path, query, only_pages=only_pages)
    answer = app.wsgi_app(environ, start_response)
    try:
        body = b"".join(answer)
    finally:
        close = getattr(answer, "close", None)
        if close is not None:
            close()
    return Rendered(status, headers, body, environ.get("safelight.fault", ""))


def context_of(app: Flask) -> RequestContext:
    """Return a context in which addresses can be made. Flask's own one, for tests, loads a lot."""
    return app.request_context(_environ("/", "", only_pages=True))


def _environ(path: str, query: str, *, only_pages: bool) -> WSGIEnvironment:
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "safelight.only_pages": only_pages,  # known to `web/errors.py`, which adds a `fault`
    }
