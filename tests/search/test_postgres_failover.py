"""Servers die while people read: no page fails and no page is wrong.

The pages come from the real app. What each must be is asked of the embedded engine.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from threading import Condition, Thread

import psycopg
import pytest
from flask import Flask

from safelight.app import create_app
from safelight.search.postgres_backend import PostgresBackend
from safelight.settings import Settings
from safelight.web.searching import Searcher
from tests.conftest import TODAY
from tests.sample_site import ROOT, sample_content
from tests.search.postgres_cluster import Cluster, Node

READERS = 4
PAGES = 40  # to be read after each event
PATIENCE = 30  # seconds


@pytest.fixture
def breakable(postgres_programs: Path) -> Iterator[Cluster]:
    """Return a cluster of this test's own. Its replicas follow when they can, as most do."""
    made = Cluster(postgres_programs, standbys=2, waits_for_standbys=False)
    yield made
    made.close()


def search_of(app: Flask) -> Searcher:
    searcher: Searcher = app.extensions["safelight-search"]
    return searcher


def make_app(content: Path, cache: Path, conninfo: str = "") -> Flask:
    """Return the site with the sample content, searched in PostgreSQL or by the embedded engine."""
    settings = Settings(
        root=ROOT,
        content_folder=content,
        cache_folder=cache,
        today=TODAY,
        search_backend="postgres" if conninfo else "whoosh",
        search_address=conninfo,
    )
    return create_app(settings)


def addresses(content: Path) -> Iterator[str]:
    """Yield search pages, each for other words of the content, so that none is remembered."""
    text = " ".join(path.read_text(encoding="utf-8") for path in content.glob("en/**/*.md"))
    words = sorted(set(re.findall(r"[a-z]{3,}", text.lower())))
    for first, second in combinations(words, 2):
        yield f"/en/search/?q={first}+{second}"


class Readers:
    """Threads that read one page after another until they are told to stop."""

    def __init__(self, app: Flask, to_read: Iterator[str]) -> None:
        self.app = app
        self.pages: dict[str, tuple[int, str]] = {}
        self._to_read = to_read
        self._changed = Condition()
        self._stopped = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        threads = [Thread(target=self._read) for _ in range(READERS)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._stopped = True
            for thread in threads:
                thread.join()

    def _read(self) -> None:
        client = self.app.test_client()
        while not self._stopped:
            with self._changed:
                address = next(self._to_read)
            response = client.get(address)
            with self._changed:
                self.pages[address] = response.status_code, response.get_data(as_text=True)
                self._changed.notify_all()

    def read_more(self) -> None:
        """Wait until some more pages have been read."""
        with self._changed:
            enough = len(self.pages) + PAGES
            assert self._changed.wait_for(lambda: len(self.pages) >= enough, PATIENCE)


def readers_of(cluster: Cluster, node: Node) -> int:
    """Return how many connections of the site a server has."""
    with psycopg.connect(cluster.conninfo(node)) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'safelight'"
        ).fetchone()
    assert row
    return int(row[0])


def follow(cluster: Cluster, node: Node, generation: str) -> None:
    """Wait until a server has what was published."""
    backend = PostgresBackend(cluster.conninfo(node))
    latest = time.monotonic() + PATIENCE
    while backend.generation() != generation:
        assert time.monotonic() < latest, f"The server on {node.port} does not follow."
        time.sleep(0.05)
    backend.close()


def test_readers_notice_neither_a_lost_replica_nor_a_new_primary(
    breakable: Cluster, tmp_path: Path
) -> None:
    content = sample_content(tmp_path)
    app = make_app(content, tmp_path / "postgres", breakable.conninfo())
    published = search_of(app).current().backend.generation()
    readers = Readers(app, addresses(content))
    with readers.reading():
        readers.read_more()
        # The replica that serves more readers goes first; the other one will be the new primary.
        heir, lost = sorted(breakable.standbys, key=lambda node: readers_of(breakable, node))
        assert readers_of(breakable, lost)
        lost.kill()
        readers.read_more()
        assert readers_of(breakable, heir)
        breakable.primary.kill()
        readers.read_more()
        heir.promote()
        readers.read_more()

    expected = make_app(content, tmp_path / "whoosh").test_client()
    for address, (status, html) in readers.pages.items():
        assert status == 200, address
        assert html == expected.get(address).get_data(as_text=True), address

    # The new primary takes a new generation, and the replica that comes back gets it too.
    page = content / "en" / "parents" / "online-friends.md"
    page.write_text(page.read_text(encoding="utf-8").replace("listening", "yodelling"))
    later = make_app(content, tmp_path / "later", breakable.conninfo())
    answer = later.test_client().get("/en/search/?q=yodelling").get_data(as_text=True)
    assert "/en/parents/online-friends/" in answer
    renewed = search_of(later).current().backend.generation()
    assert renewed != published
    lost.start()
    follow(breakable, lost, renewed)
    for one in (app, later):
        search_of(one).current().backend.close()
