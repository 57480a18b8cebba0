"""The words of every value that results can be narrowed by, in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flask import Flask, current_app
from flask_babel import gettext

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.web.display import TYPE_NAMES, ages, own_name
from safelight.web.i18n import current_language
from safelight.web.library import get_library
from safelight.web.page_types import SHOWN_TYPES

if TYPE_CHECKING:
    from safelight.web.contexts.asked import Names

EXTENSION = "safelight-facet-names"

# In the order in which they are most often wanted; types that are not named come last.
_FIRST = (
    "help",
    "guide",
    "activity",
    "lesson",
    "assembly",
    "training",
    "kit",
    "home-pack",
    "helpline",
    "hub",
    "glossary",
    "evidence",
    "about",
)
KINDS = tuple(dict.fromkeys((*_FIRST, *SHOWN_TYPES)))


def facet_names(catalogue: Catalogue) -> Names:
    """Return the words by facet and value, in the order in which they are shown."""
    return {
        "audience": {
            "children": gettext("Children and young people"),
            "parents": gettext("Parents and carers"),
            "teachers": gettext("Teachers"),
        },
        "band": {band: ages((band,)) for band in BANDS},
        "topic": {topic.id: gettext(topic.title) for topic in catalogue.topics.values()},
        "kind": {name: str(TYPE_NAMES[name]) for name in KINDS},
        "minutes": minutes_names(),
        "language": {one.tag: own_name(one) for one in catalogue.languages.all},
    }


def minutes_names() -> dict[str, str]:
    """Return the words of each length of time, shortest first."""
    return {
        "15": gettext("Up to 15 minutes"),
        "30": gettext("16 to 30 minutes"),
        "60": gettext("Longer than 30 minutes"),
    }


@dataclass
class KeptNames:
    """The names of the newest catalogue by language: a page asks for some eighty of them."""

    catalogue: Catalogue | None = None
    by_language: dict[str, Names] = field(default_factory=dict)


def install(app: Flask) -> None:
    """Let the app keep its names."""
    app.extensions[EXTENSION] = KeptNames()


def get_names() -> Names:
    """Return the names in the language of the page."""
    catalogue, tag = get_library().catalogue, current_language().tag
    kept: KeptNames = current_app.extensions[EXTENSION]
    if kept.catalogue is not catalogue:
        kept = current_app.extensions[EXTENSION] = KeptNames(catalogue)
    if tag not in kept.by_language:
        kept.by_language[tag] = facet_names(catalogue)
    return kept.by_language[tag]
