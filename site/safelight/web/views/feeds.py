"""What machines read about the pages: the Atom feed of changes, and the map of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Response, make_response, render_template

from safelight.catalogue.data import FRAMEWORKS
from safelight.catalogue.model import ReviewState
from safelight.search.hubs import FIXED
from safelight.web.contexts.changes import changed_on, days_of_change, newest_changes
from safelight.web.contexts.coverage import WHOLE, places_of
from safelight.web.contexts.hubs import topics_that_answer
from safelight.web.i18n import current_language
from safelight.web.library import get_library
from safelight.web.views.rendering import MAY_BE_KEPT, catalogue_and_language


@dataclass(frozen=True)
class Entry:
    """A page in the map of the site: its address, the day of its last change, and the same page in
    other languages."""

    address: str
    changed: str
    alternates: tuple[tuple[str, str], ...]


def feed(language: str) -> Response:
    """Return the newest changes in a language as an Atom feed."""
    catalogue, _ = catalogue_and_language()
    changes = newest_changes(catalogue, language)
    return _xml(
        "feed.xml",
        "application/atom+xml",
        changes=changes,
        changed_on=changed_on(catalogue, changes),
        language=current_language(),
    )


def sitemap_index() -> Response:
    """Return the list of the maps, one for each language."""
    return _xml("sitemap_index.xml", "application/xml", tags=_finished())


def sitemap(language: str) -> Response:
    """Return every address of a language that may be indexed: none of an unfinished one."""
    if language not in _finished():
        return _xml("sitemap.xml", "application/xml", entries=())
    return _xml("sitemap.xml", "application/xml", entries=(*_hubs(language), *_pages(language)))


def _finished() -> tuple[str, ...]:
    """Return the tags of the languages whose pages may be indexed."""
    library = get_library()
    return tuple(tag for tag in library.languages.tags if tag not in library.unfinished)


def _hubs(language: str) -> Iterator[Entry]:
    catalogue, _ = catalogue_and_language()
    paths = ["", *(hub.path for hub in FIXED)]
    paths += [f"topics/{topic.id}/" for topic in topics_that_answer(catalogue)]
    paths += [
        f"teachers/frameworks/{framework}/{place}/"
        for framework in FRAMEWORKS
        for place in places_of(catalogue.frameworks, framework)
        if place != WHOLE
    ]
    tags = _finished()
    for path in paths:
        yield Entry(f"/{language}/{path}", "", tuple((tag, f"/{tag}/{path}") for tag in tags))


def _pages(language: str) -> Iterator[Entry]:
    catalogue, _ = catalogue_and_language()
    days, finished = days_of_change(catalogue), _finished()
    for source in catalogue.sources():
        indexed = [
            page
            for tag in catalogue.available(source.key)
            if tag in finished
            and (page := catalogue.page(tag, source.key))
            and page.review_state is ReviewState.REVIEWED
        ]
        alternates = tuple((page.language, page.address) for page in indexed)
        for page in indexed:
            if page.language == language:
                yield Entry(page.address, days[page.language, page.key].isoformat(), alternates)


def opensearch(language: str) -> Response:
    """Return what a browser needs to offer our search among its own (OpenSearch 1.1).

    It names no address for suggestions: a browser would send it every key that is pressed.
    """
    return _xml("opensearch.xml", "application/opensearchdescription+xml")


def _xml(template: str, content_type: str, **context: object) -> Response:
    origin = get_library().settings.origin
    response = make_response(render_template(template, origin=origin, **context))
    response.content_type = f"{content_type}; charset=utf-8"
    response.headers["Cache-Control"] = MAY_BE_KEPT
    return response
