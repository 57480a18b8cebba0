"""Activities that a lesson sends its pupils to, and that are written for older ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.problems import Advice


def check_older_activities(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on each related activity of a lesson or assembly whose pupils are all too young for
    it."""
    activities = {
        one.facts.id: one for one in catalogue.of_type(catalogue.languages.source, "activity")
    }
    for page in catalogue.sources():
        if page.type not in {"lesson", "assembly"}:
            continue
        oldest = max(map(BANDS.index, page.facts.bands))
        for name in page.facts.related:
            activity = activities.get(name)
            if activity and min(map(BANDS.index, activity.facts.bands)) > oldest:
                message = (
                    f"`related` names `{name}`, which is for ages "
                    f"{', '.join(activity.facts.bands)}. Name one for the lesson’s own pupils."
                )
                yield Advice(page.path, 1, message, "older-activities")
