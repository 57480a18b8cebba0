"""What a kind of activity is: how it is answered, what it must hold, and how it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from safelight.activities.child_words import child_word_faults
from safelight.activities.part_faults import (
    Limits,
    address_faults,
    closing_faults,
    count_faults,
    part_faults,
    picture_faults,
    reference_faults,
    wordless_faults,
)
from safelight.activities.reading_faults import reading_faults
from safelight.catalogue.ages import band_of
from safelight.catalogue.model import Activity, Listing, Page
from safelight.catalogue.page_types.page_type import Fault


class Way(StrEnum):
    """How a part of an activity is answered."""

    NOT = "not"  # nothing is answered
    ONE = "one"  # one choice, right or to be looked at again
    HEARD = "heard"  # one choice, and none is wrong
    MANY = "many"  # any number of choices
    ORDER = "order"  # every choice, in an order


class Hint(StrEnum):
    """Whether a quote stands below a part's choices."""

    NEVER = "never"
    MAY = "may"
    MUST = "must"


def as_it_is(activity: Activity) -> Activity:
    """Return the activity unchanged: its file says everything."""
    return activity


def no_more(page: Page) -> Iterator[Fault]:
    """Find no further faults."""
    yield from ()


@dataclass(frozen=True)
class Kind:
    """A kind of activity.

    `limits` say how many parts it has, and how many choices each. `together` names the age bands
    in which all parts stand on one screen; elsewhere each has its own. `more_faults` finds what
    only this kind knows.
    """

    name: str
    way: Way
    listing: Listing
    limits: Limits
    in_scenes: bool = False
    own_parts: bool = False  # whether `more_faults` alone looks into its parts
    hint: Hint = Hint.NEVER
    together: frozenset[str] = frozenset()
    complete: Callable[[Activity], Activity] = as_it_is
    more_faults: Callable[[Page], Iterator[Fault]] = no_more

    def faults(self, page: Page) -> Iterator[Fault]:
        """Yield what is wrong with a source page of this kind, its words apart."""
        yield from address_faults(page)
        yield from picture_faults(page)
        yield from count_faults(page, self.limits, in_scenes=self.in_scenes)
        if not (self.in_scenes or self.own_parts):
            yield from closing_faults(page)
            yield from part_faults(
                page,
                self.limits,
                listing=self.listing,
                hint=self.hint.value,
            )
        yield from self.more_faults(page)

    def word_faults(self, page: Page) -> Iterator[Fault]:
        """Yield words that a child should not meet or cannot read, in the page's own language,
        references where they cannot be filled in, and choices without words."""
        yield from reference_faults(page)
        yield from wordless_faults(page)
        yield from child_word_faults(page, band_of(page))
        yield from reading_faults(page, band_of(page))

    def is_together(self, band: str) -> bool:
        """Return whether all parts stand on one screen for children of this age."""
        return band in self.together
