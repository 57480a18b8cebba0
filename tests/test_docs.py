"""The documents for developers and hosts lead where they say, and name what is really there."""

from __future__ import annotations

import json
import logging
import re
import sys
from pathlib import Path

import pytest

from safelight.web.access_log import described
from safelight.web.fault_log import JsonLines
from safelight.web.log_lines import line_of
from tests.sample_site import ROOT

DOCS = ROOT / "docs"
FILES = sorted((ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")))
LINK = re.compile(r"\]\((?!https?:|#|/)([^)#\s]+)")


@pytest.mark.parametrize("path", FILES, ids=lambda one: str(one.relative_to(ROOT)))
def test_every_link_leads_to_a_file(path: Path) -> None:
    targets = LINK.findall(re.sub(r"`[^`]*`", "", path.read_text(encoding="utf-8")))
    assert [one for one in targets if not (path.parent / one).exists()] == []


def test_every_decision_is_in_the_list() -> None:
    listed = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    names = [one.name for one in (DOCS / "decisions").glob("0*.md")]
    assert [one for one in names if f"({one})" not in listed] == []


def test_data_protection_names_every_field_of_the_logs() -> None:
    text = (DOCS / "data-protection.md").read_text(encoding="utf-8")
    request = json.loads(line_of((described("GET", "/", 200, 1), 0, 1), "now"))
    fault = json.loads(JsonLines().format(_record()))
    for start, fields in (("**The log of requests**", request), ("**The log of faults**", fault)):
        (paragraph,) = (one for one in text.split("\n\n") if one.startswith(start))
        assert re.findall(r"`(\w+)`", paragraph) == list(fields)


def test_data_protection_names_tests_that_are_there() -> None:
    text = (DOCS / "data-protection.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)`", text)
    assert named
    assert [one for one in named if not (ROOT / one).is_file()] == []


def _record() -> logging.LogRecord:
    try:
        raise ValueError
    except ValueError:
        fault = sys.exc_info()
    return logging.LogRecord("safelight", logging.ERROR, "", 1, "said", None, fault)
