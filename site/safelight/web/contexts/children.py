"""What the hub of an age band shows: what there is to do, and who can help."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.ages import band_of
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.web.contexts.calls import child_may_call
from safelight.web.contexts.listing import Listed, list_type, own_first
from safelight.web.contexts.playground import (
    Building,
    Play,
    Shelf,
    make_plays,
    make_shelves,
    make_town,
    words_for,
)


@dataclass(frozen=True)
class Band:
    """One age band: what there is to do, and who can help a child of that age."""

    id: str
    plays: tuple[Play, ...]
    town: tuple[Building, ...]
    shelves: tuple[Shelf, ...]
    help_pages: tuple[Listed, ...]
    helplines: tuple[Helpline, ...]
    emergency: Helpline | None


def make_band(catalogue: Catalogue, language: str, band: str) -> Band:
    """Return an age band."""
    activities = list_type(catalogue, language, "activity")
    plays = make_plays(own_first(one for one in activities if band_of(one.page) == band))
    help_pages = list_type(catalogue, language, "help")
    helplines = catalogue.directory(HOME_COUNTRY)
    return Band(
        id=band,
        plays=plays,
        shelves=make_shelves(plays, catalogue),
        town=make_town(plays, words_for(catalogue, language, band)),
        help_pages=tuple(one for one in help_pages if is_for_children(one.page)),
        helplines=tuple(one for one in helplines if child_may_call(one, band)),
        emergency=catalogue.emergency(HOME_COUNTRY),
    )
