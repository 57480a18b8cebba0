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
    shutil.copytree(ROOT / "translations", tmp_path / "translations")
    languages = tmp_path / "translations" / "languages.toml"
    text = languages.read_text(encoding="utf-8")
    languages.write_text(text[: text.index("[languages.pl]")], encoding="utf-8")
    settings = Settings(
        root=ROOT,
        content_folder=sample_content(tmp_path),
        translations_folder=tmp_path / "translations",
        cache_folder=tmp_path / "cache",
        today=date(2026, 11, 24),
    )
    return create_app(settings)
