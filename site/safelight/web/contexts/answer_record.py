"""What programs are told of a search: the same answer as the search page gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page
from safelight.search.facets import HELPLINE, SCOPE, audience_of, facets_of_helpline, scope_of
from safelight.search.help_first import HelpFirst
from safelight.search.hubs import HUB, Hub, hub_of
from safelight.search.request import Answer, Found
from safelight.web.contexts.asked import Asked
from safelight.web.contexts.narrowing import FOR_CHILDREN
from safelight.web.contexts.records import Record
from safelight.web.contexts.results import HelpOf, hub_address, may_be_seen, service_address
from safelight.web.display import translated

Translate = Callable[[str], str]
FOR_ADULTS = frozenset({"parents", "teachers"})
OF_A_BAND = (*FOR_CHILDREN, "activity")


def answer_record(
    answer: Answer, asked: Asked, catalogue: Catalogue, language: str, help_of: HelpOf
) -> Record:
    """Return the answer to a search."""
    results = (_result(one, catalogue, language, asked.band, help_of) for one in answer.found)
    record: Record = {
        "query": answer.query,
        "corrected": answer.corrected,
        "help": _help(answer.help, catalogue, language),
        "total": answer.total,
        "results": [one for one in results if one is not None],
        "facets": _facets(answer, asked),
    }
    if answer.offered:
        record["offered"] = [_help_page(one, catalogue, language) for one in answer.offered]
    if asked.ignored:
        record["ignored"] = _by_name(asked)
    return record


def is_for_adults(asked: Asked) -> bool:
    """Return whether a band means pages about that age, and not what a child of it may see."""
    return bool(asked.chosen["audience"] & FOR_ADULTS)


def _facets(answer: Answer, asked: Asked) -> dict[str, Mapping[str, int]]:
    """Return how many results each value would give."""
    counts: dict[str, Mapping[str, int]] = {one.name: one.counts for one in answer.facets}
    if asked.band:
        return {name: dict(counts[name]) for name in OF_A_BAND if name in counts}
    seen = counts.pop(SCOPE, {})  # nothing is counted where nothing was looked for
    if "band" in counts and not is_for_adults(asked):
        counts["band"] = {band: seen[band] for band in BANDS if band in seen}
    return {name: dict(values) for name, values in counts.items()}


def _by_name(asked: Asked) -> dict[str, list[str]]:
    names = dict.fromkeys(name for name, _ in asked.ignored)
    return {one: [value for name, value in asked.ignored if name == one] for one in names}


def _help(found: HelpFirst | None, catalogue: Catalogue, language: str) -> Record | None:
    """Return the help to offer: from a children's band, a page for children is what was found."""
    return _help_page(found.page, catalogue, language) if found else None


def _help_page(source: Page, catalogue: Catalogue, language: str) -> Record:
    page = catalogue.page(language, source.key) or source
    return {
        "id": page.facts.id,
        "title": page.title,
        "url": page.address,
        "topics": list(page.facts.topics),
    }


def _result(
    one: Found, catalogue: Catalogue, language: str, band: str, help_of: HelpOf
) -> Record | None:
    kind, _, record_id = one.key.partition("/")
    if kind == HELPLINE:
        return _service(one, record_id, catalogue, help_of) if not band else None
    hub = hub_of(one.key, catalogue)
    if hub is not None:
        return {**_of_hub(hub, language), **_of_hit(one)} if may_be_seen(hub.scope, band) else None
    page = catalogue.page(one.language, one.key)
    if page is None or not may_be_seen(scope_of(page), band):
        return None
    return {**_of_page(page), **_of_hit(one)}


def _of_hub(hub: Hub, language: str) -> Record:
    return {
        "url": hub_address(hub, language),
        "title": translated(hub.title),
        "kind": HUB,
        "activity": "",
        "audience": list(hub.audience),
        "bands": list(hub.bands),
        "topics": list(hub.topics),
    }


def _of_page(page: Page) -> Record:
    return {
        "url": page.address,
        "title": page.title,
        "kind": page.type,
        "activity": page.facts.kind,
        "audience": list(audience_of(page)),
        "bands": list(page.facts.bands),
        "topics": list(page.facts.topics),
    }


def _service(one: Found, record_id: str, catalogue: Catalogue, help_of: HelpOf) -> Record | None:
    service = catalogue.helplines.get(record_id)
    if service is None:
        return None
    return {
        "url": service_address(service, catalogue, help_of),
        "title": service.name,
        "kind": HELPLINE,
        "activity": "",
        "audience": list(facets_of_helpline(service, one.language)["audience"]),
        "bands": list(service.bands),
        "topics": list(service.topics),
        **_of_hit(one),
    }


def _of_hit(one: Found) -> Record:
    passage = "".join(span.text for span in one.passage)
    return {"language": one.language, "passage": passage, "score": round(one.score, 4)}
