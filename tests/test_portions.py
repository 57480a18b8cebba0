"""Work shared with copies of a process: every portion once, whatever becomes of the copies."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from safelight.portions import MOST, SharedWork, can_copy

HERE = os.getpid()
COUNT = 20


@pytest.mark.parametrize("copies", [0, 1, 3])
def test_every_portion_is_made_once(copies: int) -> None:
    shared = SharedWork(COUNT, lambda number: number * 10, copies)
    assert sorted(shared.results()) == [number * 10 for number in range(COUNT)]


def test_a_copy_works_before_the_results_are_asked_for() -> None:
    shared = SharedWork(COUNT, lambda number: (number, os.getpid()), copies=1)
    time.sleep(0.5)  # enough for twenty numbers, however busy the machine is
    found = dict(shared.results())
    assert sorted(found) == list(range(COUNT))
    assert set(found.values()) - {HERE}


def killed(number: int) -> int:
    if os.getpid() != HERE and number > COUNT // 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def failing(number: int) -> int:
    if os.getpid() != HERE:
        raise RuntimeError
    return number


@pytest.mark.parametrize("work", [killed, failing])
def test_what_a_copy_cannot_make_is_made_here(work: object) -> None:
    shared = SharedWork(COUNT, work, copies=2)  # type: ignore[arg-type, var-annotated] # either one
    assert sorted(shared.results()) == list(range(COUNT))


def test_a_fault_in_the_work_itself_is_raised_here() -> None:
    def broken(number: int) -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(SharedWork(COUNT, broken, copies=1).results())


def test_a_patient_copy_lets_others_go_first() -> None:
    patient = SharedWork(1, lambda _: os.nice(0), copies=1, patient=True)
    time.sleep(0.5)
    assert list(patient.results()) == [19]


def test_copies_end_when_nobody_asks_for_their_results() -> None:
    with SharedWork(COUNT, lambda _: time.sleep(60), copies=1) as shared:
        ((copy, _),) = shared._copies
    with pytest.raises(ProcessLookupError):
        os.kill(copy, 0)


def test_more_portions_than_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="too many"):
        SharedWork(MOST + 1, str, copies=0)


def test_a_process_with_threads_is_not_copied() -> None:
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    assert not can_copy()
    waiting.set()
    thread.join()
