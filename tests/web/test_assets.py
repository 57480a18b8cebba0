"""Static files lie under the digest of their folder and can be kept for ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from safelight.web.assets import DigestFolder, asset, media
from safelight.web.style_sheets import as_sent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "a.css").write_text("a {}")
    return tmp_path


def test_the_digest_is_read_once(folder: Path) -> None:
    files = DigestFolder(folder, development=False)
    first = files.digest
    (folder / "css" / "a.css").write_text("b { color: red }")
    assert files.digest == first


def test_the_digest_follows_every_change_while_developing(folder: Path) -> None:
    files = DigestFolder(folder, development=True)
    first = files.digest
    assert files.digest == first
    (folder / "css" / "a.css").write_text("b { color: red }")
    second = files.digest
    assert second != first
    (folder / "css" / "a.css").rename(folder / "css" / "b.css")
    assert files.digest not in {first, second}


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("css/safelight.css", "text/css; charset=utf-8"),
        ("js/safelight.js", "text/javascript; charset=utf-8"),
        ("art/logo.svg", "image/svg+xml"),
        ("fonts/atkinson-next-latin.woff2", "font/woff2"),
    ],
)
def test_a_static_file_is_kept_for_a_year(
    app: Flask, client: FlaskClient, path: str, content_type: str
) -> None:
    with app.test_request_context():
        address = asset(path)
    with client.get(address) as response:
        assert response.status_code == 200
        assert response.headers["Content-Type"] == content_type
        assert response.cache_control.immutable
        assert response.cache_control.max_age == 31_536_000
        assert response.cache_control.public


def test_under_an_old_digest_a_file_is_served_but_never_kept(client: FlaskClient) -> None:
    with client.get("/static/0000/css/safelight.css") as response:
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "no-store"


def test_pictures_of_the_content_have_an_address_of_their_own(
    app: Flask, client: FlaskClient
) -> None:
    with app.test_request_context():
        address = media("story-tell.svg")
    with client.get(address) as response:
        assert response.status_code == 200
        assert response.cache_control.immutable


def test_a_file_is_only_read_and_a_wrong_method_says_so(client: FlaskClient) -> None:
    for method in ("POST", "OPTIONS", "DELETE"):
        answer = client.open("/static/0/css/safelight.css", method=method)
        assert answer.status_code == 405
        assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD"}


def test_comments_and_spaces_of_a_style_sheet_stay_at_home() -> None:
    css = b'/* Why. */\n@layer a {\n  b :is(i, u)::before { content: "/* here */ , "; }\n  /* So\n that. */\n}\n'
    assert as_sent(css) == b'@layer a{b :is(i,u)::before{content: "/* here */ , "}}'


def test_a_visitor_gets_no_comment_and_every_rule(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        address = asset("css/safelight.css")
    sent = client.get(address).get_data(as_text=True)
    kept = (Path(app.root_path) / "static/css/safelight.css").read_text(encoding="utf-8")
    assert "/*" not in sent
    assert sent.count("{") == sent.count("}")
    assert "font-display: optional" in sent
    assert len(sent) > len(kept) / 2


@pytest.mark.parametrize("folder", ["static", "media"])
@pytest.mark.parametrize("name", ["a" * 256, "你" * 90])
def test_a_name_that_no_disk_takes_is_not_found(
    client: FlaskClient, folder: str, name: str
) -> None:
    assert client.get(f"/{folder}/x/{name}").status_code == 404
