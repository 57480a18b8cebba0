"""Children's activities. What each kind must hold is said by the kinds, in `activities/kinds/`."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType


def _faults(page: Page) -> Iterator[Fault]:
    if page.activity is not None and not page.activity.grownup_html:
        yield Fault(1, "There is no `/// grownup` block for the adult beside the child. Add one.")


ACTIVITY = PageType(
    name="activity",
    folder="children",
    shelves=BANDS,
    audience=("children",),
    required_keys=("topics", "bands", "kind"),
    faults=_faults,
)
