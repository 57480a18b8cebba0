"""Help pages: “Worried about something?” Nothing on them but help."""

from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType

MOST_STEPS = 5


def _faults(page: Page) -> Iterator[Fault]:
    if not page.section(""):
        yield Fault(1, "A help page starts with a paragraph that names the feeling. Write one.")
    if page.facts.related:
        yield Fault(1, "A help page has no related pages. Empty the key `related`.")
    steps = page.section("steps")
    if steps and steps.html.count("<li>") > MOST_STEPS:
        yield Fault(steps.line, f"At most {MOST_STEPS} steps. Join or drop some.")


HELP_PAGE = PageType(
    name="help",
    folder="help",
    audience=(),
    required=("safe", "steps", "happens", "fault"),
    expected=(),
    required_blocks=(("steps", "steps"),),
    required_keys=("reader", "situation", "topics"),
    faults=_faults,
)
