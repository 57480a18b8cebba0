"""PostgreSQL answers every question as Whoosh does: totals, counts, order, and what is shown; so the
judged searches are answered as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from flask import Flask

from safelight.catalogue.catalogue import Catalogue
from safelight.search.backend import SearchBackend
from safelight.search.facets import ANY_CHILD
from safelight.search.help_first import HelpFinder
from safelight.search.hubs import HUB, hubs_of
from safelight.search.judging import HELD, TUNE, UNTUNED, figures, outcome_of
from safelight.search.request import Answer, Request
from safelight.search.service import Search, open_search
from tests.search.conftest import WAITING, MakeBackend
from tests.search.generated import documents, queries, surfaces
from tests.search.postgres_cluster import Cluster
from tests.search.test_judged import JUDGED

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
def both(app: Flask, cluster: Cluster, cache_folder: Path) -> Iterator[tuple[Search, Search]]:
    """Return the search of the real site on both engines."""
    whoosh: Search = app.extensions["safelight-search"].current()
    address = f"{cluster.conninfo()} {WAITING}"
    folder = cache_folder / "search"
    postgres = open_search(whoosh.catalogue, folder, whoosh.translate, "postgres", address)
    heard = cache(whoosh.helper.hear)  # no engine is asked for it: once is enough for both
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HelpFinder, "hear", lambda _, text: heard(text))
        yield whoosh, postgres
    postgres.backend.close()


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


def _the_same(request: Request, both: tuple[Search, Search]) -> Answer:
    """Return the answer, which is the same from both."""
    expected, found = (search.answer(request) for search in both)
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
    return found


def test_the_real_site_is_searched_the_same_and_as_well(
    both: tuple[Search, Search], catalogue: Catalogue
) -> None:
    # One test, because two would each fill a database, in two processes.
    for request in _titles(catalogue):
        _the_same(request, both)
    outcomes = []
    for at, judged in enumerate(JUDGED):
        outcomes.append(outcome_of(judged, _the_same(judged.request, both)))
        if at % EVERY == 0:
            chosen = {"topic": frozenset({"grooming"})}
            _the_same(replace(judged.request, filters=chosen), both)
    tuned_and_held = [one for one in outcomes if one.judged.part not in UNTUNED]
    for part in (TUNE, HELD):
        found = figures(one for one in tuned_and_held if one.judged.part == part)
        assert found.success_at_3 >= 0.95
        assert found.mean_reciprocal_rank >= 0.85
        assert found.no_result <= 0.01
    whole = figures(tuned_and_held)
    assert whole.help_recall >= 0.99
    assert whole.help_on_ordinary <= 0.03
