"""Fills in what a page's text names by id: services, numbers, figures, minutes and pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup, escape

from safelight.catalogue import references
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.facts import Fact
from safelight.catalogue.lesson_versions import LENGTHS, SHORTEST
from safelight.catalogue.model import Fragment, Section
from safelight.catalogue.part_names import BRIEF, NOTES
from safelight.languages import TAG

_HELP_LINK = re.compile(rf'(href="/{TAG}/help/(?:[a-z0-9-]+/)?)(?=["#])')


class Writer(Protocol):
    """How each reference is written: the macros of `components/reference.html`."""

    def helpline(self, one: Helpline, form: str) -> Markup:
        """Return a service as name and number, or as one of its forms alone."""
        ...

    def emergency(self, one: Helpline | None) -> Markup:
        """Return the emergency number."""
        ...

    def blank(self, name: str) -> Markup:
        """Return a blank that a school fills in: "dsl", "phone" or "policy"."""
        ...

    def fact(self, one: Fact) -> Markup:
        """Return a figure with its source and its limits."""
        ...

    def minutes(self, count: int) -> Markup:
        """Return a number of minutes."""
        ...

    def words(self, name: str) -> Markup:
        """Return words that the site itself puts into a page: "notes" or "hands"."""
        ...


@dataclass(frozen=True)
class Filler:
    """Fills fragments for one reader: the country they chose, what a link to a help page takes
    along, and the page's language through the writer."""

    catalogue: Catalogue
    writer: Writer
    media: Callable[[str], str]
    country: str = HOME_COUNTRY
    length: int = 0  # minutes of the lesson that is shown, or 0 for all of it
    notes: bool = True  # whether what a teacher says and does at a slide is shown
    kept: str = ""  # a query

    def fill(self, html: str) -> Markup:
        """Return the fragment with every reference written out, and what is kept in its links to
        help pages."""
        if self.kept:
            html = _HELP_LINK.sub(rf"\g<1>{escape(self.kept)}", html)
        return Markup(references.fill(html, self._answer))  # noqa: S704 - the compiler's own HTML

    def section(self, section: Section) -> Markup:
        """Return a section's HTML without the parts that are for readers in other countries, or
        for longer lessons."""
        return self.fill("".join(one.html for one in section.fragments if self._is_shown(one)))

    def _is_shown(self, one: Fragment) -> bool:
        if one.where == ("elsewhere" if self.country == HOME_COUNTRY else "here"):
            return False
        if one.part == BRIEF:
            return self.length == SHORTEST
        if one.where == NOTES and not self.notes:
            return False
        return not one.part or not self.length or one.part in LENGTHS[self.length]

    def _answer(self, kind: str, argument: str) -> str:
        match kind:
            case "ref":
                record_id, _, form = argument.partition(" ")
                return self.writer.helpline(self.catalogue.helplines[record_id], form)
            case "emergency":
                return self.writer.emergency(self.catalogue.emergency(self.country))
            case references.SCHOOL:
                return self.writer.blank(argument)
            case "fact":
                return self.writer.fact(self.catalogue.facts[argument])
            case "minutes":
                full, _, least = argument.partition(" ")
                return self.writer.minutes(
                    int(least if least and self.length == SHORTEST else full)
                )
            case "words":
                return self.writer.words(argument)
            case "media":
                return self.media(argument)
        raise ValueError(f"There is no reference of the kind `{kind}`.")
