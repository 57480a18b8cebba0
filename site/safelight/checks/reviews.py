"""Reviews that are due or were never done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import Advice

HELPLINE_DAYS = 90


def check_reviews(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on pages whose review is overdue, and on helplines not checked for 90 days."""
    for page in catalogue.sources():
        if page.facts.next_review < today:
            message = (
                f"The review was due on {page.facts.next_review.isoformat()}. Read the page again."
            )
            yield Advice(page.path, 1, message, "reviews")
    for one in catalogue.helplines.values():
        if today - one.checked > timedelta(days=HELPLINE_DAYS):
            message = (
                f"`{one.id}` was last checked on {one.checked.isoformat()}. Call or open it again."
            )
            line = catalogue.line_of("helplines.toml", one.id)
            yield Advice("content/data/helplines.toml", line, message, "reviews")
