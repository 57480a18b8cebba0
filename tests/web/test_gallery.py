"""The gallery of components: a whole page while developing, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from safelight.activities.kinds import KINDS
from safelight.app import create_app
from safelight.settings import Settings
from tests.conftest import TODAY, make_get_page
from tests.sample_site import ROOT, sample_content


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


def test_the_gallery_shows_every_component_while_developing(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    settings = Settings(
        root=ROOT, content_folder=content, cache_folder=tmp_path, development=True, today=TODAY
    )
    soup = make_get_page(create_app(settings))("/components/", language="en")
    assert len(soup.select('section[id^="component-"]')) > 30


def test_the_gallery_is_not_on_a_public_site(sample_app: Flask) -> None:
    assert sample_app.test_client().get("/components/").status_code == 404


def test_only_what_was_reviewed_bears_the_seal(developed: Flask) -> None:
    soup = make_get_page(developed)("/components/", language="en")
    lines = soup.select("#component-review .review")
    seals = [one.select_one(".i-seal-check") is not None for one in lines]
    assert seals == [True, False, False, False]
    assert all(one.select_one(".i-info") for one in lines[1:])
