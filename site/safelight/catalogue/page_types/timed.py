"""What holds for every page with timed steps: they add up to its minutes."""

from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault


def time_faults(page: Page) -> Iterator[Fault]:
    """Yield a fault where the steps do not add up."""
    total = sum(step.minutes for step in page.steps)
    if total != page.facts.minutes:
        plan = page.section("plan") or page.section("together")
        yield Fault(
            plan.line if plan else 1,
            f"The steps add up to {total} minutes, the page says {page.facts.minutes}. "
            "Change one of them.",
        )
