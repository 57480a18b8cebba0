"""One page of each kind in each language: axe finds nothing, nothing leaves, nothing is kept.

`make axe` does the same for every page, at both sizes and in both colour schemes.
"""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE, OpenPage, axe_violations

LANGUAGES = ("en", "cy", "pl", "fr", "es", "ar", "ur")
KINDS = (
    "",
    "parents/",
    "parents/online-grooming/",
    "teachers/",
    "teachers/lessons/pressure-and-secrets/",
    "children/4-7/",
    "children/8-10/",
    "children/11-13/",
    "children/14-18/",
    "children/4-7/pip-and-the-pop-up/",
    "children/8-10/surprise-or-secret/",
    "home-packs/stop-turn-it-over-tell/",
    "help/",
    "help/threat/",
    "glossary/grooming/",
    "evidence/2021-strategy/",
    "about/privacy/",
    "search/?q=chat",
    "search/?q=sextortion&band=8-10",
)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_and_nothing_leaves(
    open_page: OpenPage, language: str, kind: str
) -> None:
    visit = open_page(f"/{language}/{kind}", viewport=PHONE, color_scheme="light")
    assert axe_violations(visit.page) == [], "light, 360 px"
    visit.page.set_viewport_size(DESKTOP)
    visit.page.emulate_media(color_scheme="dark")
    assert axe_violations(visit.page) == [], "dark, 1280 px"
    assert visit.foreign == []
    assert visit.errors == []
    assert visit.storage() == {"cookies": 0, "local": 0, "session": 0}


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "pl", "ar", "ur"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_out_of_the_page_at_320_pixels(
    open_page: OpenPage, language: str, kind: str
) -> None:
    page = open_page(f"/{language}/{kind}", viewport={"width": 320, "height": 640}).page
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 320, f"The page is {wide} px wide."
