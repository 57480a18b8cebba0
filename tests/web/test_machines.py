"""What programs read: the map of the site, the feed, robots.txt, security.txt, the probes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from safelight.app import create_app
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.history import Version, as_toml
from safelight.settings import Settings
from safelight.web.views import machines
from tests.conftest import TODAY
from tests.sample_site import GOLDEN, ROOT, front, sample_content, write

ORIGIN = "http://127.0.0.1:8000"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ATOM = "{http://www.w3.org/2005/Atom}"


def read_xml(client: FlaskClient, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert response.status_code == 200
    return ElementTree.fromstring(response.data)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    content = sample_content(tmp_path)
    return Settings(root=ROOT, content_folder=content, cache_folder=tmp_path / "c", today=TODAY)


def test_the_map_lists_one_map_for_each_language(client: FlaskClient, catalogue: Catalogue) -> None:
    places = [one.text for one in read_xml(client, "/sitemap.xml").iter(f"{SITEMAP}loc")]
    assert places == [f"{ORIGIN}/sitemap-{tag}.xml" for tag in catalogue.languages.tags]


def test_the_map_holds_only_what_may_be_indexed(settings: Settings) -> None:
    reviewed = front("gl-01", "Mute", topics="reporting", sensitivity="low").replace(
        "reviewers: []", "reviewers: [Editor]"
    )
    write(settings.content, "en/glossary/mute.md", reviewed)
    client = create_app(settings).test_client()
    places = [str(one.text) for one in read_xml(client, "/sitemap-en.xml").iter(f"{SITEMAP}loc")]
    assert "http://127.0.0.1:8000/en/glossary/mute/" in places
    assert "http://127.0.0.1:8000/en/parents/" in places
    assert "http://127.0.0.1:8000/en/glossary/block/" not in places
    assert 'content="noindex"' not in client.get("/en/glossary/mute/").get_data(as_text=True)
    assert 'content="noindex"' in client.get("/en/glossary/block/").get_data(as_text=True)


def test_each_entry_of_the_map_names_its_other_languages(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    first = next(read_xml(client, "/sitemap-ar.xml").iter(f"{SITEMAP}url"))
    tags = {one.get("hreflang"): one.get("href") for one in first.iter(LINK)}
    assert set(tags) == set(catalogue.languages.tags)
    assert tags["pl"] == "http://127.0.0.1:8000/pl/"


def test_every_address_of_the_map_answers_and_may_be_indexed(client: FlaskClient) -> None:
    for place in read_xml(client, "/sitemap-en.xml").iter(f"{SITEMAP}loc"):
        address = str(place.text).removeprefix(ORIGIN)
        response = client.get(address)
        assert response.status_code == 200
        assert 'content="noindex"' not in response.get_data(as_text=True)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_address_that_may_be_indexed_is_in_a_map(client: FlaskClient, language: str) -> None:
    places = read_xml(client, f"/sitemap-{language}.xml").iter(f"{SITEMAP}loc")
    mapped = {str(one.text).removeprefix(ORIGIN) for one in places}
    known = (one.replace("/en/", f"/{language}/", 1) for one in GOLDEN if one.startswith("/en/"))
    linked = (
        address
        for hub in ("teachers/", "teachers/frameworks/")
        for address in read_links(client, f"/{language}/{hub}")
    )
    missing = {
        address
        for address in {*known, *linked}
        if address.startswith(f"/{language}/")
        and address not in mapped
        and may_be_indexed(client, address)
    }
    assert missing == set()


def may_be_indexed(client: FlaskClient, address: str) -> bool:
    """Return whether this is a page that search engines may keep, under this address."""
    response = client.get(address)
    if response.status_code != 200 or response.mimetype != "text/html":
        return False
    head = response.get_data(as_text=True).partition("</head>")[0]
    return "noindex" not in head and f'rel="canonical" href="{ORIGIN}{address}"' in head


def read_links(client: FlaskClient, address: str) -> list[str]:
    return re.findall(r' href="(/[^"#?]*)', client.get(address).get_data(as_text=True))


def test_the_feed_tells_the_newest_changes_first(client: FlaskClient) -> None:
    feed = read_xml(client, "/en/feed.atom")
    updated = [str(one.findtext(f"{ATOM}updated")) for one in feed.iter(f"{ATOM}entry")]
    assert updated
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == updated[0]
    ids = [one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))


def test_a_new_version_of_a_translation_tops_its_own_feed(settings: Settings) -> None:
    reviewed = {}
    for key in ("glossary/block", "help/now"):
        path = settings.content / f"en/{key}.md"
        text = path.read_text("utf-8").replace("reviewers: []", "reviewers: [Editor]")
        path.write_text(text, "utf-8")
        reviewed[key] = text.split("---\n", 2)[2]
    for key, body in reviewed.items():
        source = create_app(settings).extensions["safelight"].catalogue.source(key)
        head = "---\ntitle: T\nshort_title: T\nsummary: S\nreviewers: [E]\nsituation: S\n"
        head = head if key == "help/now" else head.replace("situation: S\n", "")
        translation = f'{head}translated_from: "{source.revision}"\n---\n{body}'
        write(settings.content, f"pl/{key}.md", translation)
    versions = (
        Version("2222-2222", "glossary/block", "pl", date(2026, 11, 20), "a"),
        Version("3333-3333", "help/now", "pl", date(2026, 11, 19), "a"),
        Version("4444-4444", "glossary/block", "pl", date(2026, 11, 9), "b"),
    )
    history = "".join(map(as_toml, versions))
    write(settings.content, "data/history.toml", history)
    client = create_app(settings).test_client()
    for language, days in (
        ("pl", [("glossary/block", "2026-11-20"), ("help/now", "2026-11-19")]),
        ("en", [("children/8-10/pip", "2026-11-01")]),
    ):
        feed = read_xml(client, f"/{language}/feed.atom")
        told = [
            (str(one.findtext(f"{ATOM}id")), str(one.findtext(f"{ATOM}updated")))
            for one in feed.iter(f"{ATOM}entry")
        ]
        expected = [(f"{ORIGIN}/{language}/{key}/", f"{day}T00:00:00Z") for key, day in days]
        assert told[: len(days)] == expected
        assert feed.findtext(f"{ATOM}updated") == expected[0][1]
    mapped = {
        str(one.findtext(f"{SITEMAP}loc")): one.findtext(f"{SITEMAP}lastmod")
        for one in read_xml(client, "/sitemap-pl.xml").iter(f"{SITEMAP}url")
    }
    assert mapped[f"{ORIGIN}/pl/glossary/block/"] == "2026-11-20"


def test_a_feed_without_pages_is_still_a_feed(settings: Settings) -> None:
    write(settings.content, "data/history.toml", "")
    feed = read_xml(create_app(settings).test_client(), "/cy/feed.atom")
    assert feed.findtext(f"{ATOM}updated") == "2026-11-01T00:00:00Z"  # as the English pages
    assert feed.find(f"{ATOM}entry") is None


def test_crawlers_are_kept_from_search_and_exit(client: FlaskClient) -> None:
    text = client.get("/robots.txt").get_data(as_text=True)
    assert "Disallow: /exit/" in text
    assert "Disallow: /*/search/" in text
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in text


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("", "Contact: http://127.0.0.1:8000/en/about/contact/"),
        ("help@safelight.example", "Contact: mailto:help@safelight.example"),
        ("https://safelight.example/contact", "Contact: https://safelight.example/contact"),
        ("1 High Street, Cardiff", "Contact: http://127.0.0.1:8000/en/about/contact/"),
    ],
)
def test_security_txt_names_a_contact(settings: Settings, contact: str, shown: str) -> None:
    client = create_app(replace(settings, contact=contact)).test_client()
    lines = client.get("/.well-known/security.txt").get_data(as_text=True).splitlines()
    assert shown in lines
    assert any("Nobody has set a contact" in one for one in lines) is (not contact)


def test_security_txt_expires_a_year_after_it_is_asked_for(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Later:
            return cls(2028, 3, 2, 23, 59, tzinfo=tz)

    client = create_app(settings).test_client()
    monkeypatch.setattr(machines, "datetime", Later)
    text = client.get("/.well-known/security.txt").get_data(as_text=True)
    assert "Expires: 2029-03-02T00:00:00Z" in text.splitlines()


def test_a_ready_site_says_what_is_ready(client: FlaskClient) -> None:
    assert client.get("/healthz").get_data(as_text=True) == "ok\n"
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.get_data(as_text=True).splitlines() == [
        "catalogue: ready",
        "languages: ready",
        "search: ready",
    ]


def test_a_site_with_broken_content_lives_but_is_not_ready(settings: Settings) -> None:
    write(settings.content, "en/help/bad.md", "nothing")
    client = create_app(settings).test_client()
    assert client.get("/healthz").status_code == 200
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "catalogue: not ready" in response.get_data(as_text=True)


def test_a_damaged_index_is_no_empty_one_and_is_built_again(settings: Settings) -> None:
    client = create_app(settings).test_client()
    ask = "/api/search?q=online+friends"
    assert client.get(ask).get_json()["total"]
    folder = settings.cache / "search"
    next((folder / "indexes").glob("*/en/*.toc")).unlink()
    (folder / "published").write_text((folder / "published").read_text())
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "search: not ready" in response.get_data(as_text=True)
    assert client.get(ask).get_json()["total"]
    assert client.get("/readyz").status_code == 200


def test_a_search_without_an_index_says_so(settings: Settings) -> None:
    client = create_app(settings).test_client()
    assert client.get("/en/search/?q=friends").status_code == 200
    (settings.cache / "search" / "published").unlink()
    assert client.get("/en/search/?q=friends").status_code == 503
    assert client.get("/en/search/?q=friends").status_code == 200


def test_the_probes_are_never_kept(client: FlaskClient) -> None:
    for address in ("/healthz", "/readyz"):
        assert client.get(address).headers["Cache-Control"] == "no-store"
