"""When pages were changed last, and the newest changes of the site, for its feed and its map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page

FEED_LENGTH = 50  # pages


@dataclass(frozen=True)
class Change:
    """A page, and the day of its newest recorded version."""

    page: Page
    day: date


def days_of_change(catalogue: Catalogue) -> Mapping[tuple[str, str], date]:
    """Return the day on which each page was changed last, by language and key: that of its newest
    recorded version, or the day in its front matter where none is recorded."""
    recorded: dict[tuple[str, str], date] = {}
    for one in catalogue.history.versions.values():
        at = one.language, one.key
        recorded[at] = max(one.date, recorded.get(at, one.date))
    return {at: recorded.get(at, page.facts.reviewed) for at, page in catalogue.pages.items()}


def newest_changes(catalogue: Catalogue, language: str) -> tuple[Change, ...]:
    """Return the pages of a language that were changed last, newest first."""
    days = days_of_change(catalogue)
    changes = [Change(page, days[at]) for at, page in catalogue.pages.items() if at[0] == language]
    changes.sort(key=lambda one: one.page.facts.id)
    changes.sort(key=lambda one: one.day, reverse=True)
    return tuple(changes[:FEED_LENGTH])


def changed_on(catalogue: Catalogue, changes: tuple[Change, ...]) -> date:
    """Return the day of the newest change, or of the newest in the source language where a language
    has no page."""
    return max(one.day for one in changes or newest_changes(catalogue, catalogue.languages.source))
