"""The journeys the site exists for, walked in a real browser as their readers would."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from playwright.sync_api import Page

from safelight.catalogue.catalogue import Catalogue
from tests.browser.conftest import PHONE, OpenPage

pytestmark = pytest.mark.browser

LATIN = re.compile(r"[A-Za-z]{2,}")
# Names of services, schemes and places keep their own spelling in every language.
NAMES = frozenset(
    re.findall(
        r"\w+",
        "Safelight Childline CEOP NSPCC IWF Report Remove Fraud National Crime Agency Safety Centre"
        " Helpline Stop It Now helpline Lucy Faithfull Foundation Emergency services Internet Watch"
        " and the SignVideo BSL Relay UK emergencySMS Take Down Samaritans Shout SHOUT PAPYRUS"
        " HOPELINE DSL Shift English Cymraeg Polski Français Español",
    )
)


def latin_words(page: Page, selector: str) -> set[str]:
    """Return the Latin words a reader meets there, names, addresses and other languages aside."""
    text = page.evaluate(
        """selector => {
          const root = document.querySelector(selector).cloneNode(true);
          for (const one of root.querySelectorAll('[lang], bdi, a[href^="http"], a[href^="mailto"]'))
            one.remove();
          return root.innerText ?? root.textContent;
        }""",
        selector,
    )
    return set(LATIN.findall(text)) - NAMES


def test_a_frightened_parent_on_a_phone_in_polish_reaches_a_number(open_page: OpenPage) -> None:
    page = open_page("/pl/", viewport=PHONE, java_script_enabled=False).page
    page.locator("header a[href='/pl/help/']").click()
    page.locator("main a[href='/pl/help/parent-contact/']").click()
    numbers = page.locator("main a[href^='tel:']")
    assert numbers.count() >= 2
    assert "tel:08088005000" in [one.get_attribute("href") for one in numbers.all()]
    assert page.locator("html").get_attribute("lang") == "pl"


def test_every_situation_is_within_three_taps_of_who_can_help(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    page = open_page("/en/help/", viewport=PHONE, java_script_enabled=False).page
    links = {one.get_attribute("href") for one in page.locator("main a").all()}
    for help_page in catalogue.of_type("en", "help"):
        assert help_page.address in links, f"{help_page.facts.id} is not on the hub."


def test_a_teacher_opens_a_lesson(open_page: OpenPage) -> None:
    page = open_page("/en/teachers/?band=8-10").page
    page.get_by_role("link", name="Pressure and secrets").click()
    assert page.locator("h1").inner_text() == "Pressure and secrets"
    assert page.get_by_role("heading", name="Before you teach").count() == 1


def test_an_arabic_reader_reads_a_guide_with_nothing_left_in_english(open_page: OpenPage) -> None:
    for path in (
        "/ar/parents/online-grooming/",
        "/ur/parents/online-grooming/",
        "/ar/help/threat/",
    ):
        page = open_page(path).page
        assert latin_words(page, "main") == set(), path
        assert latin_words(page, "header") == set(), path
        assert latin_words(page, "footer") == set(), path


@pytest.mark.parametrize("language", ["ar", "ur"])
@pytest.mark.parametrize(
    "path",
    ["help/", "help/now/", "parents/sextortion/", "help/?country=PK", "search/?q=sextortion"],
)
def test_a_number_never_turns_round(open_page: OpenPage, language: str, path: str) -> None:
    page = open_page(f"/{language}/{path}").page
    loose = page.evaluate(
        """() => [...document.querySelectorAll('main a[href^="tel:"], main a[href^="sms:"]')]
          .filter(a => !a.querySelector('bdi[dir="ltr"]')).map(a => a.textContent)"""
    )
    assert loose == []
    # The first digit stands left of the last one, as it is dialled.
    turned = page.evaluate(
        """() => [...document.querySelectorAll('main bdi[dir="ltr"]')].filter(one => {
          const text = one.firstChild;
          if (!text || text.nodeType !== 3 || !/^[0-9 \\u00a0+-]{3,}$/.test(text.data)) return false;
          const box = at => { const r = document.createRange(); r.setStart(text, at);
            r.setEnd(text, at + 1); return r.getBoundingClientRect(); };
          const first = box(0), last = box(text.data.length - 1);
          return first.top === last.top && first.left > last.left;
        }).map(one => one.textContent)"""
    )
    assert turned == []


def test_a_long_urdu_page_goes_where_its_contents_say(open_page: OpenPage) -> None:
    """Sections that are laid out late have no height of their own yet when a link jumps over them."""
    page = open_page("/ur/parents/online-grooming/", viewport=PHONE).page
    late = "main section"
    assert page.locator(late).first.evaluate("e => getComputedStyle(e).contentVisibility") == "auto"
    for link in page.locator("nav.toc a").all()[::-4]:
        link.click()
        heading = page.locator(link.get_attribute("href") or "")
        page.wait_for_function("() => new Promise(done => setTimeout(() => done(true), 200))")
        top = heading.evaluate("e => e.getBoundingClientRect().top")
        assert -PHONE["height"] / 4 <= top <= PHONE["height"] / 2, link.inner_text()
    page.emulate_media(media="print")
    on_paper = page.locator(late).first.evaluate("e => getComputedStyle(e).contentVisibility")
    assert on_paper == "visible"


def test_the_language_menu_keeps_the_page(open_page: OpenPage) -> None:
    page = open_page("/en/help/threat/", java_script_enabled=False).page
    page.locator("details.lang summary").click()
    page.locator("details.lang a[hreflang='ar']").click()
    assert page.url.endswith("/ar/help/threat/")
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_shift_three_times_leaves_the_page(open_page: OpenPage) -> None:
    visit = open_page("/en/help/threat/")
    visit.page.locator("[data-component='exit'][data-ready]").wait_for(state="attached")
    visit.page.keyboard.press("Shift")
    visit.page.keyboard.press("Shift")
    with visit.page.expect_request(re.compile("/exit/en")):
        visit.page.keyboard.press("Shift")


def test_a_fourth_shift_while_leaving_changes_nothing(open_page: OpenPage) -> None:
    visit = open_page("/en/help/threat/")
    visit.page.locator("[data-component='exit'][data-ready]").wait_for(state="attached")
    visit.page.route("**/exit/en", lambda _: None)
    with visit.page.expect_request(re.compile("/exit/en")):
        for _ in range(4):
            visit.page.keyboard.press("Shift")
    assert visit.errors == []


def test_typing_capitals_does_not_leave_the_page(open_page: OpenPage) -> None:
    page = open_page("/en/help/threat/").page
    page.locator("[data-component='exit'][data-ready]").wait_for(state="attached")
    for _ in range(4):
        page.keyboard.press("Shift+A")
    page.wait_for_timeout(300)
    assert page.url.endswith("/en/help/threat/")


def test_a_translator_finds_what_is_missing(
    open_page: OpenPage, app_with_gaps: Flask, origin_with_gaps: str
) -> None:
    page = open_page("/pl/about/translations/", at=origin_with_gaps).page
    catalogue = app_with_gaps.extensions["safelight"].catalogue
    missing = [one.key for one in catalogue.sources() if catalogue.page("pl", one.key) is None]
    text = page.locator("main").inner_text()
    assert missing
    assert all(key.rsplit("/", 1)[-1] in page.content() for key in missing)
    assert text


def test_print_leaves_out_the_menus_and_keeps_the_numbers(open_page: OpenPage) -> None:
    page = open_page("/en/help/threat/").page
    page.emulate_media(media="print")
    assert not page.locator("header.site-head").is_visible()
    assert page.locator("main a[href='tel:08001111']").first.is_visible()
