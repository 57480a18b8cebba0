"""Every address in every language keeps the rules of pages, and every link on it leads somewhere."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from safelight.catalogue.catalogue import Catalogue
from tests.conftest import GetPage
from tests.web.site_map import pages_of

LANGUAGES = ("en", "cy", "pl", "fr", "es", "ar", "ur")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_the_rules(
    language: str, catalogue: Catalogue, get_page: GetPage
) -> None:
    for address in pages_of(catalogue, language):
        get_page(address)


def test_the_languages_of_these_tests_are_those_of_the_site(catalogue: Catalogue) -> None:
    assert set(LANGUAGES) == set(catalogue.languages.tags)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_inside_the_site_leads_somewhere(
    language: str, app: Flask, catalogue: Catalogue
) -> None:
    client = app.test_client()
    ids: dict[str, set[str] | None] = {}

    def ids_of(address: str) -> set[str] | None:
        """Return the ids on a page, an empty set for what is no page, or None where nothing is."""
        if address not in ids:
            response = client.get(address)
            soup = BeautifulSoup(response.get_data() if response.mimetype == "text/html" else b"", "html.parser")
            found = {str(one["id"]) for one in soup.find_all(id=True)}
            ids[address] = found if response.status_code < 400 else None
        return ids[address]

    broken: list[str] = []
    for address in pages_of(catalogue, language):
        soup = BeautifulSoup(client.get(address).get_data(as_text=True), "html.parser")
        for link in soup.find_all(["a", "img", "link", "script", "form"]):
            target = link.get("href") or link.get("src") or link.get("action") or ""
            parts = urlsplit(urljoin(f"http://127.0.0.1:8000{address}", str(target)))
            if parts.netloc != "127.0.0.1:8000" or not target:
                continue
            there = ids_of(parts.path + (f"?{parts.query}" if parts.query else ""))
            fragment = unquote(parts.fragment)
            if there is None or (fragment and fragment not in there):
                broken.append(f"{address} links {target}")
    assert not broken, "\n".join(broken[:20])
