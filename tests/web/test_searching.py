"""The search of a running site is opened once, and a lost engine holds up no other page."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from flask import Flask

from safelight.catalogue.catalogue import Catalogue
from safelight.search import respite, service
from safelight.search.service import Search
from safelight.search.unavailable import SearchUnavailable
from safelight.web.searching import EXTENSION, Searcher

THREADS = 4


@pytest.fixture
def searcher(app: Flask) -> Searcher:
    """Return a searcher of the real site that has opened nothing."""
    known: Searcher = app.extensions[EXTENSION]
    return Searcher(known.library)


def test_threads_do_not_wait_for_one_anothers_servers(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    def lost(catalogue: Catalogue) -> Search:
        opened.append(catalogue)
        sleep(0.2)
        raise SearchUnavailable("No server answers.")

    def ask(_: int) -> None:
        with pytest.raises(SearchUnavailable, match="No server answers"):
            searcher.current()

    monkeypatch.setattr(searcher, "_open", lost)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(ask, range(5 * THREADS)))
    assert len(opened) == 1


def test_while_one_thread_asks_again_the_others_go_on(
    searcher: Searcher, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(respite, "SECONDS", 0.0)
    asked, answered = Event(), Event()

    def lost(catalogue: Catalogue) -> Search:
        raise SearchUnavailable("No server answers.")

    def back(catalogue: Catalogue) -> Search:
        asked.set()
        assert answered.wait(10)
        known: Searcher = app.extensions[EXTENSION]
        return known.current()

    monkeypatch.setattr(searcher, "_open", lost)
    with pytest.raises(SearchUnavailable):
        searcher.current()
    monkeypatch.setattr(searcher, "_open", back)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(searcher.current)
        assert asked.wait(10)
        with pytest.raises(SearchUnavailable):
            searcher.current()
        answered.set()
        assert first.result() is searcher.current()


@pytest.mark.parametrize("failure", [OSError("No space left"), sqlite3.OperationalError("full")])
def test_a_disk_that_is_full_makes_the_search_alone_unavailable(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    opened = []

    def full(*_: object) -> Search:
        opened.append(1)
        raise failure

    monkeypatch.setattr(service, "open_search", full)
    for _ in range(3):
        with pytest.raises(SearchUnavailable, match=str(failure)):
            searcher.current()
    assert len(opened) == 1, "A build takes seconds, and each visitor would wait for one."
