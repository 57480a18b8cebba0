"""Nothing that is typed into a search is kept, logged or told."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path
from types import FrameType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import Client

from safelight.export.rendering import render
from safelight.search.analysers.language import analyser
from safelight.web.access_log import AccessLog
from safelight.web.log_lines import Note, line_of
from safelight.web.searching import EXTENSION, Searcher

SECRET = "zebrafinchqueen"
ADDRESSES = (
    f"/en/search/?q={SECRET}+bullying",
    f"/ar/search/?q={SECRET}&kind={SECRET}&band=8-10",
    f"/en/search/suggest?q={SECRET}",
    f"/en/teachers/?q={SECRET}",
    f"/api/search?q={SECRET}&topic={SECRET}",
    f"/api/search?q={SECRET}&page={SECRET}",
)
NEVER_KEPT = ADDRESSES[:3] + ADDRESSES[4:]


@pytest.mark.parametrize("address", NEVER_KEPT)
def test_an_answer_is_neither_kept_nor_indexed_nor_told(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_search_reaches_no_log(
    app: Flask, address: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    notes: list[Note] = []
    with caplog.at_level(logging.DEBUG):
        answer = Client(AccessLog(notes.append).around(app)).get(address, buffered=True)
    assert answer.status_code in (200, 400)
    assert notes
    lines = b"".join(line_of(note, "2026-11-28T00:00:00Z") for note in notes)
    assert SECRET.encode() not in lines
    assert SECRET not in caplog.text
    printed = capfd.readouterr()
    assert SECRET not in printed.out + printed.err


def test_a_search_is_written_to_no_file(client: FlaskClient, cache_folder: Path) -> None:
    for address in ADDRESSES:
        client.get(address)
    files = [path for path in cache_folder.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []


def test_a_fault_during_a_search_does_not_repeat_it(
    sample_app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(language: str) -> str:
        raise ValueError(SECRET)

    sample_app.view_functions["search"] = broken
    response = sample_app.test_client().get(f"/en/search/?q={SECRET}")
    assert response.status_code == 500
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_thousands_of_different_searches_are_answered_and_not_gathered(app: Flask) -> None:
    word = SECRET[::-1]
    for number in range(1_500):
        assert asked(app, f"/en/search/suggest?q={word}{number}") == 200
    for number in range(150):
        assert asked(app, f"/en/search/?q=chat+{word}{number}") == 200
    assert texts_held(app, word) == []


LED_ELSEWHERE = (
    "/en/search?q={}",
    "/en/{}?q=chat",
    "/en/teachers/lessons/?q={}",
    "/en/teachers/plan/?add={}&autumn={}",
)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_nothing_typed_stays_in_any_object_of_the_process(app: Flask, tag: str) -> None:
    word = SECRET[::-1]  # not written anywhere, so whoever holds it was given it here
    for address in (*ADDRESSES, *LED_ELSEWHERE):
        asked(app, address.replace(SECRET, word).replace("{}", word).replace("/en/", f"/{tag}/"))
    assert texts_held(app, word) == []
    assert texts_held(app, "bullying"), "What is held is not found."


def asked(app: Flask, address: str) -> int:
    """Ask as a server does, and return the status: Flask's own client keeps addresses."""
    path, _, query = address.partition("?")
    return render(app, path, query).status


def texts_held(app: Flask, word: str) -> list[str | bytes]:
    """Return every text with a word that any object holds to which a way leads from the app or
    from a module. What functions that are running hold is left out."""
    seen: set[int] = set()
    found: list[str | bytes] = []
    waiting: list[object] = [app, *sys.modules.values()]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, str):
            found += [one] * (word in one)
        elif isinstance(one, bytes):
            found += [one] * (word.encode() in one)
        elif not isinstance(one, FrameType):
            waiting += gc.get_referents(one)
    return found


def test_no_typed_word_stays_in_memory_unless_it_is_one_of_ours(
    app: Flask, client: FlaskClient
) -> None:
    for address in ADDRESSES:
        client.get(address)
    searcher: Searcher = app.extensions[EXTENSION]
    tags = searcher.library.languages.tags
    assert [tag for tag in tags if SECRET in analyser(tag).known] == []
    assert "bullying" in analyser("en").known
