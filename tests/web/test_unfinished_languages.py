"""A language that is being translated: its pages say so, and are kept from search engines."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from bs4 import BeautifulSoup
from flask import Flask

from safelight.app import create_app
from safelight.languages import MESSAGES
from tests.sample_site import ROOT
from tests.web.reading import first, words_of

ENTRY = '\n[languages.de]\nname = "Deutsch"\nlocale = "de_DE"\nexit = "https://example.org/"\n'


def with_german(app: Flask, folder: Path, filled: float) -> Flask:
    """Return the site with another language, of whose texts this share is filled in."""
    shutil.copytree(ROOT / "translations", folder)
    path = folder / "languages.toml"
    path.write_text(path.read_text("utf-8") + ENTRY, "utf-8")
    with (folder / "messages.pot").open("rb") as template:
        texts = read_po(template, locale="de")
    messages = [one for one in texts if one.id]
    for one in messages[: round(len(messages) * filled)]:
        one.string = ("x", "x") if one.pluralizable else "x"
    source = folder / "de" / MESSAGES
    source.parent.mkdir(parents=True)
    with source.open("wb") as file, source.with_suffix(".mo").open("wb") as compiled:
        write_po(file, texts)
        write_mo(compiled, texts)
    settings = app.extensions["safelight"].settings
    return create_app(replace(settings, translations_folder=folder))


@pytest.fixture
def begun(sample_app: Flask, tmp_path: Path) -> Flask:
    """Return the site with a language of which nothing is filled in."""
    return with_german(sample_app, tmp_path / "texts", 0)


def read(app: Flask, address: str, status: int = 200) -> BeautifulSoup:
    response = app.test_client().get(address)
    assert response.status_code == status
    return BeautifulSoup(response.data, "html.parser")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/de/", 200),
        ("/de/help/", 200),
        ("/de/parents/online-friends/", 200),
        ("/de/search/?q=chat", 200),
        ("/de/children/8-10/", 200),
        ("/de/nothing/", 404),
    ],
)
def test_every_page_of_an_unfinished_language_says_so(
    begun: Flask, address: str, status: int
) -> None:
    page = read(begun, address, status)
    assert page.select_one('meta[name="robots"][content="noindex"]') is not None
    notice = first(page, 'main [lang="en"][dir="ltr"] .notice')
    assert "still translating this site into Deutsch" in words_of(notice)
    link = first(notice, "a")
    assert str(link["href"]).startswith("/en/")


def test_other_languages_do_not_offer_it_to_search_engines(begun: Flask) -> None:
    page = read(begun, "/pl/")
    assert page.select_one('link[hreflang="de"]') is None
    assert page.select_one('link[hreflang="fr"]') is not None
    assert page.select_one('[aria-label="About this language"]') is None
    assert page.select_one('meta[name="robots"]') is None
    client = begun.test_client()
    assert b"/de/" not in client.get("/sitemap-en.xml").data
    assert b"/de/" not in client.get("/sitemap-de.xml").data
    assert b"sitemap-de" not in client.get("/sitemap.xml").data
    assert page.select_one('a[lang="de"]') is not None


@pytest.mark.parametrize(("filled", "says"), [(0.88, True), (0.92, False)])
def test_a_language_is_finished_with_nine_texts_in_ten(
    sample_app: Flask, tmp_path: Path, filled: float, says: bool
) -> None:
    page = read(with_german(sample_app, tmp_path / "texts", filled), "/de/")
    assert (page.select_one('[aria-label="About this language"]') is not None) is says
    assert (page.select_one('meta[name="robots"]') is not None) is says
