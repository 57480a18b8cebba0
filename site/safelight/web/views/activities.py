"""The screens of an activity: its parts, what an answer leads to, its end, and its sheets.

Nothing is kept: an answer stands in the address only, and no address of an answer is logged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import SystemRandom
from typing import Any

from flask import Response, abort, request, url_for
from flask_babel import gettext

from safelight.activities.kinds import KINDS
from safelight.activities.kinds.password import draw, words_of
from safelight.activities.marking import Verdict, first_order, moved
from safelight.activities.screens import has_own_screens, is_checked_together
from safelight.catalogue.ages import band_of
from safelight.catalogue.model import Page
from safelight.catalogue.part_names import END
from safelight.web.contexts.activity import (
    Screen,
    fill_activity,
    make_screen,
    make_whole,
    opening_of,
)
from safelight.web.contexts.child_banner import make_child_banner
from safelight.web.contexts.next_activities import next_activities
from safelight.web.contexts.shell import Head
from safelight.web.contexts.story import make_screens
from safelight.web.views.heads import head_of, source_address, untranslated
from safelight.web.views.rendering import catalogue_and_language, filler, show
from safelight.web.views.withdrawn import taken_away

# What a child reads first after an answer. It begins the page's title.
RESULTS: dict[Verdict, Callable[[], str]] = {
    Verdict.RIGHT: lambda: gettext("Good thinking"),
    Verdict.NEARLY: lambda: gettext("Nearly. Look again"),
    Verdict.AGAIN: lambda: gettext("Nearly. Look again"),
    Verdict.HEARD: lambda: gettext("Thank you for saying"),
    Verdict.NONE: lambda: gettext("Choose an answer"),
}
FRAME, STORY_FRAME = "children/activity.html", "children/story.html"
NO_MASCOT = frozenset({"14-18"})


def activity(found: Page) -> Response:
    """Show an activity's first screen."""
    if found.activity is None or found.facts.kind not in KINDS:
        abort(404)
    if found.activity.scenes:
        filled = fill_activity(found.activity, filler(band=band_of(found)))
        more = around(found) | {"screens": make_screens(filled.scenes), "frame": STORY_FRAME}
        return show(template_of(found), head_of(found), **more)
    if has_own_screens(found):
        first = make_screen(_filled(found), found.activity.questions[0].id)
        return _screen(found, first, head_of(found))
    return _screen(found, make_whole(_filled(found), {}), head_of(found))


def part(language: str, band: str, slug: str, part: str) -> Response:
    """Show one part of an activity, or its closing words."""
    page = _page(language, band, slug)
    head = replace(head_of(page), noindex=True, json_ld="", to_share=False)
    if part == END and page.activity and page.activity.closing_html:
        head = replace(head, heading=page.activity.closing_heading)
        return show("children/end.html", head, **around(page))
    screen = make_screen(_filled(page), part) if has_own_screens(page) else None
    if screen is None or screen.number == 1:
        return _lost(page)
    if not head.quick_exit:
        head = replace(head, tab_title=f"{head.heading}: {screen.part.heading}")
    return _screen(page, screen, head)


def answer(language: str, band: str, slug: str, part: str) -> Response:
    """Show what an answer to one part leads to."""
    page = _page(language, band, slug)
    filled = _filled(page)
    if not has_own_screens(page) or part not in {one.id for one in filled.questions}:
        return _lost(page)
    question = next(one for one in filled.questions if one.id == part)
    given = request.args.getlist("choice")
    if "move" in request.args:
        order = given if sorted(given) == sorted(first_order(question)) else first_order(question)
        order = moved(order, request.args["move"])
        return _moved(page, make_screen(filled, part, order), request.args["move"])
    screen = make_screen(filled, part, given)
    return _answered(page, screen)


def check(language: str, band: str, slug: str) -> Response:
    """Show what the answers to all parts lead to."""
    page = _page(language, band, slug)
    if not is_checked_together(page):
        return _lost(page)
    answers = {name: request.args.getlist(name) for name in request.args}
    return _answered(page, make_whole(_filled(page), answers))


def words(language: str, band: str, slug: str) -> Response:
    """Show three words, drawn anew each time."""
    page = _page(language, band, slug)
    if page.activity is None or not words_of(page.activity):
        return _lost(page)
    drawn = draw(page.activity, SystemRandom())
    head = _result_head(page, gettext("Three words, just for show"))
    screen = replace(make_whole(_filled(page), {}), answered=True)
    return _screen(page, screen, head, drawn=drawn)


def worksheet(language: str, band: str, slug: str) -> Response:
    """Show the activity on paper, without answers."""
    return _sheet(language, band, slug, with_answers=False)


