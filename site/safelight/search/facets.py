"""By what results can be narrowed, and what of that is true of a page."""

from __future__ import annotations

from safelight.catalogue.ages import band_of
from safelight.catalogue.data import BANDS, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.catalogue.model import Page
from safelight.catalogue.page_types import page_type_named

FACETS = ("audience", "band", "topic", "kind", "activity", "minutes", "language")
SCOPE = "scope"  # the children's bands that may see a page; it is never shown by this name
ANY_CHILD = "children"  # in place of a band: a child of an age that we do not know
HELPLINE = "helpline"
MINUTES = {"15": (0, 15), "30": (16, 30), "60": (31, 240)}  # from and to

READERS: dict[str, tuple[str, ...]] = {
    "child": ("children",),
    "parent": ("parents",),
    "school": ("teachers",),
    "everyone": ("children", "parents", "teachers"),
}
_SERVES = {
    "child": ("children",),
    "parent": ("parents",),
    "professional": ("teachers",),
    "anyone": ("children", "parents", "teachers"),
}


def facets_of(page: Page) -> dict[str, tuple[str, ...]]:
    """Return by what a page can be narrowed."""
    return {
        "audience": audience_of(page),
        "band": page.facts.bands,
        "topic": page.facts.topics,
        "kind": (page.type,),
        "activity": (page.facts.kind,) if page.facts.kind else (),
        "minutes": tuple(
            name for name, (low, high) in MINUTES.items() if low <= page.facts.minutes <= high
        ),
        "language": (page.language,),
        SCOPE: scope_of(page),
    }


def audience_of(page: Page) -> tuple[str, ...]:
    """Return who a page is for."""
    return page_type_named(page.type).audience or READERS[page.facts.reader]


def scope_of(page: Page) -> tuple[str, ...]:
    """Return the children's bands that may find a page: those it is written for, when it is an
    activity or help for children."""
    if page.type == "activity":
        return (band_of(page),)
    return page.facts.bands if is_for_children(page) else ()


def open_to(band: str) -> frozenset[str]:
    """Return what must stand in the scope of a page for a child from here to find it."""
    return frozenset((*BANDS, ANY_CHILD)) if band == ANY_CHILD else frozenset({band})


def facets_of_helpline(one: Helpline, language: str) -> dict[str, tuple[str, ...]]:
    """Return by what a service can be narrowed. Children find it on their help pages."""
    served = (who for reader in one.audience for who in _SERVES[reader])
    return {
        "audience": tuple(dict.fromkeys(served)),
        "topic": one.topics,
        "kind": (HELPLINE,),
        "language": (language,),
    }
