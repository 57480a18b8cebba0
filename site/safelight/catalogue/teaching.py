"""What a page for teachers holds beside its sections: timed steps, and slides."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.frozen import Frozen


@dataclass(frozen=True, slots=True)
class Step(Frozen):
    """One timed step of a lesson or a home pack.

    `part` is "core", "extend" or "extra"; `least` is a core step's minutes in the shortest version
    of a lesson, and `brief` says what to leave out of it then.
    """

    name: str
    minutes: int
    part: str
    line: int
    least: int = 0
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Slide(Frozen):
    """What the rules ask of one slide. `part` is "core", "extend" or "extra"."""

    id: str
    title: str
    part: str
    words: int  # on the slide, its title and its notes aside
    pictures: int
    has_notes: bool
    line: int
