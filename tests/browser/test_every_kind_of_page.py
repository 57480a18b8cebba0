"""One page of each kind in each language: axe finds nothing, nothing leaves, nothing is kept.

Axe looks at each in both sizes and both colour schemes, which change partners from language to
language, so each kind is seen in all four looks; `make axe` sees every page in every one.
"""

from __future__ import annotations

from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Route, ViewportSize

from safelight.languages import read_languages
from tests.browser.conftest import DESKTOP, PHONE, OpenPage, axe_violations
from tests.sample_site import ROOT

LANGUAGES = read_languages(ROOT / "translations").tags
KINDS = (
    "",
    "parents/",
    "parents/online-grooming/",
    "teachers/",
    "teachers/lessons/pressure-and-secrets/",
    "teachers/school-kit/",
    "teachers/school-kit/poster/",
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
    "teachers/plan/?autumn=lm-07,lm-99",
    "teachers/frameworks/",
    "teachers/lessons/pressure-and-secrets/hands/?before-1-yes=3",
    "home-packs/stop-turn-it-over-tell/files/",
    "check/?code=2222-2222",
)
IN_TURNS = (
    "children/4-7/",
    "children/8-10/",
    "children/11-13/",
    "children/14-18/",
    "children/4-7/pip-and-the-pop-up/",
    "search/?q=sextortion&band=8-10",
    "teachers/plan/?autumn=lm-07,lm-99",
    "teachers/frameworks/",
    "teachers/lessons/pressure-and-secrets/hands/?before-1-yes=3",
    "home-packs/stop-turn-it-over-tell/files/",
    "check/?code=2222-2222",
)

Look = tuple[ViewportSize, Literal["light", "dark"]]
LOOKS: tuple[Look, ...] = tuple(product((PHONE, DESKTOP), ("light", "dark")))