def answers(language: str, band: str, slug: str) -> Response:
    """Show the adult's sheet, with the answers."""
    return _sheet(language, band, slug, with_answers=True)


def certificate(language: str, band: str, slug: str) -> Response:
    """Show a certificate for taking part. The name is written by hand."""
    page = _page(language, band, slug)
    name = gettext("Certificate")
    head = _paper_head(page, name)
    head = replace(head, tab_title=head.tab_title or head.heading, heading=name)
    return show("children/certificate.html", head, **around(page))


def _sheet(language: str, band: str, slug: str, *, with_answers: bool) -> Response:
    page = _page(language, band, slug)
    name = gettext("Answers for the grown-up") if with_answers else gettext("Worksheet")
    more = around(page) | {"with_answers": with_answers}
    if page.activity and page.activity.scenes:
        more["screens"] = make_screens(more["activity"].scenes)
        more["numbers"] = {one.id: at for at, one in enumerate(more["activity"].scenes, start=1)}
    else:
        more["screen"] = make_whole(_filled(page), {})
    return show("children/sheet.html", _paper_head(page, name), **more)


def _paper_head(page: Page, name: str) -> Head:
    head = head_of(page)
    title = page.short_title if page.has_quick_exit else page.title
    return replace(
        head,
        heading=f"{name}: {title}" if not page.has_quick_exit else name,
        tab_title=name if page.has_quick_exit else "",
        noindex=True,
        json_ld="",
        to_share=False,
    )


def _page(language: str, band: str, slug: str) -> Page:
    catalogue, _ = catalogue_and_language()
    key = f"children/{band}/{slug}"
    source = catalogue.source(key) or abort(taken_away(key))
    if source.activity is None or source.facts.kind not in KINDS:
        abort(404)
    return catalogue.page(language, key) or abort(untranslated(source))


def _filled(page: Page) -> Any:
    assert page.activity is not None  # noqa: S101 - a page without one was not found
    return fill_activity(page.activity, filler(band=band_of(page)))


def around(page: Page) -> dict[str, Any]:
    """Return what every screen of an activity shows besides its parts."""
    catalogue, _ = catalogue_and_language()
    return {
        "page": page,
        "banner": make_child_banner(catalogue, page, band_of(page)),
        "band": band_of(page),
        "slug": page.key.split("/")[2],
        "kind": page.facts.kind,
        "activity": _filled(page),
        "opening": opening_of(page, filler(band=band_of(page))),
        "glim": band_of(page) not in NO_MASCOT,
        "do_next": next_activities(catalogue, page),
        "source_url": source_address(page),
    }


def template_of(page: Page) -> str:
    """Return the template of the activity's kind. It extends the `frame` that it is given."""
    return f"children/kinds/{page.facts.kind.replace('-', '_')}.html"


def _screen(page: Page, screen: Screen | None, head: Head, **more: Any) -> Response:
    if screen is None:
        return _lost(page)
    shown = screen_of(page, screen, **more)
    is_first = screen.number == 1
    place = page.address if is_first else f"{page.address}{screen.part.id}/"
    return show(template_of(page), head, frame=FRAME, place=place, **shown)


def screen_of(page: Page, screen: Screen, **more: Any) -> dict[str, Any]:
    """Return what a kind's template needs to know to show one screen."""
    return {"result": "", "moved": "", "drawn": (), **around(page), "screen": screen, **more}


def _answered(page: Page, screen: Screen | None) -> Response:
    if screen is None:
        return _lost(page)
    result = RESULTS[screen.verdict]()
    head = _result_head(page, result)
    return _screen(page, replace(screen, answered=True), head, result=result)


def _moved(page: Page, screen: Screen | None, move: str) -> Response:
    """Show the steps in their new order, and say where the step has gone."""
    if screen is None:
        return _lost(page)
    head = replace(_result_head(page, page.title), tab_title="")
    return _screen(page, screen, head, moved=move.partition("-")[0])


def _result_head(page: Page, result: str) -> Head:
    return replace(
        head_of(page),
        heading=result,
        kept=tuple(request.args.items(multi=True)),  # the answer itself
        tab_title=f"{result} – {page.short_title if page.has_quick_exit else page.title}",
        noindex=True,
        to_share=False,
        json_ld="",
        may_be_kept=False,
    )


def _lost(page: Page) -> Response:
    """Go on from a sensible place when the address names a part that is not there."""
    head = replace(
        head_of(page),
        heading=gettext("Let’s go on from here"),
        tab_title="",
        noindex=True,
        to_share=False,
        json_ld="",
        may_be_kept=False,
    )
    start = url_for("page", key=page.key)
    return show("children/lost.html", head, status=404, start=start, **around(page))
