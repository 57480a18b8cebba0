"""Every address in every language keeps the rules of pages, and every link on it leads somewhere."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bench.addresses import every_address
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.edition import editions_of
from safelight.documents.office import offer_named
from safelight.languages import read_languages
from tests.conftest import GetPage
from tests.sample_site import ROOT
from tests.web.site_map import pages_of

LANGUAGES = read_languages(ROOT / "translations").tags


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_the_rules(language: str, catalogue: Catalogue, get_page: GetPage) -> None:
    for address in pages_of(catalogue, language):
        get_page(address)


def test_measurements_visit_pages_that_are_there(catalogue: Catalogue, client: FlaskClient) -> None:
    visited = [one for one in every_address(catalogue) if one.startswith("/en/")]
    assert len(visited) > 300
    assert [one for one in visited if client.get(one).status_code != 200] == []


IDS = re.compile(r'\sid="([^"]+)"')
LINKS = re.compile(r'\s(?:href|src|action)="([^"]+)"')
ORIGIN = "http://127.0.0.1:8000"


FILE = re.compile(r"/(?P<language>\w+)/(?P<key>[^?]+)/files/(?P<name>[^/?]*)")


class Walker:
    """Fetches each address once and remembers what is there.

    Of the pages of files and of files, which take long to make, the first of each type of page and
    format is fetched; the others are looked for among those that can be had.
    """

    def __init__(self, client: FlaskClient, catalogue: Catalogue) -> None:
        self._client = client
        self._catalogue = catalogue
        self._seen: dict[str, str | None] = {}
        self._made: set[tuple[str, str]] = set()
        self._ids: dict[str, frozenset[str]] = {}

    def text(self, address: str) -> str | None:
        """Return a page's HTML, an empty text for other things, or None where nothing is."""
        if address not in self._seen:
            file = FILE.fullmatch(address)
            known = file and self._is_offered(**file.groupdict())
            self._seen[address] = "" if known else self._fetched(address)
        return self._seen[address]

    def _fetched(self, address: str) -> str | None:
        with self._client.get(address) as response:
            html = response.get_data(as_text=True) if response.mimetype == "text/html" else ""
            return html if response.status_code < 400 else None

    def _is_offered(self, language: str, key: str, name: str) -> bool:
        page = self._catalogue.page(language, key)
        kind = (page.type if page else "", name.rpartition(".")[2])
        if page is None or kind not in self._made:
            self._made.add(kind)
            return False
        source = self._catalogue.languages.source
        return bool(editions_of(page)) and (not name or bool(offer_named(page, name, source)))

    def leads_nowhere(self, address: str, target: str) -> bool:
        """Return whether a link of ours on a page is broken."""
        parts = urlsplit(urljoin(ORIGIN + address, unescape(target)))
        if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
            return False
        there = parts.path + (f"?{parts.query}" if parts.query else "")
        if self.text(there) is None:
            return True
        return bool(parts.fragment) and unquote(parts.fragment) not in self._ids_of(there)

    def _ids_of(self, address: str) -> frozenset[str]:
        if address not in self._ids:
            self._ids[address] = frozenset(IDS.findall(self.text(address) or ""))
        return self._ids[address]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_inside_the_site_leads_somewhere(
    language: str, client: FlaskClient, catalogue: Catalogue
) -> None:
    walker = Walker(client, catalogue)
    broken = [
        f"{address} links {target}"
        for address in pages_of(catalogue, language)
        for target in set(LINKS.findall(walker.text(address) or ""))
        if walker.leads_nowhere(address, target)
    ]
    assert not broken, "\n".join(broken[:20])
