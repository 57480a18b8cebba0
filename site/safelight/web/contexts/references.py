"""Fills in what a page's text names by id: services, numbers, figures, minutes and pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from safelight.catalogue import references
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Fact, Helpline
from safelight.catalogue.model import Section


class Writer(Protocol):
    """How each reference is written: the macros of `components/reference.html`."""

    def helpline(self, one: Helpline, form: str) -> Markup:
        """Return a service as name and number, or as one of its forms alone."""
        ...

    def emergency(self, one: Helpline | None) -> Markup:
        """Return the emergency number."""
        ...

    def fact(self, one: Fact) -> Markup:
        """Return a figure with its source and its limits."""
        ...

    def minutes(self, count: int) -> Markup:
        """Return a number of minutes."""
        ...


@dataclass(frozen=True)
class Filler:
    """Fills fragments for one reader: the country they chose, and the page's language through
    the writer."""

    catalogue: Catalogue
    writer: Writer
    media: Callable[[str], str]
    country: str = HOME_COUNTRY

    def fill(self, html: str) -> Markup:
        """Return the fragment with every reference written out."""
        return Markup(references.fill(html, self._answer))  # noqa: S704 - the compiler's own HTML

    def section(self, section: Section) -> Markup:
        """Return a section's HTML without the parts that are for readers in other countries."""
        hidden = "elsewhere" if self.country == HOME_COUNTRY else "here"
        shown = (one.html for one in section.fragments if one.where != hidden)
        return self.fill("".join(shown))

    def _answer(self, kind: str, argument: str) -> str:
        match kind:
            case "ref":
                record_id, _, form = argument.partition(" ")
                return self.writer.helpline(self.catalogue.helplines[record_id], form)
            case "emergency":
                return self.writer.emergency(self.catalogue.emergency(self.country))
            case "fact":
                return self.writer.fact(self.catalogue.facts[argument])
            case "minutes":
                return self.writer.minutes(int(argument))
            case "media":
                return self.media(argument)
        raise ValueError(f"There is no reference of the kind `{kind}`.")
