"""Reading aloud: offered where the device itself can read the page's language, and never unasked."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

STORY = "/en/children/4-7/pip-and-the-pop-up/"
QUIZ = "/en/children/8-10/real-money/"
LOCAL = {"name": "Here", "lang": "en-GB", "localService": True}
REMOTE = {"name": "Far", "lang": "en-GB", "localService": False}
# A device whose voices and whose speaking the test holds in its hands.
DEVICE = """
const heard = new EventTarget();
window.voices = %s;
window.spoken = [];
Object.assign(heard, {
  getVoices: () => window.voices,
  speak(words) { window.spoken.push(words.text); window.speaking = words; },
  cancel() { const last = window.speaking; window.speaking = null; last?.onend?.(); },
});
Object.defineProperty(window, 'speechSynthesis', { value: heard });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.finish = () => { const last = window.speaking; window.speaking = null; last.onend(); };
"""
MARKED = "() => [...(CSS.highlights.get('reading') ?? [])].map(String).join('|')"


def listen(open_page: OpenPage, address: str, *voices: dict[str, object]) -> Tab:
    """Open an address on a device with these voices, and wait until its modules have run."""
    tab = open_page("/robots.txt", reduced_motion="reduce").page
    tab.add_init_script(DEVICE % json.dumps(voices))
    tab.goto(tab.url.replace("/robots.txt", address))
    for component in tab.locator("[data-component=read_aloud]").all():
        expect(component).to_have_attribute("data-ready", "")
    return tab


def said(tab: Tab) -> list[str]:
    spoken: list[str] = tab.evaluate("() => window.spoken")
    return spoken


@pytest.mark.parametrize("address", [STORY, QUIZ, f"{QUIZ}end/"])
def test_a_local_voice_of_the_language_is_offered_and_says_nothing_unasked(
    open_page: OpenPage, address: str
) -> None:
    tab = listen(open_page, address, REMOTE, LOCAL)
    expect(tab.get_by_role("button", name="Read it to me")).to_be_visible()
    expect(tab.get_by_role("button", name="Stop reading")).to_be_hidden()
    assert said(tab) == []


@pytest.mark.parametrize(
    ("address", "voices"),
    [
        (STORY, ()),
        (STORY, (REMOTE,)),
        (STORY, ({**LOCAL, "lang": "fr-FR"},)),
        (STORY, ({**LOCAL, "lang": "enm-GB"},)),
        (STORY.replace("/en/", "/fr/"), (LOCAL,)),
    ],
)
def test_no_voice_a_far_voice_or_one_of_another_language_is_not_offered(
    open_page: OpenPage, address: str, voices: tuple[dict[str, object], ...]
) -> None:
    tab = listen(open_page, address, *voices)
    expect(tab.locator("[data-component=read_aloud]")).to_be_hidden()


@pytest.mark.parametrize("band", ["11-13", "14-18"])
def test_older_children_are_not_read_to(open_page: OpenPage, band: str) -> None:
    slug = {"11-13": "advert-or-not", "14-18": "how-a-feed-works"}[band]
    tab = listen(open_page, f"/en/children/{band}/{slug}/", LOCAL)
    expect(tab.locator("[data-component=read_aloud]")).to_have_count(0)


def test_a_voice_that_the_device_finds_late_is_offered_too(open_page: OpenPage) -> None:
    tab = listen(open_page, STORY)
    offer = tab.locator("[data-component=read_aloud]")
    expect(offer).to_be_hidden()
    tab.evaluate(
        "voice => { window.voices = [voice];"
        " speechSynthesis.dispatchEvent(new Event('voiceschanged')); }",
        LOCAL,
    )
    expect(offer).to_be_visible()


def test_each_sentence_is_marked_while_it_is_read_and_reading_stops_when_asked(
    open_page: OpenPage,
) -> None:
    tab = listen(open_page, STORY, LOCAL)
    tab.get_by_role("button", name="Read it to me").press("Enter")
    stop = tab.get_by_role("button", name="Stop reading")
    expect(stop).to_be_focused()
    for sentence in ("A box pops up", "Pop!", "A big box is on the screen.", "It flashes."):
        assert said(tab)[-1] == sentence
        assert tab.evaluate(MARKED) == sentence
        tab.evaluate("() => finish()")
    count = len(said(tab))
    stop.press("Enter")
    expect(tab.get_by_role("button", name="Read it to me")).to_be_focused()
    expect(stop).to_be_hidden()
    assert tab.evaluate(MARKED) == ""
    assert tab.evaluate("() => window.speaking") is None
    assert len(said(tab)) == count


def test_only_the_scene_that_is_seen_is_read_and_the_next_one_begins_in_silence(
    open_page: OpenPage,
) -> None:
    tab = listen(open_page, STORY, LOCAL)
    tab.get_by_role("button", name="Read it to me").click()
    tab.get_by_role("link", name="Turn the tablet over").first.click()
    expect(tab.get_by_role("button", name="Read it to me")).to_be_visible()
    assert tab.evaluate("() => window.speaking") is None
    before = len(said(tab))
    tab.get_by_role("button", name="Read it to me").click()
    for _ in range(60):
        if tab.evaluate("() => !window.speaking"):
            break
        tab.evaluate("() => finish()")
    now = said(tab)[before:]
    assert now[:3] == ["Turn it over", "Pip stops.", "Pip turns the tablet over."]
    assert "Pop!" not in now
    expect(tab.get_by_role("button", name="Read it to me")).to_be_focused()


def test_the_end_of_the_reading_takes_the_keyboard_from_no_link(open_page: OpenPage) -> None:
    tab = listen(open_page, STORY, LOCAL)
    tab.get_by_role("button", name="Read it to me").click()
    choice = tab.locator(".scene:visible .choice").first
    choice.focus()
    for _ in range(60):
        if tab.evaluate("() => !window.speaking"):
            break
        tab.evaluate("() => finish()")
    expect(tab.get_by_role("button", name="Read it to me")).to_be_visible()
    expect(choice).to_be_focused()


def test_an_answer_ends_the_reading_and_its_reason_can_be_read(open_page: OpenPage) -> None:
    tab = listen(open_page, QUIZ, LOCAL)
    tab.get_by_role("button", name="Read it to me").click()
    tab.locator("input[name=choice]").first.check()
    tab.locator("form[data-answer] button").click()
    expect(tab.locator("[data-result]")).to_be_focused()
    assert tab.evaluate("() => window.speaking") is None
    tab.get_by_role("button", name="Read it to me").click()
    for _ in range(4):
        tab.evaluate("() => finish()")
    heard = " ".join(said(tab)[1:])
    assert tab.locator("[data-result]").inner_text() in heard
    assert tab.locator(".feedback p").first.inner_text()[:12] in heard


def test_a_polish_voice_reads_polish(open_page: OpenPage) -> None:
    tab = listen(
        open_page, STORY.replace("/en/", "/pl/"), LOCAL, {**LOCAL, "name": "P", "lang": "pl_PL"}
    )
    tab.locator("[data-read]").click()
    assert tab.evaluate("() => [speaking.voice.name, speaking.lang]") == ["P", "pl_PL"]
