"""What the hubs show: parents, topics, home packs, evidence, about, and the most asked
questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline, Topic
from safelight.catalogue.hub_pages import AFTERWARDS, MOST_ASKED, TALKING
from safelight.web.contexts.article import PARENT
from safelight.web.contexts.calls import banner_calls
from safelight.web.contexts.listing import (
    Listed,
    list_ids,
    list_topic,
    list_type,
    own_first,
)
from safelight.web.page_types import SHOWN_TYPES

AUDIENCE = "parents"
OTHERS = "others"
# The shelves of the parents' hub, by their lists; the last one is for guides on no list.
SHELF_HEADINGS = {
    "first-steps": lazy_gettext("First steps"),
    "by-age": lazy_gettext("By age"),
    "apps": lazy_gettext("Apps, games and devices"),
    "people": lazy_gettext("Friends, feelings and belonging"),
    "families": lazy_gettext("Your family"),
    "rules": lazy_gettext("Rules and rights"),
    "": lazy_gettext("More guides"),
}
FIRST_SHELVES = ("first-steps", "by-age")


@dataclass(frozen=True)
class Shelf:
    """Guides of one kind, under a heading."""

    id: str
    heading: Any
    pages: tuple[Listed, ...]


@dataclass(frozen=True)
class ParentsHub:
    """The parents' hub. The guides for getting ready stand on shelves: `ready` holds those to begin
    with, `shelves` the others."""

    happened: tuple[Listed, ...]
    ready: tuple[Shelf, ...]
    shelves: tuple[Shelf, ...]
    topics: tuple[Topic, ...]
    home_packs: tuple[Listed, ...]
    talking: Listed | None  # the guide on talking at every age


@dataclass(frozen=True)
class TopicPage:
    """Everything for adults about one topic. `groups` are (page type, heading, pages)."""

    topic: Topic
    groups: tuple[tuple[str, Any, tuple[Listed, ...]], ...]
    related: tuple[Topic, ...]
    services: tuple[Helpline, ...]
    calls: tuple[Helpline, ...]
    emergency: Helpline | None


def most_asked(catalogue: Catalogue, language: str) -> tuple[Listed, ...]:
    """Return the pages behind the questions that people ask most."""
    return _picked(catalogue, language, MOST_ASKED)


def make_parents(catalogue: Catalogue, language: str) -> ParentsHub:
    """Return the parents' hub."""
    guides = list_type(catalogue, language, "guide")
    for_parents = [
        one for one in list_type(catalogue, language, "help") if one.page.facts.reader == PARENT
    ]
    afterwards = catalogue.hub_pages.get(AFTERWARDS, ())
    happened = [one for one in guides if one.page.facts.id in afterwards]
    shelves = _shelves(guides, catalogue.hub_pages)
    return ParentsHub(
        happened=own_first((*for_parents, *happened)),
        ready=tuple(one for one in shelves if one.id in FIRST_SHELVES),
        shelves=tuple(one for one in shelves if one.id not in FIRST_SHELVES),
        topics=tuple(
            topic for topic in topics_with_pages(catalogue) if AUDIENCE in topic.audiences
        ),
        home_packs=list_type(catalogue, language, "home-pack"),
        talking=next(iter(_picked(catalogue, language, TALKING)), None),
    )


def _shelves(guides: Iterable[Listed], lists: Mapping[str, tuple[str, ...]]) -> list[Shelf]:
    """Return the shelves that hold anything, and at the end what stands on none of them."""
    known = {one.page.facts.id: one for one in guides}
    for name in lists.get(AFTERWARDS, ()):
        known.pop(name, None)
    shelves = []
    for name, heading in SHELF_HEADINGS.items():
        ids = lists.get(name, ()) if name else tuple(known)
        pages = own_first(known.pop(one) for one in ids if one in known)
        if pages:
            shelves.append(Shelf(name or OTHERS, heading, pages))
    return shelves


def _picked(catalogue: Catalogue, language: str, name: str) -> tuple[Listed, ...]:
    return list_ids(catalogue, language, catalogue.hub_pages.get(name, ()))


def topics_with_pages(catalogue: Catalogue) -> tuple[Topic, ...]:
    """Return the topics that at least one page for adults is mainly about."""
    return _topics_of(catalogue, ("guide", "lesson", "help"))


def topics_that_answer(catalogue: Catalogue) -> tuple[Topic, ...]:
    """Return the topics that have a page of their own: at least one page is about them."""
    return _topics_of(catalogue, tuple(name for name, one in SHOWN_TYPES.items() if one.group))


def _topics_of(catalogue: Catalogue, types: tuple[str, ...]) -> tuple[Topic, ...]:
    source = catalogue.languages.source
    named = {
        topic
        for type_name in types
        for page in catalogue.of_type(source, type_name)
        for topic in page.facts.topics
    }
    return tuple(topic for topic in catalogue.topics.values() if topic.id in named)


def make_topic(catalogue: Catalogue, language: str, topic_id: str) -> TopicPage | None:
    """Return everything about a topic, or None when there is no such topic or no page about it."""
    topic = catalogue.topics.get(topic_id)
    if topic is None:
        return None
    filled = tuple(
        (name, one.group, pages)
        for name, one in SHOWN_TYPES.items()
        if one.group and (pages := list_topic(catalogue, language, topic_id, name))
    )
    if not filled:
        return None
    shown = {one.id for one in topics_with_pages(catalogue)}
    services = _topic_services(catalogue, topic)
    return TopicPage(
        topic=topic,
        groups=filled,
        related=tuple(catalogue.topics[one] for one in topic.related if one in shown),
        services=services,
        calls=banner_calls(services),
        emergency=catalogue.emergency(HOME_COUNTRY),
    )


def _topic_services(catalogue: Catalogue, topic: Topic) -> tuple[Helpline, ...]:
    found = (catalogue.helplines.get(one) for one in topic.helplines)
    return tuple(one for one in found if one)
