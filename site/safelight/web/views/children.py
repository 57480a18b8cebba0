"""The children's hub, the four age bands, and the questions of a quiz.

The first question is the page itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Response, abort, request
from flask_babel import gettext

from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page
from safelight.web.contexts.children import END, Quiz, fill_activity, make_band, make_quiz
from safelight.web.contexts.shell import Head
from safelight.web.display import ages
from safelight.web.navigation import CHILDREN, TO_CHILDREN, TO_HOME, band_place
from safelight.web.views.pages import head_of, source_address, untranslated
from safelight.web.views.rendering import catalogue_and_language, filler, show

# Its first part is about what may be happening now, so it can be left quickly.
MAY_LEAVE = frozenset({"14-18"})
HEADINGS: dict[str, Callable[[], str]] = {
    "4-7": lambda: gettext("Hello! I’m Glim."),
    "8-10": lambda: gettext("Welcome to Lamplight Town"),
    "11-13": lambda: gettext("New phone, new school, new questions"),
    "14-18": lambda: gettext("Straight answers, no lectures"),
}


def children(language: str) -> Response:
    """Show the four age bands."""
    head = Head(
        gettext("How old are you?"),
        gettext("Stories, games and answers for ages 4 to 7, 8 to 10, 11 to 13 and 14 to 18."),
        CHILDREN,
        (TO_HOME,),
    )
    return show("children/index.html", head, bands=BANDS)


def band(language: str, band: str) -> Response:
    """Show one age band."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        HEADINGS[band](),
        gettext("For ages %(ages)s", ages=ages((band,))),
        band_place(band),
        (TO_HOME, TO_CHILDREN),
        tab_title=gettext("Ages %(ages)s", ages=ages((band,))) if band in MAY_LEAVE else "",
        quick_exit=band in MAY_LEAVE,
    )
    return show(f"children/{band}.html", head, band=make_band(catalogue, language, band))


def quiz_question(language: str, band: str, slug: str, question: str) -> Response:
    """Show one question of a quiz, or its closing words."""
    page, fill = _quiz_page(language, band, slug), filler()
    more: dict[str, Any] = {"page": page, "band": band, "source_url": source_address(page)}
    head = replace(head_of(page), noindex=True, json_ld="", to_share=False)
    if question == END and page.activity:
        closing = fill_activity(page.activity, fill)
        head = replace(head, heading=closing.closing_heading)
        return show("children/quiz_end.html", head, activity=closing, **more)
    quiz = make_quiz(page, fill, question)
    if quiz is None or quiz.number == 1:
        abort(404)
    if not head.quick_exit:
        head = replace(head, tab_title=f"{head.heading}: {quiz.question.heading}")
    return show("children/quiz.html", head, quiz=quiz, **more)


def quiz_answer(language: str, band: str, slug: str, question: str) -> Response:
    """Show what an answer leads to. Nothing is kept: the answer stands in the address only."""
    page = _quiz_page(language, band, slug)
    quiz = make_quiz(page, filler(), question, request.args.get("choice", ""))
    if quiz is None:
        abort(404)
    result = _result(quiz)
    head = replace(
        head_of(page),
        heading=result,
        tab_title=f"{result} – {page.short_title if page.has_quick_exit else page.title}",
        noindex=True,
        to_share=False,
        json_ld="",
        may_be_kept=False,
    )
    more: dict[str, Any] = {"page": page, "band": band, "source_url": source_address(page)}
    return show("children/quiz_answer.html", head, quiz=quiz, result=result, **more)


def _result(quiz: Quiz) -> str:
    if quiz.chosen is None:
        return str(gettext("Choose an answer"))
    return str(gettext("Good thinking") if quiz.chosen.right else gettext("Nearly. Look again"))


def _quiz_page(language: str, band: str, slug: str) -> Page:
    catalogue, _ = catalogue_and_language()
    key = f"children/{band}/{slug}"
    source = catalogue.source(key)
    if source is None or source.facts.kind != "quiz":
        abort(404)
    return catalogue.page(language, key) or abort(untranslated(source))
