"""Fixtures: the engines, each as it really runs."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import pytest
from flask import Flask

from safelight.search.backend import SearchBackend
from safelight.search.heard import Heard
from safelight.search.help_first import HelpFinder
from safelight.search.judging import Judged, read_judged
from safelight.search.opensearch_backend import OpenSearchBackend
from safelight.search.opensearch_names import Names
from safelight.search.postgres_backend import PostgresBackend
from safelight.search.request import Answer
from safelight.search.service import Search
from safelight.search.whoosh_backend import WhooshBackend
from tests.search.postgres_cluster import MISSING, Cluster, find_programs

JUDGED_FOLDER = Path(__file__).parent / "judged"
JUDGED = read_judged(JUDGED_FOLDER)

# Replicas are a moment behind. Where a test asks at once for what it has published, the commit waits
# until they have it.
WAITING = "options='-c synchronous_commit=remote_apply'"

# Makes an engine of its own for a folder; the same one again for the same folder.
MakeBackend = Callable[[Path], SearchBackend]
Hear = Callable[[str], Heard]


@pytest.fixture(scope="session")
def search(app: Flask) -> Search:
    """Return the search of the real site, on the embedded engine."""
    found: Search = app.extensions["safelight-search"].current()
    return found


@pytest.fixture(scope="session")
def finder(search: Search) -> HelpFinder:
    """Return help first for the real site."""
    return search.helper


@pytest.fixture(scope="session")
def hear(search: Search) -> Hear:
    """Return what hears a text as help first does, and remembers it: no engine is asked for it, so
    once is enough for all of them."""
    return cache(search.helper.hear)


@pytest.fixture(scope="session")
def answers(search: Search, hear: Hear) -> dict[Judged, Answer]:
    """Return what the embedded engine answers to each judged search."""
    with heard_once(hear):
        return {one: search.answer(one.request) for one in JUDGED}


@contextmanager
def heard_once(hear: Hear) -> Iterator[None]:
    """Let every search hear by `hear`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HelpFinder, "hear", lambda _, text: hear(text))
        yield


@pytest.fixture(scope="session")
def postgres_programs() -> Path:
    """Return the folder of PostgreSQL's programs. Skip where there is none, and fail in CI."""
    found = find_programs()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{MISSING} The search must be tested on it.")
        pytest.skip(MISSING)
    return found


@pytest.fixture(scope="session")
def cluster(postgres_programs: Path) -> Iterator[Cluster]:
    """Return a primary with two replicas that all tests of a run share."""
    made = Cluster(postgres_programs, standbys=2, waits_for_standbys=True)
    yield made
    made.close()


@pytest.fixture
def make_whoosh() -> Iterator[MakeBackend]:
    """Return what makes the embedded engine."""
    yield from _made(WhooshBackend)


@pytest.fixture
def make_postgres(cluster: Cluster) -> Iterator[MakeBackend]:
    """Return what makes an engine in the cluster, with tables of its own."""
    conninfo = f"{cluster.conninfo()} {WAITING}"
    yield from _made(lambda folder: PostgresBackend(conninfo, schema=f"test_{_digest(folder)}"))


@pytest.fixture
def make_opensearch() -> Iterator[MakeBackend]:
    """Return what makes an engine in the OpenSearch cluster that OPENSEARCH_URL names."""
    address = os.environ.get("OPENSEARCH_URL")
    if not address:
        pytest.skip("OpenSearch was not asked: OPENSEARCH_URL names no cluster.")
    yield from _made(lambda folder: OpenSearchBackend(address, Names(f"test-{_digest(folder)}")))


def _made(make: MakeBackend) -> Iterator[MakeBackend]:
    """Yield a maker of engines, and close afterwards what it made."""
    with ExitStack() as made:

        def make_and_close(folder: Path) -> SearchBackend:
            engine = make(folder)
            made.callback(engine.close)
            return engine

        yield make_and_close


def _digest(folder: Path) -> str:
    return hashlib.sha256(str(folder).encode()).hexdigest()[:12]
