"""A server that does not answer is not waited for by one thread after another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from safelight.search import respite
from safelight.search.respite import Respite
from safelight.search.unavailable import NoServer, SearchUnavailable


def fail(one: Respite, error: Exception) -> None:
    with pytest.raises(type(error)), one.asking():
        raise error


def test_a_failure_is_remembered_and_nobody_asks() -> None:
    one = Respite(NoServer)
    one.check()
    fail(one, NoServer("all are down"))
    for ask in (one.check, lambda: one.asking().__enter__()):
        with pytest.raises(SearchUnavailable, match="all are down"):
            ask()


def test_what_is_no_failure_of_a_server_is_not_remembered() -> None:
    one = Respite(NoServer)
    fail(one, SearchUnavailable("it took too long"))
    fail(one, ValueError())
    one.check()


def test_after_some_seconds_one_thread_asks_again_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(respite, "SECONDS", 0.0)
    one = Respite(NoServer)
    fail(one, NoServer("all are down"))
    asked, answered = Event(), Event()

    def ask() -> None:
        with one.asking():
            asked.set()
            assert answered.wait(10)

    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(ask)
        assert asked.wait(10)
        with pytest.raises(SearchUnavailable):
            one.check()
        with pytest.raises(SearchUnavailable), one.asking():
            raise AssertionError
        answered.set()
        asking.result()
    one.check()
    with one.asking():
        pass
