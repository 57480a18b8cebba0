"""What programs are told of a page and of a service: plain values, in the order they are sent."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Helpline
from safelight.catalogue.model import Page, ReviewState
from safelight.search.facets import audience_of

Record = dict[str, Any]
BETWEEN = "; "  # what stands between the values of one cell


# The files of a page: (name of the format, address, bytes where they are known).
FilesOf = Callable[[Page], Iterable[tuple[str, str, int | None]]]


def page_record(page: Page, catalogue: Catalogue, files_of: FilesOf) -> Record:
    """Return what is known of a page in its language."""
    facts, day = page.facts, page.facts.reviewed.isoformat()
    return {
        "url": page.address,
        "title": page.title,
        "kind": page.type,
        "activity": facts.kind,
        "audience": list(audience_of(page)),
        "bands": list(facts.bands),
        "topics": list(facts.topics),
        "minutes": facts.minutes,
        "language": page.language,
        "languages": list(catalogue.available(page.key)),
        "state": page.review_state.value,
        "reviewed": day if page.review_state is ReviewState.REVIEWED else None,
        "written": day,
        "files": [
            {"format": name, "url": address, "bytes": size}
            for name, address, size in files_of(page)
        ],
    }


def pages_in(catalogue: Catalogue, language: str, files_of: FilesOf) -> list[Record]:
    """Return every page that is written in this language, by address."""
    pages = (catalogue.page(language, source.key) for source in catalogue.sources())
    return [page_record(page, catalogue, files_of) for page in pages if page is not None]


def helpline_record(one: Helpline, translate: Callable[[str], str]) -> Record:
    """Return a service. Names, numbers and addresses stay as they are; sentences are translated."""
    return {
        "id": one.id,
        "name": one.name,
        "for": translate(one.purpose),
        "audience": list(one.audience),
        "country": one.country,
        "nations": list(one.nations),
        "category": one.category,
        "phone": one.phone,
        "text": one.text,
        "web": one.web,
        "email": one.email,
        "also": translate(one.alt),
        "hours": translate(one.hours),
        "cost": translate(one.cost),
        "anonymous": one.anonymous,
        "next_steps": translate(one.next_steps),
        "languages": list(one.languages),
        "children_see": one.children_see,
        "bands": list(one.bands),
        "topics": list(one.topics),
        "checked": one.checked.isoformat(),
    }


def directory(
    catalogue: Catalogue, country: str, translate: Callable[[str], str]
) -> tuple[Record, ...]:
    """Return the services of a country, most urgent kinds first, or of every country."""
    codes = (country,) if country else all_countries(catalogue)
    return tuple(
        helpline_record(one, translate) for code in codes for one in catalogue.directory(code)
    )


def all_countries(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the codes of all countries with services, and those of services without a country."""
    further = {one.country for one in catalogue.helplines.values()} - set(catalogue.countries)
    return (*catalogue.countries, *sorted(further))


def as_csv(records: Iterable[Record]) -> str:
    """Return records as CSV (RFC 4180), with their keys in the first line."""
    rows = list(records)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(rows[0].keys() if rows else ())
    for row in rows:
        writer.writerow([_cell(value) for value in row.values()])
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return BETWEEN.join(value) if isinstance(value, list) else str(value)
