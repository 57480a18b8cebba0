"""Each kind is played to an end by the keyboard in a browser that runs no script at all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from safelight.activities.kinds import KINDS
from safelight.activities.screens import further_screens, has_own_screens, is_checked_together
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Activity, Page, Question
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "ar", "ur")


def walk_to(tab: Tab, selector: str) -> None:
    """Press Tab until the keyboard is on an element."""
    focused = tab.locator(f"{selector}:focus")
    for _ in range(150):
        if focused.count():
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"The keyboard never reaches {selector} on {tab.url}.")


def press(tab: Tab, selector: str, key: str = "Enter") -> None:
    walk_to(tab, selector)
    tab.keyboard.press(key)


def skip_to_content(tab: Tab) -> None:
    press(tab, ".skip")


def go(tab: Tab, selector: str, address: str | re.Pattern[str]) -> None:
    """Follow an element that leads to another address, and wait for its stylesheets too."""
    press(tab, selector)
    tab.wait_for_url(address, wait_until="load")


def play_story(tab: Tab, activity: Activity) -> None:
    """Take the first choice of each scene that leads on, until an end."""
    by_id = {scene.id: scene for scene in activity.scenes}
    here, seen = activity.scenes[0], {activity.scenes[0].id}
    while not here.is_end:
        expect(tab.locator(".scene:visible")).to_have_attribute("id", here.id)
        following = activity.scenes[activity.scenes.index(here) + 1].id
        targets = [one.target for one in here.choices] or [following]
        target = next((one for one in targets if one not in seen), targets[0])
        press(tab, f'#{here.id} a[href="#{target}"]')
        here = by_id[target]
        seen.add(target)
    expect(tab.locator(".scene:visible")).to_have_attribute("id", here.id)
    expect(tab.locator(f"#{here.id} .worry a")).to_be_visible()


def answer(tab: Tab, page: Page, question: Question) -> None:
    """Answer one part on its own screen, and go on to what follows."""
    skip_to_content(tab)
    if KINDS[page.facts.kind].way.value != "order":
        press(tab, 'input[name="choice"]', "Space")
    go(tab, "form[data-answer] button:not([name])", re.compile(rf"/{question.id}/answer/\?choice="))
    result = tab.locator("[data-result]").inner_text()
    assert result
    assert tab.title().startswith(result)
    expect(tab.locator(".worry a")).to_be_visible()
    skip_to_content(tab)
    go(tab, "form[data-answer] a.kid-btn", re.compile(rf"/(?!{question.id}/)[a-z0-9-]+/$"))


def play_parts(tab: Tab, page: Page) -> None:
    assert page.activity is not None
    if has_own_screens(page):
        for question in page.activity.questions:
            answer(tab, page, question)
    elif is_checked_together(page):
        skip_to_content(tab)
        go(tab, "form[data-answer] button", re.compile(r"/check/\?"))
        assert tab.title().startswith(tab.locator("[data-result]").inner_text())
        skip_to_content(tab)
        go(tab, "form[data-answer] a.kid-btn", re.compile("/end/$"))
    else:
        skip_to_content(tab)
        if page.facts.kind == "password":
            go(tab, "form[data-answer] button", re.compile(r"/words/\??$"))
            expect(tab.locator(".drawn b")).to_have_count(3)
        go(tab, 'a.kid-btn[href$="/end/"]', re.compile("/end/$"))
    assert tab.url.endswith("/end/")
    expect(tab.locator(".worry a")).to_be_visible()


def one_of_each(catalogue: Catalogue, language: str) -> dict[str, Page]:
    found: dict[str, Page] = {}
    for page in sorted(catalogue.of_type(language, "activity"), key=screens_of):
        found.setdefault(page.facts.kind, page)
    return found


def screens_of(page: Page) -> tuple[int, str]:
    return len(further_screens(page)), page.key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_played_to_an_end_by_keyboard_with_scripts_off(
    open_page: OpenPage, catalogue: Catalogue, kind: str, language: str
) -> None:
    page = one_of_each(catalogue, language)[kind]
    visit = open_page(page.address, java_script_enabled=False, reduced_motion="reduce")
    assert page.activity is not None
    if page.activity.scenes:
        play_story(visit.page, page.activity)
    else:
        play_parts(visit.page, page)
    assert visit.foreign == []
    assert visit.page.context.cookies() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_goes_to_help_comes_back_to_the_very_scene_without_a_script(
    open_page: OpenPage, catalogue: Catalogue, language: str
) -> None:
    page = catalogue.page(language, "children/4-7/pip-and-the-pop-up")
    assert page is not None
    tab = open_page(page.address, java_script_enabled=False, reduced_motion="reduce").page
    press(tab, '#start a[href="#over"]')
    go(tab, "#over .worry a", re.compile(r"/help/now/\?from="))
    go(tab, ".way-back a", re.compile("#over$"))
    expect(tab.locator(".scene:visible")).to_have_attribute("id", "over")


@pytest.mark.parametrize("scripts", [True, False])
def test_an_unknown_scene_in_the_address_is_the_start_of_the_story(
    open_page: OpenPage, catalogue: Catalogue, *, scripts: bool
) -> None:
    page = catalogue.page("en", "children/4-7/pip-and-the-pop-up")
    assert page is not None
    assert page.activity is not None
    visit = open_page(f"{page.address}#nowhere", java_script_enabled=scripts)
    start = page.activity.scenes[0].id
    expect(visit.page.locator(".scene:visible")).to_have_attribute("id", start)
    assert visit.errors == []


@pytest.mark.parametrize("band", ["4-7", "8-10", "11-13", "14-18"])
def test_steps_and_all_good_answers_work_without_a_script(
    open_page: OpenPage, catalogue: Catalogue, band: str
) -> None:
    page = next(
        one
        for one in catalogue.of_type("en", "activity")
        if one.facts.bands == (band,) and one.facts.kind in ("quiz", "order", "sort")
    )
    assert page.activity is not None
    tab = open_page(page.address, java_script_enabled=False).page
    question = page.activity.questions[0]
    name = "choice" if has_own_screens(page) else question.id
    letter = next(one.letter for one in question.options if one.right)
    if page.facts.kind != "order":
        press(tab, f'input[name="{name}"]', "Space")
        tab.locator(f'input[name="{name}"][value="{letter}"]').press("Space")
    press(tab, "form[data-answer] button:not([name])")
    expect(tab.locator("[data-result]")).to_be_visible()
