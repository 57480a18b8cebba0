"""The components with their examples: while developing only."""

from __future__ import annotations

from flask import Response

from safelight.catalogue.data import HOME_COUNTRY
from safelight.catalogue.model import ReviewState
from safelight.search.hubs import FIXED
from safelight.search.request import Span
from safelight.web.contexts.coverage import EFACW, coverage
from safelight.web.contexts.help_card import HelpCard
from safelight.web.contexts.listing import Listed
from safelight.web.contexts.narrowing import FacetGroup, FacetLink
from safelight.web.contexts.playground import make_plays
from safelight.web.contexts.results import HubResult, PageResult
from safelight.web.contexts.shell import Head
from safelight.web.library import get_library
from safelight.web.views.activities import around
from safelight.web.views.kind_gallery import first_of_each_kind
from safelight.web.views.rendering import show
from safelight.web.views.school_kit import CHILD_HELPLINE

PASSAGE = (Span("Words that show why a page was ", marked=False), Span("found", marked=True))

FACETS = (
    FacetGroup(
        "topic",
        (
            FacetLink("Scams", 7, "#component-facets", chosen=False),
            FacetLink("Privacy", 0, "#component-facets", chosen=True),
        ),
        (FacetLink("Copyright", 1, "#component-facets", chosen=False),),
    ),
)


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
        kinds=tuple(kind for kind, _ in first_of_each_kind(catalogue)),
        examples=examples,
        play=make_plays((activity,))[0] if activity else None,
        play_parts=around(activity.page) if activity else None,
        facet_groups=FACETS,
        review_states=tuple(ReviewState),
        emergency=catalogue.emergency(HOME_COUNTRY),
        child=catalogue.helplines.get(CHILD_HELPLINE),
        help_first=HelpCard(
            page=examples["help"],
            besides=(examples["help"],),
            words="You can tell someone.",
            calls=(),
            emergency=None,
        )
        if "help" in examples
        else None,
        covered=coverage(
            (examples["lesson"],) if "lesson" in examples else (), catalogue.frameworks, EFACW
        ),
        found=tuple(PageResult(one, PASSAGE) for one in examples.values()),
        found_hub=HubResult(FIXED[0], "#component-result", ()),
    )
