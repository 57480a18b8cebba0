"""A kind of activity in each of its states, while developing only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import SystemRandom
from typing import Any

from flask import Response, abort, render_template
from markupsafe import Markup

from safelight.activities.kinds import KINDS
from safelight.activities.kinds.password import draw, words_of
from safelight.activities.marking import Verdict
from safelight.activities.screens import has_own_screens, is_checked_together
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Activity, Page, Question
from safelight.web.contexts.activity import Screen, fill_activity, make_screen, make_whole
from safelight.web.contexts.shell import Head
from safelight.web.contexts.story import make_screens
from safelight.web.library import get_library
from safelight.web.views.activities import RESULTS, around, screen_of, template_of
from safelight.web.views.rendering import filler, show

FRAME = "gallery/frame.html"
_NAMES = re.compile(r'\b(id|for|aria-describedby|aria-labelledby|href)="(#?)([\w-]+)"')


@dataclass(frozen=True)
class State:
    """A kind in one state. `html` is what stands in the frame of the activity."""

    name: str
    html: Markup


def first_of_each_kind(catalogue: Catalogue) -> Iterator[tuple[str, Page]]:
    """Yield the name of each kind that has an activity, and the first one."""
    for kind in KINDS:
        page = next((one for one in catalogue.sources() if one.facts.kind == kind), None)
        if page is not None and page.activity is not None:
            yield kind, page


def kind_gallery(kind: str) -> Response:
    """Show a kind in every state that it has."""
    page = dict(first_of_each_kind(get_library().catalogue)).get(kind) or abort(404)
    head = Head(f"Kind: {kind}", noindex=True, may_be_kept=False, to_share=False)
    band = around(page)["band"]
    return show("gallery/kind.html", head, kind=kind, page=page, band=band, states=_states(page))


def _states(page: Page) -> tuple[State, ...]:
    assert page.activity is not None  # noqa: S101 - only activities have a kind
    activity = fill_activity(page.activity, filler())
    if activity.scenes:
        return (_state("scenes", page, {"screens": make_screens(activity.scenes), **around(page)}),)
    asked: list[tuple[str, Screen, dict[str, Any]]] = [("question", _asked(page, activity), {})]
    if words_of(activity):
        drawn = {"drawn": draw(activity, SystemRandom()), "shell": {"heading": "Three words"}}
        asked.append(("words drawn", replace(asked[0][1], answered=True), drawn))
    for verdict, screen in _answered(page, activity).items():
        shown = {"result": RESULTS[verdict]()}
        asked.append((verdict.value, replace(screen, answered=True), shown))
    return tuple(_state(name, page, screen_of(page, one, **more)) for name, one, more in asked)


def _asked(page: Page, activity: Activity) -> Screen:
    screen = make_screen(activity, activity.questions[0].id) if has_own_screens(page) else None
    return screen or make_whole(activity, {})


def _answered(page: Page, activity: Activity) -> dict[Verdict, Screen]:
    """Return a screen for each verdict that an answer can have, in the order met."""
    found: dict[Verdict, Screen] = {}
    if is_checked_together(page):
        for letters in ("", "a", "b"):
            answers = {one.id: [*letters] for one in activity.questions}
            found.setdefault((one := make_whole(activity, answers)).verdict, one)
        right = {one.id: _right(one) for one in activity.questions}
        found.setdefault((one := make_whole(activity, right)).verdict, one)
    elif has_own_screens(page):
        first = activity.questions[0]
        for given in ([], *([one.letter] for one in first.options), _right(first)):
            screen = make_screen(activity, first.id, given)
            if screen is not None:
                found.setdefault(screen.verdict, screen)
    return found


def _right(question: Question) -> list[str]:
    return [one.letter for one in question.options if one.right]


def _state(name: str, page: Page, shown: dict[str, Any]) -> State:
    """Return a state. Its ids are its own, so that many states may stand on one page."""
    html = render_template(template_of(page), frame=FRAME, **shown)
    html = html.replace("<h1", "<h3").replace("</h1>", "</h3>")  # a page has one first heading
    prefix = name.replace(" ", "-")

    def apart(match: re.Match[str]) -> str:
        is_link = match[1] == "href"
        return (
            match[0] if is_link and not match[2] else f'{match[1]}="{match[2]}{prefix}-{match[3]}"'
        )

    return State(name, Markup(_NAMES.sub(apart, html)))  # noqa: S704 - our own templates
