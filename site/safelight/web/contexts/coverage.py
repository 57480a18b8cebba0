"""What the lessons cover: every place in a framework by band, with its holes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from safelight.catalogue.data import BANDS, Framework, Frameworks
from safelight.web.contexts.listing import Listed

FOUR_C, EFACW = "four_c", "efacw"
WHOLE = "whole"  # stands for all four areas of risk, and is no area to cover


@dataclass(frozen=True)
class CoverageRow:
    """One place in a framework, and how many lessons there are for each band, youngest first."""

    id: str
    place: Framework
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Coverage:
    """How a framework is covered."""

    framework: str
    rows: tuple[CoverageRow, ...]

    @property
    def holes(self) -> tuple[tuple[CoverageRow, str], ...]:
        """Return every place and band for which there is no lesson."""
        return tuple(
            (row, band)
            for row in self.rows
            for band, count in zip(BANDS, row.counts, strict=True)
            if not count
        )


def places_of(frameworks: Frameworks, framework: str) -> Mapping[str, Framework]:
    """Return the places of a framework by id, in its own order."""
    places: Mapping[str, Framework] = getattr(frameworks, framework)
    return places


def lessons_of(lessons: Iterable[Listed], framework: str, place: str) -> tuple[Listed, ...]:
    """Return the lessons that name a place."""
    return tuple(one for one in lessons if names_place(one, framework, place))


def coverage(lessons: Iterable[Listed], frameworks: Frameworks, framework: str) -> Coverage:
    """Return how lessons cover a framework."""
    found = tuple(lessons)
    rows = tuple(
        CoverageRow(
            place_id,
            place,
            tuple(
                sum(band in one.page.facts.bands for one in lessons_of(found, framework, place_id))
                for band in BANDS
            ),
        )
        for place_id, place in places_of(frameworks, framework).items()
        if place_id != WHOLE
    )
    return Coverage(framework, rows)


def names_place(one: Listed, framework: str, place: str) -> bool:
    """Return whether a lesson names a place. What cuts across all areas of risk is in each."""
    named: tuple[str, ...] = getattr(one.page.facts, framework)
    return place in named or (framework == FOUR_C and WHOLE in named)
