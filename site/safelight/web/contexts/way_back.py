"""The way back from help to the very page that a child came from."""

from __future__ import annotations

import re

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Activity, Page
from safelight.catalogue.part_names import END
from safelight.languages import TAG
from safelight.search.facets import ANY_CHILD
from safelight.web.navigation import PLAYFUL_BANDS

# Our own addresses and no others: whoever writes the link cannot send a child elsewhere.
_PLACE = re.compile(
    rf"/(?P<language>{TAG})/children/(?:(?P<band>{'|'.join(BANDS)})/"
    r"(?:(?P<slug>[a-z0-9-]+)/(?:(?P<part>[a-z0-9-]+)/)?(?:#(?P<scene>[a-z0-9-]+))?)?)?"
)


def is_for_young(place: str) -> bool:
    """Return whether a page that `way_back` knows is one for children up to 10."""
    return band_of_place(place) in PLAYFUL_BANDS


def band_of_place(place: str) -> str:
    """Return the age band of a page that `way_back` knows, or an empty text for none.

    The hub of all children is of no single band.
    """
    match = _PLACE.fullmatch(place)
    return match["band"] or ANY_CHILD if match else ""


def way_back(catalogue: Catalogue, place: str) -> str:
    """Return the address of a screen of an activity or of a children's hub, or an empty text for
    anything else."""
    match = _PLACE.fullmatch(place)
    if match is None or match["language"] not in catalogue.languages:
        return ""
    if match["slug"] is None:
        return place
    page = catalogue.page(match["language"], f"children/{match['band']}/{match['slug']}")
    if page is None or page.activity is None:
        return ""
    return place if _is_there(page, page.activity, match["part"], match["scene"]) else ""


def _is_there(page: Page, activity: Activity, part: str | None, scene: str | None) -> bool:
    if scene is not None:
        return part is None and scene in {one.id for one in activity.scenes}
    return part is None or part in {END, *(one.id for one in activity.questions)}
