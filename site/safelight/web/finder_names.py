"""The words of every box of the finder, in the page's language."""

from __future__ import annotations

from collections.abc import Iterator

from flask_babel import format_decimal, gettext

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.school_years import LAST_YEAR, RECEPTION, SchoolYear, years_of
from safelight.web.contexts.finder import TEACHING
from safelight.web.display import TYPE_NAMES, ages, own_name
from safelight.web.facet_names import minutes_names


def finder_names(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Return the words of every box, by filter and value, in the order to show."""
    frameworks = catalogue.frameworks
    return {
        "band": {band: ages((band,)) for band in BANDS},
        "year": dict(_years()),
        "topic": {topic.id: gettext(topic.title) for topic in catalogue.topics.values()},
        "strand": {name: gettext(one.title) for name, one in frameworks.efacw.items()},
        "risk": {name: gettext(one.title) for name, one in frameworks.four_c.items()},
        "minutes": minutes_names(),
        "kind": {name: str(TYPE_NAMES[name]) for name in TEACHING},
        "level": {
            "low": gettext("Gentle"),
            "medium": gettext("Needs some care"),
            "high": gettext("Sensitive"),
        },
        "lang": {one.tag: own_name(one) for one in catalogue.languages.all},
    }


def _years() -> Iterator[tuple[str, str]]:
    written = (RECEPTION, *(f"Year {number}" for number in range(1, LAST_YEAR + 1)))
    by_nation = zip(*(years_of(one) for one in written), strict=True)
    for nation in by_nation:
        yield from ((year.value, year_name(year)) for year in nation)


def year_name(year: SchoolYear) -> str:
    """Return a school year with its nation: "Year 5 (England and Wales)"."""
    number = format_decimal(year.number)
    match year.name, year.nation:
        case "Reception", _:
            return str(gettext("Reception (England and Wales)"))
        case "Primary", _:
            return str(gettext("Primary %(number)s (Scotland)", number=number))
        case "Secondary", _:
            return str(gettext("Secondary %(number)s (Scotland)", number=number))
        case _, "northern-ireland":
            return str(gettext("Year %(number)s (Northern Ireland)", number=number))
    return str(gettext("Year %(number)s (England and Wales)", number=number))
