"""Editorial and safeguarding advice on the catalogue.

Each check is a function from catalogue to advice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import Advice
from safelight.checks.old_facts import check_facts
from safelight.checks.older_activities import check_older_activities
from safelight.checks.reading_age import check_reading
from safelight.checks.reviews import check_reviews
from safelight.checks.sections import check_expected_sections
from safelight.checks.translation_state import check_translations
from safelight.checks.turned_sums import check_turned_sums
from safelight.checks.typed_facts import check_typed_facts
from safelight.checks.untranslated import check_untranslated
from safelight.checks.wording import check_wording

Check = Callable[[Catalogue, date], Iterator[Advice]]

CHECKS: tuple[Check, ...] = (
    check_wording,
    check_typed_facts,
    check_reading,
    check_expected_sections,
    check_reviews,
    check_facts,
    check_translations,
    check_untranslated,
    check_turned_sums,
    check_older_activities,
)


def run_checks(catalogue: Catalogue, today: date) -> tuple[Advice, ...]:
    """Return the advice of every check, by file and line."""
    return tuple(sorted(one for check in CHECKS for one in check(catalogue, today)))
