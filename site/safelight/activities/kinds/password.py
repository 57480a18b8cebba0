"""Password builder: three words, drawn by the server. The child types nothing."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from safelight.activities.kind import Kind, Way
from safelight.activities.part_faults import Limits, activity_of, closing_faults
from safelight.catalogue.model import Activity, Listing, Page, Question
from safelight.catalogue.page_types.page_type import Fault

LIST = "list"
DRAWN = 3
FEWEST = 40
LONGEST = 14  # characters


def words_of(activity: Activity) -> tuple[str, ...]:
    """Return the words to draw from."""
    found = next((one for one in activity.questions if one.id == LIST), None)
    return tuple(option.text for option in found.options) if found else ()


def lessons_of(activity: Activity) -> tuple[Question, ...]:
    """Return what there is to know, without the words."""
    return tuple(one for one in activity.questions if one.id != LIST)


def draw(activity: Activity, chance: Random) -> tuple[str, ...]:
    """Return three different words, in the order they were drawn in."""
    words = words_of(activity)
    return tuple(chance.sample(words, min(DRAWN, len(words))))


def _faults(page: Page) -> Iterator[Fault]:
    yield from closing_faults(page)
    activity = activity_of(page)
    drawn = next((one for one in activity.questions if one.id == LIST), None)
    if drawn is None or drawn.listing is not Listing.PLAIN:
        yield Fault(1, "There is no section `{#list}` with a plain list of words. Add one.")
        return
    if len({option.text.casefold() for option in drawn.options}) < FEWEST:
        yield Fault(drawn.line, f"At least {FEWEST} different words are wanted.")
    for option in drawn.options:
        if not option.text.isalpha() or len(option.text) > LONGEST:
            yield Fault(option.line, f"“{option.text}” is not one short word. Choose another.")
    for lesson in lessons_of(activity):
        if lesson.options:
            yield Fault(lesson.line, f"`{lesson.id}` holds a list. Write sentences.")
    if not lessons_of(activity):
        yield Fault(1, "Nothing says what makes a password strong. Add a section before the words.")


PASSWORD = Kind(
    name="password",
    way=Way.NOT,
    listing=Listing.PLAIN,
    limits=Limits((2, 6), name="parts"),
    own_parts=True,
    more_faults=_faults,
)
