"""The newest changes of the site, for its feed."""

from __future__ import annotations

from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page

FEED_LENGTH = 50  # pages


def newest_changes(catalogue: Catalogue, language: str) -> tuple[Page, ...]:
    """Return the pages of a language that were reviewed last, newest first."""
    pages = [page for (tag, _), page in catalogue.pages.items() if tag == language]
    pages.sort(key=lambda page: page.facts.id)
    pages.sort(key=lambda page: page.facts.reviewed, reverse=True)
    return tuple(pages[:FEED_LENGTH])


def changed_on(catalogue: Catalogue, changes: tuple[Page, ...]) -> date:
    """Return the day of the newest change, or of the newest in the source language where a language
    has no page."""
    return max(page.facts.reviewed for page in changes or catalogue.sources())
