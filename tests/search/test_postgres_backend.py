"""What PostgreSQL promises beyond the common contract: generations, replicas, and plain failures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from safelight.app import create_app
from safelight.search.backend import Alternative, Document, Query, Stored, Unit
from safelight.search.postgres_backend import PostgresBackend
from safelight.search.postgres_connections import ATTEMPTS, Connections, Pool
from safelight.search.unavailable import SearchUnavailable
from safelight.settings import Settings
from tests.conftest import TODAY
from tests.sample_site import ROOT, sample_content
from tests.search.conftest import WAITING
from tests.search.postgres_cluster import HOST, Cluster, free_ports

QUERY = Query("en", (Unit((Alternative(("phones",)),)),))


def page(generation: str) -> Document:
    return Document("a", "en", {"phones": 1.0}, (f"Of {generation}.",), ("of",))


def publish(backend: PostgresBackend, generation: str) -> None:
    backend.build("en", [page(generation)], generation, ())
    backend.publish(generation)


@pytest.fixture
def schema(tmp_path: Path) -> str:
    return f"own_{abs(hash(tmp_path))}"


@pytest.fixture
def backend(cluster: Cluster, schema: str) -> Iterator[PostgresBackend]:
    made = PostgresBackend(f"{cluster.conninfo()} {WAITING}", schema)
    yield made
    made.close()


def rows(cluster: Cluster, schema: str, statement: str) -> list[tuple[object, ...]]:
    options = f"-c search_path={schema}"
    with psycopg.connect(cluster.conninfo(cluster.primary), options=options) as connection:
        return connection.execute(statement).fetchall()


def test_the_published_generation_and_the_one_before_are_kept(
    backend: PostgresBackend, cluster: Cluster, schema: str
) -> None:
    for generation in ("g1", "g2", "g3"):
        publish(backend, generation)
    kept = rows(cluster, schema, "SELECT name FROM generation ORDER BY publication")
    assert kept == [("g2",), ("g3",)]
    assert len(rows(cluster, schema, "SELECT DISTINCT index FROM document")) == 2
    assert len(rows(cluster, schema, "SELECT DISTINCT index FROM posting")) == 2


def test_one_can_go_back_to_the_generation_before(backend: PostgresBackend) -> None:
    for generation in ("g1", "g2"):
        publish(backend, generation)
    backend.publish("g1")
    assert backend.search(QUERY).generation == "g1"


def test_what_was_not_built_cannot_be_published(backend: PostgresBackend) -> None:
    publish(backend, "g1")
    with pytest.raises(LookupError, match="g9"):
        backend.publish("g9")
    assert backend.generation() == "g1"


def test_a_build_that_fails_leaves_nothing_behind(
    backend: PostgresBackend, cluster: Cluster, schema: str
) -> None:
    publish(backend, "g1")
    with pytest.raises(psycopg.errors.UniqueViolation):
        backend.build("en", [page("g2"), page("g2")], "g2", ())
    assert rows(cluster, schema, "SELECT name FROM generation") == [("g1",)]
    assert backend.search(QUERY).generation == "g1"


def test_reads_go_to_the_replicas(cluster: Cluster, schema: str) -> None:
    connections = Connections(cluster.conninfo(), schema)
    where = {connections.read("SELECT pg_is_in_recovery()", {})[0][0] for _ in range(3)}
    at_primary = connections.read("SELECT pg_is_in_recovery()", {}, primary=True)[0][0]
    connections.close()
    assert where == {True}
    assert at_primary is False


def test_a_reader_cannot_write(cluster: Cluster, schema: str) -> None:
    connections = Connections(cluster.conninfo(), schema)
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        connections.read("CREATE TABLE anything (number integer)", {}, primary=True)
    connections.close()


def test_a_question_that_takes_too_long_is_given_up(cluster: Cluster, schema: str) -> None:
    connections = Connections(cluster.conninfo(), schema)
    with pytest.raises(SearchUnavailable, match="statement timeout"):
        connections.read("SELECT pg_sleep(20)", {})
    connections.close()


def test_lost_servers_are_not_asked_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    (port,) = free_ports(1)
    tried = []
    connect = Pool.connect

    def counted(pool: Pool) -> psycopg.Connection[Any]:
        tried.append(pool)
        return connect(pool)

    monkeypatch.setattr(Pool, "connect", counted)
    connections = Connections(f"host={HOST} port={port} user=nobody dbname=nothing", "nothing")
    for _ in range(5):
        with pytest.raises(SearchUnavailable, match="refused"):
            connections.read("SELECT 1", {})
    assert len(tried) == ATTEMPTS


def test_a_replica_that_lags_behind_is_passed_over(cluster: Cluster, schema: str) -> None:
    standby = cluster.standbys[0]
    # A commit that does not wait, and a replica that does not apply it.
    lagging = PostgresBackend(cluster.conninfo(standby, cluster.primary), schema)
    publish(lagging, "g1")
    with psycopg.connect(cluster.conninfo(standby), autocommit=True) as connection:
        connection.execute("SELECT pg_wal_replay_pause()")
        publish(lagging, "g2")
        assert lagging.generation() == "g2"
        assert lagging.search(QUERY).generation == "g2"
        assert lagging.fetch("en", ["a"], "g2") == (Stored.of("a", ("Of g2.",), ("of",)),)
        connection.execute("SELECT pg_wal_replay_resume()")
    lagging.close()


@pytest.mark.parametrize("stem", ["\0", "\ud800", "a" * 5_000])
def test_what_postgresql_cannot_hold_is_only_not_found(backend: PostgresBackend, stem: str) -> None:
    publish(backend, "g1")
    strange = Unit((Alternative((stem,)), Alternative(("phones",))))
    filters = {"kind": frozenset({stem})}
    assert backend.search(Query("en", (strange,))).total == 1
    assert backend.search(Query("en", (strange,), filters)).total == 0


def test_without_a_server_the_search_is_away_and_the_site_stays_up(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    settings = Settings(
        root=ROOT,
        content_folder=sample_content(tmp_path),
        cache_folder=tmp_path / "cache",
        today=TODAY,
        search_backend="postgres",
        search_address=f"host={HOST} port={port} user=nobody dbname=nothing",
    )
    client = create_app(settings).test_client()
    answer = client.get("/en/search/?q=online+friends")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert "/en/help/" in answer.get_data(as_text=True)
    assert client.get("/readyz").status_code == 503
    assert client.get("/en/parents/online-friends/").status_code == 200
