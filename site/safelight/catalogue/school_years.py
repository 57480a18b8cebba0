"""The school years of the four nations, by the age of the children in them.

Lessons name the years of England and Wales. Scotland and Northern Ireland count otherwise, and a
teacher there finds the same lessons by the years they know.
"""

from __future__ import annotations

from dataclasses import dataclass

RECEPTION = "Reception"
FIRST_OF_SECONDARY_IN_ENGLAND = 7
LAST_YEAR = 13
LAST_IN_SCOTLAND = 6  # S6


@dataclass(frozen=True)
class SchoolYear:
    """One year: `value` stands in addresses; `name` is said with `number`, in the language of the
    page."""

    nation: str  # "england-wales", "scotland", "northern-ireland"
    name: str  # "Reception", "Year", "Primary", "Secondary"
    number: int

    @property
    def value(self) -> str:
        """Return the year as it stands in an address: "england-wales-5", "scotland-s1"."""
        letter = "s" if self.name == "Secondary" else ""
        return f"{self.nation}-{letter}{self.number}"


def years_of(written: str) -> tuple[SchoolYear, ...]:
    """Return a year of England and Wales, "Year 5", and the same age in the other nations.

    Raise ValueError with a sentence when it is no such year.
    """
    number = 0 if written == RECEPTION else _number(written)
    england = SchoolYear("england-wales", "Year" if number else RECEPTION, number)
    ireland = SchoolYear("northern-ireland", "Year", number + 1)
    return (england, _scottish(number), ireland)


def _number(written: str) -> int:
    word, _, number = written.partition(" ")
    if word != "Year" or not number.isdecimal() or not 1 <= int(number) <= LAST_YEAR:
        raise ValueError(f"`{written}` is no school year. Write “Reception” or “Year 5”.")
    return int(number)


def _scottish(number: int) -> SchoolYear:
    if number < FIRST_OF_SECONDARY_IN_ENGLAND:
        return SchoolYear("scotland", "Primary", number + 1)
    return SchoolYear("scotland", "Secondary", min(number - 6, LAST_IN_SCOTLAND))
