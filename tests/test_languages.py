"""The list of languages is usable, and says what is wrong when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from safelight.languages import LanguagesError, read_languages, read_texts
from tests.sample_site import ROOT

GOOD = '[languages.en]\nname = "English"\nlocale = "en_GB"\nexit = "https://example.org/"\n'


def test_seven_languages_are_there_and_the_source_comes_first() -> None:
    languages = read_languages(ROOT / "translations")
    assert languages.tags == ("en", "cy", "pl", "fr", "es", "ar", "ur")
    assert languages.source == "en"
    assert {tag for tag in languages.tags if languages[tag].direction == "rtl"} == {"ar", "ur"}
    assert languages["cy"].name == "Cymraeg"
    assert "de" not in languages
    with pytest.raises(KeyError):
        languages["de"]


def test_every_language_has_its_interface_texts() -> None:
    texts = read_texts(ROOT / "translations", read_languages(ROOT / "translations"))
    assert texts["pl"].gettext("Search") != "Search"
    assert texts["en"].gettext("Search") == "Search"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("source = ", "cannot be read"),
        (GOOD, "`source` must be one of"),
        ('source = "en"\n' + GOOD.replace('name = "English"\n', ""), "needs name"),
        ('source = "en"\n' + GOOD.replace("en_GB", "xx_QQ"), "unknown locale"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "languages.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LanguagesError, match=message):
        read_languages(tmp_path)


def test_a_language_without_texts_is_refused(tmp_path: Path) -> None:
    both = 'source = "en"\n' + GOOD + GOOD.replace("en]", "cy]").replace("en_GB", "cy_GB")
    (tmp_path / "languages.toml").write_text(both, encoding="utf-8")
    with pytest.raises(LanguagesError, match="has no compiled texts"):
        read_texts(tmp_path, read_languages(tmp_path))


def test_a_missing_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguagesError, match="cannot be read"):
        read_languages(tmp_path)
