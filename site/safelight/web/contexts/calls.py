"""Whom to call: the numbers that stand first on help pages, in banners and on cards."""

from __future__ import annotations

from safelight.catalogue.catalogue import EMERGENCY, LISTENING, REPORTING, Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.catalogue.model import Page

CHILD = "child"
PARENT = "parent"
MOST_CALLS = 2
ANY_TOPIC = "reporting"  # a page with it may be about anything
# Who takes reports, or helps with accounts, is not called about these.
DELICATE = frozenset({"self-harm", "harmful-sexual-behaviour"})
FOR_ANY_WORRY = frozenset({"child-helpline", "crisis-mental-health"})


def first_calls(catalogue: Catalogue, country: str) -> tuple[Helpline, ...]:
    """Return whom a child in this country can call: its child helpline, or else another line that
    listens to children. It may have neither."""
    found = [
        one
        for one in catalogue.directory(country)
        if one.phone and one.children_see and CHILD in one.audience and one.category in LISTENING
    ]
    return tuple(found[:1])  # the directory has the most urgent kinds first


def calls_of(page: Page, services: tuple[Helpline, ...]) -> tuple[Helpline, ...]:
    """Return whom to call by a page.

    One that children read too names its own first, somebody who is there for children among them;
    any other one for adults and one for children. There may be nobody to call.
    """
    fit = tuple(one for one in services if _may_be_called_first(one, page))
    if not is_for_children(page):
        return banner_calls(fit)
    numbers = sorted(by_phone(fit), key=lambda one: one.category in REPORTING)
    first = tuple(numbers[:MOST_CALLS])
    child = next((one for one in numbers if CHILD in one.audience), None)
    return first if child is None or child in first else (*first[:-1], child)


def _may_be_called_first(one: Helpline, page: Page) -> bool:
    """Return whether the number of a service may stand under the first words of a page.

    Beside it the page says that somebody listens: a line that takes reports has to be there for
    what the page is about, and a page about despair names nobody but who is there for that.
    """
    topics = set(page.facts.topics) - {ANY_TOPIC}
    if one.category in FOR_ANY_WORRY:
        return True
    if one.category in REPORTING and topics & DELICATE:
        return False
    if one.category in REPORTING or topics & DELICATE:
        return not topics.isdisjoint(one.topics)
    return True


def banner_calls(services: tuple[Helpline, ...]) -> tuple[Helpline, ...]:
    """Return the numbers to show in a help banner: one for adults first, then one for children.

    The banner says that somebody can be talked to, so whoever takes reports comes after whoever
    listens, even to children and adults alike.
    """
    numbers = by_phone(services)
    for_adults = [one for one in numbers if CHILD not in one.audience]
    for_all = [one for one in numbers if {CHILD, PARENT} <= set(one.audience)]
    for_adults += [one for one in for_all if one.category not in REPORTING]
    adult = min(for_adults, key=lambda one: one.category in REPORTING, default=None)
    child = next((one for one in numbers if CHILD in one.audience), None)
    chosen = list(dict.fromkeys(one for one in (adult, child) if one))
    chosen += [one for one in numbers if one not in chosen]
    return tuple(chosen[:MOST_CALLS])


def by_phone(services: tuple[Helpline, ...]) -> tuple[Helpline, ...]:
    """Return the services that can be called to talk, in their order: not the emergency number."""
    return tuple(one for one in services if one.phone and one.category != EMERGENCY)


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
