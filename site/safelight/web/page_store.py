"""Answers finished pages from the packed file, in front of Flask and without waking it.

A request is one look-up, one choice of encoding and one comparison of ETags. Whatever is not a
plain GET or HEAD of an address in the pack goes on to the application behind: other methods, any
query, ranges, unknown addresses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from safelight.packfile import IDENTITY, Entry, PackFile, Variant
from safelight.web.access_log import AccessLog
from safelight.web.negotiation import accepted_encodings, has_already, merged_vary

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

REPEATED = frozenset({"cache-control", "etag", "vary"})  # what RFC 9110 wants in a 304


@dataclass(frozen=True, slots=True)
class _Answer:
    """A page in one encoding, with the headers of its two possible answers."""

    variant: Variant
    headers: list[tuple[str, str]]
    not_modified: list[tuple[str, str]]


class PageStore:
    """A WSGI application: the pages of a pack, and `behind` for all else."""

    def __init__(self, behind: WSGIApplication, pack: PackFile, log: AccessLog) -> None:
        self._behind = log.around(behind)
        self._pack = pack
        self._log = log
        # Filled at first use; there are never more than the pack has pages times encodings.
        self._answers: dict[tuple[str, str], _Answer] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        method = environ["REQUEST_METHOD"]
        if method in ("GET", "HEAD") and not environ.get("QUERY_STRING"):
            path = environ["PATH_INFO"]
            entry = self._pack.entries.get(path)
            if entry is not None and "HTTP_RANGE" not in environ:
                started = perf_counter()
                answer = self._choose(path, entry, environ.get("HTTP_ACCEPT_ENCODING", ""))
                known = environ.get("HTTP_IF_NONE_MATCH")
                if known is not None and has_already(known, answer.variant.etag):
                    start_response("304 Not Modified", answer.not_modified)
                    self._log.request(method, path, 304, started, 0)
                    return []
                body = self._pack.body(answer.variant) if method == "GET" else b""
                start_response("200 OK", answer.headers)
                self._log.request(method, path, 200, started, len(body))
                return [body]
        return self._behind(environ, start_response)

    def _choose(self, path: str, entry: Entry, accept_encoding: str) -> _Answer:
        for encoding in accepted_encodings(accept_encoding):
            if encoding in entry.variants:
                break
        at = (path, encoding)
        answer = self._answers.get(at)
        if answer is None:
            answer = self._answers[at] = _prepare(entry, encoding)
        return answer


def _prepare(entry: Entry, encoding: str) -> _Answer:
    variant = entry.variants[encoding]
    headers = [*entry.headers, ("ETag", variant.etag), ("Content-Length", str(variant.length))]
    if len(entry.variants) > 1:
        varies = [value for name, value in headers if name.lower() == "vary"]
        headers = [(name, value) for name, value in headers if name.lower() != "vary"]
        headers.append(("Vary", merged_vary(varies, "Accept-Encoding")))
    if encoding != IDENTITY:
        headers.append(("Content-Encoding", encoding))
    return _Answer(
        variant, headers, [(name, value) for name, value in headers if name.lower() in REPEATED]
    )
