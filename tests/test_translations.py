"""Interface texts are extracted, complete and compiled: nobody meets English where they did not ask for it."""

from __future__ import annotations

import ast
import importlib
import io
import re
import shutil
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import get_decimal_symbol

from safelight.catalogue.data import Framework, Helpline, Topic
from safelight.catalogue.data_messages import DISPLAYED
from safelight.catalogue.facts import Fact
from safelight.catalogue.history import Withdrawal
from safelight.languages import MESSAGES, read_languages
from tests.sample_site import ROOT

FOLDER = ROOT / "translations"
LANGUAGES = read_languages(FOLDER)
TAGS = LANGUAGES.tags[1:]
# What a record says in words that no page shows, or that are a name and the same in every language.
NOT_TRANSLATED = {
    "topic": {"id", "four_c", "sensitivity", "younger_framing", "never", "note"},
    "helpline": {
        *("id", "name", "country", "category", "phone", "web", "email", "anonymous"),
        *("source", "evidence", "status", "note"),
    },
    "fact": {
        *("id", "figure", "population", "place", "period", "org", "document", "published", "url"),
        *("via", "confidence", "show_to", "status", "caveat"),
    },
    "four_c": {"id"},
    "withdrawn": {"id", "key", "successor"},
}
LAZY: dict[str, tuple[int, ...] | None] = {"lazy_gettext": None, "lazy_ngettext": (1, 2)}
ENGLISH_NUMBER = re.compile(r"\d,\d{3}(?!\d)|\d\.\d(?!\d)")
COMMA_AS_DECIMAL = re.compile(r"\d,\d{1,2}(?!\d)")
LICENCE = "CC BY 4.0"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def read(path: Path, tag: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGES[tag].locale if tag else None)


@pytest.fixture(scope="module")
def extracted() -> set[str]:
    with (FOLDER / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call] # Babel's
    keywords = {**DEFAULT_KEYWORDS, **LAZY}
    found = extract_from_dir(
        ROOT, methods, options, keywords=keywords, directory_filter=_our_folders
    )
    return {_singular(message) for _, _, message, _, _ in found}


def _our_folders(path: str | Path) -> bool:
    return Path(path).name not in {".venv", ".git", ".cache", "node_modules", "tests", "bench"}


def _singular(message: object) -> str:
    return str(message[0]) if isinstance(message, (tuple, list)) else str(message)


def test_the_template_of_texts_is_fresh(extracted: set[str]) -> None:
    kept = {_singular(one.id) for one in read(FOLDER / "messages.pot") if one.id}
    assert kept == extracted, "Run `make translations`."


@pytest.mark.parametrize(
    ("table", "record"),
    [
        *(("topic", Topic), ("helpline", Helpline), ("fact", Fact), ("four_c", Framework)),
        ("withdrawn", Withdrawal),
    ],
)
def test_the_words_of_each_record_are_texts_or_known_not_to_be(table: str, record: type) -> None:
    written = {"purpose": "for"}
    words = {
        written.get(name, name)
        for name, kind in get_type_hints(record).items()
        if kind is str or (get_origin(kind) is Literal and str in map(type, get_args(kind)))
    }
    assert words - NOT_TRANSLATED[table] == set(DISPLAYED[table])


@pytest.mark.parametrize("tag", TAGS)
def test_numbers_are_written_as_their_language_does(tag: str) -> None:
    """A French reader takes 2,111 for two and a bit."""
    decimal = get_decimal_symbol(LANGUAGES[tag].locale, numbering_system="latn")
    english = ENGLISH_NUMBER if decimal == "," else COMMA_AS_DECIMAL
    wrong = [
        text
        for one in read(FOLDER / tag / "LC_MESSAGES" / "messages.po", tag)
        for text in (one.string if isinstance(one.string, tuple) else (one.string,))
        if one.id and LICENCE not in str(text) and english.search(str(text))
    ]
    assert wrong == []


def test_no_text_stands_inside_another() -> None:
    """Texts inside f-strings are extracted by Python 3.12 and later, and missed by 3.11."""
    inside = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "site").rglob("*.py"))
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and _called(node) in {*DEFAULT_KEYWORDS, *LAZY}
    ]
    assert inside == []


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def test_a_number_to_text_is_no_text_but_the_words_around_it_are(extracted: set[str]) -> None:
    assert "Forward the message to 7726" in extracted
    assert not {"114", "Text SHOUT to 85258"} & extracted


@pytest.mark.parametrize("tag", TAGS)
def test_every_text_is_translated(tag: str, extracted: set[str]) -> None:
    catalog = read(FOLDER / tag / "LC_MESSAGES" / "messages.po", tag)
    texts = {_singular(one.id): one for one in catalog if one.id}
    assert set(texts) == extracted, "Run `make translations`."
    empty = [text for text, one in texts.items() if not _complete(one.string) or one.fuzzy]
    assert empty == [], f"{len(empty)} texts are not translated into {tag}."


def _complete(string: object) -> bool:
    if isinstance(string, (tuple, list)):
        return all(string)
    return bool(string)


@pytest.mark.parametrize("tag", TAGS)
def test_translations_keep_their_placeholders(tag: str) -> None:
    for one in read(FOLDER / tag / "LC_MESSAGES" / "messages.po", tag):
        if not one.id:
            continue
        wanted = set(PLACEHOLDER.findall(_singular(one.id)))
        plural = isinstance(one.string, (tuple, list))
        strings = one.string if isinstance(one.string, (tuple, list)) else (one.string,)
        for string in strings:
            found = set(PLACEHOLDER.findall(str(string)))
            # A plural form for one or two may say the number in words.
            fits = found <= wanted if plural else found == wanted
            assert fits, f"{tag}: “{string}” must hold {sorted(wanted)}."


def test_a_language_of_a_region_gets_its_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()
    for name in ("babel.cfg", "messages.pot"):
        shutil.copy(FOLDER / name, folder)
    (folder / "languages.toml").write_text(
        'source = "en"\n[languages.en]\n[languages.pt-br]\nlocale = "pt_BR"\n', encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    tool = importlib.import_module("translations")
    monkeypatch.setattr(tool, "FOLDER", folder)
    monkeypatch.setattr(tool, "TEMPLATE", folder / "messages.pot")
    tool.main()
    assert (folder / "pt-br" / MESSAGES).with_suffix(".mo").stat().st_size


@pytest.mark.parametrize("tag", TAGS)
def test_compiled_texts_are_fresh(tag: str) -> None:
    folder = FOLDER / tag / "LC_MESSAGES"
    compiled = io.BytesIO()
    write_mo(compiled, read(folder / "messages.po", tag))
    assert compiled.getvalue() == (folder / "messages.mo").read_bytes(), "Run `make translations`."
