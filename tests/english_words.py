"""Words of pages and of data that are English, so that a page in another language must mark them."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.problems import BrokenContent
from safelight.web.library import Library


def english_words(library: Library, language: str) -> frozenset[str]:
    """Return what pages say of themselves in English and not in this language, in one line each.

    Words that are the same in both are left out, with names of services and single words, which
    other languages take over.
    """
    try:
        catalogue = library.catalogue
    except BrokenContent:
        return frozenset()
    if language == catalogue.languages.source:
        return frozenset()
    names = tuple(one.name for one in catalogue.helplines.values())
    sources = catalogue.sources()
    own = {said for one in sources for said in _of_page(catalogue.page(language, one.key))}
    found = {said for page in sources for said in _of_page(page)}
    found |= set(_of_data(catalogue))
    return frozenset(
        " ".join(said.split())
        for said in found - own
        if " " in said and not any(name.startswith(said) for name in names)
    )


def _of_page(page: Page | None) -> Iterator[str]:
    if page:
        yield from (page.title, page.summary, str(page.extra.get("situation", "")))


def _of_data(catalogue: Catalogue) -> Iterator[str]:
    for topic in catalogue.topics.values():
        yield from (topic.title, topic.summary)
    frameworks = catalogue.frameworks
    for group in (frameworks.four_c, frameworks.efacw, frameworks.rshe):
        yield from (words for place in group.values() for words in (place.title, place.summary))
    for fact in catalogue.facts.values():
        yield from (fact.statement, fact.limits)
    for line in catalogue.helplines.values():
        yield from (line.purpose, line.text, line.alt, line.hours, line.cost, line.next_steps)
