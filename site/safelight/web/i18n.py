"""Which language a request is in, and how links keep it."""

from __future__ import annotations

from typing import Any

from flask import Flask, abort, g, request
from flask_babel import Babel, Domain
from werkzeug.datastructures import LanguageAccept

from safelight.languages import Language, Languages
from safelight.web.library import Library, get_library


class _Texts(Domain):  # type: ignore[misc] # it has no types
    """The texts that the library holds.

    Flask-Babel's own domain reads the file of a language again for each request.
    """

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def gettext(self, string: str, **variables: object) -> str:
        """Return a text in the language of the page."""
        text = self._library.texts[current_language().tag].gettext(string)
        return text % variables if variables else text

    def ngettext(self, singular: str, plural: str, num: int, **variables: object) -> str:
        """Return the form of a text that goes with a number, in the language of the page."""
        text = self._library.texts[current_language().tag].ngettext(singular, plural, num)
        return text % {"num": num, **variables}


class _Babel(Babel):  # type: ignore[misc] # likewise
    def __init__(self, texts: _Texts) -> None:
        super().__init__()
        self._texts = texts

    @property
    def domain_instance(self) -> _Texts:
        """Return the texts, which are the same for all requests."""
        return self._texts


def install(app: Flask) -> None:
    """Let every address start with its language, and every link made on a page stay in it."""
    library = app.extensions["safelight"]
    babel = _Babel(_Texts(library))
    babel.init_app(
        app,
        default_translation_directories=str(library.settings.translations),
        locale_selector=lambda: current_language().locale_id,
    )
    app.url_value_preprocessor(_take_language)
    app.url_defaults(_give_language)


def current_language() -> Language:
    """Return the language of the page: that of the address, or the best the visitor accepts."""
    languages = get_library().languages
    tag = g.get("language_tag")
    if tag is None:
        tag = best_language(languages, request.accept_languages) if request else languages.source
    return languages[tag]


def best_language(languages: Languages, accepted: LanguageAccept) -> str:
    """Return the tag that the Accept-Language header likes best, or the source language's.

    A regional tag means what it is a kind of too: "fr-CH, en;q=0.5" is read as French.
    """
    known = {tag.casefold(): tag for tag in languages.tags}
    for wanted, quality in accepted:
        tag = wanted.casefold() if quality > 0 else ""
        while tag:
            if tag in known:
                return known[tag]
            tag = tag.rpartition("-")[0]
    return languages.source


def _take_language(endpoint: str | None, values: dict[str, Any] | None) -> None:
    if not values or "language" not in values:
        return
    if values["language"] not in get_library().languages:
        abort(404)
    g.language_tag = values["language"]


def _give_language(endpoint: str, values: dict[str, Any]) -> None:
    """Add the page's language to a link, unless the caller passed one: then nothing is touched."""
    if "language" in values:
        return
    from flask import current_app

    if current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        values["language"] = current_language().tag
