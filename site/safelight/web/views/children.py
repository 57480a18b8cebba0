"""The children's hub, the four age bands, and the questions of a quiz. The first question is the page itself."""

from __future__ import annotations

from flask import Response, abort, request
from flask_babel import gettext

from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page
from safelight.web.contexts.children import END, fill_activity, make_band, make_quiz
from safelight.web.contexts.shell import Head
from safelight.web.display import ages
from safelight.web.navigation import CHILDREN, TO_CHILDREN, TO_HOME, band_place
from safelight.web.page_heads import page_head
from safelight.web.views.rendering import catalogue_and_language, filler, show


def children(language: str) -> Response:
    """Show the four age bands."""
    head = Head(
        gettext("How old are you?"),
        gettext("Stories, games and answers for ages 4 to 7, 8 to 10, 11 to 13 and 14 to 18."),
        CHILDREN,
    )
    return show("children/index.html", head, bands=BANDS)


HEADINGS = {
    "4-7": lambda: gettext("Hello! I’m Glim."),
    "8-10": lambda: gettext("Welcome to Lamplight Town"),
    "11-13": lambda: gettext("New phone, new school, new questions"),
    "14-18": lambda: gettext("Straight answers, no lectures"),
}


def band(language: str, band: str) -> Response:
    """Show one age band."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        HEADINGS[band](),
        gettext("For ages %(ages)s", ages=ages((band,))),
        band_place(band),
        (TO_HOME, TO_CHILDREN),
    )
    return show(f"children/{band}.html", head, band=make_band(catalogue, language, band))


def quiz_question(language: str, band: str, slug: str, question: str) -> Response:
    """Show one question of a quiz, or its closing words."""
    page = _quiz_page(language, band, slug)
    fill = filler()
    if question == END and page.activity:
        head = page_head(page, catalogue_and_language()[0], heading=page.activity.closing_heading)
        activity = fill_activity(page.activity, fill)
        return show("children/quiz_end.html", head, page=page, band=band, activity=activity)
    quiz = make_quiz(page, fill, question)
    if quiz is None or quiz.number == 1:
        abort(404)
    head = page_head(page, catalogue_and_language()[0], noindex=True)
    return show("children/quiz.html", head, page=page, band=band, quiz=quiz)


def quiz_answer(language: str, band: str, slug: str, question: str) -> Response:
    """Show what an answer leads to. Nothing is kept: the answer stands in the address only."""
    page = _quiz_page(language, band, slug)
    quiz = make_quiz(page, filler(), question, request.args.get("choice", ""))
    if quiz is None:
        abort(404)
    head = page_head(page, catalogue_and_language()[0], noindex=True)
    return show("children/quiz_answer.html", head, page=page, band=band, quiz=quiz)


def _quiz_page(language: str, band: str, slug: str) -> Page:
    page = catalogue_and_language()[0].page(language, f"children/{band}/{slug}")
    if page is None or page.activity is None or page.facts.kind != "quiz":
        abort(404)
    return page
