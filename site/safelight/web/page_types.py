"""How each page type stands on the site: its name, its template, its place, the way back up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext

from safelight.catalogue.ages import band_of
from safelight.catalogue.data import Topic
from safelight.catalogue.model import Page
from safelight.web.navigation import (
    CHILDREN,
    HELP,
    HOME,
    PARENTS,
    TEACHERS,
    TO_CHILDREN,
    TO_HOME,
    TO_TEACHERS,
    Crumb,
    Place,
    band_place,
)


@dataclass(frozen=True)
class ShownType:
    """A page type as readers meet it.

    `group` is its heading on the pages of topics, which list it when it has one, in the order of
    the table. Without a `template` it has a view of its own in `views/pages.py`.
    """

    name: Any  # a text that waits for the page's language
    place: Place
    hub: Crumb
    group: Any = ""
    template: str = ""


SHOWN_TYPES: dict[str, ShownType] = {
    "guide": ShownType(
        lazy_gettext("Guide"),
        PARENTS,
        Crumb(lazy_gettext("Parents and carers"), "parents"),
        lazy_gettext("Guides"),
        "guide.html",
    ),
    "help": ShownType(
        lazy_gettext("Help page"),
        HELP,
        Crumb(lazy_gettext("Get help"), "help"),
        lazy_gettext("If something has happened"),
    ),
    "home-pack": ShownType(
        lazy_gettext("Home pack"),
        PARENTS,
        Crumb(lazy_gettext("Home packs"), "home_packs"),
        lazy_gettext("Fifteen minutes together"),
        "home_pack.html",
    ),
    "lesson": ShownType(lazy_gettext("Lesson"), TEACHERS, TO_TEACHERS, lazy_gettext("Lessons")),
    "assembly": ShownType(
        lazy_gettext("Assembly"), TEACHERS, TO_TEACHERS, lazy_gettext("Assemblies")
    ),
    "training": ShownType(
        lazy_gettext("Staff training"), TEACHERS, TO_TEACHERS, lazy_gettext("Staff training")
    ),
    "kit": ShownType(
        lazy_gettext("School kit"),
        TEACHERS,
        Crumb(lazy_gettext("School kit"), "school_kit"),
        lazy_gettext("School kit"),
        "kit_page.html",
    ),
    "glossary": ShownType(
        lazy_gettext("Glossary"),
        HOME,
        Crumb(lazy_gettext("Glossary"), "glossary"),
        lazy_gettext("Words to know"),
        "glossary_entry.html",
    ),
    "evidence": ShownType(
        lazy_gettext("Evidence"),
        HOME,
        Crumb(lazy_gettext("Evidence"), "evidence"),
        lazy_gettext("Evidence"),
        "evidence_page.html",
    ),
    "activity": ShownType(lazy_gettext("Activity"), CHILDREN, TO_CHILDREN),
    "about": ShownType(
        lazy_gettext("About Safelight"),
        HOME,
        Crumb(lazy_gettext("About"), "about"),
        template="about_page.html",
    ),
}


def shown_type(page: Page) -> ShownType:
    """Return how pages of this type stand on the site.

    Raise LookupError, with what to write, when that is said nowhere.
    """
    try:
        return SHOWN_TYPES[page.type]
    except KeyError:
        message = f"The page type `{page.type}` is not in SHOWN_TYPES of web/page_types.py."
        raise LookupError(f"{message} Add its name, place, hub and template.") from None


def place_of(page: Page) -> Place:
    """Return the place of a page of content."""
    return band_place(band_of(page)) if page.type == "activity" else shown_type(page).place


def zone_of(page: Page) -> str:
    """Return the zone that colours a link to this page."""
    return place_of(page).zone


def crumbs_of(page: Page, topic: Topic | None, band_name: str = "") -> tuple[Crumb, ...]:
    """Return the way back up from a page: home, its hub, and the topic of a guide."""
    way: tuple[Crumb, ...] = (TO_HOME, shown_type(page).hub)
    if page.type == "activity":
        way += (Crumb(band_name, "band", {"band": band_of(page)}),)
    if page.type == "guide" and topic is not None:
        way += (Crumb(lazy_gettext(topic.title), "topic", {"topic": topic.id}),)
    return way
