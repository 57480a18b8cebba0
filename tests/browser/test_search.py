"""The search in a real browser: suggestions for every way of using a page, and none without need."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import PHONE, OpenPage

pytestmark = pytest.mark.browser

TITLES = ["Privacy", "Private messages", "Printing at home"]
FIELD = "main input[type=search]"


def with_titles(page: Page) -> list[str]:
    """Let the page suggest these titles, and return the list of what it asks for."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        body = json.dumps({"suggestions": TITLES, "status": "3 suggestions."})
        route.fulfill(body=body, content_type="application/json")

    page.route("**/search/suggest*", answer)
    page.locator(".search[data-ready]").wait_for()
    return asked


def type_start(page: Page) -> None:
    page.locator(FIELD).press_sequentially("pri")
    page.locator(".suggest li").first.wait_for()


def test_nothing_is_asked_before_two_letters(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    asked = with_titles(page)
    page.locator(FIELD).press_sequentially("p")
    page.wait_for_timeout(400)
    assert asked == []


def test_a_quick_typist_causes_one_request(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    asked = with_titles(page)
    type_start(page)
    assert [one.rpartition("q=")[2] for one in asked] == ["pri"]


def test_a_word_that_a_phones_keyboard_still_composes_is_asked_for(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    asked = with_titles(page)
    page.locator(FIELD).focus()
    keyboard = page.context.new_cdp_session(page)
    for end in (1, 2, 3):
        composed = {"text": "pri"[:end], "selectionStart": end, "selectionEnd": end}
        keyboard.send("Input.imeSetComposition", composed)
    page.locator(".suggest li").first.wait_for()
    assert [one.rpartition("q=")[2] for one in asked] == ["pri"]


def test_arrows_choose_and_enter_searches(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    with_titles(page)
    field = page.locator(FIELD)
    assert field.get_attribute("role") == "combobox"
    type_start(page)
    assert field.get_attribute("aria-expanded") == "true"
    field.press("ArrowDown")
    field.press("ArrowDown")
    chosen = page.locator(".suggest [aria-selected=true]")
    assert chosen.inner_text() == "Private messages"
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    field.press("ArrowUp")
    assert page.locator(".suggest [aria-selected=true]").inner_text() == "Privacy"
    field.press("Enter")
    page.wait_for_url("**/en/search/?q=Privacy")


def test_the_arrow_up_starts_at_the_end_and_comes_back_to_the_field(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    with_titles(page)
    type_start(page)
    field = page.locator(FIELD)
    field.press("ArrowUp")
    assert page.locator(".suggest [aria-selected=true]").inner_text() == TITLES[-1]
    field.press("ArrowDown")
    assert page.locator(".suggest [aria-selected=true]").count() == 0
    assert field.get_attribute("aria-activedescendant") is None


def test_escape_closes_the_list_and_keeps_what_was_typed(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    with_titles(page)
    type_start(page)
    page.locator(FIELD).press("Escape")
    assert page.locator(".suggest").is_hidden()
    assert page.locator(FIELD).input_value() == "pri"
    assert page.locator(FIELD).get_attribute("aria-expanded") == "false"


def test_a_press_on_a_suggestion_searches_for_it(open_page: OpenPage) -> None:
    page = open_page("/en/", viewport=PHONE).page
    with_titles(page)
    type_start(page)
    page.locator(".suggest li").nth(2).click()
    page.wait_for_url("**/en/search/?q=Printing+at+home")


def test_a_screen_reader_is_told_how_many_there_are(open_page: OpenPage) -> None:
    page = open_page("/en/").page
    with_titles(page)
    type_start(page)
    assert page.locator(".search [role=status]").inner_text() == "3 suggestions."


def test_the_search_of_a_band_asks_within_the_band(open_page: OpenPage) -> None:
    page = open_page("/en/search/?band=8-10").page
    asked = with_titles(page)
    type_start(page)
    assert asked[0].endswith("q=pri&band=8-10")


def test_suggestions_leave_nothing_in_the_browser(open_page: OpenPage) -> None:
    visit = open_page("/en/")
    visit.page.locator(".search[data-ready]").wait_for()
    with visit.page.expect_response("**/search/suggest*") as answer:
        visit.page.locator(FIELD).press_sequentially("privacy")
    assert answer.value.status == 200
    assert "referer" not in answer.value.request.headers
    assert visit.storage() == {"cookies": 0, "local": 0, "session": 0}
    assert visit.foreign == []
    assert visit.errors == []


def test_the_search_works_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/en/", java_script_enabled=False).page
    page.locator(FIELD).fill("screenshot")
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**/en/search/?q=screenshot")
    assert page.locator(".results mark").count()
    page.locator(".facet a[href*='kind=']").first.click()
    assert page.locator("a.chip").count() == 1


@pytest.mark.parametrize("language", ["en", "pl", "ar", "ur"])
def test_a_frightened_reader_sees_a_number_on_the_first_screen(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(f"/{language}/search/?q=sextortion", viewport=PHONE).page
    box = page.locator(".first-help a[href^='tel:']").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]


def test_marks_can_be_seen_with_colours_of_the_readers_own(open_page: OpenPage) -> None:
    page = open_page("/en/search/?q=screenshot", forced_colors="active").page
    colours = page.locator(".results mark").first.evaluate(
        "one => [getComputedStyle(one).backgroundColor,"
        " getComputedStyle(one.closest('.card')).backgroundColor]"
    )
    assert colours[0] != colours[1]


def test_typed_directions_do_not_turn_the_page(open_page: OpenPage) -> None:
    page = open_page("/en/search/?q=%E2%80%AEzzzqq%20%D7%9E%D7%99%D7%9C%D7%94").page
    line = page.locator("section[aria-labelledby=found] > p").first
    assert line.inner_text().startswith("We found nothing for zzzqq")
