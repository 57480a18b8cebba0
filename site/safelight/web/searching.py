"""The search of the running site: one index for the current catalogue, built when it is first
asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from flask import Flask, current_app

from safelight.catalogue.catalogue import Catalogue
from safelight.search.respite import Respite
from safelight.search.unavailable import SearchUnavailable
from safelight.web.library import Library

if TYPE_CHECKING:
    from safelight.search.service import Search

EXTENSION = "safelight-search"


@dataclass
class Searcher:
    """Holds the search of the newest catalogue."""

    library: Library
    _search: Search | None = None
    _lock: Lock = field(default_factory=Lock)
    _respite: Respite = field(default_factory=lambda: Respite(SearchUnavailable))

    def current(self) -> Search:
        """Return the search of the current catalogue. What is lost is built again.

        Where it cannot be opened, raise SearchUnavailable at once for some seconds: threads that
        wait for one another's servers would serve no page.
        """
        catalogue = self.library.catalogue
        found = self._fitting(catalogue)
        if found is None:
            self._respite.check()
            with self._lock:
                found = self._fitting(catalogue)
                if found is None:
                    with self._respite.asking():
                        found = self._search = self._open(catalogue)
        return found

    def _fitting(self, catalogue: Catalogue) -> Search | None:
        found = self._search
        is_of_now = found and found.catalogue is catalogue and not found.published.is_lost
        return found if is_of_now else None

    def _open(self, catalogue: Catalogue) -> Search:
        from safelight.search.service import open_search  # a build of pages needs none of it

        translate = {tag: texts.gettext for tag, texts in self.library.texts.items()}
        settings = self.library.settings
        try:
            return open_search(
                catalogue,
                settings.cache / "search",
                translate,
                settings.search_backend,
                settings.search_address,
            )
        except (OSError, sqlite3.Error) as error:  # of a disk that is full, say
            raise SearchUnavailable(f"Its index cannot be read or written: {error}") from error


def install(app: Flask) -> None:
    """Give the app its search. Nothing is built yet."""
    app.extensions[EXTENSION] = Searcher(app.extensions["safelight"])


def get_search() -> Search:
    """Return the search of the current app and catalogue."""
    searcher: Searcher = current_app.extensions[EXTENSION]
    return searcher.current()


def ask(language: str, words: str, filters: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return the keys of every page that matches, best first."""
    return get_search().keys(language, words, filters)
