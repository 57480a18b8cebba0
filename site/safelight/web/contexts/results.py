"""What the search page shows of each result: a page, a hub, or a service that helps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.data import Helpline
from safelight.catalogue.phone_numbers import web_address
from safelight.search.facets import HELPLINE, open_to, scope_of
from safelight.search.hubs import Hub, hub_of
from safelight.search.request import Found, Span
from safelight.web.contexts.listing import Listed
from safelight.web.navigation import HELP, HOME, PARENTS, TEACHERS

# The address of the help hub of a country, in the language of the page.
HelpOf = Callable[[str], str]
# By the first word of a hub's address; the others have that of the home page.
ZONES = {
    "parents": PARENTS.zone,
    "topics": PARENTS.zone,
    "home-packs": PARENTS.zone,
    "teachers": TEACHERS.zone,
    "help": HELP.zone,
}


@dataclass(frozen=True)
class PageResult:
    """A page that was found, and the words that show why."""

    listed: Listed
    passage: tuple[Span, ...]


@dataclass(frozen=True)
class ServiceResult:
    """A service that was found: it stands in the help hub of its country."""

    helpline: Helpline
    address: str


@dataclass(frozen=True)
class HubResult:
    """A hub that was found, in the reader's language."""

    hub: Hub
    address: str
    passage: tuple[Span, ...]

    @property
    def zone(self) -> str:
        """Return the zone that colours the link."""
        first = self.hub.path.partition("/")[0]
        return self.hub.bands[0] if len(self.hub.bands) == 1 else ZONES.get(first, HOME.zone)


Result = PageResult | ServiceResult | HubResult


def make_results(
    found: Iterable[Found], catalogue: Catalogue, language: str, band: str, help_of: HelpOf
) -> tuple[Result, ...]:
    """Return what is shown for each hit.

    From a children's band nothing comes up that a child of that age may not see, whatever the
    search has found.
    """
    shown = (_result(one, catalogue, language, band, help_of) for one in found)
    return tuple(one for one in shown if one is not None)


def _result(
    one: Found, catalogue: Catalogue, language: str, band: str, help_of: HelpOf
) -> Result | None:
    kind, _, record_id = one.key.partition("/")
    if kind == HELPLINE:
        service = catalogue.helplines.get(record_id)
        return None if service is None or band else _service(service, catalogue, help_of)
    hub = hub_of(one.key, catalogue)
    if hub is not None:
        found = HubResult(hub, hub_address(hub, language), one.passage)
        return found if may_be_seen(hub.scope, band) else None
    page = catalogue.page(one.language, one.key)
    if page is None or not may_be_seen(scope_of(page), band):
        return None
    foreign = "" if one.language == language else one.language
    return PageResult(Listed(page, foreign), one.passage)


def _service(service: Helpline, catalogue: Catalogue, help_of: HelpOf) -> ServiceResult:
    return ServiceResult(service, service_address(service, catalogue, help_of))


def may_be_seen(scope: tuple[str, ...], band: str) -> bool:
    """Return whether what has this scope may come up for somebody from this band, or from none."""
    return not band or not open_to(band).isdisjoint(scope)


def hub_address(hub: Hub, language: str) -> str:
    """Return the address of a hub."""
    return f"/{language}/{hub.path}"


def service_address(service: Helpline, catalogue: Catalogue, help_of: HelpOf) -> str:
    """Return where a service is described.

    One of no single country, or for some ages only, has only its own website: no help hub names it
    to everybody.
    """
    if service.country not in catalogue.countries or (service.bands and service.web):
        return web_address(service.web)
    anchor = "danger" if service.category == EMERGENCY else f"service-{service.id}"
    return f"{help_of(service.country)}#{anchor}"
