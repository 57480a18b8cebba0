"""Training for the staff of a school."""

from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType
from safelight.catalogue.page_types.slide_faults import slide_faults
from safelight.catalogue.page_types.timed import time_faults


def _faults(page: Page) -> Iterator[Fault]:
    yield from time_faults(page)
    yield from slide_faults(page)


TRAINING = PageType(
    name="training",
    folder="teachers/training",
    audience=("teachers",),
    required=(
        "aim",
        "who",
        "before",
        "plan",
        "slides",
        "practice",
        "answers",
        "remember",
        "aftercare",
        "evidence",
        "next",
        "references",
    ),
    required_blocks=(("plan", "step"), ("remember", "short")),
    required_inner=(("evidence", "supports"), ("evidence", "untested")),
    required_keys=("topics", "minutes"),
    faults=_faults,
)
