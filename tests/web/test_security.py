"""Every answer tells the browser to load nothing from elsewhere and to keep nothing it need not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from safelight.app import create_app
from safelight.settings import Settings
from safelight.web.assets import asset, media
from tests.conftest import GetPage
from tests.sample_site import ROOT, sample_content

ADDRESSES = (
    "/",
    "/en/",
    "/en/nothing/",
    "/healthz",
    "/en/feed.atom",
    "/exit/en",
    "/en/search/?q=a",
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    content = sample_content(tmp_path)
    return Settings(root=ROOT, content_folder=content, cache_folder=tmp_path / "cache")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_security_headers(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers
    assert "Strict-Transport-Security" not in headers


def test_an_opened_drawing_runs_and_loads_nothing(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context("/"):
        addresses = [media("ac-01-popup.svg"), asset("art/logo.svg")]
        sheet = asset("css/safelight.css")
    for address in addresses:
        with client.get(address) as first:
            headers, etag = first.headers, first.headers["ETag"]
        with client.get(address, headers={"If-None-Match": etag}) as again:
            assert again.status_code == 304
            assert again.headers["Content-Security-Policy"] == headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert "sandbox" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
    with client.get(sheet) as other:
        assert "Content-Security-Policy" not in other.headers


def test_a_site_behind_https_says_so_for_two_years(settings: Settings) -> None:
    app = create_app(replace(settings, origin="https://safelight.example"))
    headers = app.test_client().get("/en/").headers
    assert headers["Strict-Transport-Security"] == "max-age=63072000"


@pytest.mark.parametrize(("hops", "secure"), [(0, False), (1, True)])
def test_forwarded_headers_are_believed_only_of_counted_proxies(
    settings: Settings, hops: int, secure: bool
) -> None:
    app = create_app(replace(settings, proxy_hops=hops))
    seen: list[bool] = []
    app.before_request(lambda: seen.append(request.is_secure))
    app.test_client().get("/healthz", headers={"X-Forwarded-Proto": "https"})
    assert seen == [secure]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/en/", True),
        ("/en/parents/", True),
        ("/en/parents/talking-at-every-age/", True),
        ("/en/glossary/", True),
        ("/en/parents/sextortion/", False),
        ("/en/help/", False),
        ("/en/help/threat/", False),
        ("/en/topics/grooming/", False),
        ("/en/search/?q=a", False),
        ("/en/teachers/?band=4-7", False),
    ],
)
def test_only_ordinary_pages_may_be_kept(client: FlaskClient, address: str, kept: bool) -> None:
    wanted = "public, max-age=0, must-revalidate" if kept else "no-store"
    assert client.get(address).headers["Cache-Control"] == wanted


def test_quick_exit_leads_away_and_leaves_as_little_as_it_can(client: FlaskClient) -> None:
    response = client.get("/exit/fr")
    assert response.status_code == 303
    assert response.headers["Location"].startswith("https://fr.wikipedia.org/wiki/M%C3%A9t")
    assert response.headers["Clear-Site-Data"] == '"cache"'
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_grave_pages_carry_quick_exit_and_a_neutral_title(get_page: GetPage) -> None:
    for address in ("/en/help/", "/en/help/threat/", "/en/parents/sextortion/"):
        page = get_page(address)
        assert page.select_one('[data-component="exit"] a[href="/exit/en"]') is not None
        title = page.title.get_text() if page.title else ""
        assert "extort" not in title.lower()
        assert "grooming" not in title.lower()


@pytest.mark.parametrize("language", ["en", "cy", "pl", "fr", "es", "ar", "ur"])
def test_who_is_watched_can_leave_the_page_on_hiding_a_visit(
    get_page: GetPage, language: str
) -> None:
    page = get_page(f"/{language}/about/hide-your-visit/")
    assert page.select_one(f'[data-component="exit"] a[href="/exit/{language}"]') is not None
    title = page.title.get_text() if page.title else ""
    heading = page.h1.get_text(strip=True) if page.h1 else ""
    assert heading
    assert heading not in title
    assert "hide" not in title.lower()


def test_an_ordinary_page_has_no_quick_exit(get_page: GetPage) -> None:
    assert get_page("/en/parents/").select_one('[data-component="exit"]') is None


@pytest.mark.parametrize("host", ["evil.example", "xn--e1afmkfd.com"])
def test_a_redirect_never_repeats_the_host_of_a_visitor(client: FlaskClient, host: str) -> None:
    response = client.get("/en/about", headers={"Host": host})
    assert response.headers["Location"] == "/en/about/"
    assert host not in response.text


def test_a_redirect_is_as_long_for_who_asks_only_for_its_head(client: FlaskClient) -> None:
    whole, head = client.get("/en/about"), client.head("/en/about")
    assert int(head.headers["Content-Length"]) == len(whole.data) > 0
    assert head.data == b""
