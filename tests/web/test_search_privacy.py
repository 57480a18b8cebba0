"""Nothing that is typed into a search is kept, logged or told."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import Client

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


def test_thousands_of_different_searches_are_answered_and_not_gathered(
    app: Flask, client: FlaskClient
) -> None:
    searcher: Searcher = app.extensions[EXTENSION]
    for number in range(1_500):
        response = client.get(f"/en/search/suggest?q=word{number}")
        assert response.status_code == 200
    for number in range(150):
        assert client.get(f"/en/search/?q=chat+{SECRET}{number}").status_code == 200
    held = repr(gathered(searcher)).count(SECRET)
    assert held <= 150, "Searches pile up."


def gathered(searcher: Searcher) -> list[object]:
    """Return what the search holds on to, two levels deep."""
    search = searcher.current()
    return [vars(search), vars(search.backend)]


def test_no_typed_word_stays_in_memory_unless_it_is_one_of_ours(
    app: Flask, client: FlaskClient
) -> None:
    for address in ADDRESSES:
        client.get(address)
    searcher: Searcher = app.extensions[EXTENSION]
    tags = searcher.library.languages.tags
    assert [tag for tag in tags if SECRET in analyser(tag).known] == []
    assert "bullying" in analyser("en").known
