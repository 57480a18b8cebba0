"""What templates work out again and again is worked out once: texts, links and parts of pages.

Half the time of rendering a page went into these (measured). Nothing that a visitor typed is ever
remembered: only links to pages of the site, and parts that depend on language and content alone.
While developing nothing is remembered, since content and files change under the app.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, g, url_for
from flask_babel import format_decimal
from jinja2.runtime import Macro

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
        url_for=_links(memory), once=_parts(memory), ages=_remembered(ages, memory)
    )
    app.jinja_env.filters["numberformat"] = _numbers(memory)


def _tag() -> str:
    tag: str | None = g.get("language_tag")
    return tag or current_language().tag


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
        at = (macro.name, _tag(), *(getattr(value, "id", value) for value in values))
        known: str | None = memory.get(at)
        if known is None:
            known = memory[at] = macro(*values)
        return known

    return once


def _remembered(function: Callable[[Any], str], memory: dict[object, Any] | None) -> Any:
    """Return a function of values that a catalogue has few of, such as bands."""

    def answer(value: Any) -> str:
        if memory is None:
            return function(value)
        at = (function.__name__, _tag(), value)
        known: str | None = memory.get(at)
        if known is None:
            known = memory[at] = function(value)
        return known

    return answer


def _numbers(memory: dict[object, Any] | None) -> Callable[[Any], str]:
    """Return how a number is written. Only small whole ones are remembered: those are counts."""
    quick = _remembered(format_decimal, memory)

    def number(value: Any) -> str:
        is_count = isinstance(value, int) and 0 <= value < MOST_REMEMBERED
        return str(quick(value) if is_count else format_decimal(value))

    return number
