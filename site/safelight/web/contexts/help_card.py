"""The card above the results: first words, who to call now, and the page that helps."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.search.help_first import HelpFirst
from safelight.web.contexts.calls import calls_for_child, calls_of
from safelight.web.contexts.listing import Listed, listed


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


def _first_words(page: Listed) -> str:
    opening = page.page.section("")
    return opening.runs[0] if opening and opening.runs else ""
