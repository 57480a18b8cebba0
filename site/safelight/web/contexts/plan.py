"""A plan of lessons, which is nothing but its address: ids by term, in order.

`autumn=lm-07,lm-10&spring=lm-12` is a whole plan. Nothing is stored anywhere; whoever has the
address has the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Framework
from safelight.catalogue.history import Withdrawal
from safelight.web.contexts.coverage import EFACW, FOUR_C, WHOLE, names_place, places_of
from safelight.web.contexts.listing import Listed, listed

TERMS = ("autumn", "spring", "summer")
MOST = 60  # lessons in a plan; what is beyond is said and left out
LONGEST_ID = 20  # characters
SUGGESTED = 3  # lessons for each hole
START = "from"
YEARS = (2000, 2100)  # the first and the last in which a plan may start


class Place(NamedTuple):
    """Where a lesson stands in a plan."""

    term: str
    at: int


@dataclass(frozen=True)
class Plan:
    """Lesson ids by term. `too_many` is how many were beyond what a plan holds; `start` is the
    first day for the calendar."""

    terms: Mapping[str, tuple[str, ...]]
    start: date | None = None
    too_many: int = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """Return every id, in order."""
        return tuple(one for term in TERMS for one in self.terms.get(term, ()))

    @property
    def emptiest_term(self) -> str:
        """Return the term with the fewest lessons, the earlier of two alike."""
        return min(TERMS, key=lambda term: len(self.terms.get(term, ())))

    def query(self) -> dict[str, str]:
        """Return the fields of the plan's address."""
        fields = {term: ",".join(ids) for term in TERMS if (ids := self.terms.get(term))}
        return {**fields, START: self.start.isoformat()} if self.start else fields

    def with_added(self, ids: Iterable[str], term: str) -> Plan:
        """Return the plan with these lessons at the end of a term, those it has already left where
        they are."""
        new = tuple(one for one in dict.fromkeys(ids) if one not in self.ids)
        return self._with(term, (*self.terms.get(term, ()), *new))

    def without(self, place: Place) -> Plan:
        """Return the plan without one lesson."""
        ids = self.terms[place.term]
        return self._with(place.term, ids[: place.at] + ids[place.at + 1 :])

    def moved(self, place: Place, by: int) -> Plan | None:
        """Return the plan with a lesson earlier (-1) or later (1) in its term, or None at the
        end."""
        ids = list(self.terms[place.term])
        to = place.at + by
        if not 0 <= to < len(ids):
            return None
        ids[place.at], ids[to] = ids[to], ids[place.at]
        return self._with(place.term, tuple(ids))

    def in_term(self, place: Place, term: str) -> Plan:
        """Return the plan with a lesson at the end of another term."""
        moved = self.terms[place.term][place.at]
        rest = self.without(place)
        return rest._with(term, (*rest.terms.get(term, ()), moved))

    def _with(self, term: str, ids: tuple[str, ...]) -> Plan:
        return replace(self, terms={**self.terms, term: ids})


def read_plan(fields: Mapping[str, str]) -> Plan:
    """Return the plan in the fields of an address. What cannot be an id is left out."""
    left, seen, beyond = MOST, set[str](), 0
    terms: dict[str, tuple[str, ...]] = {}
    for term in TERMS:
        ids = [one for one in ids_in(fields.get(term, "")) if one not in seen]
        ids = list(dict.fromkeys(ids))
        seen.update(ids)
        beyond += max(0, len(ids) - left)
        terms[term] = tuple(ids[:left])
        left -= len(terms[term])
    return Plan(terms, _day(fields.get(START, "")), beyond)


def ids_in(typed: str) -> Iterator[str]:
    """Yield what can be an id in a list with commas, as it was typed."""
    for one in typed.split(","):
        name = one.strip().lower()
        if 0 < len(name) <= LONGEST_ID and name.replace("-", "").isalnum() and name.isascii():
            yield name


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if YEARS[0] <= day.year <= YEARS[1] else None


@dataclass(frozen=True)
class Planned:
    """One entry: a lesson, or an id that is no lesson any more, with why where that is known."""

    place: Place
    id: str
    lesson: Listed | None
    withdrawal: Withdrawal | None = None


def planned(plan: Plan, catalogue: Catalogue, language: str) -> dict[str, tuple[Planned, ...]]:
    """Return what a plan holds, by term. Terms without a lesson are left out."""
    gone = {one.id: one for one in catalogue.history.withdrawn.values()}
    return {
        term: tuple(
            Planned(Place(term, at), one, _lesson(catalogue, one, language), gone.get(one))
            for at, one in enumerate(plan.terms[term])
        )
        for term in TERMS
        if plan.terms.get(term)
    }


def _lesson(catalogue: Catalogue, page_id: str, language: str) -> Listed | None:
    source = catalogue.by_id(page_id)
    return listed(catalogue, source, language) if source and source.type == "lesson" else None


@dataclass(frozen=True)
class Covered:
    """One strand or area of risk: how many planned lessons name it, and what would fill it."""

    id: str
    place: Framework
    lessons: int
    suggestions: tuple[Listed, ...]


def covered(
    chosen: Iterable[Listed], others: Iterable[Listed], catalogue: Catalogue, framework: str
) -> tuple[Covered, ...]:
    """Return how planned lessons cover a framework; for a hole, lessons of the planned ages
    first."""
    mine, rest = tuple(chosen), tuple(others)
    bands = {band for one in mine for band in one.page.facts.bands}
    by_age = sorted(rest, key=lambda one: not bands & set(one.page.facts.bands))
    found = []
    for place_id, place in places_of(catalogue.frameworks, framework).items():
        if place_id == WHOLE:
            continue
        count = sum(names_place(one, framework, place_id) for one in mine)
        fits = tuple(one for one in by_age if names_place(one, framework, place_id))
        found.append(Covered(place_id, place, count, () if count else fits[:SUGGESTED]))
    return tuple(found)


COVERED = (EFACW, FOUR_C)


def days(plan: Plan) -> Iterator[tuple[str, date]]:
    """Yield each lesson's id with its day: one a week from the plan's first day on."""
    if plan.start is not None:
        for week, one in enumerate(plan.ids):
            yield one, plan.start + timedelta(weeks=week)
