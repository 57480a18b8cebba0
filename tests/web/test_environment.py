"""Compiled templates: where they are kept, and when they are made anew."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.settings import Settings
from safelight.web import environment
from tests.sample_site import ROOT

TEMPLATES = Path("site", "safelight", "web", "templates")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Return the settings of a site whose templates are its own copy."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / TEMPLATES, tmp_path / TEMPLATES, ignore=kept_out)
    return Settings(
        root=tmp_path,
        content_folder=ROOT / "content",
        translations_folder=ROOT / "translations",
        cache_folder=tmp_path / "cache",
    )


def compiled(app: Flask, folder: Path) -> set[str]:
    """Compile one template, and return what is kept in a folder."""
    app.jinja_env.get_template("components/toc.html")
    return {path.name for path in folder.glob("*.cache")}


def test_compiled_templates_lie_where_compiled_modules_do(settings: Settings) -> None:
    beside = settings.root / TEMPLATES / "__pycache__"
    assert len(compiled(create_app(settings), beside)) == 1
    assert not (settings.cache / "templates").exists()
    kept = next(beside.glob("*.cache"))
    before = kept.stat().st_mtime_ns
    assert len(compiled(create_app(settings), beside)) == 1
    assert kept.stat().st_mtime_ns == before, "it was compiled twice"


def test_where_python_may_write_none_they_lie_in_the_cache(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert len(compiled(create_app(settings), settings.cache / "templates")) == 1
    assert not (settings.root / TEMPLATES / "__pycache__").exists()


def test_code_that_cannot_be_written_is_left_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert len(compiled(create_app(settings), settings.cache / "templates")) == 1


def test_another_way_of_compiling_makes_them_anew(settings: Settings) -> None:
    beside = settings.root / TEMPLATES / "__pycache__"
    first = compiled(create_app(settings), beside)
    app = create_app(settings)
    app.jinja_env.trim_blocks = False
    environment.keep_compiled_templates(app, settings.cache)
    assert compiled(app, beside) > first


def test_a_folder_that_was_taken_away_costs_time_alone(settings: Settings) -> None:
    app = create_app(settings)
    shutil.rmtree(settings.root / TEMPLATES / "__pycache__")
    assert compiled(app, settings.root / TEMPLATES / "__pycache__") == set()


def test_a_cache_that_cannot_be_made_stops_no_start(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    settings.cache.write_bytes(b"")
    assert compiled(create_app(settings), settings.cache) == set()


@pytest.mark.parametrize("damage", [lambda one: one[:25], lambda one: one[:14] + b"\xff" * 40])
def test_a_damaged_compiled_template_is_compiled_again(
    settings: Settings, damage: Callable[[bytes], bytes]
) -> None:
    beside = settings.root / TEMPLATES / "__pycache__"
    (name,) = compiled(create_app(settings), beside)
    kept = beside / name
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert compiled(create_app(settings), beside) == {name}
    assert kept.read_bytes() == whole
