"""Where pages stand: the zone that colours them, their item in the main navigation, the way back
up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flask_babel import lazy_gettext

from safelight.catalogue.data import Topic
from safelight.catalogue.model import Page

KIDS_TONE = "kids"
PLAYFUL_BANDS = frozenset({"4-7", "8-10"})


@dataclass(frozen=True)
class Place:
    """A part of the site: its colours, its voice, and the item that is current in the header."""

    zone: str
    nav: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Crumb:
    """One step of the way back up. `endpoint` and `values` make its address."""

    text: Any  # a text, or one that waits for the page's language
    endpoint: str
    values: dict[str, str] = field(default_factory=dict)


HOME = Place("home")
FRONT = Place("home", tone=KIDS_TONE)
PARENTS = Place("parents", "parents")
TEACHERS = Place("teachers", "teachers")
CHILDREN = Place("home", "children", KIDS_TONE)
HELP = Place("help", "help")
SEARCH = Place("home", "search")

TO_HOME = Crumb(lazy_gettext("Home"), "home")
_HUBS: dict[str, tuple[Place, Crumb]] = {
    "guide": (PARENTS, Crumb(lazy_gettext("Parents and carers"), "parents")),
    "lesson": (TEACHERS, Crumb(lazy_gettext("Teachers"), "teachers")),
    "assembly": (TEACHERS, Crumb(lazy_gettext("Teachers"), "teachers")),
    "training": (TEACHERS, Crumb(lazy_gettext("Teachers"), "teachers")),
    "kit": (TEACHERS, Crumb(lazy_gettext("School kit"), "school_kit")),
    "home-pack": (PARENTS, Crumb(lazy_gettext("Home packs"), "home_packs")),
    "help": (HELP, Crumb(lazy_gettext("Get help"), "help")),
    "glossary": (HOME, Crumb(lazy_gettext("Glossary"), "glossary")),
    "evidence": (HOME, Crumb(lazy_gettext("Evidence"), "evidence")),
    "about": (HOME, Crumb(lazy_gettext("About"), "about")),
}
TO_CHILDREN = Crumb(lazy_gettext("Children"), "children")


def band_of(page: Page) -> str:
    """Return the age band in whose folder an activity lies."""
    return page.key.split("/")[1]


def band_place(band: str) -> Place:
    """Return the place of an age band."""
    return Place(band, "children", KIDS_TONE if band in PLAYFUL_BANDS else "")


def place_of(page: Page) -> Place:
    """Return the place of a page of content."""
    return band_place(band_of(page)) if page.type == "activity" else _HUBS[page.type][0]


def zone_of(page: Page) -> str:
    """Return the zone that colours a link to this page."""
    return place_of(page).zone


def crumbs_of(page: Page, topic: Topic | None, band_name: str = "") -> tuple[Crumb, ...]:
    """Return the way back up from a page: home, its hub, and the topic of a guide."""
    if page.type == "activity":
        band = band_of(page)
        return (TO_HOME, TO_CHILDREN, Crumb(band_name, "band", {"band": band}))
    way: tuple[Crumb, ...] = (TO_HOME, _HUBS[page.type][1])
    if page.type == "guide" and topic is not None:
        way += (Crumb(lazy_gettext(topic.title), "topic", {"topic": topic.id}),)
    return way
