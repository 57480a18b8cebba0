"""Quiz: questions with answers, a reason on every one."""

from __future__ import annotations

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits
from safelight.catalogue.model import Listing

QUIZ = Kind(name="quiz", way=Way.ONE, listing=Listing.TASKS, limits=Limits((5, 8), (2, 6)))
