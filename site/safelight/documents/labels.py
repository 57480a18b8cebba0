"""The words that files themselves say, in the language of the file."""

from __future__ import annotations

import gettext as gettext_library
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel.dates import format_date
from babel.numbers import format_decimal

from safelight.catalogue.ages import age_ranges
from safelight.catalogue.school_years import RECEPTION, years_of
from safelight.languages import Language


@dataclass(frozen=True)
class Labels:
    """The interface texts of one language, for files. The names of its methods are what
    `make translations` looks for."""

    language: Language
    texts: gettext_library.NullTranslations

    @cached_property
    def digest(self) -> str:
        """Return a hash of every text of the language."""
        said = sorted(map(repr, getattr(self.texts, "_catalog", {}).items()))
        return hashlib.sha256("\n".join(said).encode()).hexdigest()

    def gettext(self, words: str, **values: object) -> str:
        """Return the words in the language of the file, with `%(name)s` filled in."""
        found = self.texts.gettext(words) if words else ""
        return found % values if values else found

    def ngettext(self, one: str, many: str, num: int) -> str:
        """Return the words for a number of things."""
        return self.texts.ngettext(one, many, num) % {"num": self.number(num)}

    def number(self, value: int) -> str:
        """Return a number as the language writes it."""
        return str(format_decimal(value, locale=self.language.locale))

    def date(self, day: date) -> str:
        """Return a day in words."""
        return str(format_date(day, "long", locale=self.language.locale))

    def minutes(self, count: int) -> str:
        """Return a number of minutes, short: "10 min"."""
        return self.gettext("%(count)s min", count=self.number(count))

    def number_the_steps(self) -> str:
        """Return what is to be done with steps that stand mixed."""
        return self.gettext(
            "Write a number in each box. What comes first is number %(one)s.", one=self.number(1)
        )

    def part(self, name: str) -> str:
        """Return which part of a lesson a step belongs to."""
        return {
            "core": self.gettext("Core"),
            "extend": self.gettext("From 45 minutes"),
            "extra": self.gettext("60 minutes"),
        }[name]

    def listed(self, items: Iterable[str]) -> str:
        """Return items in one line, between them the comma of the language."""
        return self.gettext(", ").join(items)

    def set_apart(self, items: Iterable[str]) -> str:
        """Return items in one line, apart from each other although one may hold a comma."""
        words = tuple(items)
        comma = self.gettext(", ")
        return (self.gettext("; ") if any(comma in one for one in words) else comma).join(words)

    def ages(self, bands: tuple[str, ...]) -> str:
        """Return the ages that bands cover: "11 to 18" for 11-13 and 14-18."""
        return self.listed(
            self.gettext(
                "%(first)s to %(last)s",
                first=self.number(first),
                last=self.number(last),
            )
            for first, last in age_ranges(bands)
        )

    def school_years(self, written: Iterable[str]) -> str:
        """Return years of England and Wales in one line."""
        years = (years_of(one)[0] for one in written)
        return self.listed(
            self.gettext("Reception")
            if year.name == RECEPTION
            else self.gettext("Year %(number)s", number=self.number(year.number))
            for year in years
        )


Texts = Mapping[str, gettext_library.NullTranslations]
