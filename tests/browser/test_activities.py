"""Every activity is played in a real browser to its ends, by keyboard alone, with scripts and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import Request, Route, expect

from safelight.activities.kinds import KINDS
from safelight.activities.screens import has_own_screens, is_checked_together
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page, Scene
from tests.browser.conftest import DESKTOP, PHONE, OpenPage, axe_violations
from tests.sample_site import ROOT

pytestmark = pytest.mark.browser


ORDER = "() => [...document.querySelectorAll('.order [name=choice]')].map((one) => one.value)"


def open_first(open_page: OpenPage, catalogue: Catalogue, kind: str) -> tuple[Page, Tab]:
    """Open the first activity of a kind, with its module ready."""
    page = next(one for one in catalogue.of_type("en", "activity") if one.facts.kind == kind)
    tab = open_page(page.address).page
    open_ready(tab, tab.url)
    return page, tab


def press(tab: Tab, selector: str, key: str = "Enter") -> None:
    """Walk to an element by the Tab key alone, and press a key on it."""
    for _ in range(90):
        if tab.evaluate("s => !!document.activeElement?.matches(s)", selector):
            tab.keyboard.press(key)
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"The keyboard never reaches {selector} on {tab.url}.")


def open_ready(tab: Tab, address: str) -> None:
    """Open a page of an activity, and wait until its module has run."""
    tab.goto(address)
    component = tab.locator('[data-component="story"], [data-component="activity"]')
    expect(component).to_have_attribute("data-ready", "")


def ways_to_every_end(scenes: tuple[Scene, ...]) -> list[list[str]]:
    """Return one shortest way to each end of a story, as scenes."""
    by_id = {scene.id: scene for scene in scenes}
    found: dict[str, list[str]] = {}
    waiting = [[scenes[0].id]]
    while waiting:
        way = waiting.pop(0)
        if way[-1] in found:
            continue
        found[way[-1]] = way
        here = scenes.index(by_id[way[-1]])
        targets = [one.target for one in by_id[way[-1]].choices]
        if not any(one.choices for one in scenes):
            targets = [one.id for one in scenes[here + 1 : here + 2]]
        waiting += [[*way, target] for target in targets]
    return [way for end, way in found.items() if by_id[end].is_end]


def play(tab: Tab, page: Page) -> None:
    """Play an activity from its first screen to an end, by the keyboard."""
    assert page.activity is not None
    kind = page.facts.kind
    if has_own_screens(page):
        for question in page.activity.questions:
            if KINDS[kind].way.value != "order":
                press(tab, 'input[name="choice"]', "Space")
            press(tab, "form[data-answer] button:not([name])")
            tab.locator("[data-result]").wait_for()
            assert tab.title().startswith(tab.locator("[data-result]").inner_text()), question.id
            with tab.expect_navigation(wait_until="domcontentloaded"):
                press(tab, "form[data-answer] a.kid-btn")
    elif is_checked_together(page):
        press(tab, "form[data-answer] button")
        tab.locator("[data-result]").wait_for()
        press(tab, "form[data-answer] a.kid-btn")
    else:
        press(tab, 'a.kid-btn[href$="/end/"]')
    tab.wait_for_url(re.compile("/end/$"))
    assert tab.locator(".worry a").is_visible()


@pytest.mark.parametrize("band", BANDS)
def test_every_activity_is_played_to_every_end_by_keyboard_alone(
    open_page: OpenPage, catalogue: Catalogue, band: str
) -> None:
    # Without the fade between pages, whose breaking off Chromium reports as an error.
    visit = open_page("/en/children/", reduced_motion="reduce")
    tab = visit.page
    origin = tab.url.split("/en/")[0]
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for page in catalogue.of_type("en", "activity"):
        assert len(page.facts.bands) == 1, f"{page.address} would be played for no band."
        if page.facts.bands != (band,):
            continue
        assert page.activity is not None
        if not page.activity.scenes:
            open_ready(tab, origin + page.address)
            play(tab, page)
            continue
        for way in ways_to_every_end(page.activity.scenes):
            open_ready(tab, origin + page.address)
            for target in way[1:]:
                press(tab, f'.scene:not([hidden]) a[href="#{target}"]')
                tab.wait_for_function(
                    "t => document.getElementById(t).contains(document.activeElement)", arg=target
                )
            assert tab.locator(f"#{way[-1]}").is_visible()
            assert tab.locator(f"#{way[-1]} .worry a").is_visible()
    with_answers = [url for url in asked if "?" in url]
    assert all(re.search(r"/children/[^?]+/(answer|check|words)/\?", url) for url in with_answers)
    assert visit.errors == []
    assert visit.foreign == []
    assert visit.storage() == {"cookies": 0, "local": 0, "session": 0}


def test_a_listener_hears_the_result_and_then_its_reason(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    page = next(one for one in catalogue.of_type("en", "activity") if one.facts.kind == "quiz")
    assert page.activity is not None
    tab = open_page(page.address).page
    tab.locator('input[name="choice"]').first.check()
    tab.locator("form[data-answer] button").click()
    expect(tab.locator("[data-result]")).to_be_focused()
    expect(tab.get_by_role("status")).to_have_text(page.activity.questions[0].options[0].feedback)


def test_who_goes_on_before_the_result_comes_stays_there_and_hears_it(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    page, tab = open_first(open_page, catalogue, "quiz")
    assert page.activity is not None
    tab.evaluate(
        """() => {
            const real = window.fetch;
            window.fetch = async (...asked) => {
                const answer = await real(...asked);
                await new Promise((done) => { window.answer = done; });
                return answer;
            };
        }"""
    )
    tab.locator('input[name="choice"]').first.check()
    tab.locator("form[data-answer] button").click()
    tab.wait_for_function("() => window.answer")
    help_now = tab.locator("header a").last
    help_now.focus()
    tab.evaluate("() => window.answer()")
    result = tab.locator("[data-result]")
    result.wait_for()
    expect(help_now).to_be_focused()
    reason = page.activity.questions[0].options[0].feedback
    expect(tab.get_by_role("status")).to_have_text(f"{result.inner_text()} {reason}")


def test_who_goes_to_help_comes_back_to_what_was_chosen_and_not_yet_checked(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    page = next(
        one
        for one in catalogue.of_type("en", "activity")
        if one.facts.kind == "match" and is_checked_together(one)
    )
    tab = open_page(page.address, reduced_motion="reduce").page
    chosen = tab.locator("form[data-answer] select").nth(1)
    letter = chosen.select_option(index=2)[0]
    tab.locator(".worry a").click()
    tab.locator("#child .reason").first.click()
    tab.wait_for_selector(".way-back[data-ready]")
    tab.locator(".way-back a").click()
    tab.wait_for_url(f"**{page.address}")
    expect(chosen).to_have_value(letter)


def test_quick_presses_move_a_step_as_often_as_it_was_pressed(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    _, tab = open_first(open_page, catalogue, "order")
    before = tab.evaluate(ORDER)
    # The last step is pressed once more than it can go up, and then the order is checked.
    tab.evaluate(
        """() => {
            const up = document.querySelector('.order li:last-child .up');
            for (const _ of document.querySelectorAll('.order li')) up.click();
            document.querySelector('form[data-answer] button:not([name])').click();
        }"""
    )
    tab.locator("[data-result]").wait_for()
    assert tab.evaluate(ORDER) == [before[-1], *before[:-1]]


def test_a_step_can_be_moved_again_where_a_move_has_failed(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    _, tab = open_first(open_page, catalogue, "order")
    up = tab.locator(".order li:last-child .up")
    before = tab.evaluate(ORDER)

    def refuse(route: Route, request: Request) -> None:
        # The page that would be opened instead is left at once, as by the button to go back.
        if request.is_navigation_request():
            route.abort("aborted")
        else:
            route.fulfill(status=429, body="Too many.")

    tab.route("**/*move=*", refuse)
    with tab.expect_event("requestfailed"):
        up.click()
    tab.unroute("**/*move=*")
    up.click()
    tab.wait_for_function(f"before => String(({ORDER})()) !== before", arg=",".join(before))
    assert tab.evaluate(ORDER) == [*before[:-2], before[-1], before[-2]]


def test_a_newer_answer_is_the_one_that_counts(open_page: OpenPage, catalogue: Catalogue) -> None:
    page, tab = open_first(open_page, catalogue, "quiz")
    assert page.activity is not None
    # The first answer comes back half a second later than the second.
    tab.evaluate(
        """() => {
            const real = window.fetch;
            let late = 500;
            window.fetch = async (...asked) => {
                const wait = late;
                late = 0;
                await new Promise((done) => setTimeout(done, wait));
                return real(...asked);
            };
        }"""
    )
    for at in (0, 1):
        tab.locator('input[name="choice"]').nth(at).check()
        tab.locator("form[data-answer] button").click()
    tab.wait_for_url("**/answer/?choice=b")
    tab.wait_for_timeout(800)
    assert tab.url.endswith("/answer/?choice=b")
    reason = page.activity.questions[0].options[1].feedback
    expect(tab.get_by_role("status")).to_have_text(reason)


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_ticked_is_gone_when_the_page_is_left(
    open_page: OpenPage, catalogue: Catalogue, scripts: bool
) -> None:
    pages = catalogue.of_type("en", "activity")
    page = next(one for one in pages if one.facts.kind == "checklist")
    tab = open_page(page.address, java_script_enabled=scripts).page
    address, box = tab.url, tab.locator("input[type=checkbox]").first
    box.check()
    box.press("Enter")
    expect(box).to_be_checked()
    assert tab.url == address
    tab.goto(address.replace(page.key, "children"))
    tab.go_back()
    expect(box).not_to_be_checked()
    box.check()
    tab.reload()
    expect(box).not_to_be_checked()


def test_a_page_that_is_shown_as_it_was_left_has_no_ticks(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    pages = catalogue.of_type("en", "activity")
    page = next(one for one in pages if one.facts.kind == "checklist")
    tab = open_page(page.address).page
    open_ready(tab, tab.url)
    tab.locator("input[type=checkbox]").first.check()
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(tab.locator("input[type=checkbox]").first).not_to_be_checked()


def test_a_new_scene_is_heard_from_its_picture_on(open_page: OpenPage) -> None:
    tab = open_page("/en/children/4-7/pip-and-the-pop-up/").page
    tab.locator(".scene:visible .choice").first.click()
    expect(tab.locator(".scene:visible")).to_be_focused()
    expect(tab.locator(".scene:visible")).to_have_accessible_name("Turn it over")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_way_past_the_header_leads_to_the_open_scene(
    open_page: OpenPage, catalogue: Catalogue, scripts: bool
) -> None:
    stories = [one for one in catalogue.of_type("en", "activity") if one.facts.kind == "story"]
    page = max(stories, key=lambda one: len(one.activity.scenes) if one.activity else 0)
    assert page.activity is not None
    tab = open_page(page.address, java_script_enabled=scripts).page
    skip = tab.locator(".skip:not([data-exit])").locator("visible=true")
    expect(skip).to_have_attribute("href", "#main")
    address = tab.url
    for scene in page.activity.scenes:
        tab.goto(f"{address}#{scene.id}")
        skip.focus()
        tab.keyboard.press("Enter")
        expect(tab.locator(".scene:visible")).to_have_attribute("id", scene.id)
        expect(tab.locator(".scene:visible")).to_be_focused()


def test_every_scene_that_a_story_may_have_can_be_skipped_to() -> None:
    sheet = (ROOT / "site/safelight/web/static/css/kinds/story.css").read_text(encoding="utf-8")
    skipped = re.findall(
        r"\.scene:nth-of-type\((\d+)\):target\) \.skip-scene:nth-of-type\((\d+)\)", sheet
    )
    most = max(kind.limits.parts[1] for kind in KINDS.values() if kind.in_scenes)
    # The first link of all leads past the header where no scene is open yet.
    assert skipped == [(str(at), str(at + 1)) for at in range(1, most + 1)]


def test_a_quick_child_keeps_the_link_that_was_reached(open_page: OpenPage) -> None:
    tab = open_page("/en/children/4-7/pip-and-the-pop-up/").page
    open_ready(tab, tab.url)
    target = str(tab.locator(".scene:visible .choice").first.get_attribute("href"))
    tab.evaluate(
        """async (target) => {
            const heard = new Promise((done) => {
                addEventListener('hashchange', () => setTimeout(done));
            });
            location.hash = target;
            document.querySelector(`${target} .choice`).focus();
            await heard;
        }""",
        target,
    )
    expect(tab.locator(f"{target} .choice").first).to_be_focused()


def firsts(catalogue: Catalogue, language: str) -> list[Page]:
    """Return the first activity of each kind."""
    found: dict[str, Page] = {}
    for page in catalogue.of_type(language, "activity"):
        found.setdefault(page.facts.kind, page)
    return list(found.values())


def states_of(page: Page) -> list[str]:
    """Return the addresses of a kind's states, from the page on: the first answer that is right
    and the first that is not, two at once, the sheets and the end."""
    assert page.activity is not None
    states = ["", "worksheet/", "answers/", "certificate/"]
    first = page.activity.questions[0] if page.activity.questions else None
    if first:
        states.append("end/")
    if first and has_own_screens(page):
        letters = {one.right: one.letter for one in reversed(first.options)}
        states += [f"{first.id}/answer/?choice={one}" for one in letters.values()]
        states.append(f"{first.id}/answer/?choice=a&choice=b")
    if is_checked_together(page):
        states += [f"check/?{one.id}=a" for one in page.activity.questions[:2]]
    if page.facts.kind == "password":
        states.append("words/")
    return states


ALIKE = ("certificate/", "end/")
LOOKS = ((PHONE, "light", "none"), (DESKTOP, "dark", "none"), (PHONE, "light", "active"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_in_any_state_of_any_kind(
    open_page: OpenPage, catalogue: Catalogue, language: str
) -> None:
    """Looks and languages take turns from state to state, and what is the same for all kinds is
    looked at once; `make axe` sees every state in every look and in both languages."""
    tab = open_page(f"/{language}/children/", reduced_motion="reduce").page
    origin = tab.url.split(f"/{language}/")[0]
    found = []
    for turn, page in enumerate(firsts(catalogue, language)):
        states = states_of(page) if turn == 0 else [x for x in states_of(page) if x not in ALIKE]
        for at, state in enumerate(states):
            if turn and (turn + at) % 2 != (language == "ar"):
                continue
            tab.goto(origin + page.address + state)
            size, scheme, forced = LOOKS[(turn + at // 2) % len(LOOKS)]
            tab.set_viewport_size(size)
            tab.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
            found += [f"{state or page.address} {scheme}: {x}" for x in axe_violations(tab)]
    assert found == []
