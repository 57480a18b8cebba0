"""The gallery of components: a whole page while developing, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from safelight.app import create_app
from safelight.settings import Settings
from tests.conftest import TODAY, make_get_page
from tests.sample_site import ROOT, sample_content


def test_the_gallery_shows_every_component_while_developing(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    settings = Settings(
        root=ROOT, content_folder=content, cache_folder=tmp_path, development=True, today=TODAY
    )
    soup = make_get_page(create_app(settings))("/components/", language="en")
    assert len(soup.select('section[id^="component-"]')) > 30


def test_the_gallery_is_not_on_a_public_site(sample_app: Flask) -> None:
    assert sample_app.test_client().get("/components/").status_code == 404
