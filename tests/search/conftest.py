"""Fixtures: a real PostgreSQL cluster, and an index in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from safelight.search.postgres_backend import PostgresBackend
from tests.search.postgres_cluster import MISSING, Cluster, find_programs

# Replicas are a moment behind. Where a test asks at once for what it has published, the commit waits
# until they have it.
WAITING = "options='-c synchronous_commit=remote_apply'"
_schemas = count()


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
def postgres_backend(cluster: Cluster) -> Iterator[PostgresBackend]:
    """Return an empty index in the cluster."""
    backend = PostgresBackend(f"{cluster.conninfo()} {WAITING}", schema=f"test_{next(_schemas)}")
    yield backend
    backend.close()
