"""The page store: ready pages, answered in front of the app."""

from __future__ import annotations

import gc
import gzip
import json
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-untyped] # it ships no types
import pytest
from werkzeug.test import Client

from safelight.export.compression import encode
from safelight.export.pack_writer import PackWriter
from safelight.packfile import Body, PackFile
from safelight.web.access_log import AccessLog
from safelight.web.log_lines import Note, line_of
from safelight.web.negotiation import LONGEST
from safelight.web.page_store import AT_HAND, PageStore

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PAGE = "<!doctype html><title>Léa</title>".encode() + b"<p>You are not in trouble.</p>" * 50
FONT = bytes(range(256)) * 4
HTML = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "public, max-age=0, must-revalidate"),
    ("Content-Security-Policy", "default-src 'self'"),
    ("X-Content-Type-Options", "nosniff"),
)


def behind(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("404 NOT FOUND", [("Content-Type", "text/plain")])
    return [b"the app answers"]


@pytest.fixture
def notes() -> list[Note]:
    return []


@pytest.fixture
def client(tmp_path: Path, notes: list[Note]) -> Client:
    path = tmp_path / "pages.pack"
    with PackWriter(path) as writer:
        writer.add("/en/", "key", HTML, Body.of_each(encode(PAGE, "text/html", is_file=False)))
        kept_in_parts = (*HTML[:1], ("Cache-Control", "no-store"), ("Vary", "Accept-Language"))
        writer.add(
            "/en/help/",
            "key",
            kept_in_parts,
            Body.of_each(encode(PAGE, "text/html", is_file=False)),
        )
        font = (("Content-Type", "font/woff2"), ("Cache-Control", "public, immutable"))
        writer.add(
            "/static/x/a.woff2", "key", font, Body.of_each(encode(FONT, "font/woff2", is_file=True))
        )
        writer.finish("stamp")
    return Client(PageStore(behind, PackFile(path), AccessLog(notes.append)))


def test_a_page_comes_with_the_headers_it_was_made_with(client: Client) -> None:
    response = client.get("/en/")
    assert response.status_code == 200
    assert response.data == PAGE
    assert response.headers["Content-Length"] == str(len(PAGE))
    assert set(HTML) <= set(response.headers)


@pytest.mark.parametrize(
    ("asked", "sent", "unpack"),
    [("gzip", "gzip", gzip.decompress), ("gzip, br", "br", brotli.decompress)],
)
def test_a_page_comes_in_the_encoding_a_browser_likes(
    client: Client, asked: str, sent: str, unpack: object
) -> None:
    response = client.get("/en/", headers={"Accept-Encoding": asked})
    assert response.headers["Content-Encoding"] == sent
    assert response.headers["Vary"] == "Accept-Encoding"
    assert callable(unpack)
    assert unpack(response.data) == PAGE
    assert response.headers["Content-Length"] == str(len(response.data))


def test_every_encoding_has_an_etag_of_its_own(client: Client) -> None:
    encodings = ("identity", "gzip", "br")
    answers = [client.get("/en/", headers={"Accept-Encoding": one}) for one in encodings]
    tags = {answer.headers["ETag"] for answer in answers}
    assert len(tags) == 3
    assert not any(tag.startswith("W/") for tag in tags)


def test_a_browser_that_has_the_page_is_told_so(client: Client) -> None:
    asked = {"Accept-Encoding": "gzip"}
    tag = client.get("/en/", headers=asked).headers["ETag"]
    response = client.get("/en/", headers={**asked, "If-None-Match": tag})
    assert response.status_code == 304
    assert response.data == b""
    assert response.headers["ETag"] == tag
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.headers["Cache-Control"] == dict(HTML)["Cache-Control"]
    other = client.get("/en/", headers={"Accept-Encoding": "br", "If-None-Match": tag})
    assert other.status_code == 200, "The bytes would be others."


def test_what_was_asked_for_before_is_answered_alike(client: Client) -> None:
    asked = {"Accept-Encoding": "gzip"}
    tag = client.get("/en/", headers=asked).headers["ETag"]
    conditions = [{}, {"If-None-Match": tag}, {"If-None-Match": f'"older", W/{tag}'}]
    conditions += [{"If-None-Match": "*"}, {"If-None-Match": '"older"'}]
    for _ in range(2):
        got = [client.get("/en/", headers={**asked, **condition}) for condition in conditions]
        assert [one.status_code for one in got] == [200, 304, 304, 304, 200]
        assert [len(one.data) > 0 for one in got] == [True, False, False, False, True]
        heads = [client.head("/en/", headers={**asked, **condition}) for condition in conditions]
        assert [one.status_code for one in heads] == [200, 304, 304, 304, 200]
        assert [list(one.headers) for one in heads] == [list(one.headers) for one in got]


def test_head_has_the_headers_of_get_and_no_body(client: Client) -> None:
    asked = {"Accept-Encoding": "br"}
    get, head = client.get("/en/", headers=asked), client.head("/en/", headers=asked)
    assert head.data == b""
    assert list(head.headers) == list(get.headers)


def test_vary_keeps_what_the_page_varies_by_already(client: Client) -> None:
    response = client.get("/en/help/")
    assert response.headers.getlist("Vary") == ["Accept-Language, Accept-Encoding"]
    assert response.headers["Cache-Control"] == "no-store"


def test_a_font_is_not_compressed_again_and_does_not_vary(client: Client) -> None:
    response = client.get("/static/x/a.woff2", headers={"Accept-Encoding": "gzip, br"})
    assert response.data == FONT
    assert "Content-Encoding" not in response.headers
    assert "Vary" not in response.headers


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", "/en/?country=IE"),
        ("GET", "/en/nowhere/"),
        ("GET", "/en"),
        ("POST", "/en/"),
        ("OPTIONS", "/en/"),
    ],
)
def test_all_else_is_for_the_app(client: Client, method: str, address: str) -> None:
    assert client.open(address, method=method).data == b"the app answers"


