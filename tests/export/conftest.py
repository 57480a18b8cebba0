"""A site whose pages can be packed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.settings import Settings
from tests.sample_site import ROOT, sample_content


@pytest.fixture
def site_app(tmp_path: Path) -> Flask:
    """Return a site with the sample content in two languages."""
    return _site_before("pl", tmp_path)


@pytest.fixture
def wider_app(tmp_path: Path) -> Flask:
    """Return a site with the sample content in three languages."""
    return _site_before("fr", tmp_path)


def _site_before(tag: str, folder: Path) -> Flask:
    """Return a site in the languages that stand before this one in the list."""
    shutil.copytree(ROOT / "translations", folder / "translations")
    languages = folder / "translations" / "languages.toml"
    text = languages.read_text(encoding="utf-8")
    languages.write_text(text[: text.index(f"[languages.{tag}]")], encoding="utf-8")
    settings = Settings(
        root=ROOT,
        content_folder=sample_content(folder),
        translations_folder=folder / "translations",
        cache_folder=folder / "cache",
        today=date(2026, 11, 24),
    )
    return create_app(settings)
