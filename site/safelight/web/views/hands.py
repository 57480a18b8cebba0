"""The show of hands of a lesson. What is typed stands in the address alone and is kept nowhere."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, request
from flask_babel import gettext

from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.model import Page
from safelight.web.contexts.hands import ANSWERS, TIMES, statements_of, votes
from safelight.web.library import get_library
from safelight.web.views.heads import head_of, source_address
from safelight.web.views.lessons import lesson_or_note
from safelight.web.views.rendering import catalogue_and_language, show


def hands(language: str, slug: str) -> Response:
    """Show the statements of a lesson with what was counted before and after."""
    found = lesson_or_note(language, slug)
    if not isinstance(found, Page):
        return found
    catalogue, _ = catalogue_and_language()
    body = BodyReader(catalogue, get_library().settings.content).read(found)
    head = replace(
        head_of(found),
        heading=gettext("Show of hands: %(title)s", title=found.title),
        noindex=True,
        json_ld="",
        to_share=False,
        may_be_kept=False,
        kept=tuple((name, value) for name, value in request.args.items() if value),
    )
    return show(
        "hands.html",
        head,
        page=found,
        votes=votes(statements_of(body), request.args),
        times=TIMES,
        answers=ANSWERS,
        source_url=source_address(found),
    )
