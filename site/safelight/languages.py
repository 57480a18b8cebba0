"""The languages of the site: which there are, how each is written, and its interface texts.

Nothing here knows Flask. `translations/languages.toml` is the one list; direction comes from the
language's usual script (CLDR).
"""

from __future__ import annotations

import gettext
import re
import struct
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import tomli
from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale

MESSAGES = "LC_MESSAGES/messages.po"
# A tag is a word of addresses, and of names of indexes, that know no capital letters: `pt-br`.
TAG = r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*"
# A text of messages.po with the notes above it; what begins with "#~" is no longer in use.
_TEXT = re.compile(
    r'^(?P<notes>(?:#.*\n)*)(?:msgctxt (?:".*"\n)+)?msgid (?P<id>(?:".*"\n)+)'
    r'(?:msgid_plural (?:".*"\n)+)?(?P<forms>(?:msgstr(?:\[\d\])? (?:".*"(?:\n|\Z))+)+)',
    re.MULTILINE,
)
_FORM = re.compile(r'^msgstr(?:\[\d\])? ((?:".*"(?:\n|\Z))+)', re.MULTILINE)
_QUOTED = re.compile(r'^"(.*)"$', re.MULTILINE)
MOST_UNFILLED = 0.1  # of the interface texts: with more, a language is said to be unfinished
RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


class LanguagesError(Exception):
    """The list of languages cannot be used.

    The message says which language and what to do.
    """


@dataclass(frozen=True)
class Language:
    """One language: its BCP 47 tag in small letters, its own name, its CLDR locale and its
    quick-exit address."""

    tag: str
    name: str
    locale_id: str
    exit_address: str

    @cached_property
    def locale(self) -> Locale:
        """Return the CLDR locale (plurals, dates, numbers)."""
        return Locale.parse(self.locale_id)

    @cached_property
    def direction(self) -> str:
        """Return "ltr" or "rtl".

        Babel says the same, but reads all of a locale to say it.
        """
        return "rtl" if _script(self.locale) in RIGHT_TO_LEFT else "ltr"


def _script(locale: Locale) -> str:
    """Return the script that the language is usually written in there, as ISO 15924 has it."""
    likely = get_global("likely_subtags")
    where = f"{locale.language}_{locale.territory}"
    full = likely.get(where) or likely.get(locale.language)
    return locale.script or (full and parse_locale(full)[2]) or ""


@dataclass(frozen=True)
class Languages:
    """Every language of the site, in the order of the list.

    The source language comes first.
    """

    source: str
    all: tuple[Language, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the tags, source first."""
        return tuple(language.tag for language in self.all)

    def __contains__(self, tag: object) -> bool:
        return tag in self.tags

    def __getitem__(self, tag: str) -> Language:
        for language in self.all:
            if language.tag == tag:
                return language
        raise KeyError(tag)

    def only(self, tags: tuple[str, ...]) -> Languages:
        """Return the same list with only these tags."""
        return Languages(self.source, tuple(one for one in self.all if one.tag in tags))


def read_languages(folder: Path) -> Languages:
    """Read `languages.toml` in the translations folder.

    Raise LanguagesError with a sentence when it cannot be used.
    """
    path = folder / "languages.toml"
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomli.TOMLDecodeError) as error:
        raise LanguagesError(f"{path}: the list of languages cannot be read ({error}).") from error
    languages = tuple(
        _read_one(path, tag, entry) for tag, entry in table.get("languages", {}).items()
    )
    source = table.get("source", "")
    if source not in {language.tag for language in languages}:
        raise LanguagesError(f"{path}: `source` must be one of the languages in the file.")
    return Languages(source, tuple(sorted(languages, key=lambda one: one.tag != source)))


def _read_one(path: Path, tag: str, entry: dict[str, str]) -> Language:
    if not re.fullmatch(TAG, tag):
        raise LanguagesError(
            f"{path}: [languages.{tag}] is no tag. Write it in small letters, "
            "with hyphens between its parts: `pt-br`."
        )
    missing = {"name", "locale", "exit"} - set(entry)
    if missing:
        raise LanguagesError(f"{path}: [languages.{tag}] needs {', '.join(sorted(missing))}.")
    try:
        Locale.parse(entry["locale"])
    except (UnknownLocaleError, ValueError) as error:
        raise LanguagesError(
            f"{path}: [languages.{tag}] has an unknown locale ({error})."
        ) from error
    return Language(tag, entry["name"], entry["locale"], entry["exit"])


def read_texts(folder: Path, languages: Languages) -> dict[str, gettext.NullTranslations]:
    """Return the interface texts of every language by tag; the source has none.

    Raise LanguagesError when a language has no compiled texts: the start is refused, and English
    is never shown in its place without a word.
    """
    texts: dict[str, gettext.NullTranslations] = {}
    for language in languages.all:
        if language.tag == languages.source:
            texts[language.tag] = gettext.NullTranslations()
            continue
        compiled = folder / language.tag / "LC_MESSAGES" / "messages.mo"
        if not compiled.is_file():
            raise LanguagesError(
                f"{compiled}: {language.name} has no compiled texts. "
                "Run `make translations`, or take the language out of languages.toml."
            )
        try:
            with compiled.open("rb") as file:
                texts[language.tag] = gettext.GNUTranslations(file)
        except (OSError, ValueError, LookupError, struct.error) as error:
            raise LanguagesError(
                f"{compiled}: the compiled texts of {language.name} cannot be read ({error}). "
                "Run `make translations`, or put the file back."
            ) from error
    return texts


@dataclass(frozen=True)
class UnfilledText:
    """A text of the interface that has no translation yet, and its line in `messages.po`."""

    line: int
    text: str


def unfilled_texts(folder: Path, tag: str) -> tuple[UnfilledText, ...]:
    """Return the texts that a language shows in English: empty ones, those of which a plural form
    is empty, and those that are marked as guessed ("fuzzy").

    Babel reads such a file too, in ten times as long; a build asks for all of them.
    """
    said = _said(folder, tag)
    return tuple(
        UnfilledText(said.count("\n", 0, one.start("id")) + 1, text)
        for one in _TEXT.finditer(said)
        if (text := _joined(one["id"])) and _is_unfilled(one)
    )


def is_unfinished(folder: Path, tag: str) -> bool:
    """Return whether so many texts of a language are unfilled that its pages must say so.

    Every start asks for all languages, so the file is taken apart only where it may be so. One with
    nothing in it is unfinished; without one nothing is known.
    """
    if not (folder / tag / MESSAGES).is_file():
        return False
    said = f"\n{_said(folder, tag)}\n"
    texts = said.count("\nmsgid ") - 1  # one is the head
    # A form that is empty ends its line, and no other line of it follows.
    may_be_unfilled = said.count('""\n') - said.count('""\n"') + said.count("fuzzy")
    most = texts * MOST_UNFILLED
    return may_be_unfilled > most and len(unfilled_texts(folder, tag)) > most


def _said(folder: Path, tag: str) -> str:
    """Return what the file of a language's texts says, or nothing where there is none."""
    try:
        return (folder / tag / MESSAGES).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _is_unfilled(one: re.Match[str]) -> bool:
    guessed = any("fuzzy" in note for note in one["notes"].split("\n") if note.startswith("#,"))
    return guessed or not all(_joined(form) for form in _FORM.findall(one["forms"]))


def _joined(quoted: str) -> str:
    """Return the words of one or more quoted lines."""
    words = "".join(_QUOTED.findall(quoted))
    return words.replace("\\n", "\n").replace('\\"', '"')
