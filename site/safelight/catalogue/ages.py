"""The ages that bands cover."""

from __future__ import annotations

from collections.abc import Iterable


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
