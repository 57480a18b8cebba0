"""The log of faults: lines of JSON, with the place of a fault and nothing that was typed."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.settings import Settings
from safelight.web import fault_log
from tests.sample_site import ROOT

SECRET = "private-words"
AGENT = {"User-Agent": "my-browser", "X-Forwarded-For": "203.0.113.9"}


def ask(app: Flask, address: str) -> int:
    def broken(language: str) -> str:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(f"{SECRET} again") from error

    app.view_functions["search"] = broken
    return app.test_client().get(address, headers=AGENT).status_code


@pytest.mark.parametrize("address", [f"/en/search/?q={SECRET}", "/en/search/"])
def test_a_fault_is_one_line_with_its_place(
    sample_app: Flask, log: io.StringIO, address: str
) -> None:
    assert ask(sample_app, address) == 500
    (line,) = log.getvalue().splitlines()
    said = json.loads(line)
    assert set(said) == {"time", "level", "logger", "message", "traceback"}
    assert (said["level"], said["message"]) == ("error", "A page could not be made.")
    for words in ("KeyError", "ValueError", "in broken", "test_fault_log.py", "direct cause"):
        assert words in said["traceback"]
    assert "my-browser" not in line
    assert "203.0.113.9" not in line


def test_what_was_typed_is_in_no_line(sample_app: Flask, log: io.StringIO) -> None:
    ask(sample_app, f"/en/search/?q={SECRET}")
    assert log.getvalue()
    assert SECRET not in log.getvalue()


def test_a_fault_of_the_error_page_is_a_line_too(log: io.StringIO, tmp_path: Path) -> None:
    settings = Settings(
        root=ROOT, content_folder=tmp_path, translations_folder=tmp_path, cache_folder=tmp_path
    )
    create_app(settings).test_client().get(f"/en/?q={SECRET}")
    messages = [json.loads(line)["message"] for line in log.getvalue().splitlines()]
    assert messages == ["A page could not be made.", "The error page could not be made."]
    assert SECRET not in log.getvalue()


def test_lines_of_every_part_are_json(log: io.StringIO) -> None:
    fault_log.install(log)
    logging.getLogger("safelight.search").warning("The index was %s.\nIt is built.", "damaged")
    (line,) = log.getvalue().splitlines()
    assert json.loads(line)["message"] == "The index was damaged.\nIt is built."
