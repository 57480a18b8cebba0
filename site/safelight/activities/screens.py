"""Which screens and sheets an activity has, as the last parts of their addresses."""

from __future__ import annotations

from safelight.activities.kind import Kind, Way
from safelight.activities.kinds import KINDS
from safelight.catalogue.ages import band_of
from safelight.catalogue.model import Page
from safelight.catalogue.part_names import END

SHEETS = ("worksheet", "answers", "certificate")


def kind_of(page: Page) -> Kind:
    """Return the kind of an activity. Raise KeyError when the page is none."""
    return KINDS[page.facts.kind]


def has_own_screens(page: Page) -> bool:
    """Return whether each part of the activity has a screen and an address of its own."""
    kind = kind_of(page)
    return kind.way is not Way.NOT and not kind.is_together(band_of(page))


def is_checked_together(page: Page) -> bool:
    """Return whether all parts are answered on one screen."""
    kind = kind_of(page)
    return kind.way is not Way.NOT and kind.is_together(band_of(page))


def further_screens(page: Page) -> tuple[str, ...]:
    """Return the screens that do not depend on an answer, after the first, which is the page
    itself; then the sheets."""
    if page.activity is None or page.facts.kind not in KINDS:
        return ()
    questions = page.activity.questions
    parts = tuple(one.id for one in questions[1:]) if has_own_screens(page) else ()
    return (*parts, *((END,) if questions else ()), *SHEETS)
