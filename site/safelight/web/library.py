"""The one shared object of a running site: its catalogue, replaced whole when content changes."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from flask import Flask, current_app

from safelight.activities.kinds import KINDS
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import Compiled, compile_content
from safelight.catalogue.problems import BrokenContent, Problem
from safelight.catalogue.recompiling import NotCertain, Recompiled, Recompiler
from safelight.folders import Look, looks_of
from safelight.languages import (
    Languages,
    UnfilledText,
    is_unfinished,
    read_languages,
    read_texts,
    unfilled_texts,
)
from safelight.settings import Settings

if TYPE_CHECKING:
    from safelight.catalogue.reading_ahead import Ahead, Edits

EXTENSION = "safelight"


class Library:
    """Compiles the content once per process.

    In development it looks again, and keeps the last good catalogue up.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.ahead: Ahead | None = None  # content that is being read for the first compile
        self.edits: Callable[[], Edits] = dict  # edited pages that are being read
        # Of the newest content, while an older catalogue stays up.
        self.problems: tuple[Problem, ...] = ()
        self._catalogue: Catalogue | None = None
        self._looks: dict[str, Look] | None = None
        self._lock = Lock()

    @cached_property
    def languages(self) -> Languages:
        """Return the list of languages. Raise LanguagesError when it cannot be used."""
        return read_languages(self.settings.translations)

    @cached_property
    def texts(self) -> dict[str, gettext.NullTranslations]:
        """Return the interface texts by language. Raise LanguagesError when a language has none."""
        return read_texts(self.settings.translations, self.languages)

    @cached_property
    def unfilled(self) -> dict[str, tuple[UnfilledText, ...]]:
        """Return the interface texts without a translation, by language."""
        folder = self.settings.translations
        return {tag: unfilled_texts(folder, tag) for tag in self.languages.tags[1:]}

    @cached_property
    def unfinished(self) -> frozenset[str]:
        """Return the tags of the languages whose interface is mostly still in English."""
        folder = self.settings.translations
        return frozenset(tag for tag in self.languages.tags[1:] if is_unfinished(folder, tag))

    @property
    def catalogue(self) -> Catalogue:
        """Return the catalogue. Raise BrokenContent when there is none that may be served."""
        if self._catalogue is not None and not self.settings.development:
            return self._catalogue
        with self._lock:
            self._look_again()
        if self._catalogue is None:
            raise BrokenContent(self.problems)
        return self._catalogue

    def read(self) -> None:
        """Read texts and content now, so that no request needs to wait for them."""
        _ = self.texts, self.unfinished, self.catalogue

    def compile(self) -> Compiled:
        """Compile the content now and return catalogue and problems, whatever they are."""
        ahead, self.ahead = self.ahead, None
        return compile_content(
            self.settings.content,
            self.languages,
            today=self.settings.today,
            kinds=KINDS,
            cache_folder=self.settings.cache,
            only_reviewed=self.settings.publish == "reviewed",
            ahead=ahead,
        )

    def recompile(self, before: Mapping[str, str], files: Mapping[str, str]) -> Recompiled:
        """Take the catalogue on from one state of the content files to another.

        The states are digests by path. Raise NotCertain where all content must be compiled.
        """
        settings = self.settings
        if settings.publish == "reviewed":  # which pages there are depends on what is in them
            raise NotCertain
        edits, self.edits = self.edits, dict
        found = Recompiler(
            settings.content,
            self.languages,
            settings.today,
            KINDS,
            settings.cache,
            _pages(files, self.languages),
            _pages(before, self.languages),
            edits,
        ).recompile()
        with self._lock:
            self._catalogue = found.catalogue
        return found

    def _look_again(self) -> None:
        looks = looks_of(self.settings.content) if self.settings.development else {}
        if looks == self._looks:
            return
        compiled = self.compile()
        self._looks = looks
        self.problems = compiled.problems
        if not compiled.problems:
            self._catalogue = compiled.catalogue


def _pages(files: Mapping[str, str], languages: Languages) -> dict[str, str]:
    """Return the files of pages among all that lie in the content folder."""
    return {
        path: digest
        for path, digest in files.items()
        if path.endswith(".md") and path.partition("/")[0] in languages.tags
    }


def get_library() -> Library:
    """Return the library of the current app."""
    library: Library = current_app.extensions[EXTENSION]
    return library


def install(app: Flask, settings: Settings) -> Library:
    """Give the app its library. Nothing is read yet."""
    library = Library(settings)
    app.extensions[EXTENSION] = library
    return library
