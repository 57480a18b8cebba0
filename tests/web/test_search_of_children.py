"""From a children's band nothing comes up that is not for a child of that age."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.search.corpus import synonyms
from safelight.search.facets import ANY_CHILD
from safelight.search.hubs import FIXED
from safelight.web.errors import LONGEST_SEARCH_ADDRESS
from tests.conftest import GetPage
from tests.web.reading import first, links_of, main_of, words_of

AT_ONCE = 12  # words of a search: so that every word there is can be tried


def everything_people_type(catalogue: Catalogue) -> list[str]:
    """Return the words of every topic, slang and all, and of every title, a few at a time."""
    texts = [topic.title for topic in catalogue.topics.values()]
    texts += [words for topic in catalogue.topics.values() for words in synonyms(topic, "en")]
    texts += [page.title for page in catalogue.sources()]
    words = sorted({word for text in texts for word in text.lower().split()})
    return [" ".join(words[at : at + AT_ONCE]) for at in range(0, len(words), AT_ONCE)]


def faults_of(catalogue: Catalogue, links: list[str], band: str) -> Iterator[str]:
    """Yield each link to something that a child of this band should not be led to."""
    for link in links:
        path = link.partition("?")[0].partition("#")[0].strip("/").partition("/")[2]
        page = catalogue.source(path)
        if page is None:
            if path not in {"help", "search", f"children/{band}"}:
                yield link
        elif page.type == "activity":
            if not path.startswith(f"children/{band}/"):
                yield link
        elif page.type != "help" or page.facts.reader not in {"child", "everyone"}:
            yield link


@pytest.mark.parametrize("band", BANDS)
def test_no_word_leads_a_child_to_an_adult_page(
    client: FlaskClient, catalogue: Catalogue, band: str
) -> None:
    for words in everything_people_type(catalogue):
        query = {"q": words, "band": band}
        body = client.get("/api/search", query_string=query).get_json()
        links = [one["url"] for one in body["results"]]
        links += [body["help"]["url"]] if body["help"] else []
        assert list(faults_of(catalogue, links, band)) == [], words


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize(
    "typed", ["porn", "sarahs law", "picture", "zzzzqq", "a man in a game", "parental controls", ""]
)
def test_no_page_of_a_band_links_to_an_adult_page(
    get_page: GetPage, catalogue: Catalogue, band: str, typed: str
) -> None:
    main = main_of(get_page(f"/en/search/?q={typed.replace(' ', '+')}&band={band}"))
    links = [one for one in links_of(main) if one.startswith("/")]
    assert list(faults_of(catalogue, links, band)) == []


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("typed", ["sextortion", "sarahs+law", "self+harm", "porn", "grooming"])
def test_a_child_is_only_shown_who_is_there_for_a_child(
    get_page: GetPage, catalogue: Catalogue, band: str, typed: str
) -> None:
    page = get_page(f"/en/search/?q={typed}&band={band}")
    shown = {words_of(one) for one in page.select(".first-help .btn-call")}
    allowed = [
        one
        for one in catalogue.helplines.values()
        if one.children_see and "child" in one.audience and (not one.bands or band in one.bands)
    ]
    for words in shown:
        assert any(words.startswith(one.name) for one in allowed), words


def test_the_search_keeps_band_zone_and_tone(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=prize&band=8-10")
    assert first(page, "body")["data-zone"] == "8-10"
    assert first(page, "body")["data-tone"] == "kids"
    assert first(page, 'main .search input[name="band"]')["value"] == "8-10"
    assert first(page, ".to-search a")["href"] == "/en/search/?band=8-10"


@pytest.mark.parametrize("band", BANDS)
def test_the_pages_of_a_band_lead_to_its_own_search(get_page: GetPage, band: str) -> None:
    page = get_page(f"/en/children/{band}/")
    assert first(page, ".to-search a")["href"] == f"/en/search/?band={band}"


def test_a_missing_page_of_a_band_keeps_its_search(client: FlaskClient) -> None:
    missing = client.get("/en/children/8-10/nothing-here/")
    assert missing.status_code == 404
    page = BeautifulSoup(missing.get_data(as_text=True), "html.parser")
    assert first(page, ".to-search a")["href"] == "/en/search/?band=8-10"
    assert first(page, 'main .search input[name="band"]')["value"] == "8-10"
    other = client.get("/en/children/nothing-here/").get_data(as_text=True)
    assert f'name="band" value="{ANY_CHILD}"' in other


@pytest.mark.parametrize("band", BANDS)
def test_suggestions_of_a_band_are_its_own(
    client: FlaskClient, catalogue: Catalogue, band: str
) -> None:
    own = {
        page.title
        for page in catalogue.of_type("en", "activity")
        if page.key.startswith(f"children/{band}/")
    }
    own |= {
        page.title
        for page in catalogue.of_type("en", "help")
        if page.facts.reader in {"child", "everyone"}
    }
    own |= {hub.title for hub in FIXED if band in hub.scope}
    for start in ("pa", "se", "on", "gr", "th", "so", "wh", "im", "po"):
        query = {"q": start, "band": band}
        found = client.get("/en/search/suggest", query_string=query).get_json()["suggestions"]
        assert set(found) <= own, start


CHILDRENS_HUBS = ("", *(f"{band}/" for band in BANDS))


def search_of(page: BeautifulSoup) -> str:
    """Return the band that the search in the header is held to, or an empty text."""
    return str(first(page, ".to-search a")["href"]).partition("?band=")[2]


def helps_of(page: BeautifulSoup) -> set[str]:
    """Return the links to help for children."""
    return {one.partition("#")[0] for one in links_of(page) if one.startswith("/en/help/")}


@pytest.mark.parametrize("hub", CHILDRENS_HUBS)
def test_the_way_to_help_keeps_the_search_of_a_child(
    get_page: GetPage, catalogue: Catalogue, hub: str
) -> None:
    band = hub.strip("/") or ANY_CHILD
    plays = [one.address for one in catalogue.of_type("en", "activity") if hub and hub in one.key]
    searches = [f"/en/search/?q={words}&band={band}" for words in ("nudes", "help", "zzqqzz", "")]
    for start in (f"/en/children/{hub}", *plays, *searches):
        page = get_page(start)
        assert search_of(page) == band, start
        for link in helps_of(page):
            helped = get_page(link)
            assert search_of(helped) == band, (start, link)
            assert helped.select_one(".way-back"), (start, link)


@pytest.mark.parametrize("band", [*BANDS, ANY_CHILD])
def test_the_whole_way_through_help_keeps_the_search_of_a_child(
    get_page: GetPage, catalogue: Catalogue, band: str
) -> None:
    hub = "" if band == ANY_CHILD else f"{band}/"
    asked = f"?from=/en/children/{hub}"
    to_do = [f"/en/help/{asked}"]
    done: set[str] = set()
    while to_do:
        link = to_do.pop()
        done.add(link)
        page = get_page(link)
        assert search_of(page) == band, link
        assert first(page, ".way-back a")["href"] == f"/en/children/{hub}"
        for one in helps_of(page) - done - set(to_do):
            source = catalogue.source(one.partition("?")[0].removeprefix("/en/").strip("/"))
            if source is None or source.facts.reader in {"child", "everyone"}:
                to_do.append(one)
    assert len(done) > 5


def test_help_for_children_searches_for_children(get_page: GetPage, catalogue: Catalogue) -> None:
    for page in catalogue.of_type("en", "help"):
        held = ANY_CHILD if page.facts.reader == "child" else ""
        assert search_of(get_page(page.address)) == held, page.key
    assert search_of(get_page("/pl/help/now/?from=/en/children/8-10/")) == "8-10"
    assert search_of(get_page("/en/help/?from=https://example.org/en/children/8-10/")) == ""


def test_a_search_of_all_children_finds_what_some_child_may_see(
    client: FlaskClient, get_page: GetPage, catalogue: Catalogue
) -> None:
    kinds = set()
    for words in everything_people_type(catalogue)[::3]:
        page = get_page(f"/en/search/?q={words.replace(' ', '+')}&band={ANY_CHILD}")
        for link in page.select(".results h3 a, .first-help a[href^='/'], .helpbar-small a"):
            path = str(link["href"]).partition("?")[0].removeprefix("/en/")
            found = catalogue.source(path.strip("/"))
            if found is None:
                assert path in {"help/", *(f"children/{hub}" for hub in CHILDRENS_HUBS)}, words
            else:
                kinds.add(found.type)
                assert found.type == "activity" or found.facts.reader in {"child", "everyone"}
    assert kinds == {"activity", "help"}
    page = get_page(f"/en/search/?q=sum1+has+my+nudes&band={ANY_CHILD}")
    assert first(page, 'main .search input[name="band"]')["value"] == ANY_CHILD
    assert page.select_one(".first-help") is not None
    assert "Only pages for ages 4 to 18, and help." in words_of(main_of(page))
    query = {"q": "gr", "band": ANY_CHILD}
    found = client.get("/en/search/suggest", query_string=query).get_json()["suggestions"]
    assert "Grooming" not in found


def test_an_error_on_the_way_keeps_the_search_of_a_child(client: FlaskClient) -> None:
    for address, band in (
        ("/en/help/nothing-here/?from=/en/children/8-10/", "8-10"),
        ("/en/help/?country=XX&from=/en/children/11-13/", "11-13"),
        ("/en/help/nothing-here/", ""),
        (f"/en/search/?band=&band=4-7&q={'x' * LONGEST_SEARCH_ADDRESS}", "4-7"),
        (f"/en/search/?band=99&q={'x' * LONGEST_SEARCH_ADDRESS}", ANY_CHILD),
        (f"/en/teachers/?band=99&q={'x' * LONGEST_SEARCH_ADDRESS}", ""),
    ):
        page = BeautifulSoup(client.get(address).get_data(as_text=True), "html.parser")
        assert search_of(page) == band, address
