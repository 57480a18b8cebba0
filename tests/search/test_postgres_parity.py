"""PostgreSQL answers every question as Whoosh does: totals, counts, order, and what is shown."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.search.backend import SearchBackend
from safelight.search.facets import ANY_CHILD
from safelight.search.hubs import HUB, hubs_of
from safelight.search.request import Request
from safelight.search.service import Search, open_search
from tests.sample_site import ROOT
from tests.search.conftest import WAITING, MakeBackend
from tests.search.generated import documents, queries, surfaces
from tests.search.postgres_cluster import Cluster

JUDGED = ROOT / "tests" / "search" / "judged"
EVERY = 12  # title of the real pages


def _filled(engine: SearchBackend) -> SearchBackend:
    engine.build("en", documents(400), "g1", surfaces())
    engine.publish("g1")
    return engine


def test_generated_questions_get_the_same_answers(
    make_whoosh: MakeBackend, make_postgres: MakeBackend, tmp_path: Path
) -> None:
    whoosh, postgres = _filled(make_whoosh(tmp_path)), _filled(make_postgres(tmp_path))
    for query in queries(150):
        expected, found = whoosh.search(query), postgres.search(query)
        assert found.total == expected.total, query
        assert found.facets == expected.facets, query
        assert [(hit.key, hit.language, hit.matched) for hit in found.hits] == [
            (hit.key, hit.language, hit.matched) for hit in expected.hits
        ], query
        assert [hit.score for hit in found.hits] == pytest.approx(
            [hit.score for hit in expected.hits]
        ), query


def plain(text: str) -> str:
    """Return the text: a translation that changes nothing."""
    return text


@pytest.fixture(scope="module")
def both(
    catalogue: Catalogue, cluster: Cluster, cache_folder: Path
) -> Iterator[tuple[Search, Search]]:
    """Return the search of the real site on both engines."""
    translate = dict.fromkeys(catalogue.languages.tags, plain)
    folder = cache_folder / "search"
    whoosh = open_search(catalogue, folder, translate)
    address = f"{cluster.conninfo()} {WAITING}"
    postgres = open_search(catalogue, folder, translate, "postgres", address)
    yield whoosh, postgres
    whoosh.backend.close()
    postgres.backend.close()


def _asked(catalogue: Catalogue) -> Iterator[Request]:
    """Yield titles of real pages and hubs, and every judged query."""
    for tag in catalogue.languages.tags:
        pages = [page for key, page in sorted(catalogue.pages.items()) if key[0] == tag]
        for page in pages[::EVERY]:
            yield Request(page.title, tag)
            yield Request(page.title, tag, {"audience": frozenset({"parents"})}, page=2)
    for hub in hubs_of(catalogue).values():
        yield Request(hub.title, catalogue.languages.source)
        yield Request(hub.summary, catalogue.languages.source, {"kind": frozenset({HUB})})
        yield Request(hub.summary, catalogue.languages.source, band=ANY_CHILD)
    for path in sorted(JUDGED.glob("*.toml")):
        judged = tomllib.loads(path.read_text(encoding="utf-8"))
        for at, one in enumerate(judged.get("search", ())):
            language = one.get("language") or judged["language"]
            yield Request(one["query"], language, band=one.get("band", ""))
            if at % EVERY == 0:
                chosen = {"topic": frozenset({"grooming"})}
                yield Request(one["query"], language, chosen, band=one.get("band", ""))


def test_the_real_site_is_searched_the_same(
    both: tuple[Search, Search], catalogue: Catalogue
) -> None:
    whoosh, postgres = both
    for request in _asked(catalogue):
        expected, found = whoosh.answer(request), postgres.answer(request)
        assert found.total == expected.total, request
        assert found.facets == expected.facets, request
        assert [(one.key, one.language, one.passage) for one in found.found] == [
            (one.key, one.language, one.passage) for one in expected.found
        ], request
        assert (found.corrected, found.help, found.generation) == (
            expected.corrected,
            expected.help,
            expected.generation,
        ), request
