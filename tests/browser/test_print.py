"""On paper there is nothing to press: what a button leads to must stand there in words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser


def printed(open_page: OpenPage, address: str, colours: str = "light") -> Page:
    """Return the page as it goes to paper."""
    page = open_page(address, viewport={"width": 794, "height": 1100}, color_scheme=colours).page
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("language", ["en", "ar", "ur"])
def test_help_prints_every_number_and_address(open_page: OpenPage, language: str) -> None:
    page = printed(open_page, f"/{language}/help/")
    assert page.locator(".danger .btn-999").first.is_visible()
    assert "999" in page.locator(".danger").inner_text()
    assert page.locator(".danger").evaluate("one => getComputedStyle(one).borderTopWidth") != "0px"
    ways = page.locator(".service .cluster a").all()
    assert len(ways) > 30
    assert all(one.is_visible() for one in ways)
    assert page.locator(".hero .chips").is_hidden()


def test_paper_is_light_for_who_reads_on_a_dark_screen(open_page: OpenPage) -> None:
    light = printed(open_page, "/en/help/").locator("h1")
    dark = printed(open_page, "/en/help/", "dark").locator("h1")
    colour = "one => getComputedStyle(one).color"
    assert dark.evaluate(colour) == light.evaluate(colour)


@pytest.mark.parametrize("address", ["/en/parents/online-grooming/", "/en/children/4-7/"])
def test_tints_are_not_printed(open_page: OpenPage, address: str) -> None:
    tint = "getComputedStyle(document.body).getPropertyValue('--zone-tint').trim()"
    assert printed(open_page, address).evaluate(tint) == "#fff"


def test_an_address_is_printed_once(open_page: OpenPage) -> None:
    page = printed(open_page, "/en/parents/online-grooming/")
    after = "(all) => all.map((one) => getComputedStyle(one, '::after').content)"
    assert set(page.locator("#who-can-help a.btn[href^=http]").evaluate_all(after)) == {"none"}
    assert "none" not in page.locator(".steps a[href^=http]").evaluate_all(after)


@pytest.mark.parametrize("language", ["en", "ar", "ur"])
@pytest.mark.parametrize("place", ["images-and-the-law/", "jamals-message-at-midnight/"])
def test_a_grave_activity_prints_its_number(open_page: OpenPage, language: str, place: str) -> None:
    page = printed(open_page, f"/{language}/children/14-18/{place}")
    banner = page.locator(".helpbar-child")
    assert banner.locator("a[href^='tel:'] bdi[dir=ltr]").first.is_visible()
    assert "0800 1111" in banner.inner_text().replace("\u00a0", " ")
    assert "/help/" in page.locator(".paper-help").inner_text()
    assert page.locator(".paper-help").is_visible()
    assert page.locator(".worry").first.is_hidden()
