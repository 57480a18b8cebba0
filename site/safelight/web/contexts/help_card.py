"""The card above the results: first words, who to call now, and the page that helps."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.catalogue.model import Page
from safelight.search.help_first import HelpFirst
from safelight.web.contexts.article import CHILD, banner_calls, by_phone
from safelight.web.contexts.listing import Listed, listed

MOST_CALLS = 2


@dataclass(frozen=True)
class HelpCard:
    """What is offered first.

    `page` is the help page for what was typed, `words` are its first words, which may be none, and
    `besides` are the help pages that may be meant instead.
    """

    page: Listed
    besides: tuple[Listed, ...]
    words: str
    calls: tuple[Helpline, ...]
    emergency: Helpline | None


def make_help_card(
    found: HelpFirst | None, catalogue: Catalogue, language: str, band: str = ""
) -> HelpCard | None:
    """Return the card that offers help, or None where there is nothing to offer.

    What is found from a children's band is a page for children, so a child is shown nothing that is
    written for adults, and only who is there for a child of that age.
    """
    if found is None:
        return None
    for_children = bool(band) or is_for_children(found.page)
    services = catalogue.services(found.page, HOME_COUNTRY, for_children=for_children)
    page = listed(catalogue, found.page, language)
    return HelpCard(
        page=page,
        besides=() if band else tuple(listed(catalogue, one, language) for one in found.besides),
        words=_first_words(page),
        calls=calls_for_child(catalogue, services, band)
        if band
        else calls_of(found.page, services),
        emergency=catalogue.emergency(HOME_COUNTRY),
    )


def calls_of(page: Page, services: tuple[Helpline, ...]) -> tuple[Helpline, ...]:
    """Return whom to call by a page: one that is written to children names those for them in its
    own order, any other one for adults and one for children."""
    if page.facts.reader != CHILD:
        return banner_calls(services)
    return by_phone(services)[:MOST_CALLS]


def calls_for_child(
    catalogue: Catalogue, services: tuple[Helpline, ...], band: str
) -> tuple[Helpline, ...]:
    """Return whom a child can call: those of the page first, then those for any worry. Lines of one
    nation alone are left out: nobody is asked where they live."""
    further = catalogue.directory(HOME_COUNTRY)
    return tuple(
        one
        for one in dict.fromkeys((*services, *further))
        if one.phone and child_may_call(one, band) and len(one.nations) != 1
    )[:MOST_CALLS]


def child_may_call(one: Helpline, band: str) -> bool:
    """Return whether a service is there for a child of this band, and may be shown to one."""
    return (
        one.children_see
        and CHILD in one.audience
        and one.category != EMERGENCY
        and (not one.bands or band in one.bands)
    )


def _first_words(page: Listed) -> str:
    opening = page.page.section("")
    return opening.runs[0] if opening and opening.runs else ""
