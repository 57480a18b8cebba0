"""Pages in lists: in the reader's language, or the source page marked as such where there is no
translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.web.page_types import zone_of
from safelight.web.topic_icons import topic_icon


@dataclass(frozen=True)
class Listed:
    """A page in a list.

    `foreign` is its language's tag when that is not the reader's, else empty; `languages` are the
    tags of all that have it.
    """

    page: Page
    foreign: str = ""
    languages: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return the page's title."""
        return self.page.title

    @property
    def summary(self) -> str:
        """Return what the reader gets, in one sentence."""
        return self.page.summary

    @property
    def address(self) -> str:
        """Return the address of the page, in the language it is in."""
        return self.page.address

    @property
    def situation(self) -> str:
        """Return a help page's situation in the reader's own voice, or its title."""
        return str(self.page.extra.get("situation") or self.page.title)

    @property
    def minutes(self) -> int:
        """Return the reading, playing or teaching time."""
        return self.page.facts.minutes

    @property
    def zone(self) -> str:
        """Return the zone that colours the link."""
        return zone_of(self.page)

    @property
    def icon(self) -> str:
        """Return the icon of the main topic."""
        topics = self.page.facts.topics
        return topic_icon(topics[0] if topics else "")


def listed(catalogue: Catalogue, source: Page, language: str) -> Listed:
    """Return the page in this language, or the source page marked as foreign."""
    page = catalogue.page(language, source.key)
    available = catalogue.available(source.key)
    if page is None:
        return Listed(source, source.language, available)
    return Listed(page, "", available)


def list_type(catalogue: Catalogue, language: str, type_name: str) -> tuple[Listed, ...]:
    """Return every page of a type, by id; those in the reader's language come first."""
    sources = catalogue.of_type(catalogue.languages.source, type_name)
    return own_first(listed(catalogue, source, language) for source in sources)


def list_ids(catalogue: Catalogue, language: str, ids: Iterable[str]) -> tuple[Listed, ...]:
    """Return the pages with these ids, in this order.

    Ids of pages that may not be shown are left out.
    """
    sources = (catalogue.by_id(page_id) for page_id in ids)
    return tuple(listed(catalogue, source, language) for source in sources if source)


def list_topic(
    catalogue: Catalogue, language: str, topic_id: str, type_name: str
) -> tuple[Listed, ...]:
    """Return the pages of a type about a topic, those for which it is the main one first."""
    about = [one for one in list_type(catalogue, language, type_name) if topic_id in _topics(one)]
    return tuple(sorted(about, key=lambda one: (bool(one.foreign), _topics(one).index(topic_id))))


def own_first(pages: Iterable[Listed]) -> tuple[Listed, ...]:
    """Return the pages in the reader's language before the others, otherwise in the same order."""
    return tuple(sorted(pages, key=lambda one: bool(one.foreign)))


def _topics(one: Listed) -> tuple[str, ...]:
    return one.page.facts.topics
