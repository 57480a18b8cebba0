"""The interface for programs: the shapes, the errors, and the OpenAPI file held to the site."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.model import ReviewState
from safelight.catalogue.page_types import PAGE_TYPES
from safelight.languages import read_languages, read_texts
from safelight.search.unavailable import SearchUnavailable
from safelight.web.searching import EXTENSION
from tests.sample_site import ROOT

LANGUAGES = read_languages(ROOT / "translations").tags
TEXTS = read_texts(ROOT / "translations", read_languages(ROOT / "translations"))
FILE = ROOT / "site" / "safelight" / "web" / "openapi.json"
PATHS = ("/api/search", "/api/pages", "/api/helplines", "/api/helplines.csv")
EXAMPLES = 20  # requests of each address and kind: right ones, and wrong ones


def read(client: FlaskClient, address: str, status: int = 200) -> dict[str, object]:
    response = client.get(address)
    assert response.status_code == status
    body: dict[str, object] = json.loads(response.get_data(as_text=True))
    return body


def test_a_search_answers_in_its_shape(client: FlaskClient) -> None:
    body = client.get("/api/search?q=chat&lang=en").get_json()
    assert set(body) == {"query", "corrected", "help", "total", "results", "facets"}
    assert set(body["results"][0]) == {
        "url",
        "title",
        "kind",
        "activity",
        "audience",
        "bands",
        "topics",
        "language",
        "passage",
        "score",
    }
    assert body["query"] == "chat"
    assert body["total"] >= len(body["results"])


def test_a_search_that_sounds_like_trouble_has_help(client: FlaskClient) -> None:
    answer = client.get("/api/search?q=sextortion").get_json()["help"]
    assert set(answer) == {"id", "title", "url", "topics"}
    assert answer["url"] == "/en/help/threat/"
    assert "sextortion" in answer["topics"]
    assert client.get("/api/search?q=homework").get_json()["help"] is None


def test_the_interface_and_the_page_give_the_same_results(client: FlaskClient) -> None:
    urls = [one["url"] for one in client.get("/api/search?q=group+chat").get_json()["results"]]
    page = client.get("/en/search/?q=group+chat").get_data(as_text=True)
    places = [page.index(f'href="{url}"') for url in urls if url.startswith("/en/")]
    assert len(places) > 3
    assert places == sorted(places)


def test_results_can_be_narrowed_and_have_pages(client: FlaskClient) -> None:
    lessons = client.get("/api/search?q=chat&kind=lesson&audience=teachers").get_json()
    assert lessons["total"]
    assert {one["kind"] for one in lessons["results"]} == {"lesson"}
    topic = client.get("/api/search?q=chat&topic=privacy").get_json()
    assert all("privacy" in one["topics"] for one in topic["results"])
    pages = [client.get(f"/api/search?q=help&page={at}").get_json()["results"] for at in (1, 2)]
    assert not {one["url"] for one in pages[0]} & {one["url"] for one in pages[1]}


def test_a_hub_has_the_shape_of_a_result(client: FlaskClient) -> None:
    found = client.get("/api/search?q=glosario&lang=es&kind=hub").get_json()["results"][0]
    assert (found["url"], found["title"], found["kind"]) == ("/es/glossary/", "Glosario", "hub")
    assert (found["language"], found["activity"], found["bands"]) == ("es", "", [])
    assert found["audience"] == ["children", "parents", "teachers"]
    assert found["passage"]


@pytest.mark.parametrize("band", BANDS)
def test_a_band_means_a_child_unless_adults_ask(client: FlaskClient, band: str) -> None:
    for child in ("", "&audience=children"):
        found = client.get(f"/api/search?q=chat+help+story&band={band}{child}").get_json()
        assert {one["kind"] for one in found["results"]} <= {"activity", "help", "hub"}
    lessons = client.get(f"/api/search?q=lesson&band={band}&audience=teachers").get_json()
    assert lessons["results"]
    assert all(band in one["bands"] for one in lessons["results"])


@pytest.mark.parametrize("band", BANDS)
def test_an_empty_band_hides_none_that_follows(client: FlaskClient, band: str) -> None:
    held = client.get(f"/api/search?q=sexting&band=&band={band}").get_json()
    assert held == client.get(f"/api/search?q=sexting&band={band}").get_json()
    assert client.get(f"/api/search?q=sexting&band={band}&band=99").status_code == 400


def test_values_that_are_not_known_are_left_out_and_said(client: FlaskClient) -> None:
    body = client.get("/api/search?q=chat&topic=zzz&kind=zzz").get_json()
    assert body["ignored"] == {"topic": ["zzz"], "kind": ["zzz"]}
    assert body["total"] == client.get("/api/search?q=chat").get_json()["total"]


def test_parameters_that_there_are_not_are_said(client: FlaskClient) -> None:
    body = client.get("/api/search?q=chat&colour=red&sort=title").get_json()
    assert body["ignored"] == {"colour": ["red"], "sort": ["title"]}


@pytest.mark.parametrize(
    "asked", ["", "&audience=teachers", "&audience=children", "&band=8-10", "&lang=ar&kind=guide"]
)
def test_each_value_gives_as_many_results_as_were_counted(client: FlaskClient, asked: str) -> None:
    facets = client.get(f"/api/search?q=friends{asked}").get_json()["facets"]
    names = {"band", "kind", "activity", "minutes"} if "band" not in asked else {"kind", "activity"}
    assert names <= set(facets)
    for name, counts in facets.items():
        others = "&".join(one for one in asked.split("&") if not one.startswith(f"{name}="))
        for value, count in counts.items():
            found = client.get(f"/api/search?q=friends{others}&{name}={value}").get_json()
            assert (name, value, found["total"]) == (name, value, count)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_those_of_a_language(
    client: FlaskClient, catalogue: Catalogue, language: str
) -> None:
    pages = client.get(f"/api/pages?lang={language}").get_json()["pages"]
    written = [page.address for (tag, _), page in catalogue.pages.items() if tag == language]
    assert sorted(one["url"] for one in pages) == sorted(written)
    available = catalogue.available("help/threat")
    found = [one for one in pages if one["url"] == f"/{language}/help/threat/"]
    assert len(found) == (language in available)
    for one in found:
        assert one["kind"] == "help"
        assert one["audience"] == ["children"]
        assert set(one["languages"]) == set(available)
        assert isinstance(one["minutes"], int)
        assert isinstance(one["files"], list)


def test_a_review_is_told_only_of_a_page_that_had_one(sample_app: Flask) -> None:
    content = sample_app.extensions["safelight"].settings.content
    path = content / "en/glossary/block.md"
    path.write_text(path.read_text().replace("reviewers: []", "reviewers: [Editor]"))
    pages = read(sample_app.test_client(), "/api/pages")["pages"]
    assert isinstance(pages, list)
    said = {one["url"]: (one["state"], one["reviewed"], one["written"]) for one in pages}
    assert said["/en/glossary/block/"] == ("reviewed", "2026-11-01", "2026-11-01")
    assert said["/en/help/now/"] == ("draft", None, "2026-11-01")


def test_the_file_names_every_state_of_a_page() -> None:
    described = json.loads(FILE.read_text(encoding="utf-8"))["components"]["schemas"]["Page"]
    assert described["properties"]["state"]["enum"] == [one.value for one in ReviewState]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_directory_gives_plain_digits_in_every_language(
    client: FlaskClient, language: str
) -> None:
    services = client.get(f"/api/helplines?country=GB&lang={language}").get_json()["helplines"]
    numbers = {one["id"]: one["phone"] for one in services}
    assert numbers["gb-childline"] == "0800 1111"
    assert numbers["gb-999"] == "999"


def test_the_directory_holds_only_what_may_be_published(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    services = client.get("/api/helplines").get_json()["helplines"]
    assert {one["id"] for one in services} == set(catalogue.helplines)


@pytest.mark.parametrize(
    "address", ["/api/helplines.csv?country=GB", "/api/helplines?country=GB&format=csv"]
)
def test_the_directory_is_a_spreadsheet_too(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert response.content_type == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(response.get_data(as_text=True), newline="")))
    services = client.get("/api/helplines?country=GB").get_json()["helplines"]
    assert [row["id"] for row in rows] == [one["id"] for one in services]
    assert next(row["phone"] for row in rows if row["id"] == "gb-childline") == "0800 1111"


@pytest.mark.parametrize(
    "path", [*(f"{path}?q=x" for path in PATHS), "/api/zzz", "/api/pages?lang=x"]
)
def test_every_website_may_read_every_answer(client: FlaskClient, path: str) -> None:
    for method in ("GET", "HEAD", "OPTIONS", "POST"):
        headers = client.open(path, method=method, headers={"Origin": "https://a.example"}).headers
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in headers


def test_only_what_nobody_typed_may_be_kept(client: FlaskClient) -> None:
    assert client.get("/api/search?q=chat").headers["Cache-Control"] == "no-store"
    for path in PATHS[1:]:
        response = client.get(path)
        assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
        again = client.get(path, headers={"If-None-Match": response.headers["ETag"]})
        assert again.status_code == 304


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/api/search?lang=fr", 400, "`q` manque"),
        ("/api/search?q=x&page=0&lang=es", 400, "`page`"),
        ("/api/search?q=x&band=2-3", 400, "4-7, 8-10, 11-13, 14-18"),
        ("/api/pages?lang=xx", 400, "en, cy, pl, fr, es, ar, ur"),
        ("/api/helplines?country=XX&lang=pl", 400, "Nie mamy miejsc pomocy"),
        ("/api/helplines?format=xml", 400, "`csv`"),
        ("/api/nothing?lang=fr", 404, "adresse"),
        ("/api/search?q=%ff", 400, "address"),
        ("/api/pages?x=" + "a" * 2_000, 414, "shorter"),
    ],
)
def test_an_error_is_a_sentence_in_the_asked_language(
    client: FlaskClient, address: str, status: int, said: str
) -> None:
    response = client.get(address)
    assert response.content_type == "application/problem+json"
    body = read(client, address, status)
    assert set(body) == {"type", "title", "status", "detail"}
    assert body["status"] == status
    assert said in str(body["detail"])


@pytest.mark.parametrize("language", ["pl", "ur"])
@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("/api/search?", 400, "We cannot read this address"),
        ("/api/helplines?country=XX&", 400, "We cannot read this address"),
        ("/api/nothing?", 404, "We cannot find this page"),
    ],
)
def test_the_title_of_an_error_is_in_the_asked_language_too(
    client: FlaskClient, language: str, address: str, status: int, title: str
) -> None:
    translated = TEXTS[language].gettext(title)
    assert translated != title
    assert read(client, f"{address}lang={language}", status)["title"] == translated


def test_an_empty_field_of_a_form_is_none(client: FlaskClient) -> None:
    fields = "lang=&audience=&band=&kind=&topic=&page="
    assert read(client, f"/api/search?q=&{fields}") == read(client, "/api/search?q=")
    assert read(client, f"/api/search?q=chat&{fields}") == read(client, "/api/search?q=chat")
    assert read(client, "/api/pages?lang=") == read(client, "/api/pages")


def test_nothing_can_be_written(client: FlaskClient) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        response = client.open("/api/pages", method=method)
        assert response.status_code == 405
        assert response.content_type == "application/problem+json"
        assert "GET" in response.headers["Allow"]


def test_a_fault_is_a_problem_too(sample_app: Flask) -> None:
    def broken() -> str:
        raise ValueError("private-words")

    sample_app.view_functions["api_pages"] = broken
    response = sample_app.test_client().get("/api/pages")
    assert response.status_code == 500
    assert response.content_type == "application/problem+json"
    assert "private-words" not in response.get_data(as_text=True)


def test_a_search_without_an_engine_is_a_problem_too(sample_app: Flask) -> None:
    class NoSearch:
        def current(self) -> None:
            raise SearchUnavailable("No server answers.")

    sample_app.extensions[EXTENSION] = NoSearch()
    response = sample_app.test_client().get("/api/search?q=friends&lang=pl")
    assert response.status_code == 503
    assert response.content_type == "application/problem+json"
    assert response.headers["Retry-After"]
    assert "Spróbuj" in response.get_json()["detail"]


def test_the_root_of_the_interface_leads_to_its_page(client: FlaskClient) -> None:
    response = client.get("/api/", headers={"Accept-Language": "cy"}, follow_redirects=True)
    assert response.status_code == 200
    assert response.request.path == "/cy/about/use-our-data/"


def test_the_file_names_what_the_site_has(client: FlaskClient, catalogue: Catalogue) -> None:
    schemas = client.get("/api/openapi.json").get_json()["components"]["schemas"]
    assert schemas["Language"]["enum"] == list(LANGUAGES)
    assert set(schemas["Country"]["enum"]) == {one.country for one in catalogue.helplines.values()}
    assert schemas["Band"]["enum"] == list(BANDS)
    assert set(schemas["Kind"]["enum"]) == {one.name for one in PAGE_TYPES}


def test_the_file_describes_every_address(app: Flask) -> None:
    described = set(json.loads(Path(FILE).read_text(encoding="utf-8"))["paths"])
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")}
    assert described == rules - {"/api/", "/api/openapi.json", "/api/<path:rest>"}


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode), ids=lambda one: one.value)
@pytest.mark.parametrize("path", PATHS)
def test_the_running_site_is_as_the_file_says(
    client: FlaskClient, origin: str, path: str, mode: schemathesis.GenerationMode
) -> None:
    """Schemathesis asks what the file allows, and what it does not, and holds each answer to it."""
    client.get("/readyz")  # makes the index, where no test has: whoever waits for it gives up
    operation = schemathesis.openapi.from_url(f"{origin}/api/openapi.json")[path]["GET"]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(base_url=origin)

    ask()


def test_long_answers_are_pressed_and_known_again(client: FlaskClient) -> None:
    pressed = {"Accept-Encoding": "gzip"}
    whole = client.get("/api/pages")
    first = client.get("/api/pages", headers=pressed)
    assert first.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in first.headers["Vary"]
    assert len(first.data) < len(whole.data) / 4
    assert gzip.decompress(first.data) == whole.data
    assert first.headers["ETag"] != whole.headers["ETag"]
    again = client.get("/api/pages", headers={**pressed, "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_condition_that_fails_sends_nothing(client: FlaskClient) -> None:
    response = client.get("/api/pages", headers={"If-Match": '"x"'})
    assert response.status_code == 412
    assert response.data == b""
    assert response.headers["Cache-Control"] == "no-store"


def test_the_root_may_be_read_from_anywhere_too(client: FlaskClient) -> None:
    response = client.get("/api/", headers={"Accept-Language": "pl"})
    assert "Accept-Language" in response.headers["Vary"]
    for path in ("/api", "/api/"):
        assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"
