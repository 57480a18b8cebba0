"""The addresses that measurements visit, taken from the project's own catalogue."""

from __future__ import annotations

import sys
from datetime import date

from bench.running_site import ROOT

sys.path.insert(0, str(ROOT / "site"))

from safelight.activities.kinds import KINDS
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.languages import read_languages

HUBS = (
    "",
    "parents/",
    "teachers/",
    "children/",
    "children/4-7/",
    "children/8-10/",
    "children/11-13/",
    "children/14-18/",
    "home-packs/",
    "help/",
    "glossary/",
    "evidence/",
    "about/",
    "about/translations/",
    "search/",
    "search/?q=chat",
    "topics/grooming/",
)


def real_catalogue() -> Catalogue:
    """Return the catalogue of the project's own content."""
    languages = read_languages(ROOT / "translations")
    return compile_content(ROOT / "content", languages, today=date.today(), kinds=KINDS).catalogue


def every_address() -> tuple[str, ...]:
    """Return the path of every page in every language, notes on missing translations included."""
    catalogue = real_catalogue()
    paths = [*HUBS, *(f"{page.key}/" for page in catalogue.sources())]
    for page in catalogue.sources():
        if page.activity and page.activity.questions:
            paths.extend(f"{page.key}/{one.id}/" for one in page.activity.questions[1:])
            first = page.activity.questions[0]
            paths.extend(
                f"{page.key}/{first.id}/answer/?choice={one.letter}" for one in first.options
            )
            paths.append(f"{page.key}/end/")
    paths.append("help/?country=PL")
    return tuple(f"/{tag}/{path}" for tag in catalogue.languages.tags for path in paths)
