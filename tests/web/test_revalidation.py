"""What may be kept is known again: it is asked for a second time and not sent."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import Client

from safelight.serving.store import serve_from_store
from safelight.web.access_log import AccessLog


@pytest.mark.parametrize("address", ["/en/check/", "/en/parents/?from=a-newsletter"])
@pytest.mark.parametrize("accepted", ["", "gzip"])
def test_a_live_page_that_may_be_kept_is_known_again(
    client: FlaskClient, address: str, accepted: str
) -> None:
    headers = {"Accept-Encoding": accepted}
    first = client.get(address, headers=headers)
    assert first.headers["Cache-Control"].startswith("public")
    again = client.get(address, headers={**headers, "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert not again.data
    for name in ("ETag", "Cache-Control", "Vary", "Content-Security-Policy"):
        assert again.headers[name] == first.headers[name]


def test_each_encoding_of_a_live_page_has_a_tag_of_its_own(client: FlaskClient) -> None:
    tags = {
        client.get("/en/check/", headers={"Accept-Encoding": one}).headers["ETag"]
        for one in ("", "gzip")
    }
    assert len(tags) == 2


@pytest.mark.parametrize("address", ["/en/help/?country=IE", "/en/search/?q=a", "/en/nowhere/"])
def test_what_is_never_kept_has_no_tag(client: FlaskClient, address: str) -> None:
    assert "ETag" not in client.get(address).headers


@pytest.mark.parametrize(
    "address",
    ["/en/check/", "/en/parents/online-grooming/files/online-grooming.md", "/api/helplines"],
)
def test_a_condition_that_fails_sends_nothing_to_keep(client: FlaskClient, address: str) -> None:
    response = client.get(address, headers={"If-Match": '"x"'})
    assert response.status_code == 412
    assert not response.data
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("accepted", ["", "gzip"])
def test_the_same_page_has_the_same_tag_from_the_store_and_from_the_app(
    sample_app: Flask, accepted: str
) -> None:
    headers = {"Accept-Encoding": accepted}
    client = Client(serve_from_store(sample_app, AccessLog(lambda note: None)))
    stored = client.get("/en/parents/", headers=headers)
    live = sample_app.test_client().get("/en/parents/", headers=headers)
    assert live.headers["ETag"] == stored.headers["ETag"]
    assert live.data == stored.data