@pytest.mark.parametrize("condition", [{}, {"If-Range": '"x"'}, {"If-None-Match": '"x"'}])
def test_who_asks_for_a_part_is_sent_the_whole(client: Client, condition: dict[str, str]) -> None:
    response = client.get("/en/", headers={"Range": "bytes=0-10", **condition})
    assert response.status_code == 200
    assert response.data == PAGE
    assert response.headers["ETag"]
    assert "Content-Range" not in response.headers


def test_every_request_is_one_line_of_the_log(client: Client, notes: list[Note]) -> None:
    tag = client.get("/en/").headers["ETag"]
    client.get("/en/", headers={"If-None-Match": tag, "User-Agent": "secret"})
    client.head("/en/")
    client.get("/en/?q=secret", buffered=True)
    lines = [line_of(note, "2026-11-28T00:00:00Z") for note in notes]
    written = [json.loads(line) for line in lines]
    assert [(one["method"], one["status"], one["bytes"]) for one in written] == [
        ("GET", 200, len(PAGE)),
        ("GET", 304, 0),
        ("HEAD", 200, 0),
        ("GET", 404, len(b"the app answers")),
    ]
    assert all(one["path"] == "/en/" for one in written)
    assert b"secret" not in b"".join(lines)


@pytest.mark.parametrize(("length", "requests"), [(60_000, 200), (LONGEST, 6_000)])
def test_whatever_a_visitor_sends_takes_little_memory(
    client: Client, length: int, requests: int
) -> None:
    tracemalloc.start()
    try:
        for number in range(requests):
            known = f'"{number:0{length}}"'
            asked = {"Accept-Encoding": f"gzip, {number:0{length - 6}}", "If-None-Match": known}
            packed = client.get("/en/", headers=asked).headers.get("Content-Encoding") == "gzip"
            assert packed == (length <= LONGEST)
        gc.collect()  # requests that are answered hold each other until then
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 1.5 * AT_HAND
