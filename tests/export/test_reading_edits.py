"""An edited page is read beside the loading of the site, and is the page that is read without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.catalogue.parse_cache import unpack
from safelight.catalogue.reading_ahead import Packed
from safelight.catalogue.reading_jobs import job_for, read_job
from safelight.export import reading_edits
from safelight.languages import read_languages
from safelight.serving.command import export
from safelight.serving.inputs import inputs_of
from tests.export.packs import content_of, pack_of, settings_of
from tests.sample_site import ROOT

GUIDE = "en/parents/online-friends.md"
LOADED = (
    "import sys\n"
    "sys.path[:0] = ['site']\n"
    "import safelight.serving.command\n"
    "print(*sorted({'markdown', 'pymdownx', 'yaml', 'pydantic'} & set(sys.modules)))\n"
)


def add_to(app: Flask, name: str, words: str) -> Path:
    file = content_of(app, name)
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")
    return file


def read(app: Flask) -> Packed:
    settings = settings_of(app)
    inputs = inputs_of(settings)
    return reading_edits.read_edits(inputs, inputs.looks(), settings.translations, settings.cache)()


@pytest.fixture(params=[True, False], ids=["in a copy", "where none can be made"])
def copies(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Let processes be copied, or not."""
    can = bool(request.param)
    monkeypatch.setattr(reading_edits, "can_copy", lambda: can)
    return can


def test_an_edited_page_is_read_as_it_would_be_later(site_app: Flask, *, copies: bool) -> None:
    pack_of(site_app, by_looks=True)
    raw = add_to(site_app, GUIDE, "\nOne sentence *more*.\n").read_bytes()
    settings = settings_of(site_app)
    languages = read_languages(settings.translations)
    found = read(site_app)
    if not copies:
        assert not found
        return
    assert list(found) == [(GUIDE, raw)]
    job = job_for(settings.content, GUIDE, raw, languages, {})
    assert unpack(found[GUIDE, raw]) == read_job(job)


def test_what_was_read_is_what_the_pack_is_made_from(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_edits, "can_copy", lambda: True)
    pack_of(site_app, by_looks=True)
    add_to(site_app, GUIDE, "\nOne sentence *more*.\n")
    settings = settings_of(site_app)
    inputs = inputs_of(settings)
    found = reading_edits.read_edits(inputs, inputs.looks(), settings.translations, settings.cache)
    asked: list[Packed] = []

    def edits() -> Packed:
        asked.append(found())
        return asked[0]

    def not_here(*_: object) -> None:
        raise AssertionError("It was read a second time.")

    monkeypatch.setattr("safelight.catalogue.recompiling.read_job", not_here)
    said = export(settings, inputs, edits=edits)
    assert said is not None
    assert said.startswith("1 pages made")
    assert len(asked) == 1
    answer = create_app(settings).test_client().get("/en/parents/online-friends/")
    assert b"One sentence <em>more</em>." in answer.data


def test_what_was_read_too_early_is_read_again(site_app: Flask) -> None:
    pack_of(site_app, by_looks=True)
    add_to(site_app, GUIDE, "\nOne sentence more.\n")
    settings = settings_of(site_app)
    inputs = inputs_of(settings)
    early = read(site_app)
    add_to(site_app, GUIDE, "\nAnd another.\n")
    assert export(settings, inputs, edits=lambda: early) is not None
    answer = create_app(settings).test_client().get("/en/parents/online-friends/")
    assert b"And another." in answer.data


@pytest.mark.usefixtures("copies")
@pytest.mark.parametrize("name", ["data/topics.toml", "media/scene.svg"])
def test_nothing_is_read_where_something_else_was_edited(site_app: Flask, name: str) -> None:
    pack_of(site_app, by_looks=True)
    add_to(site_app, GUIDE, "\nOne sentence more.\n")
    os.utime(content_of(site_app, name), (1, 1))
    assert read(site_app) == {}


def test_nothing_is_read_where_much_was_edited_or_nothing(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(site_app) == {}  # nothing was ever built
    pack_of(site_app, by_looks=True)
    assert read(site_app) == {}
    files = sorted(settings_of(site_app).content.rglob("*.md"))
    monkeypatch.setattr(reading_edits, "FEW", len(files) - 1)
    for file in files[1:]:
        add_to(site_app, str(file.relative_to(settings_of(site_app).content)), "\nMore.\n")
    assert len(read(site_app)) == len(files) - 1
    add_to(site_app, str(files[0].relative_to(settings_of(site_app).content)), "\nMore.\n")
    assert read(site_app) == {}


def test_a_list_of_languages_that_cannot_be_read_is_left_to_the_site(site_app: Flask) -> None:
    pack_of(site_app, by_looks=True)
    add_to(site_app, GUIDE, "\nOne sentence more.\n")
    languages = settings_of(site_app).translations / "languages.toml"
    look = languages.stat()
    languages.write_bytes(b"?" * look.st_size)
    os.utime(languages, ns=(look.st_mtime_ns, look.st_mtime_ns))  # it looks as it did
    assert read(site_app) == {}


def test_a_build_loads_nothing_that_reads_pages_before_it_must() -> None:
    """It takes a tenth of the time in which one edit is to be done."""
    result = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []
