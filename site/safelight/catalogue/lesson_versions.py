"""The versions of a lesson that follow from one source: four lengths, and what others than the
teacher may see.

Core steps at their least make the shortest length, core steps the short one; the steps marked
`extend` and `extra` are added for the longer ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from safelight.catalogue.teaching import Step

SHORTEST = 10
# Minutes, and the parts of the plan that are taught in them.
LENGTHS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        SHORTEST: ("core",),
        20: ("core",),
        45: ("core", "extend"),
        60: ("core", "extend", "extra"),
    }
)


def minutes_of(step: Step, length: int) -> int:
    """Return a step's minutes in a lesson of this length: 0 when it is left out."""
    if step.part not in LENGTHS[length]:
        return 0
    return step.least if length == SHORTEST else step.minutes


def plan_of(steps: tuple[Step, ...], length: int) -> tuple[tuple[Step, int], ...]:
    """Return the steps that are taught in a lesson of this length, each with its minutes."""
    return tuple((step, minutes) for step in steps if (minutes := minutes_of(step, length)))


# What may be shown to others than the teacher, by the ids of sections.
FOR_PUPILS = ("outcomes", "vocabulary", "rules", "slides", "worksheet", "signposting")
FOR_PARENTS = ("parents", *FOR_PUPILS, "home")
