"""What the search page shows of each result: a page, or a service that helps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.data import Helpline
from safelight.catalogue.model import Page
from safelight.catalogue.phone_numbers import web_address
from safelight.search.facets import HELPLINE, scope_of
from safelight.search.request import Found, Span
from safelight.web.contexts.listing import Listed

# The address of the help hub of a country, in the language of the page.
HubOf = Callable[[str], str]


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


Result = PageResult | ServiceResult


def make_results(
    found: Iterable[Found], catalogue: Catalogue, language: str, band: str, hub_of: HubOf
) -> tuple[Result, ...]:
    """Return what is shown for each hit.

    From a children's band nothing comes up that a child of that age may not see, whatever the
    search has found.
    """
    shown = (_result(one, catalogue, language, band, hub_of) for one in found)
    return tuple(one for one in shown if one is not None)


def _result(
    one: Found, catalogue: Catalogue, language: str, band: str, hub_of: HubOf
) -> Result | None:
    kind, _, record_id = one.key.partition("/")
    if kind == HELPLINE:
        service = catalogue.helplines.get(record_id)
        return None if service is None or band else _service(service, catalogue, hub_of)
    page = catalogue.page(one.language, one.key)
    if page is None or not may_be_seen(page, band):
        return None
    foreign = "" if one.language == language else one.language
    return PageResult(Listed(page, foreign), one.passage)


def _service(service: Helpline, catalogue: Catalogue, hub_of: HubOf) -> ServiceResult:
    return ServiceResult(service, service_address(service, catalogue, hub_of))


def may_be_seen(page: Page, band: str) -> bool:
    """Return whether a page may come up for somebody who comes from this band, or from none."""
    return not band or band in scope_of(page)


def service_address(service: Helpline, catalogue: Catalogue, hub_of: HubOf) -> str:
    """Return where a service is described.

    One of no single country, or for some ages only, has only its own website: no help hub names it
    to everybody.
    """
    if service.country not in catalogue.countries or (service.bands and service.web):
        return web_address(service.web)
    anchor = "danger" if service.category == EMERGENCY else f"service-{service.id}"
    return f"{hub_of(service.country)}#{anchor}"
