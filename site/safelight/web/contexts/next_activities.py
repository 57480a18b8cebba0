"""“You might do next”: by topic and age band, and by nothing else."""

from __future__ import annotations

from safelight.catalogue.ages import band_of
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.web.contexts.listing import Listed, list_type

MOST = 3


def next_activities(catalogue: Catalogue, page: Page) -> tuple[Listed, ...]:
    """Return other activities of the same band, in the page's language: those that share most
    topics first, then those that follow it by id."""
    same_band = [
        one
        for one in list_type(catalogue, page.language, "activity")
        if band_of(one.page) == band_of(page) and one.page.key != page.key and not one.foreign
    ]
    here = page.facts.id
    topics = set(page.facts.topics)

    def rank(one: Listed) -> tuple[int, bool, str]:
        facts = one.page.facts
        return (-len(topics & set(facts.topics)), facts.id < here, facts.id)

    return tuple(sorted(same_band, key=rank)[:MOST])
