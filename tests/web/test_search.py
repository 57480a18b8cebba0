"""The search page: a plain form, help first, why a page was found, ways to narrow."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.languages import read_languages
from safelight.search.hubs import FIXED, hubs_of
from safelight.search.judging import FRESH, engine_of, read_judged
from safelight.search.request import LONGEST_CRY, LONGEST_TEXT, MOST_WORDS
from safelight.web.asking import MOST_SHOWN
from safelight.web.typed import as_used
from tests.conftest import GetPage
from tests.sample_site import ROOT
from tests.web.reading import first, links_of, main_of, words_of

LANGUAGES = read_languages(ROOT / "translations").tags
# Distressed searches of no band that nobody tuned to.
UNTUNED_TO = tuple(
    one
    for one in read_judged(ROOT / "tests/search/judged")
    if (one.part, one.kind, one.band) == (FRESH, "distressed", "")
)


def results_of(page: BeautifulSoup) -> list[str]:
    """Return the address of every result."""
    return [str(link["href"]) for link in page.select(".results h3 a")]


def facet_of(page: BeautifulSoup, name: str) -> Tag:
    """Return the list of links of one way to narrow."""
    return first(page, f'.facet ul[aria-labelledby="facet-{name}"]')


def test_help_stands_before_the_first_result(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=someone+is+blackmailing+me+sextortion")
    card, results = first(page, ".first-help"), first(page, ".results")
    assert results in card.find_all_next("ul")
    assert card.select_one('a[href="/en/help/threat/"]') is not None
    assert "It is a crime, and it is being done to you." in words_of(card)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_says_who_to_call_in_digits_that_cannot_turn(
    get_page: GetPage, language: str
) -> None:
    card = first(get_page(f"/{language}/search/?q=sextortion"), ".first-help")
    numbers = card.select('a[href^="tel:"]')
    assert {"tel:08001111", "tel:999"} <= {str(one["href"]) for one in numbers}
    for one in numbers:
        assert first(one, 'bdi[dir="ltr"]').get_text().replace("\u00a0", "").isdigit()


def test_the_help_page_that_may_be_meant_instead_is_named_too(get_page: GetPage) -> None:
    typed = quote("hes got my pics n wont stop")
    addresses = links_of(first(get_page(f"/en/search/?q={typed}"), ".first-help"))
    assert {"/en/help/picture/", "/en/help/threat/"} <= set(addresses)
    young = links_of(first(get_page(f"/en/search/?q={typed}&band=11-13"), ".first-help"))
    assert len({one for one in young if "/help/" in one}) == 1, "a child is shown one way"


def test_where_no_card_is_sure_help_is_named_in_a_line(
    app: Flask, get_page: GetPage, client: FlaskClient
) -> None:
    ask = engine_of(app.extensions["safelight-search"].current())
    unsure = [one for one in map(ask, UNTUNED_TO) if one.offered]
    assert unsure, "every search has a card or is ordinary"
    for one in unsure:
        language, typed = one.judged.language, quote(one.judged.query)
        page = get_page(f"/{language}/search/?q={typed}")
        line = first(page, 'main aside[aria-labelledby="help-line"]')
        assert links_of(line) == [f"/{language}/{key}/" for key in one.offered]
        assert page.select_one(".first-help") is None
        assert first(page, ".results") in line.find_all_next("ul")
        told = client.get(f"/api/search?lang={language}&q={typed}").get_json()
        assert told["help"] is None
        assert [help_page["url"] for help_page in told["offered"]] == links_of(line)


@pytest.mark.parametrize("band", ["", "&band=11-13"])
def test_who_is_offered_help_can_leave_at_once(get_page: GetPage, band: str) -> None:
    page = get_page(f"/en/search/?q=sextortion{band}")
    assert page.select_one("html.has-exit")
    assert first(page, ".exit a")["href"] == first(page, ".skip-exit")["href"] == "/exit/en"
    assert get_page("/en/search/?q=homework").select_one(".exit") is None


def test_an_ordinary_search_has_no_card(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=homework")
    assert page.select_one(".first-help, [aria-labelledby='help-line']") is None


def test_the_words_that_were_asked_for_are_marked(get_page: GetPage) -> None:
    marks = get_page("/en/search/?q=screenshot").select(".results mark")
    assert marks
    assert all("screenshot" in words_of(one).lower() for one in marks)


def test_each_way_to_narrow_is_a_link_with_its_count(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=bullying")
    link = first(facet_of(page, "kind"), 'a[href$="kind=lesson"]')
    count = int("".join(filter(str.isdigit, words_of(first(link, "small")))))
    narrowed = get_page(str(link["href"]))
    assert all("/lessons/" in address for address in results_of(narrowed))
    assert words_of(first(narrowed, "#found")).startswith(f"{count} ")


def test_a_choice_in_use_is_a_chip_that_takes_it_away(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=bullying&kind=lesson&age=8-10")
    chips = {words_of(chip): str(chip["href"]) for chip in page.select("a.chip")}
    assert chips["Lesson (remove)"] == "/en/search/?q=bullying&age=8-10"
    assert chips["8 to 10 (remove)"] == "/en/search/?q=bullying&kind=lesson"


@pytest.mark.parametrize("name", ["audience", "age", "topic", "kind", "minutes"])
def test_results_can_be_narrowed_by(get_page: GetPage, name: str) -> None:
    assert len(facet_of(get_page("/en/search/?q=chat"), name).select("li")) > 1


def test_results_can_be_narrowed_by_language_where_there_is_more_than_one(
    get_page: GetPage, get_page_with_gaps: GetPage
) -> None:
    assert get_page("/en/search/?q=chat").select_one("#facet-language") is None
    page = get_page_with_gaps("/pl/search/?q=chat")
    assert [words_of(one) for one in facet_of(page, "language").select("a")]


def test_results_have_pages(get_page: GetPage) -> None:
    one, two = get_page("/en/search/?q=help"), get_page("/en/search/?q=help&page=2")
    assert len(results_of(one)) == 10
    assert results_of(two)
    assert not set(results_of(one)) & set(results_of(two))
    assert words_of(first(two, '.pages [aria-current="page"]')) == "2"


def test_results_can_be_put_in_order_by_name(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=help&sort=name&kind=glossary")
    titles = [words_of(one).casefold() for one in page.select(".results h3 a")]
    assert len(titles) > 1
    assert titles == sorted(titles)
    assert words_of(first(page, '.orders [aria-current="true"]')) == "By name"


def test_results_can_be_put_in_order_by_time(get_page: GetPage, catalogue: Catalogue) -> None:
    page = get_page("/en/search/?q=chat&sort=shortest&kind=guide")
    keys = [address.removeprefix("/en/").strip("/") for address in results_of(page)]
    minutes = [found.facts.minutes for key in keys if (found := catalogue.source(key))]
    assert len(minutes) > 1
    assert minutes == sorted(minutes)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/en/search/?q=chat&kind=zzz", "kind=zzz"),
        ("/en/search/?q=chat&topic=%E2%80%AEzzz", "topic=zzz"),
        ("/en/search/?q=chat&page=1e9", "page=1e9"),
        ("/en/search/?q=chat&page=0", "page=0"),
        ("/en/search/?q=chat&sort=random", "sort=random"),
    ],
)
def test_what_we_do_not_know_is_left_out_and_said(
    get_page: GetPage, address: str, said: str
) -> None:
    page = get_page(address)
    assert said in words_of(first(page, ".notice"))
    assert results_of(page) == results_of(get_page("/en/search/?q=chat"))


@pytest.mark.parametrize("given", ["band=99", "band=&band=99", "band=99&band=14-18"])
def test_who_names_an_age_that_we_do_not_know_sees_what_any_child_may_see(
    get_page: GetPage, given: str
) -> None:
    unknown = "&".join(f"kind=z{at}" for at in range(MOST_SHOWN))
    page = get_page(f"/en/search/?q=chat&{given}&{unknown}")
    assert "band=99" in words_of(first(page, ".notice"))
    assert results_of(page) == results_of(get_page("/en/search/?q=chat&band=children"))
    assert first(page, 'main input[name="band"]')["value"] == "children"


def test_an_empty_band_before_another_is_none(client: FlaskClient, get_page: GetPage) -> None:
    page = get_page("/en/search/?q=chat&band=&band=4-7")
    assert results_of(page) == results_of(get_page("/en/search/?q=chat&band=4-7"))
    suggested = client.get("/en/search/suggest?q=son&band=&band=4-7").get_json()
    assert suggested == client.get("/en/search/suggest?q=son&band=4-7").get_json()
    unknown = client.get("/en/search/suggest?q=son&band=99").get_json()
    assert unknown == client.get("/en/search/suggest?q=son&band=children").get_json()


def test_after_the_last_page_comes_the_last_page_and_that_is_said(get_page: GetPage) -> None:
    first_page = get_page("/en/search/?q=picture")
    *_, last = first_page.select("nav.pages a")
    page = get_page("/en/search/?q=picture&page=50")
    assert "page=50" in words_of(first(page, ".notice"))
    assert results_of(page) == results_of(get_page(str(last["href"])))
    assert results_of(page)
    assert first(page, "nav.pages [aria-current]").text == last.text


def test_too_long_a_question_is_cut_and_that_is_said(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=" + "chat+" * 2_000)
    assert len(str(first(page, "main #q")["value"])) <= LONGEST_CRY
    assert str(LONGEST_TEXT) in words_of(first(page, ".notice"))
    assert results_of(page)


LONG_STORY = (
    "My daughter is in year six and she plays a building game on her tablet most evenings after "
    "homework and tea with two friends from her class and they talk on a headset while they play "
    "together which is lovely to hear. "
)


@pytest.mark.parametrize(
    ("cry", "helpful"),
    [
        ("now i just want to die", {"safe", "parent-talk"}),
        ("a man says he will send my nudes to everyone", {"threat"}),
        ("But now she says a man is asking her for nude photos", {"asked", "parent-contact"}),
    ],
)
def test_a_cry_at_the_end_of_a_long_story_is_heard(
    get_page: GetPage, cry: str, helpful: set[str]
) -> None:
    assert len(LONG_STORY) > LONGEST_TEXT
    page = get_page(f"/en/search/?q={quote(LONG_STORY + cry)}")
    linked = [str(one["href"]) for one in page.select(".first-help a[href]")]
    assert any(f"/help/{one}/" in address for address in linked for one in helpful), linked
    assert cry in str(first(page, "main #q")["value"])
    next_page = first(page, "a[href*='page=2']")
    assert get_page(str(next_page["href"])).select(".first-help")


def test_many_words_are_cut_and_that_is_said(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=" + "+".join("abcdefgh"[at % 8] for at in range(60)))
    assert str(MOST_WORDS) in words_of(first(page, ".notice"))


def test_results_in_english_are_marked_in_other_languages(get_page_with_gaps: GetPage) -> None:
    page = get_page_with_gaps("/ar/search/?q=assembly")
    links = page.select(".results h3 a[href^='/en/']")
    assert links
    for link in links:
        assert link["hreflang"] == "en"
        frame = link.find_parent(lang="en")
        assert frame is not None
        assert frame["dir"] == "ltr"
    assert "بالإنجليزية" in words_of(first(page, "section[aria-labelledby=found] > p.soft"))


@pytest.mark.parametrize("name", ["yubo", "bereal", "kik", "reddit", "tinder", "temu", "zoom"])
@pytest.mark.parametrize("language", ["en", "pl", "ar"])
def test_the_name_of_an_app_alone_finds_pages(get_page: GetPage, language: str, name: str) -> None:
    assert results_of(get_page(f"/{language}/search/?q={name}"))


def test_nothing_found_says_what_was_looked_for_and_leads_on(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=zzzzqqx+wwvvkkj")
    text = words_of(main_of(page))
    assert "We found nothing for zzzzqqx wwvvkkj" in text
    assert "We looked for:" in text
    assert page.select_one('main a[href="/en/help/"]') is not None


def test_topics_are_called_near_only_where_they_are(get_page: GetPage) -> None:
    lost = words_of(main_of(get_page("/en/search/?q=qwxzv+plorf")))
    assert "Topics to start with" in lost
    assert "come nearest" not in lost
    assert "nudes" not in lost
    near = words_of(main_of(get_page("/en/search/?q=gropming&exact=1")))
    assert "These topics come nearest" in near
    assert "Topics to start with" not in near


def test_a_child_who_finds_nothing_is_offered_no_topics_of_adults(get_page: GetPage) -> None:
    page = main_of(get_page("/en/search/?q=qwxzv+plorf&band=8-10"))
    assert page.select_one('a[href*="/topics/"]') is None
    assert page.select_one('a[href="/en/children/8-10/"]') is not None


def test_an_empty_search_says_what_to_do(get_page: GetPage) -> None:
    page = get_page("/en/search/")
    assert page.select_one(".results") is None
    assert page.select_one('main a[href="/en/help/"]') is not None


def test_a_service_is_found_with_its_number(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=samaritans&kind=helpline")
    card = first(page, ".result")
    assert "Samaritans" in words_of(card)
    assert first(card, 'a[href^="tel:"] bdi[dir="ltr"]')
    link = str(first(card, "h3 a")["href"])
    place, _, anchor = link.partition("#")
    assert get_page(place).find(id=anchor) is not None


def test_the_language_menu_keeps_the_search(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=a+chat&kind=guide")
    link = first(page, 'details.lang a[hreflang="fr"]')
    assert link["href"] == "/fr/search/?q=a+chat&kind=guide"


def test_a_worry_about_an_adult_leads_to_the_help_page_for_parents(get_page: GetPage) -> None:
    card = get_page("/en/search/?q=sarahs+law").select_one(".first-help")
    assert card is not None
    assert card.select_one('a[href="/en/help/parent-contact/"]') is not None


def test_the_tab_never_says_what_was_typed(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=private-words")
    assert words_of(first(page, "title")) == "Search – Safelight"


def test_every_page_names_the_search_to_the_browser(get_page: GetPage) -> None:
    link = first(get_page("/fr/help/now/"), 'link[rel="search"]')
    assert link["type"] == "application/opensearchdescription+xml"
    assert link["href"] == "/fr/opensearch.xml"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_description_for_browsers_leads_to_the_search(
    client: FlaskClient, language: str
) -> None:
    response = client.get(f"/{language}/opensearch.xml")
    assert response.content_type.startswith("application/opensearchdescription+xml")
    text = response.get_data(as_text=True)
    assert f'template="http://127.0.0.1:8000/{language}/search/?q={{searchTerms}}"' in text
    assert "suggestions" not in text


HOSTILE = (
    '"><script>alert(1)</script>',
    "'; DROP TABLE pages; --",
    "title:grooming AND (body:* OR NOT x~2)^9",
    "*",
    "?" * 50,
    '"unclosed phrase',
    "[a TO z]",
    "a\u202egnp.exe\u2066\u2069\u200f",
    "\x00\x07\x1b[31m",
    "{{ 7 * 7 }} {% for %}",
    "../../etc/passwd",
    "😀😀😀",
    "a",
    "the of and",
    "e" + "\u0301" * 500,
    "ﷺ" * 200,
    "١٢٣ ۴۵۶",
)


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_whatever_is_typed_gets_a_page(get_page: GetPage, language: str, typed: str) -> None:
    page = get_page(f"/{language}/search/?q={quote(typed)}")
    assert page.select("main script") == []
    assert not any(one in str(page) for one in "\u202a\u202b\u202d\u202e\u2066\u2067\u200f\x1b\x07")


@pytest.mark.parametrize("letter", ["a", "ب", "😀", "%", "\u202e"])
def test_ten_thousand_characters_get_a_page(get_page: GetPage, letter: str) -> None:
    page = get_page("/ar/search/?q=" + quote(letter * 10_000))
    assert len(str(first(page, "main #q")["value"])) <= LONGEST_CRY


def test_the_words_stay_in_the_field_and_are_never_markup(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert first(page, "main #q")["value"] == '"><script>alert(1)</script>'


def test_what_is_repeated_on_the_page_cannot_turn_it(get_page: GetPage) -> None:
    page = get_page("/en/search/?q=" + quote("מילה zzzz"))
    assert first(page, "section[aria-labelledby=found] bdi").get_text() == "מילה zzzz"


@pytest.mark.parametrize(
    ("typed", "used", "is_cut"),
    [
        ("a\u00adb\tc", "ab c", False),
        ("word " * 40, "word " * 39 + "word", False),
        ("word " * 41, "word " * 39 + "word", True),
        ("\u202e" * 4_001 + "a", "", True),
    ],
)
def test_more_than_is_used_is_known_to_be_more(typed: str, used: str, is_cut: bool) -> None:
    assert as_used(typed)[:2] == (used, is_cut)


@pytest.mark.parametrize("method", ["head", "options"])
def test_other_ways_to_ask_are_answered(client: FlaskClient, method: str) -> None:
    for address in ("/en/search/?q=chat", "/en/search/suggest?q=chat", "/api/search?q=chat"):
        response = client.open(address, method=method.upper())
        assert response.status_code in (200, 405)
        assert response.headers["Allow"] if response.status_code == 405 else True


# The searches that the site must answer on the first screen, as new readers type them.
FIRST_SCREEN = (
    ("en", "sum1 has my nudes", "/en/help/picture/"),
    ("en", "sextortion", "/en/help/threat/"),
    ("cy", "mae rhywun yn fy mlacmelio", "/cy/help/threat/"),
    ("pl", "ktoś grozi że wyśle moje nagie zdjęcia", "/pl/help/threat/"),
    ("fr", "quelqu’un a mes nudes", "/fr/help/picture/"),
    ("es", "alguien tiene mis fotos íntimas", "/es/help/picture/"),
    ("ar", "شخص يهددني بنشر صوري", "/ar/help/threat/"),
    ("ur", "کوئی میری تصویریں پھیلانے کی دھمکی دے رہا ہے", "/ur/help/threat/"),
)


@pytest.mark.parametrize(("language", "typed", "wanted"), FIRST_SCREEN)
def test_the_first_screen_answers(
    get_page: GetPage, language: str, typed: str, wanted: str
) -> None:
    page = get_page(f"/{language}/search/?q={quote(typed)}")
    card = page.select_one(".first-help")
    shown = [*(links_of(card) if card else ()), *results_of(page)[:3]]
    assert wanted in shown


def test_a_teacher_who_plans_a_lesson_gets_lessons(get_page: GetPage) -> None:
    found = results_of(get_page("/en/search/?q=lesson+on+cyberbullying+year+5"))
    assert any("/teachers/lessons/" in one for one in found[:3])


def test_a_service_for_some_ages_leads_to_its_own_website(get_page: GetPage) -> None:
    links = links_of(main_of(get_page("/en/search/?q=shore+space")))
    assert "https://shorespace.org.uk" in links
    assert "/en/help/#service-gb-shore" not in links


HUBS_AS_TYPED = (
    ("en", "glossary", "/en/glossary/"),
    ("en", "certificate", "/en/children/"),
    ("en", "lesson finder", "/en/teachers/"),
    ("en", "evidence", "/en/evidence/"),
    ("en", "plan", "/en/teachers/plan/"),
    ("en", "home packs", "/en/home-packs/"),
    ("en", "games", "/en/children/"),
    ("cy", "geirfa", "/cy/glossary/"),
    ("pl", "słowniczek", "/pl/glossary/"),
    ("fr", "glossaire", "/fr/glossary/"),
    ("es", "glosario", "/es/glossary/"),
    ("ar", "مسرد", "/ar/glossary/"),
    ("ur", "فرہنگ", "/ur/glossary/"),
)


@pytest.mark.parametrize(("language", "typed", "address"), HUBS_AS_TYPED)
def test_a_hub_is_the_first_result_by_its_name(
    get_page: GetPage, language: str, typed: str, address: str
) -> None:
    page = get_page(f"/{language}/search/?q={typed}")
    assert results_of(page)[0] == address
    assert words_of(first(page, ".results .tag")) != "hub"


def test_an_address_that_needs_only_a_language_is_a_hub_or_known_to_be_none(app: Flask) -> None:
    """The search and the map of the site name the hubs from one list, held to the routes here."""
    routes = {rule.rule for rule in app.url_map.iter_rules() if rule.arguments == {"language"}}
    pages = {one.removeprefix("/<language>/") for one in routes if one.endswith("/")}
    bands = {f"children/{band}/" for band in BANDS}
    no_hubs = {"", "search/", "topics/", "teachers/lessons/", "about/translations/"}
    assert {hub.path for hub in FIXED} == pages - no_hubs | bands


def test_the_search_knows_every_hub_in_the_map_of_the_site(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    entries = client.get("/sitemap-en.xml").get_data(as_text=True)
    mapped = set(re.findall(r"<loc>[^<]*/en/([^<]*)</loc>", entries))
    mapped -= {f"{page.key}/" for page in catalogue.sources()}
    # The home page leads to everything, and the map of what lessons cover to its places.
    places = {
        one for one in mapped if one.startswith("teachers/frameworks/") and one.count("/") > 2
    }
    assert {hub.path for hub in hubs_of(catalogue).values()} == mapped - places - {""}


def test_hubs_are_called_what_they_call_themselves(get_page: GetPage, catalogue: Catalogue) -> None:
    for hub in hubs_of(catalogue).values():
        page = get_page(f"/en/{hub.path}")
        assert words_of(first(page, "h1")) == hub.title, hub.path
        if len(hub.bands) != 1:
            assert first(page, 'meta[name="description"]')["content"] == hub.summary, hub.path


def total_of(page: BeautifulSoup) -> int:
    """Return how many results a page says there are."""
    return int("".join(filter(str.isdigit, words_of(first(page, "#found")))))


@pytest.mark.parametrize(
    "address",
    [
        "/en/search/?q=bullying&topic=grooming",
        "/en/search/?q=phone&kind=lesson&age=8-10",
        "/en/search/?q=game&band=8-10&minutes=15",
        "/cy/search/?q=bwlio&audience=parents",
        "/en/search/?q=gropming&topic=grooming&topic=ai",
    ],
)
def test_each_link_to_narrow_leads_to_as_many_as_it_says(get_page: GetPage, address: str) -> None:
    page = get_page(address)
    links = page.select(".facet a:not([aria-current])")
    assert links
    for link in links:
        count = int("".join(filter(str.isdigit, words_of(first(link, "small")))))
        assert total_of(get_page(str(link["href"]))) == count, link["href"]
    assert not page.select(".facet a[aria-current] small"), "what is taken away has no count"


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "gropming"), ("ar", "المدررسة"), ("es", "juezos")]
)
def test_did_you_mean_is_a_link_that_keeps_the_choices(
    get_page: GetPage, language: str, typed: str
) -> None:
    page = get_page(f"/{language}/search/?q={quote(typed)}&exact=1&sort=name&language={language}")
    link = first(page, "p.meant a")
    assert first(link, "bdi").get_text() != typed
    address = str(link["href"])
    assert "exact=" not in address
    assert f"language={language}" in address
    assert "sort=name" in address
    assert results_of(get_page(address))
