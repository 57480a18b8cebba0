"""Readability against the targets that docs/editorial.md names: grade, words a sentence, length.

English is measured by the Flesch-Kincaid grade. Other languages are held to the same page in
English: words a sentence, never Flesch.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from safelight.catalogue.ages import band_of
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Advice
from safelight.catalogue.readability import (
    TARGETS,
    TOLERANCE,
    Target,
    grade,
    mean_length,
    sentences_in,
)
from safelight.checks.page_text import Passage, passages

LONGER_THAN_ENGLISH = 1.6  # words a sentence, of a translation against its source


def check_reading(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on pages that are harder to read than their readers need."""
    for page in catalogue.pages.values():
        target = target_of(page)
        if target is None:
            continue
        if page.language == catalogue.languages.source:
            yield from _against_target(page, target)
        else:
            source = catalogue.source(page.key)
            if source is not None:
                yield from _against_english(page, source)


def target_of(page: Page) -> Target | None:
    """Return what the page should read like, or None where there is no target."""
    if page.type == "activity":
        return TARGETS[band_of(page)]
    return TARGETS.get(page.type)


def sentences(page: Page) -> list[tuple[Passage, list[str]]]:
    """Return the page's sentences as words, each with the passage it stands in."""
    return [(passage, words) for passage in passages(page) for words in sentences_in(passage.text)]


def _against_target(page: Page, target: Target) -> Iterator[Advice]:
    found = sentences(page)
    if not found:
        return
    mean = mean_length([words for _, words in found])
    measured = grade([words for _, words in found])
    if measured > target.grade * TOLERANCE:
        message = (
            f"Reading grade {measured:.1f}; at most {target.grade:g} is wanted. Use shorter words."
        )
        yield Advice(page.path, 1, message, "reading")
    if mean > target.mean * TOLERANCE:
        message = (
            f"{mean:.1f} words a sentence; at most {target.mean:g} are wanted. Split sentences."
        )
        yield Advice(page.path, 1, message, "reading")
    for passage, words in found:
        if len(words) > target.longest * TOLERANCE:
            start = " ".join(words[:6])
            message = (
                f"A sentence of {len(words)} words (“{start}…”); {target.longest} is the most."
            )
            yield Advice(page.path, passage.line, message, "reading")


def _against_english(page: Page, source: Page) -> Iterator[Advice]:
    ours, theirs = sentences(page), sentences(source)
    if not ours or not theirs:
        return
    mean = mean_length([words for _, words in ours])
    english = mean_length([words for _, words in theirs])
    if mean > english * LONGER_THAN_ENGLISH:
        message = f"{mean:.1f} words a sentence, in English {english:.1f}. Split sentences."
        yield Advice(page.path, 1, message, "reading")
