"""The gallery of components: a whole page while developing. (Elsewhere it is a 404: test_errors.py.)"""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from safelight.activities.kinds import KINDS
from safelight.app import create_app
from safelight.settings import Settings
from tests.conftest import make_get_page
from tests.sample_site import ROOT


@pytest.fixture
def developed(app: Flask) -> Flask:
    """Return the real site as an author sees it."""
    settings: Settings = app.extensions["safelight"].settings
    return create_app(replace(settings, development=True))


def test_every_kind_of_activity_is_shown_in_each_of_its_states(developed: Flask) -> None:
    get = make_get_page(developed)
    states = {}
    for kind in KINDS:
        soup = get(f"/components/kinds/{kind}/", language="en")
        states[kind] = [one.get_text() for one in soup.select('section[id^="state-"] > h2')]
        assert soup.select_one('a[href*="/children/"]')
    assert states["quiz"] == ["question", "none", "again", "right"]
    assert states["spot"] == ["question", "none", "nearly", "again", "right"]
    assert states["story"] == ["scenes"]
    assert states["password"] == ["question", "words drawn"]
    assert all(states.values())


def test_an_unknown_kind_is_not_in_the_gallery(developed: Flask) -> None:
    assert developed.test_client().get("/components/kinds/wordsearch/").status_code == 404


# Components without an example of their own, each with the reason.
FRAME = "It stands around the gallery itself, and a page has one."
KIND = "/components/kinds/ shows it in every state, with the style sheet of the kind."
NO_EXAMPLE = {
    "cards_form": KIND,
    "cards_result": KIND,
    "exit_bar": "It would leave the gallery when Shift is pressed three times.",
    "kind_sheets": "It links style sheets, and is no part of a page that can be seen.",
    "one_choice": KIND,
    "site_footer": FRAME,
    "site_header": FRAME,
    "skip_links": FRAME,
}
TEMPLATES = ROOT / "site" / "safelight" / "web" / "templates"


def test_every_component_has_an_example_or_a_reason_why_not(developed: Flask) -> None:
    soup = make_get_page(developed)("/components/", language="en")
    shown = {str(one["id"]).removeprefix("component-") for one in soup.select("section[id]")}
    names = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    missing = names - shown - set(NO_EXAMPLE)
    assert not missing, f"Add an example to gallery.html, or a reason to NO_EXAMPLE: {missing}."
    idle = {name for name in NO_EXAMPLE if name in shown or name not in names}
    assert not idle, f"Take out of NO_EXAMPLE: {idle}."


@pytest.mark.parametrize("name", sorted(one for one in NO_EXAMPLE if NO_EXAMPLE[one] == KIND))
def test_what_the_kinds_show_is_used_by_a_kind(name: str) -> None:
    kinds = (TEMPLATES / "children" / "kinds").glob("*.html")
    assert any(f'"components/{name}.html"' in one.read_text(encoding="utf-8") for one in kinds)


def test_no_example_is_empty(developed: Flask) -> None:
    soup = make_get_page(developed)("/components/", language="en")
    sections = soup.select('section[id^="component-"]')
    empty = [one["id"] for one in sections if len(one.find_all(recursive=False)) < 2]
    assert empty == []


def test_only_what_was_reviewed_bears_the_seal(developed: Flask) -> None:
    soup = make_get_page(developed)("/components/", language="en")
    lines = soup.select("#component-review .review")
    seals = [one.select_one(".i-seal-check") is not None for one in lines]
    assert seals == [True, False, False, False]
    assert all(one.select_one(".i-info") for one in lines[1:])
