"""What is made for one request is pressed for browsers that take it, and plain for all others."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

SEARCH = "/en/search/?q=bullying"


def test_a_search_is_pressed(client: FlaskClient) -> None:
    plain = client.get(SEARCH)
    pressed = client.get(SEARCH, headers={"Accept-Encoding": "gzip, deflate, br"})
    assert "Content-Encoding" not in plain.headers
    assert pressed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(pressed.data) == plain.data
    assert int(pressed.headers["Content-Length"]) == len(pressed.data) < len(plain.data) / 3
    for one in (plain, pressed):
        assert "Accept-Encoding" in one.headers["Vary"]
        assert one.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("accepted", ["identity", "gzip;q=0", "zstd", "x" * 300])
def test_who_does_not_take_it_gets_the_plain_words(client: FlaskClient, accepted: str) -> None:
    response = client.get(SEARCH, headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in response.headers
    assert b"</html>" in response.data


@pytest.mark.parametrize("address", ["/healthz", "/en/teachers/plan/plan.docx?autumn=lm-07"])
def test_what_is_short_or_packed_is_left_alone(client: FlaskClient, address: str) -> None:
    response = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert response.status_code == 200
    assert "Content-Encoding" not in response.headers


def test_a_file_keeps_its_tag(client: FlaskClient) -> None:
    address = "/en/parents/online-grooming/files/online-grooming.md"
    first = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert first.status_code == 200
    again = {"Accept-Encoding": "gzip", "If-None-Match": first.headers["ETag"]}
    assert client.get(address, headers=again).status_code == 304


def test_an_error_page_is_pressed_too(client: FlaskClient) -> None:
    response = client.get("/en/nowhere/", headers={"Accept-Encoding": "gzip"})
    assert response.status_code == 404
    assert b"</html>" in gzip.decompress(response.data)


def test_head_says_what_get_would(client: FlaskClient) -> None:
    headers = {"Accept-Encoding": "gzip"}
    response = client.head(SEARCH, headers=headers)
    assert response.data == b""
    assert response.headers["Content-Encoding"] == "gzip"
