"""The help banner of a child's page of high sensitivity: whom a child of that age can call."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.model import Page
from safelight.web.contexts.calls import calls_for_child

MOST_CALLS = 1  # it stands above an activity: one number, and the way to all others


@dataclass(frozen=True)
class ChildBanner:
    """Whom a child can call first, and the emergency service."""

    calls: tuple[Helpline, ...]
    emergency: Helpline | None


def make_child_banner(catalogue: Catalogue, page: Page, band: str) -> ChildBanner | None:
    """Return the banner of an activity of this band, or None where it needs none."""
    if page.facts.sensitivity != "high":
        return None
    services = catalogue.services(page, HOME_COUNTRY, for_children=True)
    calls = calls_for_child(catalogue, services, band)[:MOST_CALLS]
    return ChildBanner(calls, catalogue.emergency(HOME_COUNTRY))
