"""Feelings: moments, and how they may feel. No feeling is wrong, and each is answered."""

from __future__ import annotations

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits
from safelight.catalogue.model import Listing

FEELINGS = Kind(
    name="feelings",
    way=Way.HEARD,
    listing=Listing.PLAIN,
    limits=Limits((3, 8), (3, 5), "moments"),
)
