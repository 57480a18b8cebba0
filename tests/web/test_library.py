"""A fault in content never takes a running site down, and a new process refuses to start on one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.app import create_app
from safelight.catalogue.problems import BrokenContent
from safelight.settings import Settings
from safelight.web.library import Library
from tests.sample_site import ROOT, sample_content, write


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    content = sample_content(tmp_path)
    return Settings(root=ROOT, content_folder=content, cache_folder=tmp_path / "cache")


def test_the_catalogue_is_compiled_once(settings: Settings) -> None:
    library = Library(settings)
    first = library.catalogue
    write(settings.content, "en/help/bad.md", "nothing")
    assert library.catalogue is first


def test_broken_content_is_refused_with_its_list(settings: Settings) -> None:
    write(settings.content, "en/help/bad.md", "nothing")
    with pytest.raises(BrokenContent, match=r"content/en/help/bad\.md:1"):
        _ = Library(settings).catalogue


def test_in_development_the_last_good_catalogue_stays_up(settings: Settings) -> None:
    library = Library(replace(settings, development=True))
    good = library.catalogue
    bad = write(settings.content, "en/help/bad.md", "nothing")
    assert library.catalogue is good
    assert [problem.path for problem in library.problems] == ["content/en/help/bad.md"]
    bad.unlink()
    assert library.catalogue is not good
    assert library.problems == ()


def test_what_an_editor_leaves_beside_a_page_takes_no_page_down(settings: Settings) -> None:
    client = create_app(replace(settings, development=True)).test_client()
    assert client.get("/en/help/now/").status_code == 200
    (settings.content / "en/help/.#now.md").symlink_to("somebody@somewhere.1234")
    page = write(settings.content, "en/glossary/other.md", "nothing")
    assert "other.md:1" in client.get("/en/help/now/").get_data(as_text=True)
    page.unlink()
    page.symlink_to("nowhere")
    answer = client.get("/en/help/now/")
    assert answer.status_code == 200
    assert "other.md:1: This is no file" in " ".join(answer.get_data(as_text=True).split())
    page.unlink()
    (settings.content / "en/help/folder.md").mkdir()
    assert "This is no file" not in client.get("/en/help/now/").get_data(as_text=True)


def test_a_broken_history_takes_no_page_down(settings: Settings) -> None:
    app = create_app(replace(settings, development=True))
    client = app.test_client()
    assert client.get("/en/parents/nope/").status_code == 404
    write(settings.content, "data/history.toml", "[[broken")
    answer = client.get("/en/parents/nope/")
    assert answer.status_code == 404
    assert "content/data/history.toml:1" in client.get("/en/").get_data(as_text=True)
    with pytest.raises(BrokenContent, match=r"content/data/history\.toml:1"):
        _ = Library(settings).catalogue


def test_a_page_that_is_renamed_or_replaced_by_an_older_one_is_noticed(settings: Settings) -> None:
    client = create_app(replace(settings, development=True)).test_client()
    old, new = (settings.content / "en/glossary" / name for name in ("block.md", "bar.md"))
    assert client.get("/en/glossary/block/").status_code == 200
    old.rename(new)
    assert client.get("/en/glossary/block/").status_code == 404
    assert client.get("/en/glossary/bar/").status_code == 200
    older = settings.content.parent / "older.md"
    older.write_text(new.read_text().replace("Block", "Keep out"), encoding="utf-8")
    os.utime(older, (1, 1))
    older.replace(new)
    assert "Keep out" in client.get("/en/glossary/bar/").get_data(as_text=True)


def test_only_reviewed_translations_are_published_when_asked(settings: Settings) -> None:
    head = '---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: ""\n---\n'
    write(settings.content, "cy/glossary/block.md", head)
    assert Library(settings).catalogue.page("cy", "glossary/block") is not None
    reviewed = Library(replace(settings, publish="reviewed"))
    assert reviewed.catalogue.page("cy", "glossary/block") is None
