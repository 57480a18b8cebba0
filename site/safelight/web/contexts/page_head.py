"""The head of a page of content: title, place, languages, and whether it may be indexed."""

from __future__ import annotations

from markupsafe import Markup

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page, ReviewState
from safelight.web.contexts.shell import Head
from safelight.web.contexts.structured_data import structured_data
from safelight.web.page_types import crumbs_of, place_of

ARTICLE_TYPES = frozenset({"guide", "evidence", "lesson", "assembly", "training"})


def page_head(
    page: Page,
    catalogue: Catalogue,
    origin: str,
    *,
    band_name: str = "",
    questions: Markup = Markup(),  # noqa: B008 - it cannot be changed
) -> Head:
    """Return the head of a page of content.

    `questions` is the HTML of its folded questions, if any.
    """
    topics = [catalogue.topics[one] for one in page.facts.topics]
    return Head(
        heading=page.title,
        description=page.summary,
        place=place_of(page),
        crumbs=crumbs_of(page, topics[0] if topics else None, band_name),
        tab_title=page.short_title if page.has_quick_exit else "",
        quick_exit=page.has_quick_exit,
        available=catalogue.available(page.key),
        noindex=page.review_state is not ReviewState.REVIEWED,
        open_graph="article" if page.type in ARTICLE_TYPES else "website",
        json_ld=structured_data(page, origin, questions),
    )
