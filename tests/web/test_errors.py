"""Bad input and faults of ours end in a clear page, with a way on, in a language the visitor reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException, default_exceptions

from safelight.app import create_app
from safelight.settings import Settings
from safelight.web.error_words import WORDS
from safelight.web.errors import LAST_WORDS
from safelight.web.library import Library
from tests.conftest import GetPage, make_get_page
from tests.lesson_sample import lesson
from tests.page_rules import faults_of
from tests.sample_site import ROOT, write


def test_an_unknown_page_is_answered_in_the_language_of_its_address(get_page: GetPage) -> None:
    page = get_page("/pl/nothing/here/", status=404)
    assert page.find("a", href="/pl/help/") is not None


def test_an_unknown_language_is_answered_in_the_one_the_visitor_reads(get_page: GetPage) -> None:
    page = get_page("/xx/", 404, language="fr", headers={"Accept-Language": "fr-CH, en;q=0.5"})
    assert page.find("a", href="/fr/") is not None


@pytest.mark.parametrize(
    "address",
    [
        "/en/parents/nothing/",
        "/en/topics/nothing/",
        "/en/topics/nothing-yet/",
        "/en/children/3-4/",
        "/en/help/?country=XX",
        "/en/help/now/?country=..",
        "/en/children/11-13/what-would-help/q99/",
        "/en/children/11-13/what-would-help/q1/",
        "/en/children/11-13/what-would-help/nothing/answer/",
        "/en/children/4-7/pip-and-the-pop-up/q2/",
        "/exit/xx",
        "/sitemap-xx.xml",
        "/static/0/../../../wsgi.py",
        "/static/0/nothing.css",
        "/media/0/nothing.svg",
        "/components/",
        "/en/..%2f..%2fwsgi.py/",
    ],
)
def test_what_does_not_exist_is_a_404(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "address", ["/favicon.ico", "/static/nope.css", "/en/nope.css", "/ar/help.php", "/xx", "/xx/y"]
)
def test_an_unknown_file_or_language_is_no_address_without_its_slash(
    client: FlaskClient, address: str
) -> None:
    response = client.get(address, headers={"Accept-Language": "pl"})
    language = {"/en": "en", "/ar": "ar"}.get(address[:3], "pl")
    assert response.status_code == 404
    direction = "rtl" if language == "ar" else "ltr"
    html = response.get_data(as_text=True)
    assert not faults_of(html, language=language, direction=direction)


@pytest.mark.parametrize("address", ["/en/help", "/pl", "/ur/parents/sextortion", "/api"])
def test_an_address_without_its_slash_leads_to_the_page(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 308
    assert response.headers["Location"].endswith(f"{address}/")


def test_an_address_that_is_too_long_is_refused(get_page: GetPage) -> None:
    get_page("/en/parents/?q=" + "a" * 2_000, status=414)
    get_page("/en/search/?q=" + "a" * 130_000, status=414)
    get_page("/en/" + "a" * 2_000 + "/", status=414)


@pytest.mark.parametrize("address", ["/en/%00/", "/en/search/?q=%ff", "/en/?a=%00"])
def test_a_damaged_address_is_refused(get_page: GetPage, address: str) -> None:
    get_page(address, status=400)


def test_an_address_with_more_fields_than_any_page_has_is_refused(get_page: GetPage) -> None:
    get_page("/en/search/?" + "q=a&" * 200, status=400)


def test_a_path_that_is_not_utf_8_is_refused(get_page: GetPage) -> None:
    # The test client mends such a path; a server hands on its bytes as they came.
    get_page("/ur/", status=400, environ_overrides={"PATH_INFO": "/ur/\xff/"})


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "BREW"])
def test_other_methods_are_refused_with_the_ones_that_work(
    client: FlaskClient, method: str
) -> None:
    response = client.open("/fr/help/", method=method)
    assert response.status_code == 405
    assert {"GET", "HEAD"} <= set(response.headers["Allow"].split(", "))
    html = response.get_data(as_text=True)
    assert not faults_of(html, language="fr", direction="ltr")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_other_methods_are_refused_without_the_last_slash_too(
    client: FlaskClient, method: str
) -> None:
    response = client.open("/pl/help", method=method)
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"
    assert not faults_of(response.get_data(as_text=True), language="pl", direction="ltr")
    assert client.open("/favicon.ico", method=method).status_code == 404


def test_a_body_that_is_too_large_is_refused(client: FlaskClient) -> None:
    assert client.get("/en/", data=b"a" * 20_000).status_code == 413


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Language": ";;;,,,q=9,*;q=a"},
        {"Accept-Language": "x" * 5_000},
        {"Accept-Encoding": "\t;q=,,,"},
        {"If-None-Match": '"' * 500},
        {"Range": "bytes=a-b"},
        {"Content-Length": "-5"},
        {"X-Forwarded-For": "evil", "X-Forwarded-Host": "evil.example"},
        {"Cookie": "a=b; " * 200},
    ],
)
def test_hostile_headers_change_nothing(client: FlaskClient, headers: dict[str, str]) -> None:
    response = client.get("/en/", headers=headers)
    assert response.status_code == 200
    assert b"evil.example" not in response.data


@pytest.mark.parametrize("host", ["evil.example", "a b", "x" * 500, "[::1", "evil.example:99999"])
def test_a_hostile_host_is_never_repeated_in_a_redirect(client: FlaskClient, host: str) -> None:
    response = client.get("/en/help", headers={"Host": host})
    assert response.status_code in {308, 400}
    assert host not in response.headers.get("Location", "")


@pytest.mark.parametrize("status", sorted(WORDS))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_error_is_a_page_in_the_language_of_the_visitor(
    app: Flask, status: int, language: str
) -> None:
    error = default_exceptions[status]()
    with app.test_request_context(f"/{language}/", headers={"Accept-Language": language}):
        response = app.make_response(app.handle_user_exception(error))
    assert response.status_code == status
    direction = "rtl" if language == "ar" else "ltr"
    html = response.get_data(as_text=True)
    assert not faults_of(html, language=language, direction=direction)
    assert 'name="robots" content="noindex"' in html


@pytest.mark.parametrize(("language", "direction"), [("pl", "ltr"), ("ur", "rtl")])
def test_a_proxy_can_send_visitors_to_the_page_for_too_many_requests(
    client: FlaskClient, language: str, direction: str
) -> None:
    response = client.get("/too-many-requests", headers={"Accept-Language": language})
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "60"
    assert response.headers["Cache-Control"] == "no-store"
    html = response.get_data(as_text=True)
    assert not faults_of(html, language=language, direction=direction)
    assert f'href="/{language}/help/"' in html


def test_every_error_that_has_no_words_of_its_own_is_answered_too(app: Flask) -> None:
    class Teapot(HTTPException):
        code = 418

    with app.test_request_context("/en/"):
        response = app.make_response(app.handle_user_exception(Teapot()))
    assert response.status_code == 418
    assert not faults_of(response.get_data(as_text=True), language="en", direction="ltr")


@pytest.fixture
def faulty(sample_app: Flask) -> Flask:
    """Return a site with an address behind which something is broken."""

    def broken() -> str:
        raise RuntimeError("secret detail")

    sample_app.add_url_rule("/<language>/broken/", "broken", lambda language: broken())
    return sample_app


def test_a_fault_of_ours_is_a_page_that_tells_nothing(faulty: Flask) -> None:
    page = make_get_page(faulty)("/cy/broken/", 500)
    assert "secret detail" not in page.get_text()


def test_the_500_page_needs_no_catalogue(tmp_path: Path) -> None:
    settings = Settings(root=ROOT, content_folder=tmp_path, cache_folder=tmp_path / "cache")
    app = create_app(settings)
    page = make_get_page(app)("/pl/help/", 500)
    assert page.find("a", href="/pl/help/") is not None


def test_when_even_the_error_page_is_broken_there_are_last_words(tmp_path: Path) -> None:
    settings = Settings(
        root=ROOT, content_folder=tmp_path, translations_folder=tmp_path, cache_folder=tmp_path
    )
    response = create_app(settings).test_client().get("/en/")
    assert response.status_code == 500
    assert response.get_data(as_text=True) == LAST_WORDS
    assert not faults_of(LAST_WORDS, language="en", direction="ltr")


def test_an_author_reads_the_problems_in_the_page(tmp_path: Path) -> None:
    write(tmp_path, "en/help/bad.md", "nothing")
    settings = Settings(
        root=ROOT, content_folder=tmp_path, cache_folder=tmp_path / "cache", development=True
    )
    page = make_get_page(create_app(settings))("/en/", 500)
    assert "en/help/bad.md:1" in page.get_text()


def test_nothing_of_the_visitor_is_logged_with_a_fault(
    faulty: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    agent = {"User-Agent": "my-browser"}
    faulty.test_client().get("/en/broken/?q=private-words", headers=agent)
    assert "A page could not be made." in caplog.text
    assert "private-words" not in caplog.text
    assert "my-browser" not in caplog.text


@pytest.mark.parametrize("part", ["files/", "files/tell-20-minutes.docx", "hands/"])
def test_what_is_made_of_content_that_has_changed_is_to_be_had_soon(
    sample_app: Flask, part: str
) -> None:
    library: Library = sample_app.extensions["safelight"]
    path = write(library.settings.content, "en/teachers/lessons/tell.md", lesson())
    client = sample_app.test_client()
    assert client.get("/en/teachers/lessons/tell/").status_code == 200
    path.write_text(lesson().replace("Paper.", "Paper and a pencil."), encoding="utf-8")
    response = client.get(f"/en/teachers/lessons/tell/{part}")
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    assert response.headers["Cache-Control"] == "no-store"


def test_a_plan_of_content_that_has_changed_is_to_be_had_soon(sample_app: Flask) -> None:
    library: Library = sample_app.extensions["safelight"]
    path = write(library.settings.content, "en/teachers/lessons/tell.md", lesson())
    lesson_id = library.catalogue.pages["en", "teachers/lessons/tell"].facts.id
    path.unlink()
    response = sample_app.test_client().get(f"/en/teachers/plan/plan.zip?autumn={lesson_id}")
    assert response.status_code == 503


@pytest.mark.parametrize(
    ("folder", "hub"),
    [
        ("/pl/teachers/lessons/", "/pl/teachers/"),
        ("/pl/topics/", "/pl/parents/#topics"),
        ("/en/teachers/lessons/?band=8-10", "/en/teachers/?band=8-10"),
        (
            "/en/teachers/lessons/?topic=scams&topic=gaming&q=%C3%A9+%26",
            "/en/teachers/?topic=scams&topic=gaming&q=%C3%A9+%26",
        ),
        ("/en/teachers/lessons/?_anchor=x&language=pl", "/en/teachers/?_anchor=x&language=pl"),
    ],
)
def test_a_folder_without_a_page_leads_to_its_hub(
    client: FlaskClient, folder: str, hub: str
) -> None:
    response = client.get(folder)
    assert response.status_code == 301
    assert response.headers["Location"] == hub


def test_what_is_not_there_is_in_no_other_language(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/en/nope/").text, "html.parser")
    assert not page.select("link[hreflang]")
    assert len(page.select("header .lang a[hreflang]")) >= 6
