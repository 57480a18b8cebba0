"""Put in order: steps that are moved up and down."""

from __future__ import annotations

from dataclasses import replace

from safelight.activities.kind import Hint, Kind, Way
from safelight.activities.part_faults import Limits
from safelight.catalogue.mixing import mixed
from safelight.catalogue.model import Activity, Listing, Question
from safelight.catalogue.part_names import letter_of


def _complete(activity: Activity) -> Activity:
    """Give the steps letters in the mixed order in which they are first shown; they stay in their
    right order, and each is right."""
    return replace(activity, questions=tuple(_task(one) for one in activity.questions))


def _task(task: Question) -> Question:
    letters = {at: letter_of(shown) for shown, at in enumerate(mixed(len(task.options)))}
    return replace(
        task,
        options=tuple(
            replace(option, letter=letters[at], right=True)
            for at, option in enumerate(task.options)
        ),
    )


ORDER = Kind(
    name="order",
    way=Way.ORDER,
    listing=Listing.NUMBERED,
    limits=Limits((1, 5), (3, 6), "tasks"),
    hint=Hint.MUST,
    complete=_complete,
)
