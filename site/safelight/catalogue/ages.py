"""The ages that bands cover, and the band of an activity."""

from __future__ import annotations

from collections.abc import Iterable

from safelight.catalogue.model import Page


def band_of(page: Page) -> str:
    """Return the age band in whose folder an activity lies."""
    return page.key.split("/")[1]


def age_ranges(bands: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return the first and last age of each run of bands: (11, 18) for 11-13 and 14-18."""
    ranges: list[tuple[int, int]] = []
    for band in bands:
        first, last = (int(part) for part in band.split("-"))
        if ranges and ranges[-1][1] + 1 == first:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return tuple(ranges)
