"""Answers finished pages from the packed file, in front of Flask and without waking it.

A request for a page that is asked for often is one look-up. Whatever is not a plain GET or HEAD of
an address in the pack goes on to the application behind: other methods, any query, unknown
addresses. Who asks for a range is sent the whole, as RFC 9110 allows: a page that is made anew for
a few bytes would cost a hundred times as much.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from safelight.packfile import IDENTITY, Entry, PackFile
from safelight.web.access_log import AccessLog, described
from safelight.web.negotiation import LONGEST, accepted_encodings, has_already, merged_vary

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

REPEATED = frozenset({"cache-control", "etag", "vary"})  # what RFC 9110 wants in a 304
AT_HAND = 4_000_000  # bytes of answers that a worker keeps beside the pack
OVERHEAD = 2_000  # bytes that an answer takes besides its body and its key


@dataclass(frozen=True, slots=True)
class _Answer:
    """One whole answer for a GET, and what the log says of it."""

    status: str
    headers: list[tuple[str, str]]
    body: list[bytes]
    said: str


class PageStore:
    """A WSGI application: the pages of a pack, and `behind` for all else."""

    def __init__(self, behind: WSGIApplication, pack: PackFile, log: AccessLog) -> None:
        self._behind = log.around(behind)
        self._pack = pack
        self._take_note = log.take
        # Finished answers by path, Accept-Encoding and If-None-Match. When it is full it starts
        # anew: what is asked for often is back at once, and nothing needs to be counted.
        self._at_hand: dict[tuple[str, str, str | None], _Answer] = {}
        self._room = AT_HAND
        self._keeping = Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        started = perf_counter()
        method = environ["REQUEST_METHOD"]
        if method not in ("GET", "HEAD") or environ["QUERY_STRING"]:
            return self._behind(environ, start_response)
        get = environ.get
        at = environ["PATH_INFO"], get("HTTP_ACCEPT_ENCODING", ""), get("HTTP_IF_NONE_MATCH")
        answer = self._at_hand.get(at) or self._find(*at)
        if answer is None:
            return self._behind(environ, start_response)
        start_response(answer.status, answer.headers)
        said, body = answer.said, answer.body
        if method == "HEAD":
            said, body = described(method, at[0], int(answer.status[:3]), 0), []
        self._take_note((said, started, perf_counter()))
        return body

    def _find(self, path: str, accept_encoding: str, known: str | None) -> _Answer | None:
        """Return the answer for an address that is not at hand, or None where there is no page.

        `known` is the If-None-Match of the request.
        """
        entry = self._pack.entries.get(path)
        if entry is None:
            return None
        for encoding in accepted_encodings(accept_encoding):
            if encoding in entry.variants:
                break
        etag = entry.variants[encoding].etag
        if known is not None and has_already(known, etag):
            answer = _not_modified(path, entry, encoding)
        else:
            known = None
            at_hand = self._at_hand.get((path, accept_encoding, None))
            answer = at_hand or _whole(path, entry, encoding, self._pack)
        # Whatever a visitor sends stands in the key, so only what browsers send is kept.
        if len(accept_encoding) <= LONGEST and known in (None, etag):
            self._keep((path, accept_encoding, known), answer)
        return answer

    def _keep(self, at: tuple[str, str, str | None], answer: _Answer) -> None:
        size = sum(map(len, (*answer.body, at[0], at[1]))) + OVERHEAD
        with self._keeping:
            if size > self._room:
                self._at_hand.clear()
                self._room = AT_HAND
            if size <= self._room and at not in self._at_hand:
                self._at_hand[at] = answer
                self._room -= size


def _whole(path: str, entry: Entry, encoding: str, pack: PackFile) -> _Answer:
    variant = entry.variants[encoding]
    said = described("GET", path, 200, variant.length)
    return _Answer("200 OK", _headers(entry, encoding), [pack.body(variant)], said)


def _not_modified(path: str, entry: Entry, encoding: str) -> _Answer:
    headers = [one for one in _headers(entry, encoding) if one[0].lower() in REPEATED]
    return _Answer("304 Not Modified", headers, [], described("GET", path, 304, 0))


def _headers(entry: Entry, encoding: str) -> list[tuple[str, str]]:
    variant = entry.variants[encoding]
    headers = [*entry.headers, ("ETag", variant.etag), ("Content-Length", str(variant.length))]
    if len(entry.variants) > 1:
        varies = [value for name, value in headers if name.lower() == "vary"]
        headers = [(name, value) for name, value in headers if name.lower() != "vary"]
        headers.append(("Vary", merged_vary(varies, "Accept-Encoding")))
    if encoding != IDENTITY:
        headers.append(("Content-Encoding", encoding))
    return headers
