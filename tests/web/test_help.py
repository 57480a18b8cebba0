"""Help: the right people for the reader, in the country they choose, in few taps and with no script."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.data import read_data
from safelight.catalogue.helpline_rules import is_for_children
from safelight.web.contexts.references import Filler
from safelight.web.contexts.way_back import band_of_place
from tests.conftest import GetPage, make_get_page
from tests.sample_site import ROOT
from tests.web.reading import first, main_of, title_of, words_of

if TYPE_CHECKING:
    from safelight.web.contexts.references import Writer

HUB = "/en/help/"
PAGE = "/en/help/now/"


@pytest.fixture
def get_sample(sample_app: Flask) -> GetPage:
    return make_get_page(sample_app)


def test_every_help_page_is_one_press_from_the_hub(get_page: GetPage, catalogue: Catalogue) -> None:
    main = main_of(get_page(HUB))
    situations = {str(link["href"]): words_of(link) for link in main.select("a.reason")}
    for page in catalogue.of_type("en", "help"):
        assert situations[page.address] == page.extra["situation"]
        group = main.select_one(f'#{page.facts.reader} a[href="{page.address}"]')
        assert group is not None, f"{page.key} is not in the group of its reader."


def test_the_hub_itself_holds_the_first_numbers(get_sample: GetPage) -> None:
    main = main_of(get_sample(HUB))
    numbers = [str(link["href"]) for link in main.select('a[href^="tel:"]')]
    assert numbers[0] == "tel:999"
    assert "tel:08001111" in numbers
    assert not main.select_one("a.reason[href*=country]")


def test_a_help_page_names_whom_to_call_under_its_first_words(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    for page in catalogue.of_type("en", "help"):
        hero = first(main_of(get_page(page.address)), ".hero")
        numbers = [str(one["href"]) for one in hero.select('a[href^="tel:"]')]
        assert numbers[0] == "tel:999", page.key
        assert numbers[1:], f"{page.key} names nobody to talk to."


def test_a_help_page_names_whom_to_call_in_the_chosen_country(get_page: GetPage) -> None:
    hero = first(main_of(get_page("/pl/help/threat/?country=PL")), ".hero")
    numbers = [str(one["href"]) for one in hero.select('a[href^="tel:"]')]
    assert numbers == ["tel:112", "tel:116111", "tel:800121212"]


def test_a_draft_is_called_one_once_where_the_review_follows(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    for address in (PAGE, "/en/children/8-10/what-comes-first/"):
        main = main_of(get_page(address))
        assert words_of(main).lower().count("draft") == 1, address
    assert main_of(get_page("/pl/help/threat/")).select_one(".notice")


def test_a_chosen_country_stays_in_the_address(get_sample: GetPage) -> None:
    main = main_of(get_sample(f"{HUB}?country=IE"))
    assert all(str(one["href"]).endswith("?country=IE") for one in main.select("a.reason"))
    assert "Call 999 and ask for the police" not in words_of(main)
    assert main.select_one('.danger a[href="tel:112"]')
    assert first(main, "option[selected]")["value"] == "IE"
    assert main.select_one("#service-ie-childline")
    assert not main.select_one("#service-gb-childline")


STORY = "/en/children/4-7/pip-and-the-pop-up/#start"


@pytest.mark.parametrize("path", [HUB, "/en/help/threat/", "/pl/help/threat/"])
def test_every_way_on_keeps_the_country(get_page: GetPage, path: str) -> None:
    page = get_page(f"{path}?country=PL")
    tag = path.split("/")[1]
    hub = f"/{tag}/help/?country=PL"
    for one in page.select(".lang a"):
        assert one["href"] == f"/{one['lang']}{path.removeprefix(f'/{tag}')}?country=PL"
    assert first(page, "header .btn-help")["href"] == hub
    assert page.select_one(f'footer a[href="{hub}"]')
    hubs = [str(one["href"]) for one in page.select('a[href*="/help/"]')]
    assert all("country=PL" in one for one in hubs), hubs
    assert first(page, 'link[rel="canonical"]')["href"] == f"http://127.0.0.1:8000{path}"
    alternates = page.select('link[rel="alternate"][hreflang]')
    assert alternates
    assert not [one for one in alternates if "?" in str(one["href"])]
    if path.startswith("/pl/"):
        assert first(page, ".notice a")["href"] == "/en/help/threat/?country=PL"


def test_what_is_not_translated_keeps_the_country(sample_app: Flask) -> None:
    page = make_get_page(sample_app)("/pl/help/now/?country=IE")
    assert first(page, "main .link-list a")["href"] == "/en/help/now/?country=IE"
    assert page.select_one('main .helpbar a[href="/pl/help/?country=IE"]')
    assert first(page, '.lang a[lang="fr"]')["href"] == "/fr/help/now/?country=IE"


def test_the_way_back_outlasts_a_choice_of_country_or_language(get_page: GetPage) -> None:
    for path in (HUB, "/en/help/saw/"):
        page = get_page(f"{path}?from={quote(STORY)}")
        field = first(page, 'form.country input[name="from"]')
        assert (field["type"], field["value"]) == ("hidden", STORY)
        link = str(first(page, '.lang a[lang="pl"]')["href"])
        assert first(get_page(link), ".way-back a")["href"] == STORY
        assert not get_page(f"{path}?from=https://example.org").select('input[name="from"]')


@pytest.mark.parametrize("tag", ["pt-br", "es-419", "sr-latn-ba"])
def test_choices_and_ways_back_hold_in_a_language_of_any_tag(
    catalogue: Catalogue, tag: str
) -> None:
    filler = Filler(catalogue, cast("Writer", None), str, kept="?country=PL")
    filled = filler.fill(f'<a href="/{tag}/help/now/#steps">')
    assert filled == f'<a href="/{tag}/help/now/?country=PL#steps">'
    assert band_of_place(f"/{tag}/children/8-10/") == "8-10"


def test_what_somebody_typed_is_on_no_page_of_the_next(get_page: GetPage) -> None:
    get_page(f"{HUB}?country=PL&from={quote(STORY)}")
    assert "country=PL" not in str(first(get_page(HUB), "header .btn-help"))


@pytest.mark.parametrize("country", ["ZZ", "INT", "EU", "%F0%9F%98%80", "GB%27--"])
@pytest.mark.parametrize("path", [HUB, PAGE])
def test_a_country_that_is_not_known_is_a_page_that_says_so(
    sample_app: Flask, path: str, country: str
) -> None:
    assert sample_app.test_client().get(f"{path}?country={country}").status_code == 404


def test_a_help_page_names_the_services_of_the_country(get_sample: GetPage) -> None:
    at_home, elsewhere = main_of(get_sample(PAGE)), main_of(get_sample(f"{PAGE}?country=IE"))
    assert at_home.select_one("#safe a[href='tel:999']")
    assert "You can call Childline" in words_of(at_home)
    assert elsewhere.select_one("#safe a[href='tel:112']")
    assert "The people below can help." in words_of(elsewhere)
    assert "You can call Childline" not in words_of(elsewhere)
    assert elsewhere.select_one("#service-ie-childline a[href='tel:1800666666']")


def test_a_help_page_keeps_the_order_of_help(get_sample: GetPage) -> None:
    main = main_of(get_sample(PAGE))
    parts = [str(part["id"]) for part in main.select("article > section") if part.get("id")]
    assert parts == ["safe", "steps", "who", "happens", "fault"]
    assert main.select_one('a[href="/en/about/hide-your-visit/"]')


def test_a_service_says_everything_that_is_known(get_page: GetPage, catalogue: Catalogue) -> None:
    main = main_of(get_page(HUB))
    line = catalogue.helplines["gb-samaritans"]
    card = first(main, "#service-gb-samaritans")
    words = words_of(card)
    assert line.name in words
    assert line.purpose in words
    assert line.hours in words
    assert "Checked on 23 November 2026" in words
    assert "English, Welsh" in words
    assert card.select_one('a[href="tel:116123"] bdi[dir="ltr"]')
    assert card.select_one('a[href="https://samaritans.org"]')


def test_services_that_are_not_confirmed_are_never_shown(sample_app: Flask) -> None:
    data, problems = read_data(ROOT / "content" / "data", "content/data")
    assert not problems
    hidden = {one.id for one in data.helplines.values() if one.status != "publish"}
    library = sample_app.extensions["safelight"]
    for country in library.catalogue.countries:
        html = sample_app.test_client().get(f"{HUB}?country={country}").text
        assert not [one for one in hidden if f'id="service-{one}"' in html], country


def test_what_children_may_not_see_is_on_no_page_for_them(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    adults_only = [one for one in catalogue.helplines.values() if not one.children_see]
    others = [one for one in catalogue.helplines.values() if one.children_see]
    shared = {"", *(way for one in others for way in (one.web, one.phone))}  # police.uk is one
    for language in catalogue.languages.tags:
        pages = [one for one in catalogue.of_type(language, "help") if one.facts.reader == "child"]
        assert pages, language
        for page in pages:
            for country in catalogue.countries:
                found = catalogue.services(page, country, for_children=True)
                assert not [one.id for one in found if one in adults_only], f"{page.key}, {country}"
            html = str(get_page(page.address))
            for one in adults_only:
                ways = (f'id="service-{one.id}"', one.name, one.web, one.phone)
                shown = [way for way in ways if way not in shared and way in html]
                assert shown == [], (page.path, one.id)


def test_everywhere_somebody_besides_the_emergency_service_can_help(catalogue: Catalogue) -> None:
    for page in catalogue.of_type("en", "help"):
        for country in catalogue.countries:
            found = catalogue.services(page, country, for_children=is_for_children(page))
            others = [one for one in found if one.category != EMERGENCY]
            assert any(one.phone or one.text or one.web for one in others), f"{page.key}, {country}"


def test_a_country_with_one_line_that_listens_names_it_whatever_has_happened(
    catalogue: Catalogue,
) -> None:
    for page in catalogue.of_type("en", "help"):
        found = {one.id for one in catalogue.services(page, "ES", for_children=True)}
        assert "es-017" in found, page.key


@pytest.mark.parametrize("country", ["BE", "CA", "ES", "PK", "PT"])
def test_a_child_in_despair_is_led_to_who_listens_before_who_takes_reports(
    get_page: GetPage, country: str
) -> None:
    cards = main_of(get_page(f"/en/help/safe/?country={country}")).select("li.service")
    ids = [str(one["id"]).removeprefix("service-") for one in cards]
    assert "intl-child-helplines" in ids
    reports = {"be-child-focus", "ca-cybertip", "ca-needhelpnow", "pk-nccia"}
    after = ids[ids.index("intl-child-helplines") + 1 :]
    assert reports & set(ids) <= set(after)


@pytest.mark.parametrize("key", ["account", "unkind"])
def test_no_country_answers_bullying_with_a_hotline_for_images(
    catalogue: Catalogue, key: str
) -> None:
    page = catalogue.source(f"help/{key}")
    assert page is not None
    for country in ("BE", "CA", "PK"):
        found = {one.id for one in catalogue.services(page, country, for_children=True)}
        assert not found & {"be-child-focus", "ca-cybertip", "ca-needhelpnow", "pk-nccia"}


def test_the_european_number_is_shown_where_a_country_confirms_it_only(
    catalogue: Catalogue,
) -> None:
    for page in catalogue.of_type("en", "help"):
        for country in catalogue.countries:
            found = catalogue.services(page, country, for_children=True)
            assert "eu-116111" not in {one.id for one in found}, f"{page.key}, {country}"


@pytest.mark.parametrize(
    ("story", "shows_shore"),
    [
        (STORY, False),
        ("/en/children/8-10/privacy-words/", False),
        ("/en/children/11-13/myth-and-fact/", False),
        ("/en/children/14-18/jamals-message-at-midnight/", True),
    ],
)
def test_the_hub_shows_a_child_what_children_may_see(
    get_page: GetPage, catalogue: Catalogue, story: str, shows_shore: bool
) -> None:
    for country in ("GB", "DE", "EG"):
        main = main_of(get_page(f"{HUB}?country={country}&from={quote(story)}"))
        assert main.select_one(".way-back")
        shown = {str(one["id"]).removeprefix("service-") for one in main.select("li.service")}
        assert shown
        assert all(catalogue.helplines[one].children_see for one in shown), story
        assert ("gb-shore" in shown) is (shows_shore and country == "GB")


def test_a_service_for_some_ages_is_not_named_where_the_age_is_not_known(
    get_page: GetPage,
) -> None:
    main = main_of(get_page(HUB))
    assert main.select_one("#service-gb-nspcc")
    assert not main.select_one("#service-gb-shore")


def test_bullying_and_accounts_never_lead_to_ceop(get_page: GetPage, catalogue: Catalogue) -> None:
    for key in ("help/unkind", "help/account"):
        if catalogue.page("en", key) is None:
            continue
        main = main_of(get_page(f"/en/{key}/"))
        assert "CEOP" not in words_of(main)
        assert "ceop.police.uk" not in str(main)


def test_a_help_page_can_be_left_at_once_and_is_not_kept(sample_app: Flask) -> None:
    for path in (HUB, PAGE, f"{PAGE}?country=IE"):
        response = sample_app.test_client().get(path)
        soup = BeautifulSoup(response.text, "html5lib")
        exits = soup.select("a[data-exit]")
        assert [str(one["href"]) for one in exits] == ["/exit/en", "/exit/en"]
        assert all("noreferrer" in one["rel"] and "nofollow" in one["rel"] for one in exits)
        assert response.headers["Cache-Control"] == "no-store"
    assert title_of(soup) == "I need help now – Safelight"  # its short title


@pytest.mark.parametrize("path", [HUB, PAGE])
def test_no_form_takes_a_story_a_name_or_an_address(get_sample: GetPage, path: str) -> None:
    soup = get_sample(path)
    assert not soup.select("textarea, input[type=email], input[type=text], input[name=name]")
    assert all(form["method"] == "get" for form in soup.select("form"))


def test_help_stands_at_the_same_place_in_every_language(sample_app: Flask) -> None:
    library = sample_app.extensions["safelight"]
    for tag in library.languages.tags:
        soup = BeautifulSoup(sample_app.test_client().get(f"/{tag}/children/").text, "html5lib")
        button = soup.select_one(f'header .site-tools > a.btn-help[href^="/{tag}/help/?from="]')
        assert button is not None
        assert button.find_next_sibling("a") is None


def test_dates_of_checks_are_real_dates(catalogue: Catalogue) -> None:
    assert all(isinstance(one.checked, date) for one in catalogue.helplines.values())


@pytest.mark.parametrize(("country", "same_as"), [("", "GB"), ("pl", "PL")])
def test_a_country_that_is_empty_or_small_is_understood(
    client: FlaskClient, country: str, same_as: str
) -> None:
    given = client.get(f"/en/help/?country={country}")
    usual = client.get(f"/en/help/?country={same_as}")
    numbers = [
        [
            str(one["href"])
            for one in BeautifulSoup(page.text, "html.parser").select("a[href^='tel:']")
        ]
        for page in (given, usual)
    ]
    assert numbers[0] == numbers[1] != []
