"""HTTP to the nodes of an OpenSearch cluster, with nothing but the standard library."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from safelight.search.respite import Respite
from safelight.search.unavailable import NoServer, SearchUnavailable

LONGEST_WAIT = 5.0  # seconds for an answer
KIND = re.compile(r"[a-z_]{1,60}")  # of an error; nothing else of an answer is repeated anywhere
Json = Mapping[str, Any]


class Missing(Exception):  # noqa: N818 - it says what is the case
    """There is no such index or alias."""


class Nodes:
    """The nodes of a cluster: `https://name:password@host:9200`, several parted by commas. Raise
    SearchUnavailable where that is no address, without repeating it: it may hold a password.

    The first one that answers is asked. Raise SearchUnavailable when none does, and for some
    seconds afterwards without asking.
    """

    def __init__(self, addresses: str) -> None:
        self._nodes = tuple(_node(one.strip()) for one in addresses.split(","))
        self._respite = Respite(NoServer)

    def ask(self, method: str, path: str, body: Json | None = None) -> dict[str, Any]:
        """Return what a request is answered. Raise Missing where there is nothing."""
        sent = None if body is None else json.dumps(body).encode()
        return self._send(method, path, sent, "application/json")

    def add(self, index: str, sources: Iterable[tuple[str, Json]]) -> None:
        """Add documents to an index by their ids. Raise SearchUnavailable when one is refused.

        Where a node does not answer in time another is sent the same: with ids no document is there
        twice.
        """
        sent = "".join(
            f"{json.dumps({'index': {'_id': one}})}\n{json.dumps(source)}\n"
            for one, source in sources
        ).encode()
        answer = self._send("POST", f"/{index}/_bulk", sent, "application/x-ndjson")
        if answer["errors"]:
            refused = next(one["index"] for one in answer["items"] if "error" in one["index"])
            raise SearchUnavailable(f"OpenSearch refused a document: {_kind(refused['error'])}")

    def _send(self, method: str, path: str, sent: bytes | None, kind: str) -> dict[str, Any]:
        with self._respite.asking():
            return self._send_to_any(method, path, sent, kind)

    def _send_to_any(self, method: str, path: str, sent: bytes | None, kind: str) -> dict[str, Any]:
        trouble: Exception | None = None
        for address, headers in self._nodes:
            request = Request(  # noqa: S310 - `_node` lets only http and https pass
                address + path, sent, {"Content-Type": kind, **headers}, method=method
            )
            try:
                with urlopen(request, timeout=LONGEST_WAIT) as response:  # noqa: S310
                    return _object(json.load(response))
            except HTTPError as error:
                with error:
                    if error.code == HTTPStatus.NOT_FOUND:
                        raise Missing(path) from None
                    if error.code < HTTPStatus.INTERNAL_SERVER_ERROR:
                        raise SearchUnavailable(_refusal(error)) from None
                trouble = error
            except (OSError, HTTPException, ValueError) as error:
                trouble = error
        raise NoServer(f"No OpenSearch node answers: {_told(trouble)}") from None


def _object(answer: Any) -> dict[str, Any]:
    if not isinstance(answer, dict):
        raise ValueError("This is no answer of OpenSearch.")
    return answer


def _refusal(error: HTTPError) -> str:
    """Return the status and the kind of an error. Its words may repeat what was typed."""
    try:
        kind = _kind(_object(json.load(error)).get("error"))
    except (OSError, HTTPException, ValueError):
        kind = ""
    return f"OpenSearch answered {error.code} {kind}".rstrip()


def _kind(error: object) -> str:
    kind = error.get("type") if isinstance(error, dict) else ""
    return kind if isinstance(kind, str) and KIND.fullmatch(kind) else ""


def _told(trouble: Exception | None) -> str:
    """Return what kept a node from answering, without a word that it sent."""
    if isinstance(trouble, HTTPError):
        return f"status {trouble.code}"
    reason = trouble.reason if isinstance(trouble, URLError) else trouble
    words = reason.strerror if isinstance(reason, OSError) else ""
    return f"{type(reason).__name__} {words or ''}".rstrip()


def _node(address: str) -> tuple[str, Mapping[str, str]]:
    """Return an address without its name and password, and the header that carries them."""
    try:
        parts = urlsplit(address)
        is_one = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_one = False
    if not is_one:
        raise SearchUnavailable("What should be the address of an OpenSearch node is none.")
    credentials, _, host = parts.netloc.rpartition("@")
    plain = urlunsplit((parts.scheme, host, parts.path.rstrip("/"), "", ""))
    if not credentials:
        return plain, {}
    token = base64.b64encode(unquote(credentials).encode()).decode()
    return plain, {"Authorization": f"Basic {token}"}
