"""The search page: a plain form, help first, nothing kept."""

from __future__ import annotations

import logging

import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage


def test_help_stands_before_the_first_result(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=someone+is+blackmailing+me+sextortion")
    card, results = page.select_one(".first-help"), page.select_one(".results")
    assert card is not None
    assert results is not None
    assert results in card.find_all_next("ul")
    assert card.select_one('a[href^="/en/help/"]') is not None
    assert card.select_one('a[href^="tel:"]') is not None


def test_an_ordinary_search_has_no_card(get_page: GetPage) -> None:
    assert get_page("/en/search/?q=homework").select_one(".first-help") is None


def test_the_words_stay_in_the_field_and_are_never_markup(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    field = page.select_one("main #q")
    assert field is not None
    assert field["value"] == '"><script>alert(1)</script>'


def test_a_search_is_cut_and_cleaned(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=" + "a%0A%1b" + "b" * 300)
    field = page.select_one("main #q")
    assert field is not None
    assert field["value"] == "a " + "b" * 118


def test_a_facet_keeps_the_words_and_can_be_taken_away(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=bullying&type=lesson")
    assert all("/lessons/" in str(link["href"]) for link in page.select(".results h3 a"))
    chip = page.select_one(".chip")
    assert chip is not None
    assert chip["href"] == "/en/search/?q=bullying"
    hidden = page.select_one("form.filters input[type=hidden][name=q]")
    assert hidden is not None
    assert hidden["value"] == "bullying"


def test_results_have_pages(get_page: GetPage) -> None:
    first = get_page("/en/search/?q=help")
    second = get_page("/en/search/?q=help&page=2")
    links = [
        {str(link["href"]) for link in page.select(".results h3 a")} for page in (first, second)
    ]
    assert len(links[0]) == 10
    assert links[1]
    assert not links[0] & links[1]
    current = second.select_one('.pages [aria-current="page"]')
    assert current is not None
    assert current.get_text(strip=True) == "2"


def test_a_page_behind_the_last_is_empty_and_leads_on(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=bystander&page=49")
    assert page.select_one('main a[href="/en/help/"]') is not None


def test_a_child_searches_only_their_own_age_and_help(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=picture+help+prize&band=8-10")
    for link in page.select(".results h3 a"):
        assert str(link["href"]).startswith(("/en/children/8-10/", "/en/help/"))
    kept = page.select_one('main .search input[name="band"]')
    assert kept is not None
    assert kept["value"] == "8-10"


def test_results_in_english_are_marked_in_other_languages(get_page: GetPage) -> None:
    page = get_page("/ar/search/?q=bystander")
    links = page.select(".results h3 a[href^='/en/']")
    assert links
    for link in links:
        assert link["hreflang"] == "en"
        frame = link.find_parent(lang="en")
        assert frame is not None
        assert frame["dir"] == "ltr"


def test_nothing_of_a_search_is_kept_or_logged(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = client.get("/en/search/?q=private-words")
    assert response.headers["Cache-Control"] == "no-store"
    assert "private-words" not in caplog.text
    assert 'content="noindex"' in response.get_data(as_text=True)


def test_an_empty_search_says_what_to_do(get_page: GetPage) -> None:
    page = get_page("/en/search/")
    assert page.select_one(".results") is None
    assert page.select_one('main a[href="/en/help/"]') is not None


def test_a_worry_about_an_adult_leads_to_the_help_page_for_parents(get_page: GetPage) -> None:
    card = get_page("/en/search/?q=sarahs+law").select_one(".first-help")
    assert card is not None
    assert card.select_one('a[href="/en/help/parent-contact/"]') is not None
