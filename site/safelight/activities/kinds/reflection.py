"""Reflection: something to draw, think or talk about. Nothing is typed."""

from __future__ import annotations

from safelight.activities.kind import Hint, Kind, Way
from safelight.activities.part_faults import Limits
from safelight.catalogue.model import Listing

REFLECTION = Kind(
    name="reflection",
    way=Way.NOT,
    listing=Listing.NONE,
    limits=Limits((3, 8), name="things"),
    hint=Hint.MAY,
)
