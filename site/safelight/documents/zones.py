"""The colours of a file, those of the page's part of the site."""

from __future__ import annotations

from safelight.catalogue.model import Page

Colours = dict[str, str]

_TEACHERS: Colours = {"zone": "#8C2F7E", "deep": "#571A52", "tint": "#F8EAF5"}
_PARENTS: Colours = {"zone": "#0A6264", "deep": "#0A474B", "tint": "#E1F3EF"}
_BANDS: dict[str, Colours] = {
    "4-7": {"zone": "#A2330E", "deep": "#6E2408", "tint": "#FFF0C9"},
    "8-10": {"zone": "#4C3FC4", "deep": "#2A2785", "tint": "#E9E8FF"},
    "11-13": {"zone": "#0A634A", "deep": "#0A4634", "tint": "#DFF4EA"},
    "14-18": {"zone": "#3B34B3", "deep": "#17183B", "tint": "#ECEBF8"},
}
_TYPES: dict[str, Colours] = {
    "lesson": _TEACHERS,
    "assembly": _TEACHERS,
    "training": _TEACHERS,
    "kit": _TEACHERS,
    "guide": _PARENTS,
    "home-pack": _PARENTS,
}


def colours_of(page: Page) -> Colours:
    """Return `zone`, `deep` and `tint` of a page's files: good on white paper, and as dark as the
    contrast of small letters asks."""
    if page.type == "activity":
        return _BANDS[page.facts.bands[0]]
    return _TYPES[page.type]
