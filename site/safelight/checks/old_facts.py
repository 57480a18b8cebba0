"""Figures that have grown old without being called history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import Advice

MOST_YEARS = 3
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def check_facts(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on facts that were published more than three years ago and are not `historic`."""
    oldest = (today.year - MOST_YEARS, today.month, today.day)
    for one in catalogue.facts.values():
        if not one.historic and _last_day(one.published) < oldest:
            message = (
                f"`{one.id}` was published in {one.published[:4]}. Find a newer figure, "
                "or write `historic = true`."
            )
            line = catalogue.line_of("facts.toml", one.id)
            yield Advice("content/data/facts.toml", line, message, "old-facts")


def _last_day(published: str) -> tuple[int, int, int]:
    """Return year, month and day: where only a month or a year is known, its last."""
    found = _PUBLISHED.match(published)
    if found is None:
        return (date.max.year, 12, 31)
    return (int(found[1]), int(found[2] or 12), int(found[3] or 31))
