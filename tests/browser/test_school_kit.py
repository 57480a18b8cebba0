"""What a school types goes into its sheet and nowhere else; sheets print as they should."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from safelight.languages import read_languages
from tests.browser.conftest import PHONE, OpenPage, axe_violations
from tests.sample_site import ROOT

pytestmark = pytest.mark.browser

KIT = "/{}/teachers/school-kit/{}"
NAME, PHONE_NUMBER, POLICY = "Ms Adeyemi", "01632 960 123", "https://school.example/policy"


def fill_in(page: Page) -> None:
    page.wait_for_selector("[data-fields]:not([hidden])")
    page.fill("#school-dsl", NAME)
    page.fill("#school-phone", PHONE_NUMBER)
    page.fill("#school-policy", POLICY)
    page.keyboard.press("Enter")


def watch(page: Page) -> list[str]:
    """Return the list to which each request from now on is added."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def blank(page: Page, name: str) -> list[str]:
    return page.locator(f".letter [data-school={name}]").all_inner_texts()


def test_what_is_typed_fills_the_blanks_and_is_never_sent(open_page: OpenPage) -> None:
    visit = open_page(KIT.format("en", "disclosure-card/"))
    page, address = visit.page, visit.page.url
    page.wait_for_selector("[data-fields]:not([hidden])")
    page.wait_for_load_state("networkidle")
    asked = watch(page)
    fill_in(page)
    assert blank(page, "dsl")[0] == NAME
    assert blank(page, "phone")[0] == PHONE_NUMBER.replace(" ", "\u00a0")
    assert blank(page, "policy")[0] == POLICY
    assert asked == []
    assert page.url == address
    assert visit.storage() == {"cookies": 0, "local": 0, "session": 0}
    page.reload()
    page.wait_for_selector("[data-fields]:not([hidden])")
    assert page.input_value("#school-dsl") == ""
    assert NAME not in page.inner_text("main")


def test_an_emptied_field_gives_the_line_to_write_on_back(open_page: OpenPage) -> None:
    page = open_page(KIT.format("en", "letter-home/")).page
    before = page.inner_html(".letter")
    fill_in(page)
    assert page.inner_html(".letter") != before
    for field in ("#school-dsl", "#school-phone", "#school-policy"):
        page.fill(field, "  ")
    assert page.inner_html(".letter").replace("blank ", "blank").strip() == before.strip()


def test_markup_that_is_typed_stays_words(open_page: OpenPage) -> None:
    page = open_page(KIT.format("en", "")).page
    page.wait_for_selector("[data-fields]:not([hidden])")
    page.fill("#school-dsl", '<img src="https://elsewhere.example/x" onerror="alert(1)">')
    page.fill("#school-policy", "javascript:alert(1)")
    assert page.locator("[data-panel-for] img, [data-panel-for] [href^=javascript]").count() == 0
    assert "&lt;img" in page.input_value("#panel-code")


def test_without_scripts_there_are_lines_and_no_fields(open_page: OpenPage) -> None:
    page = open_page(KIT.format("en", "letter-home/"), java_script_enabled=False).page
    assert not page.locator("#school-dsl").is_visible()
    lines = page.locator(".letter .blank").all()
    assert len(lines) == 4
    assert all((box := one.bounding_box()) and box["width"] > 100 for one in lines)


@pytest.mark.parametrize("language", ["en", "ar", "ur"])
def test_numbers_are_kept_in_order(open_page: OpenPage, language: str) -> None:
    page = open_page(KIT.format(language, "poster/")).page
    fill_in(page)
    numbers = page.locator(".letter [data-school=phone], .letter a[href^='tel:'] bdi").all()
    assert len(numbers) == 3
    for one in numbers:
        assert one.evaluate("one => getComputedStyle(one).direction") == "ltr"
        assert one.evaluate("one => getComputedStyle(one).unicodeBidi") == "isolate"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_panel_loads_nothing_on_a_foreign_page(open_page: OpenPage, language: str) -> None:
    visit = open_page(KIT.format(language, ""))
    page = visit.page
    fill_in(page)
    panel = page.input_value("#panel-code")
    assert NAME in panel
    assert POLICY in panel
    page.wait_for_load_state("networkidle")
    asked = watch(page)
    page.set_content(f"<!doctype html><title>A school</title><body>{panel}")
    page.wait_for_load_state("networkidle")
    assert asked == []
    assert page.locator("section").get_attribute("lang") == language
    assert page.locator("a[href^='tel:']").count() == 2


def test_the_copy_button_copies_the_panel(open_page: OpenPage) -> None:
    page = open_page(KIT.format("en", ""), permissions=["clipboard-read", "clipboard-write"]).page
    fill_in(page)
    said = page.get_by_role("status")
    expect(said).to_have_text("")
    page.evaluate(
        """() => {
            window.heard = [];
            const status = document.querySelector('[role=status]');
            new MutationObserver(() => window.heard.push(status.textContent))
                .observe(status, { childList: true });
        }"""
    )
    for _ in range(2):
        page.evaluate("() => { window.heard = []; }")
        page.click("[data-copy]")
        page.wait_for_function("() => window.heard.includes('Copied.')")
        expect(said).to_have_text("Copied.")
    assert page.evaluate("() => navigator.clipboard.readText()") == page.input_value("#panel-code")


def test_a_page_that_is_shown_as_it_was_left_has_nothing_typed(open_page: OpenPage) -> None:
    page = open_page(KIT.format("en", "disclosure-card/")).page
    fill_in(page)
    assert NAME in page.inner_text(".letter")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert page.input_value("#school-dsl") == ""
    assert NAME not in page.inner_text(".letter")


@pytest.mark.parametrize("language", read_languages(ROOT / "translations").tags)
@pytest.mark.parametrize("sheet", ["poster", "disclosure-card"])
def test_a_sheet_prints_on_one_side_of_paper(
    open_page: OpenPage, language: str, sheet: str
) -> None:
    page = open_page(KIT.format(language, f"{sheet}/")).page
    for filled in (False, True):
        if filled:
            fill_in(page)
        pdf = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_two_cards_stand_on_a_page(open_page: OpenPage) -> None:
    page = open_page(KIT.format("en", "disclosure-card/")).page
    fill_in(page)
    page.emulate_media(media="print")
    shown = [one for one in page.locator(".letter").all() if one.is_visible()]
    assert len(shown) == 2
    assert all(NAME in one.inner_text() for one in shown)


@pytest.mark.parametrize("path", ["", "poster/", "disclosure-card/"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_in_the_kit(open_page: OpenPage, language: str, path: str) -> None:
    visit = open_page(KIT.format(language, path), viewport=PHONE)
    fill_in(visit.page)
    assert axe_violations(visit.page) == []
    assert visit.errors == []
