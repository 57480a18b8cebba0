"""Assemblies: a short talk to many pupils at once."""

from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType
from safelight.catalogue.page_types.slide_faults import slide_faults
from safelight.catalogue.page_types.timed import time_faults


def _faults(page: Page) -> Iterator[Fault]:
    yield from time_faults(page)
    yield from slide_faults(page)


ASSEMBLY = PageType(
    name="assembly",
    folder="teachers/assemblies",
    audience=("teachers",),
    required=(
        "aim",
        "before",
        "need",
        "plan",
        "slides",
        "safeguarding",
        "disclosure",
        "signposting",
        "home",
        "evidence",
        "next",
    ),
    required_blocks=(
        ("before", "care"),
        ("plan", "step"),
        ("disclosure", "care"),
        ("home", "letter"),
    ),
    required_inner=(("evidence", "supports"), ("evidence", "untested")),
    required_keys=("topics", "bands", "minutes", "content_level"),
    faults=_faults,
)
