"""PostgreSQL answers every question as Whoosh does: totals, counts, order, and what is shown; so the
judged searches are answered as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.search.backend import SearchBackend
from safelight.search.facets import ANY_CHILD
from safelight.search.hubs import HUB, hubs_of
from safelight.search.judging import HELD, TUNE, UNTUNED, Judged, figures, outcome_of
from safelight.search.request import Answer, Request
from safelight.search.service import Search, open_search
from tests.search.conftest import WAITING, Hear, MakeBackend, heard_once
from tests.search.generated import documents, queries, surfaces
from tests.search.postgres_cluster import Cluster

EVERY = 12  # title of the real pages; judged search, once more with a choice


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


@pytest.fixture
def postgres(search: Search, hear: Hear, cluster: Cluster, cache_folder: Path) -> Iterator[Search]:
    """Return the search of the real site on PostgreSQL."""
    address = f"{cluster.conninfo()} {WAITING}"
    folder = cache_folder / "search"
    opened = open_search(search.catalogue, folder, search.translate, "postgres", address)
    with heard_once(hear):
        yield opened
    opened.backend.close()


def _titles(catalogue: Catalogue) -> Iterator[Request]:
    """Yield titles of real pages and hubs."""
    for tag in catalogue.languages.tags:
        pages = [page for key, page in sorted(catalogue.pages.items()) if key[0] == tag]
        for page in pages[::EVERY]:
            yield Request(page.title, tag)
            yield Request(page.title, tag, {"audience": frozenset({"parents"})}, page=2)
    for hub in hubs_of(catalogue).values():
        yield Request(hub.title, catalogue.languages.source)
        yield Request(hub.summary, catalogue.languages.source, {"kind": frozenset({HUB})})
        yield Request(hub.summary, catalogue.languages.source, band=ANY_CHILD)


def _hold_to(expected: Answer, found: Answer, request: Request) -> None:
    """Say what was asked where two answers differ."""
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


def test_the_real_site_is_searched_the_same_and_as_well(
    search: Search, postgres: Search, answers: dict[Judged, Answer], catalogue: Catalogue
) -> None:
    # One test, because two would each fill a database, in two processes.
    for request in _titles(catalogue):
        _hold_to(search.answer(request), postgres.answer(request), request)
    outcomes = []
    for at, (judged, expected) in enumerate(answers.items()):
        found = postgres.answer(judged.request)
        _hold_to(expected, found, judged.request)
        outcomes.append(outcome_of(judged, found))
        if at % EVERY == 0:
            chosen = replace(judged.request, filters={"topic": frozenset({"grooming"})})
            _hold_to(search.answer(chosen), postgres.answer(chosen), chosen)
    tuned_and_held = [one for one in outcomes if one.judged.part not in UNTUNED]
    for part in (TUNE, HELD):
        figured = figures(one for one in tuned_and_held if one.judged.part == part)
        assert figured.success_at_3 >= 0.95
        assert figured.mean_reciprocal_rank >= 0.85
        assert figured.no_result <= 0.01
    whole = figures(tuned_and_held)
    assert whole.help_recall >= 0.99
    assert whole.help_on_ordinary <= 0.03
