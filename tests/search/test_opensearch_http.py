"""What nodes of OpenSearch are sent, and what is made of answers that are none. The nodes are ours."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from safelight.search.backend import Document
from safelight.search.opensearch_backend import SENT_TOGETHER, OpenSearchBackend
from safelight.search.opensearch_http import Missing, Nodes
from safelight.search.unavailable import SearchUnavailable

SECRET = "zebrafinchqueen"
GOOD = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b'{"errors": false, "ok": 1}'

Got = list[tuple[str, bytes]]


@contextmanager
def node(answer: bytes) -> Iterator[tuple[str, Got]]:
    """Serve these bytes as the answer to everything, and give the address and what came."""
    got: Got = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            got.append((f"{self.command} {self.path}", body))
            self.wfile.write(answer)

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - their names

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", got
    server.shutdown()
    server.server_close()
    thread.join()


def refusal(status: str, body: str) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


BROKEN = {
    "another protocol": b"SSH-2.0-OpenSSH_9.2 " + SECRET.encode() + b"\r\n\r\n",
    "half an answer": b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{",
    "no JSON": b"HTTP/1.1 200 OK\r\n\r\n<html>" + SECRET.encode(),
    "no text": b"HTTP/1.1 200 OK\r\n\r\n\xff\xfe{",
    "no object": b'HTTP/1.1 200 OK\r\n\r\n["' + SECRET.encode() + b'"]',
    "nothing": b"",
    "a server in trouble": refusal(f"503 {SECRET}", SECRET),
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
def test_a_node_that_does_not_answer_is_passed_over_or_told(answer: bytes) -> None:
    with node(answer) as (broken, _), node(GOOD) as (good, _):
        assert Nodes(f"{broken},{good}").ask("GET", "/x")["ok"] == 1
        with pytest.raises(SearchUnavailable, match="No OpenSearch node answers") as told:
            Nodes(broken).ask("GET", "/x")
    assert SECRET not in str(told.value)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            json.dumps(
                {
                    "error": {
                        "type": "query_shard_exception",
                        "reason": f"[rank_feature] query on [impacts.{SECRET}]",
                    }
                }
            ),
            "OpenSearch answered 400 query_shard_exception",
        ),
        (json.dumps({"error": {"type": f"{SECRET} {SECRET}"}}), "OpenSearch answered 400"),
        (json.dumps({"error": SECRET}), "OpenSearch answered 400"),
        (SECRET, "OpenSearch answered 400"),
    ],
)
def test_a_refusal_is_told_by_its_status_and_kind_alone(body: str, said: str) -> None:
    refused = refusal("400 Bad Request", body)
    with node(refused) as (address, _), pytest.raises(SearchUnavailable) as told:
        Nodes(address).ask("POST", "/x/_search", {})
    assert str(told.value) == said


def test_what_is_not_there_is_missing() -> None:
    with node(refusal("404 Not Found", "{}")) as (address, _), pytest.raises(Missing):
        Nodes(address).ask("GET", "/x")


def test_what_is_sent_to_a_second_node_replaces_what_the_first_has_taken() -> None:
    documents = [Document(f"page-{at}", "en", {"phones": 1.0}) for at in range(SENT_TOGETHER + 1)]
    with node(BROKEN["nothing"]) as (first, sent), node(GOOD) as (second, again):
        OpenSearchBackend(f"{first},{second}").build("en", documents, "g1", ())
    bulks = [body for request, body in again if request.endswith("/_bulk")]
    assert bulks == [body for request, body in sent if request.endswith("/_bulk")]
    lines = [json.loads(line) for body in bulks for line in body.splitlines()]
    ids = [line["index"]["_id"] for line in lines[::2]]
    assert len(ids) == len(set(ids)) == len(documents)
    assert [line["key"] for line in lines[1::2]] == [one.key for one in documents]


def test_nodes_that_did_not_answer_are_not_asked_again_at_once() -> None:
    with node(BROKEN["nothing"]) as (address, got):
        nodes = Nodes(address)
        for _ in range(5):
            with pytest.raises(SearchUnavailable, match="No OpenSearch node answers"):
                nodes.ask("GET", "/x")
        assert len(got) == 1
    with node(refusal("400 Bad Request", "{}")) as (address, got):
        nodes = Nodes(address)
        for _ in range(5):
            with pytest.raises(SearchUnavailable, match="400"):
                nodes.ask("GET", "/x")
        assert len(got) == 5, "A question that one node refuses is no lost node."
