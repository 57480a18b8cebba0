"""Lessons for teachers."""

from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType


def _faults(page: Page) -> Iterator[Fault]:
    total = sum(step.minutes for step in page.steps)
    if total != page.facts.minutes:
        plan = page.section("plan")
        yield Fault(
            plan.line if plan else 1,
            f"The steps add up to {total} minutes, the page says {page.facts.minutes}. "
            "Change one of them.",
        )


LESSON = PageType(
    name="lesson",
    folder="teachers/lessons",
    required=(
        "outcomes",
        "success",
        "before",
        "resources",
        "vocabulary",
        "rules",
        "plan",
        "questions",
        "differentiation",
        "assessment",
        "misconceptions",
        "safeguarding",
        "disclosure",
        "signposting",
        "home",
        "parents",
        "next",
        "references",
    ),
    required_blocks=(("before", "care"), ("plan", "step"), ("home", "letter")),
    required_keys=(
        "topics",
        "bands",
        "minutes",
        "four_c",
        "efacw",
        "school_years",
        "content_level",
    ),
    faults=_faults,
    any_section=True,
)
