"""Answers finished pages from the packed file, in front of Flask and without waking it.

A request for a page that is asked for often is one look-up and one comparison of ETags. Whatever is
not a plain GET or HEAD of an address in the pack goes on to the application behind: other methods,
any query, unknown addresses. Who asks for a range is sent the whole, as RFC 9110 allows: a page
that is made anew for a few bytes would cost a hundred times as much.
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
    """A page in one encoding: its two possible answers, and what the log says of each."""

    etag: str
    headers: list[tuple[str, str]]
    body: bytes
    sent: str
    not_modified: list[tuple[str, str]]
    spared: str


class PageStore:
    """A WSGI application: the pages of a pack, and `behind` for all else."""

    def __init__(self, behind: WSGIApplication, pack: PackFile, log: AccessLog) -> None:
        self._behind = log.around(behind)
        self._pack = pack
        self._take_note = log.take
        # Finished answers by path and Accept-Encoding. When it is full it starts anew: what is
        # asked for often is back at once, and nothing needs to be counted.
        self._at_hand: dict[tuple[str, str], _Answer] = {}
        self._room = AT_HAND
        self._keeping = Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        started = perf_counter()
        method = environ["REQUEST_METHOD"]
        if method not in ("GET", "HEAD") or environ["QUERY_STRING"]:
            return self._behind(environ, start_response)
        at = environ["PATH_INFO"], environ.get("HTTP_ACCEPT_ENCODING", "")
        answer = self._at_hand.get(at) or self._find(*at)
        if answer is None:
            return self._behind(environ, start_response)
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known is not None and has_already(known, answer.etag):
            start_response("304 Not Modified", answer.not_modified)
            said, body = answer.spared, []
        else:
            start_response("200 OK", answer.headers)
            said, body = answer.sent, [answer.body]
        if method == "HEAD":
            said, body = described(method, at[0], 304 if said is answer.spared else 200, 0), []
        self._take_note((said, started, perf_counter()))
        return body

    def _find(self, path: str, accept_encoding: str) -> _Answer | None:
        """Return the answer for an address that is not at hand, or None where there is no page."""
        entry = self._pack.entries.get(path)
        if entry is None:
            return None
        for encoding in accepted_encodings(accept_encoding):
            if encoding in entry.variants:
                break
        answer = _prepare(path, entry, encoding, self._pack)
        # Whatever a visitor sends stands in the key, so only what browsers send is kept.
        if len(accept_encoding) <= LONGEST:
            self._keep(path, accept_encoding, answer)
        return answer

    def _keep(self, path: str, accept_encoding: str, answer: _Answer) -> None:
        size = len(answer.body) + len(path) + len(accept_encoding) + OVERHEAD
        with self._keeping:
            if size > self._room:
                self._at_hand.clear()
                self._room = AT_HAND
            if size <= self._room and (path, accept_encoding) not in self._at_hand:
                self._at_hand[path, accept_encoding] = answer
                self._room -= size


def _prepare(path: str, entry: Entry, encoding: str, pack: PackFile) -> _Answer:
    variant = entry.variants[encoding]
    headers = [*entry.headers, ("ETag", variant.etag), ("Content-Length", str(variant.length))]
    if len(entry.variants) > 1:
        varies = [value for name, value in headers if name.lower() == "vary"]
        headers = [(name, value) for name, value in headers if name.lower() != "vary"]
        headers.append(("Vary", merged_vary(varies, "Accept-Encoding")))
    if encoding != IDENTITY:
        headers.append(("Content-Encoding", encoding))
    return _Answer(
        etag=variant.etag,
        headers=headers,
        body=pack.body(variant),
        sent=described("GET", path, 200, variant.length),
        not_modified=[(name, value) for name, value in headers if name.lower() in REPEATED],
        spared=described("GET", path, 304, 0),
    )
