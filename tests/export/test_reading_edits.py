"""An edited page is read while the site is loaded, and is the page that is read without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.catalogue.media import sizes_of_sound_pictures
from safelight.catalogue.parse_cache import unpack
from safelight.catalogue.problems import BrokenContent
from safelight.catalogue.read_files import ReadFile
from safelight.catalogue.reading_ahead import Edits, read_few
from safelight.catalogue.reading_jobs import Job, job_for, read_job
from safelight.export import reading_edits
from safelight.export.inputs import Inputs, Looks
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
PATIENCE = 20.0  # seconds for another process
only_where_processes_can_be_copied = pytest.mark.skipif(
    sys.platform != "linux", reason="Processes are copied on Linux alone."
)


def add_to(app: Flask, name: str, words: str) -> Path:
    file = content_of(app, name)
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")
    return file


@pytest.fixture
def edited_app(site_app: Flask) -> Flask:
    """Return a site with a pack, one of whose guides was edited since."""
    pack_of(site_app, by_looks=True)
    add_to(site_app, GUIDE, "\nOne sentence *more*.\n")
    return site_app


def read(app: Flask) -> Edits:
    settings = settings_of(app)
    inputs = inputs_of(settings)
    return reading_edits.read_edits(inputs, inputs.looks(), settings.translations, settings.cache)


def job_of(app: Flask, name: str) -> Job:
    settings = settings_of(app)
    languages = read_languages(settings.translations)
    sizes = sizes_of_sound_pictures(settings.content / "media")
    return job_for(settings.content, name, content_of(app, name).read_bytes(), languages, sizes)


def test_an_edited_page_is_read(edited_app: Flask) -> None:
    found = read(edited_app)
    job = job_of(edited_app, GUIDE)
    assert list(found) == [GUIDE]
    done, packed = found[GUIDE]
    assert done == job
    assert unpack(packed) == read_job(job)


def times_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by the path of each page that a recompile reads itself."""
    paths: list[str] = []

    def noted(job: Job, before: ReadFile | None = None) -> ReadFile:
        paths.append(job[1])
        return read_job(job, before)

    monkeypatch.setattr("safelight.catalogue.recompiling.read_job", noted)
    return paths


def test_what_was_read_is_what_the_pack_is_made_from(
    edited_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_of(edited_app)
    again = times_read(monkeypatch)
    read_before = read(edited_app)
    said = export(settings, inputs_of(settings), edits=lambda: read_before)
    assert said is not None
    assert said.startswith("1 pages made")
    assert again == []
    answer = create_app(settings).test_client().get("/en/parents/online-friends/")
    assert b"One sentence <em>more</em>." in answer.data


@pytest.mark.parametrize("changed", [GUIDE, "media/scene.svg"])
def test_what_was_read_too_early_is_read_again(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    pack_of(site_app, by_looks=True)
    file = content_of(site_app, changed)
    after = file.read_text(encoding="utf-8").replace("80", "90") + "\n"
    before = file.read_text(encoding="utf-8")
    add_to(site_app, GUIDE, "\nOne sentence more.\n")
    guide = content_of(site_app, GUIDE).read_text(encoding="utf-8")
    file.write_text(after, encoding="utf-8")  # while the other process reads
    settings = settings_of(site_app)
    early = {GUIDE: (job_of(site_app, GUIDE), b"what is read in no file")}
    file.write_text(before, encoding="utf-8")
    content_of(site_app, GUIDE).write_text(guide, encoding="utf-8")
    again = times_read(monkeypatch)
    assert export(settings, inputs_of(settings), edits=lambda: early) is not None
    assert f"content/{GUIDE}" in again
    answer = create_app(settings).test_client().get("/en/parents/online-friends/")
    assert b"One sentence more." in answer.data


@pytest.mark.parametrize("name", ["data/topics.toml", "media/scene.svg"])
def test_nothing_is_read_where_something_else_was_edited(site_app: Flask, name: str) -> None:
    pack_of(site_app, by_looks=True)
    add_to(site_app, GUIDE, "\nOne sentence more.\n")
    assert reading_edits._edited_pages(*_seen(site_app)) == (GUIDE,)
    os.utime(content_of(site_app, name), (1, 1))
    assert reading_edits._edited_pages(*_seen(site_app)) == ()


def test_nothing_is_read_where_much_was_edited_or_nothing(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading_edits._edited_pages(*_seen(site_app)) == ()  # nothing was ever built
    pack_of(site_app, by_looks=True)
    assert reading_edits._edited_pages(*_seen(site_app)) == ()
    files = sorted(settings_of(site_app).content.rglob("*.md"))
    monkeypatch.setattr(reading_edits, "FEW", len(files) - 1)
    for file in files[1:]:
        os.utime(file, (1, 1))
    assert len(reading_edits._edited_pages(*_seen(site_app))) == len(files) - 1
    os.utime(files[0], (1, 1))
    assert reading_edits._edited_pages(*_seen(site_app)) == ()


def _seen(app: Flask) -> tuple[Inputs, Looks, Path]:
    inputs = inputs_of(settings_of(app))
    return inputs, inputs.looks(), settings_of(app).cache


def test_a_list_of_languages_that_cannot_be_read_is_left_to_the_site(
    site_app: Flask,
) -> None:
    settings = settings_of(site_app)
    given = (settings.content, settings.translations, settings.cache, [GUIDE, "en/gone.md"])
    assert list(read_few(*given)) == [GUIDE]
    (settings.translations / "languages.toml").write_text("no list", encoding="utf-8")
    assert read_few(*given) == {}


def test_a_page_that_is_no_file_any_more_is_said_to_be_none(site_app: Flask) -> None:
    pack_of(site_app, by_looks=True)
    file = content_of(site_app, GUIDE)
    file.unlink()
    file.symlink_to("nowhere.md")
    with pytest.raises(BrokenContent, match="online-friends"):
        pack_of(site_app, by_looks=True)


@only_where_processes_can_be_copied
def test_the_tool_reads_an_edit_while_its_copy_loads_the_site(
    site_app: Flask, tmp_path: Path
) -> None:
    settings = settings_of(site_app)
    places = {
        "SAFELIGHT_CONTENT": str(settings.content),
        "SAFELIGHT_CACHE": str(tmp_path / "tool"),
    }

    def build() -> list[str]:
        result = subprocess.run(
            [sys.executable, "-c", TOOL],
            cwd=ROOT,
            env={**os.environ, **places},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout.splitlines()

    first = build()
    add_to(site_app, GUIDE, "\nOne sentence more.\n")
    second = build()
    third = build()
    assert [line for line in first if line in ("read here", "made in a copy")] == []
    assert "read here" in second
    assert "made in a copy" in second
    assert any(line.startswith("1 pages made") for line in second)
    assert [line for line in third if line in ("read here", "made in a copy")] == []
    assert any(line.startswith("Nothing has changed") for line in third)


TOOL = """
import os, sys
sys.path[:0] = ["tools", "site"]
import export

here, really_read, really_make = os.getpid(), export.read_edits, export.bring_up_to_date
export.MORE_THAN_ONE = True

def read(*given):
    print("read", "here" if os.getpid() == here else "in a copy", flush=True)
    return really_read(*given)

def make(*given):
    print("made", "here" if os.getpid() == here else "in a copy", flush=True)
    return really_make(*given)

export.read_edits, export.bring_up_to_date = read, make
sys.argv = ["export.py"]
sys.exit(export.main())
"""


def test_a_build_loads_nothing_that_reads_pages_before_it_must() -> None:
    """It takes a tenth of the time in which one edit is to be done."""
    result = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []
