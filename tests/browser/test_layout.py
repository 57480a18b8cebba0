"""What lies beside, over and under what: nothing on a page may hide anything else."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 720}

OVERLAPS = """(one) => {
  const a = one.getBoundingClientRect();
  const main = document.querySelector('main');
  return [...main.querySelectorAll('.panel, aside, .exit a, h2')].filter((other) => {
    if (one.contains(other)) return false;
    const b = other.getBoundingClientRect();
    return b.width && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }).map((other) => other.textContent.trim().slice(0, 40));
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_of_sections_stays_beside_a_lesson_and_on_nothing(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(f"/{language}/teachers/lessons/pressure-and-secrets/", viewport=WIDE).page
    contents = page.locator(".toc")
    for at in (0, 900, 1500, 3000, 6000):
        page.evaluate("(at) => window.scrollTo(0, at)", at)
        box = contents.bounding_box()
        assert box is not None
        assert box["y"] < WIDE["height"] - 100, f"At {at} px the list is not on the screen."
        assert box["y"] + box["height"] > 100, f"At {at} px the list is not on the screen."
        assert contents.evaluate(OVERLAPS) == [], f"At {at} px the list lies on something."
        if at:
            assert box["y"] + box["height"] <= WIDE["height"]
            leave = page.locator(".exit a").bounding_box()
            assert leave is not None
            assert leave["y"] + leave["height"] <= box["y"] + 8
