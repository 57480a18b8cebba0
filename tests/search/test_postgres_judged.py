"""On PostgreSQL the judged searches are answered as well as they are by default, in translation.

That each is answered in the same way is asked in `test_postgres_parity.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from flask import Flask

from safelight.app import create_app
from safelight.search.judging import HELD, TUNE, UNTUNED, Outcome, engine_of, figures
from safelight.search.service import Search
from safelight.settings import Settings
from tests.conftest import TODAY
from tests.sample_site import ROOT
from tests.search.conftest import WAITING
from tests.search.postgres_cluster import Cluster
from tests.search.test_judged import JUDGED


def outcomes_of(app: Flask) -> tuple[Outcome, ...]:
    search: Search = app.extensions["safelight-search"].current()
    ask = engine_of(search)
    return tuple(ask(one) for one in JUDGED if one.part not in UNTUNED)


@pytest.fixture(scope="module")
def outcomes(cluster: Cluster, cache_folder: Path) -> Iterator[tuple[Outcome, ...]]:
    """Return what came of every judged search of the real site, in a database of its own."""
    to_primary = f"{cluster.conninfo()} {WAITING} target_session_attrs=read-write"
    with psycopg.connect(to_primary, autocommit=True) as connection:
        connection.execute("CREATE DATABASE judged")
    settings = Settings(
        ROOT,
        today=TODAY,
        cache_folder=cache_folder,
        search_backend="postgres",
        search_address=f"{cluster.conninfo(database='judged')} {WAITING}",
    )
    app = create_app(settings)
    yield outcomes_of(app)
    search: Search = app.extensions["safelight-search"].current()
    search.backend.close()


def test_the_first_screen_answers_and_help_comes_where_it_should(
    outcomes: tuple[Outcome, ...],
) -> None:
    # One test, because two would each make the database anew, in two processes.
    for part in (TUNE, HELD):
        found = figures(one for one in outcomes if one.judged.part == part)
        assert found.success_at_3 >= 0.95
        assert found.mean_reciprocal_rank >= 0.85
        assert found.no_result <= 0.01
    whole = figures(outcomes)
    assert whole.help_recall >= 0.99
    assert whole.help_on_ordinary <= 0.03
