"""The list of languages is usable, and says what is wrong when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from babel.messages.pofile import read_po

from safelight.languages import (
    MESSAGES,
    Language,
    LanguagesError,
    is_unfinished,
    read_languages,
    read_texts,
    unfilled_texts,
)
from tests.sample_site import ROOT

TEXTS = r"""# A head, as pybabel writes it.
#, fuzzy
msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#. Said on a button.
msgid "Search"
msgstr "Caută"

msgid "Say \"stop\""
msgstr ""

#, fuzzy, python-format
msgid "A guess at %(this)s"
msgstr "Ghicit %(this)s"

#, python-format
msgid "%(num)s file"
msgid_plural "%(num)s files"
msgstr[0] "%(num)s fișier"
msgstr[1] ""

msgid ""
"A long text that goes "
"over two lines"
msgstr ""
"Un text lung "
"pe două rânduri"

msgid ""
"Another long text\n"
"and no words for it"
msgstr ""

#~ msgid "No longer said"
#~ msgstr ""
"""
GOOD = '[languages.en]\nname = "English"\nlocale = "en_GB"\nexit = "https://example.org/"\n'


def test_seven_languages_are_there_and_the_source_comes_first() -> None:
    languages = read_languages(ROOT / "translations")
    assert languages.tags[:7] == ("en", "cy", "pl", "fr", "es", "ar", "ur")
    assert languages.source == "en"
    assert {tag for tag in languages.tags[:7] if languages[tag].direction == "rtl"} == {"ar", "ur"}
    assert languages["cy"].name == "Cymraeg"
    assert "tlh" not in languages
    with pytest.raises(KeyError):
        languages["tlh"]


def test_a_direction_is_what_babel_says_for_every_locale_there_is() -> None:
    said = {one: Language(one, one, one, "").direction for one in locale_identifiers()}
    babel = {one: Locale.parse(one).text_direction for one in locale_identifiers()}
    columns = {one for one in babel if babel[one] == "ttb"}  # HTML has only these two directions
    assert columns == {"mn_Mong", "mn_Mong_CN", "mn_Mong_MN"}
    assert said == {**babel, **dict.fromkeys(columns, "ltr")}
    assert said["ckb"] == said["ff_Adlm"] == "rtl"


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
        ('source = "en"\n' + GOOD + GOOD.replace("en]", "pt-BR]"), "pt-BR.* is no tag"),
        ('source = "en"\n' + GOOD + GOOD.replace("en]", "pt_br]"), "small letters"),
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


@pytest.mark.parametrize("left", [0, 3, 10, 200, 5_000])
def test_damaged_texts_are_refused_with_a_sentence(tmp_path: Path, left: int) -> None:
    both = 'source = "en"\n' + GOOD + GOOD.replace("en]", "cy]").replace("en_GB", "cy_GB")
    (tmp_path / "languages.toml").write_text(both, encoding="utf-8")
    whole = (ROOT / "translations" / "cy" / MESSAGES).with_suffix(".mo").read_bytes()
    compiled = (tmp_path / "cy" / MESSAGES).with_suffix(".mo")
    compiled.parent.mkdir(parents=True)
    compiled.write_bytes(whole[:left])
    with pytest.raises(LanguagesError, match="cannot be read"):
        read_texts(tmp_path, read_languages(tmp_path))


def test_a_missing_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguagesError, match="cannot be read"):
        read_languages(tmp_path)


def test_texts_without_a_translation_are_found_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "ro" / MESSAGES
    path.parent.mkdir(parents=True)
    path.write_text(TEXTS, encoding="utf-8")
    found = unfilled_texts(tmp_path, "ro")
    assert [one.text for one in found] == [
        'Say "stop"',
        "A guess at %(this)s",
        "%(num)s file",
        "Another long text\nand no words for it",
    ]
    lines = TEXTS.splitlines()
    assert all(lines[one.line - 1].startswith("msgid") for one in found)
    with path.open("rb") as file:
        babel = {str(one.id[0] if one.pluralizable else one.id) for one in read_po(file) if one.id}
    assert {one.text for one in found} < babel
    assert unfilled_texts(tmp_path, "xx") == ()


def test_where_nothing_is_filled_in_every_text_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "ro" / MESSAGES
    path.parent.mkdir(parents=True)
    template = ROOT / "translations" / "messages.pot"
    path.write_bytes(template.read_bytes())
    with template.open("rb") as file:
        expected = {str(one.id[0] if one.pluralizable else one.id) for one in read_po(file)} - {""}
    assert {one.text for one in unfilled_texts(tmp_path, "ro")} == expected


@pytest.mark.parametrize(
    ("form", "unfinished"),
    [
        ('msgstr "x"', False),
        ('msgstr ""\n"a long text on its own line"', False),
        ('msgstr "He says \\"\\""', False),
        ('msgstr ""', True),
        ('#, fuzzy\nmsgid "b"\nmsgstr "x"', True),
    ],
)
def test_a_language_is_unfinished_where_many_texts_are_empty_or_guessed(
    tmp_path: Path, form: str, unfinished: bool
) -> None:
    path = tmp_path / "ro" / MESSAGES
    path.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Language: ro\\n"\n'
    texts = (form if "msgid" in form else f'msgid "text {at}"\n{form}' for at in range(20))
    path.write_text("\n".join((head, *(f"{one}\n" for one in texts))), encoding="utf-8")
    assert is_unfinished(tmp_path, "ro") is unfinished


def test_an_empty_file_of_texts_is_unfinished_and_no_file_is_not(tmp_path: Path) -> None:
    path = tmp_path / "ro" / MESSAGES
    path.parent.mkdir(parents=True)
    assert not is_unfinished(tmp_path, "ro")
    path.touch()
    assert is_unfinished(tmp_path, "ro")
