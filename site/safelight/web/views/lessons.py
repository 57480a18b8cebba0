"""Lessons, assemblies and training: as a whole, in each length, and as families see them."""

from __future__ import annotations

from dataclasses import replace

from flask import Response
from flask_babel import gettext

from safelight.catalogue.model import Page
from safelight.web.contexts.article import make_article
from safelight.web.contexts.lesson import make_lesson, parents_article
from safelight.web.views.heads import head_of, source_address, untranslated
from safelight.web.views.rendering import catalogue_and_language, filler, show
from safelight.web.views.withdrawn import taken_away

FOLDER = "teachers/lessons"


def teaching(found: Page, length: int = 0) -> Response:
    """Show a page for teachers, a lesson at one of its lengths."""
    catalogue, _ = catalogue_and_language()
    parts = make_lesson(found, catalogue, length)
    shown = replace(filler(), length=parts.length if parts.lengths else 0)
    return show(
        "lesson.html",
        replace(head_of(found), canonical=found.address),
        page=found,
        article=make_article(found, catalogue, shown),
        lesson=parts,
        source_url=source_address(found),
    )


def lesson_length(language: str, slug: str, length: int) -> Response:
    """Show a lesson at one of its lengths."""
    found = lesson_or_note(language, slug)
    return teaching(found, length) if isinstance(found, Page) else found


def lesson_for_parents(language: str, slug: str) -> Response:
    """Show what families may see of a lesson."""
    found = lesson_or_note(language, slug)
    if not isinstance(found, Page):
        return found
    catalogue, _ = catalogue_and_language()
    without_notes = replace(filler(), length=found.facts.minutes, notes=False)
    heading = gettext("For parents: %(title)s", title=found.title)
    return show(
        "lesson_for_parents.html",
        replace(head_of(found), heading=heading, json_ld=""),
        page=found,
        article=parents_article(make_article(found, catalogue, without_notes)),
        source_url=source_address(found),
    )


def lesson_or_note(language: str, slug: str) -> Page | Response:
    """Return a lesson, or the note that it is not in this language, or that it was taken away.
    Answer 404 to an unknown one."""
    catalogue, _ = catalogue_and_language()
    key = f"{FOLDER}/{slug}"
    source = catalogue.source(key)
    if source is None:
        return taken_away(key)
    return catalogue.page(language, key) or untranslated(source)
