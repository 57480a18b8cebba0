"""What a server runs, and the command that makes the pages for it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import Client

from safelight.app import create_app
from safelight.catalogue.problems import BrokenContent
from safelight.export.making import PagesNotMade
from safelight.export.seen import Seen
from safelight.serving import command
from safelight.serving.command import export
from safelight.serving.inputs import inputs_of
from safelight.serving.store import serve_from_store
from safelight.settings import Settings
from safelight.web.access_log import AccessLog
from safelight.web.library import Library
from safelight.web.log_lines import Note, line_of


def settings_of(app: Flask) -> Settings:
    library: Library = app.extensions["safelight"]
    return library.settings


@pytest.fixture
def notes() -> list[Note]:
    return []


def test_pages_come_from_the_store_and_the_rest_from_the_app(
    sample_app: Flask, notes: list[Note]
) -> None:
    client = Client(serve_from_store(sample_app, AccessLog(notes.append)))
    stored = client.get("/en/parents/online-friends/", headers={"Accept-Encoding": "br"})
    assert stored.headers["Content-Encoding"] == "br"
    assert stored.headers["ETag"]
    live = client.get("/en/help/now/?country=IE", buffered=True)
    assert live.status_code == 200
    assert "ETag" not in live.headers
    lost = client.get("/en/parents/nowhere/", buffered=True)
    assert lost.status_code == 404
    assert [json.loads(line_of(note, ""))["status"] for note in notes] == [200, 200, 404]


def test_a_server_writes_its_faults_as_lines_of_json(
    sample_app: Flask, notes: list[Note], capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(language: str) -> str:
        raise ValueError

    sample_app.view_functions["search"] = broken
    client = Client(serve_from_store(sample_app, AccessLog(notes.append)))
    capsys.readouterr()
    assert client.get("/en/search/", buffered=True).status_code == 500
    (line,) = capsys.readouterr().err.splitlines()
    assert "ValueError" in json.loads(line)["traceback"]


def test_stored_and_live_answers_carry_the_same_safety_headers(
    sample_app: Flask, notes: list[Note]
) -> None:
    path = "/en/parents/online-friends/"
    stored = Client(serve_from_store(sample_app, AccessLog(notes.append))).get(path)
    live = sample_app.test_client().get(path)
    names = {name for name, _ in live.headers} - {"Content-Length", "Vary"}
    assert {name: stored.headers.get(name) for name in names} == {
        name: live.headers.get(name) for name in names
    }


def test_a_page_with_quick_exit_is_stored_and_never_kept_by_a_browser(sample_app: Flask) -> None:
    client = Client(serve_from_store(sample_app, AccessLog(lambda note: None)))
    response = client.get("/en/help/now/")
    assert response.headers["ETag"], "It comes from the store."
    assert response.headers["Cache-Control"] == "no-store"


def test_a_server_on_good_pages_reads_no_content(sample_app: Flask) -> None:
    serve_from_store(sample_app)
    again = create_app(settings_of(sample_app))
    serve_from_store(again)
    bad = settings_of(again).content / "en" / "glossary" / "block.md"
    bad.write_text("nothing")  # what has been read already is not read again
    library: Library = again.extensions["safelight"]
    with pytest.raises(BrokenContent):
        _ = library.catalogue


def test_a_server_refuses_to_start_on_broken_content(sample_app: Flask) -> None:
    (settings_of(sample_app).content / "en" / "glossary" / "block.md").write_text("nothing")
    with pytest.raises(BrokenContent):
        serve_from_store(sample_app)


def test_while_developing_nothing_is_stored(tmp_path: Path, sample_app: Flask) -> None:
    old = settings_of(sample_app)
    settings = Settings(
        root=old.root,
        content_folder=old.content,
        cache_folder=tmp_path / "cache",
        today=old.today,
        development=True,
    )
    client = Client(serve_from_store(create_app(settings), AccessLog(lambda note: None)))
    body = client.get("/en/", buffered=True).data
    page = settings.content / "en" / "parents" / "online-friends.md"
    page.write_text(page.read_text().replace("Online friends", "Friends online"))
    assert client.get("/en/", buffered=True).data != body
    assert not (tmp_path / "cache" / "pages.pack").exists()


def test_the_export_says_what_it_did(sample_app: Flask) -> None:
    settings = settings_of(sample_app)
    first = export(settings, inputs_of(settings))
    assert first is not None
    assert " pages made, 0 kept, " in first
    again = export(settings, inputs_of(settings))
    assert again is not None
    assert again.startswith("0 pages made, ")


def test_the_export_of_broken_content_prints_every_problem(
    sample_app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = settings_of(sample_app)
    (settings.content / "en" / "glossary" / "block.md").write_text("nothing")
    assert export(settings, inputs_of(settings)) is None
    assert "glossary/block.md:1: There is no front matter." in capsys.readouterr().err


def test_the_export_without_a_list_of_languages_says_so(
    sample_app: Flask, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = replace(settings_of(sample_app), translations_folder=tmp_path / "nowhere")
    assert export(settings, inputs_of(settings)) is None
    assert "the list of languages cannot be read" in capsys.readouterr().err


def test_no_site_is_served_with_a_page_that_cannot_be_made(
    sample_app: Flask, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_app(settings: Settings) -> Flask:
        app = create_app(settings)
        app.view_functions["glossary"] = lambda language: language[9]
        return app

    monkeypatch.setattr(command, "create_app", broken_app)
    settings = settings_of(sample_app)
    assert export(settings, inputs_of(settings)) is None
    said = capsys.readouterr().err
    assert "/pl/glossary/ cannot be made: IndexError: string index out of range\n" in said
    assert said.endswith("\n7 pages cannot be made.\n")
    with pytest.raises(PagesNotMade, match="/pl/glossary/"):
        serve_from_store(broken_app(settings))


def test_what_was_seen_is_true_for_that_pack_only(tmp_path: Path) -> None:
    pack = tmp_path / "pages.pack"
    pack.write_bytes(b"a pack")
    seen = Seen(tmp_path)
    assert not seen.is_still("look")
    seen.remember("look")
    assert seen.is_still("look")
    assert not seen.is_still("another look")
    pack.write_bytes(b"another pack")
    assert not seen.is_still("look")
    pack.unlink()
    assert not seen.is_still("look")


def test_what_was_seen_and_is_damaged_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "pages.seen").write_bytes(b"\xff\xfe")
    assert not Seen(tmp_path).is_still("look")
