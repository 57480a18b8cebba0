"""The access log: one line of JSON a request, and nothing in it about who asked.

It holds method, path, status, milliseconds and bytes. Query, address of the visitor, user agent and
referrer are never read here, so they cannot reach the file.
"""

from __future__ import annotations

import atexit
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from json.encoder import encode_basestring_ascii
from threading import Thread
from time import perf_counter, sleep, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LONGEST_PATH = 300  # characters; a longer address is cut
AT_ONCE = 8  # lines; together shorter than the 4,096 bytes that a pipe takes whole
WAIT = 0.25  # seconds
METHODS = frozenset(
    {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}
)

Write = Callable[[bytes], object]


class StandardOutput:
    """Writes lines a few at a time: a system call a request would cost more than the page does.

    A line waits for at most `WAIT` seconds. One write stays below the size up to which a pipe takes
    it whole, so lines of several workers never mix.
    """

    def __init__(self) -> None:
        self._lines: deque[bytes] = deque()
        self._thread: Thread | None = None

    def __call__(self, line: bytes) -> None:
        """Take one line."""
        self._lines.append(line)
        if len(self._lines) >= AT_ONCE:
            self.flush()
        elif self._thread is None:
            # Not before the first line: a server forks its workers earlier than that.
            self._thread = Thread(target=self._keep_flushing, name="access-log", daemon=True)
            self._thread.start()
            atexit.register(self.flush)

    def flush(self) -> None:
        """Write every line that waits."""
        while self._lines:
            lines: list[bytes] = []
            while len(lines) < AT_ONCE:
                try:
                    lines.append(self._lines.popleft())
                except IndexError:  # another thread was faster
                    break
            os.write(1, b"".join(lines))

    def _keep_flushing(self) -> None:
        while True:
            sleep(WAIT)
            self.flush()


class AccessLog:
    """Writes the lines.

    `path` is given as the server decoded it: without its query.
    """

    def __init__(self, write: Write | None = None) -> None:
        self._write = write or StandardOutput()
        self._second = 0
        self._stamp = ""

    def request(self, method: str, path: str, status: int, started: float, size: int) -> None:
        """Write one line.

        `started` is a reading of `perf_counter`, `size` the bytes of the body.
        """
        shown = encode_basestring_ascii(path[:LONGEST_PATH])
        now = int(time())
        if now != self._second:
            self._stamp = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            self._second = now
        milliseconds = (perf_counter() - started) * 1000
        self._write(
            f'{{"time":"{self._stamp}","method":"{method if method in METHODS else "other"}",'
            f'"path":{shown},"status":{status},"ms":{milliseconds:.2f},"bytes":{size}}}\n'.encode()
        )

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
                self.request(environ["REQUEST_METHOD"], _path(environ), status, started, size)

            try:
                body = app(environ, start)
            except BaseException:
                done(0)
                raise
            return _Counted(body, done)

        return logged


def _path(environ: WSGIEnvironment) -> str:
    """Return the path as text: a server hands its bytes over as Latin-1."""
    return str(environ.get("PATH_INFO", "")).encode("latin-1", "replace").decode("utf-8", "replace")


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
