"""The plan by keyboard, and titles in another language on a page that reads from the right."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

pytestmark = pytest.mark.browser

PLAN = "/en/teachers/plan/?autumn=lm-07,lm-10,lm-15"
# How far the first line of words stands from the right edge of what holds it.
TO_THE_EDGE = """(all) => all.map((one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const words = range.getClientRects()[0];
  const inner = one.closest('li, label').getBoundingClientRect();
  return inner.right - words.right;
})"""


@pytest.mark.parametrize("scripts", [True, False])
def test_a_moved_lesson_keeps_the_focus(open_page: OpenPage, scripts: bool) -> None:
    page = open_page(PLAN, viewport=PHONE, java_script_enabled=scripts).page
    for words, lesson, focus in (
        ("Later", "When group chats go wrong", "lesson-lm-10"),
        ("Spring term", "Pressure and secrets", "lesson-lm-07"),
        ("Take out", "Pressure and secrets", "the-plan"),
    ):
        link = page.locator(".planned .btn", has_text=words).filter(has_text=lesson)
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**#{focus}")
        expect(page.locator(f"#{focus}")).to_be_focused()
        box = page.locator(f"#{focus}").bounding_box()
        assert box is not None
        assert -1 <= box["y"] < PHONE["height"]


@pytest.mark.parametrize("address", ["/ar/teachers/", "/ur/teachers/plan/?autumn=lm-01,lm-10"])
def test_an_english_title_stands_at_the_edge_of_its_page(open_page: OpenPage, address: str) -> None:
    page = open_page(address, viewport=DESKTOP).page
    for names in (".card h3 a[hreflang]", ".planned p[lang]", ".card p[lang], .card div[lang] > p"):
        gaps = page.locator(f"main :is({names})").evaluate_all(TO_THE_EDGE)
        assert all(gap < 150 for gap in gaps), names
