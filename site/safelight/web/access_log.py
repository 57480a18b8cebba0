"""The access log: one line of JSON a request, and nothing in it about who asked.

It holds method, path, status, bytes and milliseconds. Query, address of the visitor, user agent and
referrer are never read here, so they cannot reach the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from json.encoder import encode_basestring_ascii
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.web.log_lines import LogLines

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LONGEST_PATH = 300  # characters; a longer address is cut
METHODS = frozenset(
    {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}
)

Take = Callable[[tuple[str, float, float]], object]


def described(method: str, path: str, status: int, size: int) -> str:
    """Return what a line says about the answer to a request, but for its times.

    `path` is given as the server decoded it: without its query. `size` is the bytes of the body.
    """
    shown = encode_basestring_ascii(_as_text(path)[:LONGEST_PATH])
    named = method if method in METHODS else "other"
    return f'"method":"{named}","path":{shown},"status":{status},"bytes":{size}'


def _as_text(path: str) -> str:
    """Return the path as text: a server hands its bytes over as Latin-1."""
    if path.isascii():
        return path
    return path.encode("latin-1", "replace").decode("utf-8", "replace")


class AccessLog:
    """Takes a note of each request.

    `take` is called with what `described` says, and the times of `perf_counter` at which the
    request came and was answered. It must be quick: the visitor waits for it.
    """

    def __init__(self, take: Take | None = None) -> None:
        self.take: Take = take or LogLines().append

    def around(self, app: WSGIApplication) -> WSGIApplication:
        """Return the application with each of its requests written down once it is answered."""

        def logged(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            started = perf_counter()
            status = 500

            def start(line: str, headers: list[tuple[str, str]], *error: Any) -> Any:
                nonlocal status
                status = int(line[:3])
                return start_response(line, headers, *error)

            def done(size: int) -> None:
                method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
                self.take((described(method, path, status, size), started, perf_counter()))

            try:
                body = app(environ, start)
            except BaseException:
                done(0)
                raise
            return _Counted(body, done)

        return logged


class _Counted:
    """A body that says how many bytes it was when the server is done with it."""

    def __init__(self, body: Iterable[bytes], done: Callable[[int], None]) -> None:
        self._body = body
        self._done = done
        self._size = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._body:
            self._size += len(piece)
            yield piece

    def close(self) -> None:
        """Close the body, and write the line."""
        close = getattr(self._body, "close", None)
        if close is not None:
            close()
        self._done(self._size)
