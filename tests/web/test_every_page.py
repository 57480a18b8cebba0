"""Every address in every language keeps the rules of pages, and every link on it leads somewhere."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from tests.conftest import GetPage
from tests.web.site_map import pages_of

LANGUAGES = ("en", "cy", "pl", "fr", "es", "ar", "ur")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_the_rules(language: str, catalogue: Catalogue, get_page: GetPage) -> None:
    for address in pages_of(catalogue, language):
        get_page(address)


def test_the_languages_of_these_tests_are_those_of_the_site(catalogue: Catalogue) -> None:
    assert set(LANGUAGES) == set(catalogue.languages.tags)


IDS = re.compile(r'\sid="([^"]+)"')
LINKS = re.compile(r'\s(?:href|src|action)="([^"]+)"')
ORIGIN = "http://127.0.0.1:8000"


class Walker:
    """Fetches each address once and remembers what is there."""

    def __init__(self, client: FlaskClient) -> None:
        self._client = client
        self._seen: dict[str, str | None] = {}

    def text(self, address: str) -> str | None:
        """Return a page's HTML, an empty text for other things, or None where nothing is."""
        if address not in self._seen:
            with self._client.get(address) as response:
                html = response.get_data(as_text=True) if response.mimetype == "text/html" else ""
                self._seen[address] = html if response.status_code < 400 else None
        return self._seen[address]

    def leads_nowhere(self, address: str, target: str) -> bool:
        """Return whether a link of ours on a page is broken."""
        parts = urlsplit(urljoin(ORIGIN + address, unescape(target)))
        if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
            return False
        there = self.text(parts.path + (f"?{parts.query}" if parts.query else ""))
        if there is None:
            return True
        return bool(parts.fragment) and unquote(parts.fragment) not in IDS.findall(there)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_inside_the_site_leads_somewhere(
    language: str, client: FlaskClient, catalogue: Catalogue
) -> None:
    walker = Walker(client)
    broken = [
        f"{address} links {target}"
        for address in pages_of(catalogue, language)
        for target in set(LINKS.findall(walker.text(address) or ""))
        if walker.leads_nowhere(address, target)
    ]
    assert not broken, "\n".join(broken[:20])
