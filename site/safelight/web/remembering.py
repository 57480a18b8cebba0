"""What templates work out again and again is worked out once: texts, links and parts of pages.

Half the time of rendering a page went into these (measured). Nothing that a visitor typed is ever
remembered: only links to pages of the site, and parts that depend on language and content alone.
While developing nothing is remembered, since content and files change under the app.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from flask import Flask, url_for
from flask.globals import app_ctx
from flask_babel import format_date, format_decimal
from jinja2.runtime import Macro
from markupsafe import Markup

from safelight.web.display import ages
from safelight.web.i18n import current_language
from safelight.web.library import Library

LINK_WORDS = frozenset({"key", "topic", "band", "language", "digest", "path"})
MOST_REMEMBERED = 1_000


def install(app: Flask) -> None:
    """Give templates quick texts and links, and `once(macro, …)` for parts that stay the same."""
    library: Library = app.extensions["safelight"]

    def text(message: str) -> str:
        return library.texts[_tag()].gettext(message)

    def plural(one: str, many: str, count: int) -> str:
        return library.texts[_tag()].ngettext(one, many, count)

    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined] # the extension adds it
        text, plural, newstyle=True
    )
    memory: dict[object, Any] | None = None if library.settings.development else {}
    app.jinja_env.globals.update(
        {
            "_": _texts(memory, text),
            "url_for": _links(memory),
            "once": _parts(memory),
            "ages": _by_language(memory, ages),
        }
    )
    app.jinja_env.filters["dateformat"] = _dates(memory)
    app.jinja_env.filters["numberformat"] = _numbers(memory)


def _tag() -> str:
    tag: str | None = app_ctx._get_current_object().g.get("language_tag")  # type: ignore[attr-defined]
    return tag or current_language().tag


def _texts(memory: dict[object, Any] | None, text: Callable[[str], str]) -> Callable[..., Markup]:
    """Return what `_` means in templates: as Jinja's own, each text looked up once."""
    known: dict[tuple[str, str], tuple[Markup, Markup]] = {}

    def translate(message: str, /, **variables: object) -> Markup:
        at = (_tag(), message)
        found = known.get(at)
        if found is None:
            pattern = Markup(text(message))  # noqa: S704 - our own texts
            found = pattern, Markup("") if "%(" in pattern else pattern % {}
            if memory is not None:
                known[at] = found
        pattern, plain = found
        return pattern % variables if variables or not plain else plain

    return translate


def _by_language(
    memory: dict[object, Any] | None, function: Callable[..., Any]
) -> Callable[..., Any]:
    """Return the function with its results remembered by language and values."""

    def remembered(*values: Any) -> Any:
        if memory is None:
            return function(*values)
        at = (function, _tag(), values)
        if at not in memory:
            memory[at] = function(*values)
        return memory[at]

    return remembered


def _dates(memory: dict[object, Any] | None) -> Callable[..., str]:
    """Return `dateformat` for days. A time of day depends on more than the language."""
    quick = _by_language(memory, format_date)

    def written(value: date, form: str | None = None) -> str:
        found: str = (format_date if isinstance(value, datetime) else quick)(value, form)
        return found

    return written


def _links(memory: dict[object, Any] | None) -> Callable[..., str]:
    def link(endpoint: str, **values: Any) -> str:
        if memory is None or not LINK_WORDS.issuperset(values):
            return url_for(endpoint, **values)
        at = (endpoint, _tag(), *values.items())
        known: str | None = memory.get(at)
        if known is None:
            known = memory[at] = url_for(endpoint, **values)
        return known

    return link


def _parts(memory: dict[object, Any] | None) -> Callable[..., str]:
    def once(macro: Macro, *values: Any) -> str:
        """Return what the macro makes of the values: the same for all pages of a language."""
        if memory is None:
            return macro(*values)
        at = (macro.name, _tag(), *map(_known_by, values))
        known: str | None = memory.get(at)
        if known is None:
            known = memory[at] = macro(*values)
        return known

    return once


def _known_by(value: Any) -> object:
    """Return what a value is remembered by: a record by its id."""
    if isinstance(value, tuple):
        return tuple(map(_known_by, value))
    return getattr(value, "id", value)


def _numbers(memory: dict[object, Any] | None) -> Callable[[Any], str]:
    """Return how a number is written. Only small whole ones are remembered: those are counts."""
    quick = _by_language(memory, format_decimal)

    def number(value: Any) -> str:
        is_count = isinstance(value, int) and 0 <= value < MOST_REMEMBERED
        return str(quick(value) if is_count else format_decimal(value))

    return number
