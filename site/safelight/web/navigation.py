"""The parts of the site: the zone that colours each, its item in the main navigation, the steps
back up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flask_babel import lazy_gettext

from safelight.search.facets import ANY_CHILD

KIDS_TONE = "kids"
PLAYFUL_BANDS = frozenset({"4-7", "8-10"})


@dataclass(frozen=True)
class Place:
    """A part of the site: its colours, its voice, the item that is current in the header, and the
    children's band to which a search from here is held."""

    zone: str
    nav: str = ""
    tone: str = ""
    band: str = ""


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
CHILDREN = Place("home", "children", KIDS_TONE, ANY_CHILD)
HELP = Place("help", "help")
SEARCH = Place("home", "search")

TO_HOME = Crumb(lazy_gettext("Home"), "home")
TO_TEACHERS = Crumb(lazy_gettext("Teachers"), "teachers")
TO_CHILDREN = Crumb(lazy_gettext("Children"), "children")


def band_place(band: str) -> Place:
    """Return the place of an age band, or of all children."""
    if band == ANY_CHILD:
        return CHILDREN
    return Place(band, "children", KIDS_TONE if band in PLAYFUL_BANDS else "", band)
