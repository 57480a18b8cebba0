"""The components with their examples: while developing only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import Response

from safelight.activities.kind import Way
from safelight.activities.kinds import KINDS
from safelight.activities.screens import has_own_screens, is_checked_together
from safelight.catalogue.catalogue import Catalogue
from safelight.search.request import Span
from safelight.web.contexts.activity import Screen, fill_activity, make_screen, make_whole
from safelight.web.contexts.coverage import EFACW, coverage
from safelight.web.contexts.help_card import HelpCard
from safelight.web.contexts.listing import Listed
from safelight.web.contexts.playground import make_play
from safelight.web.contexts.results import PageResult
from safelight.web.contexts.shell import Head
from safelight.web.library import get_library
from safelight.web.views.rendering import filler, show


@dataclass(frozen=True)
class KindExample:
    """The first activity of a kind; `screen` is one screen of it, answered, where it asks."""

    kind: str
    title: str
    address: str
    screen: Screen | None


def _kinds(catalogue: Catalogue) -> Iterator[KindExample]:
    for kind in KINDS:
        page = next((one for one in catalogue.sources() if one.facts.kind == kind), None)
        if page is None or page.activity is None:
            continue
        activity, screen = fill_activity(page.activity, filler()), None
        if is_checked_together(page):
            answers = {one.id: ["a"] for one in activity.questions}
            screen = replace(make_whole(activity, answers), answered=True)
        elif has_own_screens(page) and KINDS[kind].way in (Way.ONE, Way.HEARD):
            screen = make_screen(activity, activity.questions[0].id)
        yield KindExample(kind, page.title, page.address, screen)


PASSAGE = (Span("Words that show why a page was ", marked=False), Span("found", marked=True))


def gallery() -> Response:
    """Show every component, with the first page of each type as an example."""
    catalogue = get_library().catalogue
    examples: dict[str, Listed] = {}
    for page in catalogue.sources():
        examples.setdefault(page.type, Listed(page))
    activity = examples.get("activity")
    return show(
        "gallery.html",
        Head("Components", noindex=True, may_be_kept=False, to_share=False),
        catalogue=catalogue,
        activities=tuple(_kinds(catalogue)),
        examples=examples,
        play=make_play(activity) if activity else None,
        help_first=HelpCard(examples.get("help"), "You can tell someone.", (), None),
        covered=coverage(
            (examples["lesson"],) if "lesson" in examples else (), catalogue.frameworks, EFACW
        ),
        found=tuple(PageResult(one, PASSAGE) for one in examples.values()),
    )