SHIFTS = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.moved += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
"""
A_FRACTION_OF_A_LINE = 0.001
LATE = 400  # milliseconds, well past the tenth of a second for which a browser waits


def in_every_language() -> list[tuple[str, str]]:
    """Return one page of each kind in each language. Pages of one band or one tool take turns."""
    turns = [kind for kind in KINDS if kind in IN_TURNS]
    always = [kind for kind in KINDS if kind not in IN_TURNS]
    return [
        (language, kind)
        for at, language in enumerate(LANGUAGES)
        for kind in (*always, *turns[at % 3 :: 3])
    ]


def looks_at(language: str, kind: str) -> tuple[Look, Look]:
    """Return how a page is looked at: on the phone and on the desktop, light and dark. The next
    kind, and the next language, otherwise."""
    at = (LANGUAGES.index(language) + KINDS.index(kind)) % 2
    return LOOKS[at], LOOKS[-1 - at]


@pytest.mark.browser
@pytest.mark.parametrize(("language", "kind"), in_every_language())
def test_axe_finds_nothing_and_nothing_leaves(
    open_page: OpenPage, language: str, kind: str
) -> None:
    (size, scheme), other = looks_at(language, kind)
    visit = open_page(f"/{language}/{kind}", viewport=size, color_scheme=scheme)
    assert axe_violations(visit.page) == [], f"{scheme}, {size['width']} px"
    size, scheme = other
    visit.page.set_viewport_size(size)
    visit.page.emulate_media(color_scheme=scheme)
    assert axe_violations(visit.page) == [], f"{scheme}, {size['width']} px"
    assert visit.foreign == []
    assert visit.errors == []
    assert visit.storage() == {"cookies": 0, "local": 0, "session": 0}


def test_every_kind_is_looked_at_in_every_size_and_scheme() -> None:
    looks: dict[str, set[tuple[int, str]]] = {kind: set() for kind in KINDS}
    for language, kind in in_every_language():
        looks[kind].update((size["width"], scheme) for size, scheme in looks_at(language, kind))
    assert {len(one) for one in looks.values()} == {len(LOOKS)}


@pytest.mark.browser
@pytest.mark.parametrize("language", ["pl", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_narrow_screens_and_large_letters_lose_nothing(
    open_page: OpenPage, language: str, kind: str
) -> None:
    page = open_page(f"/{language}/{kind}", viewport={"width": 320, "height": 640}).page
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 320, f"At 320 px the page is {wide} px wide."
    page.set_viewport_size(PHONE)
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    # Half a pixel is rounded up.
    assert wide <= PHONE["width"] + 1, f"With letters twice as large the page is {wide} px wide."


# Pages with long words in small places: cards to sort, faces, speech, facts about a service, paper.
WITH_LONG_WORDS = (
    "pl/children/4-7/how-does-it-feel/box/answer/?choice=a",
    "pl/children/4-7/kind-or-not-kind/dog/answer/?choice=a",
    "pl/children/8-10/trick-or-true/",
    "pl/children/8-10/who-shall-i-ask/",
    "pl/children/14-18/offer-or-trap/",
    "pl/parents/sextortion/",
    "ur/children/4-7/how-does-it-feel/helped/",
    "ur/help/account/",
    "ur/topics/grooming/",
    "ar/children/4-7/pip-and-the-pop-up/worksheet/",
)


@pytest.mark.browser
@pytest.mark.parametrize("address", WITH_LONG_WORDS)
def test_large_letters_do_not_push_a_page_wide(open_page: OpenPage, address: str) -> None:
    page = open_page(f"/{address}", viewport=PHONE).page
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= PHONE["width"] + 1, f"With letters twice as large the page is {wide} px wide."


# What holds less than is in it: cut off where it hides what is too wide, over its edge elsewhere.
TOO_FULL = """() => [...document.querySelectorAll('main *')].filter((one) =>
  one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && !one.closest('.scroll-x, svg, .vh')
  && getComputedStyle(one).display !== 'inline').map((one) => one.className || one.tagName)"""


@pytest.mark.browser
@pytest.mark.parametrize(
    "address",
    [
        "pl/parents/sextortion/",
        "en/children/8-10/what-comes-first/",
        "pl/children/8-10/sami-and-the-prize/",
        "cy/children/4-7/pip-and-the-pop-up/",
        "en/children/11-13/ashas-late-night-messages/",
    ],
)
def test_large_letters_on_the_smallest_screen_stay_in_their_boxes(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(f"/{address}", viewport={"width": 320, "height": 640}).page
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 320, f"With letters twice as large the page is {wide} px wide."
    assert page.evaluate(TOO_FULL) == []
    skip = page.locator(".skip").first.bounding_box()
    assert skip is not None
    assert skip["y"] + skip["height"] <= 0, "The skip link shows before it has the focus."
    page.keyboard.press("Tab")
    shown = page.locator(".skip:focus").bounding_box()
    assert shown is not None
    assert shown["y"] >= 0


@pytest.mark.browser
def test_facts_about_a_service_keep_room_for_their_words(open_page: OpenPage) -> None:
    page = open_page("/ur/help/account/", viewport=PHONE).page
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    widths = page.evaluate(
        "() => [...document.querySelectorAll('.service-facts dd')].map(one => one.clientWidth)"
    )
    assert min(widths) > 150


@pytest.mark.browser
@pytest.mark.parametrize("language", ["pl", "ur"])
@pytest.mark.parametrize("kind", ["", "parents/online-grooming/", "help/threat/"])
def test_no_line_moves_when_the_letters_come_late(
    open_page: OpenPage, language: str, kind: str
) -> None:
    page = open_page("/robots.txt", viewport=PHONE).page
    page.add_init_script(SHIFTS)
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.goto(page.url.replace("robots.txt", f"{language}/{kind}"), wait_until="domcontentloaded")
    page.wait_for_timeout(LATE)
    assert held
    page.unroute("**/*.woff2")
    for font in held:
        font.continue_()
    page.evaluate("() => document.fonts.ready")
    moved = page.evaluate("() => new Promise(done => setTimeout(() => done(window.moved), 100))")
    assert moved < A_FRACTION_OF_A_LINE, f"The page moves by {moved:.4f}."
