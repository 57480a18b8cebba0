"""Work shared with copies of a process: every portion once, whatever becomes of the copies."""

from __future__ import annotations

import errno
import fcntl
import os
import pickle
import select
import signal
import sys
import tempfile
import threading
import time

import pytest

from safelight.portions import LENGTH, MOST, PATIENT, SharedWork, _Copy, can_copy, end_with_parent

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="A process is copied on Linux only."
)
HERE = os.getpid()
COUNT = 20


def await_a_sign(reader: int) -> None:
    """Wait until a copy has written something."""
    assert select.select([reader], [], [], 30)[0], "No copy has begun."


@pytest.mark.parametrize("copies", [0, 1, 3])
def test_every_portion_is_made_once(copies: int) -> None:
    shared = SharedWork(COUNT, lambda number: number * 10, copies)
    assert sorted(shared.results()) == [number * 10 for number in range(COUNT)]


@pytest.mark.parametrize("name", ["os.fork", "tempfile.TemporaryFile"])
def test_where_no_copy_can_be_made_everything_is_made_here(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full() -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    module, _, function = name.partition(".")
    monkeypatch.setattr(sys.modules[module], function, full)
    shared = SharedWork(COUNT, lambda number: number * 10, 2)
    assert sorted(shared.results()) == [number * 10 for number in range(COUNT)]


@pytest.mark.parametrize("is_asked", [True, False])
def test_the_end_of_a_copy_may_be_ignored(*, is_asked: bool) -> None:
    """Some programs start others so, and then nothing can be waited for."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with SharedWork(COUNT, lambda number: number * 10, 2) as shared:
            found = sorted(shared.results()) if is_asked else []
    finally:
        signal.signal(signal.SIGCHLD, before)
    assert found == ([number * 10 for number in range(COUNT)] if is_asked else [])


@pytest.mark.parametrize("has_ended", [False, True])
def test_a_copy_whose_process_has_ended_already_ends_too(*, has_ended: bool) -> None:
    """It may be killed before the copy has asked to be told."""
    parent = os.getpid() + has_ended  # another number than that of the process over the copy
    process = os.fork()
    if process == 0:
        end_with_parent(parent)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == int(has_ended)


def test_a_copy_works_before_the_results_are_asked_for() -> None:
    reader, writer = os.pipe()

    def work(number: int) -> tuple[int, int]:
        os.write(writer, b"!")
        return number, os.getpid()

    shared = SharedWork(COUNT, work, copies=1)
    await_a_sign(reader)
    found = dict(shared.results())
    os.close(writer)
    os.close(reader)
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


def test_what_a_copy_has_made_is_here_before_it_ends() -> None:
    begun, begin = os.pipe()
    going_on, go_on = os.pipe()

    def work(number: int) -> int:
        if number == 1:
            os.write(begin, b"!")
            os.read(going_on, 1)
        return number

    results = SharedWork(3, work, copies=1).results()
    await_a_sign(begun)
    assert [next(results), next(results)] == [2, 0]
    os.write(go_on, b"!")
    assert list(results) == [1]
    for end in (begun, begin, going_on, go_on):
        os.close(end)


def test_what_a_copy_has_not_written_whole_is_left_where_it_is() -> None:
    with tempfile.TemporaryFile() as file:
        copy = _Copy(0, file)
        for text in ("one", "two"):
            packed = pickle.dumps(text)
            whole = len(packed).to_bytes(LENGTH, "big") + packed
            for at in range(len(whole)):
                assert list(copy.arrived()) == []
                file.write(whole[at : at + 1])
                file.flush()
            assert list(copy.arrived()) == [text]


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
    reader, writer = os.pipe()

    def work(number: int) -> int:
        os.write(writer, b"!")
        return os.nice(0)

    patient = SharedWork(1, work, copies=1, patient=True)
    await_a_sign(reader)
    assert list(patient.results()) == [PATIENT]
    os.close(writer)
    os.close(reader)


def test_copies_end_when_nobody_asks_for_their_results() -> None:
    with SharedWork(COUNT, lambda _: time.sleep(60), copies=1) as shared:
        (copy,) = shared._copies
    with pytest.raises(ProcessLookupError):
        os.kill(copy.process, 0)


def test_as_many_as_are_allowed_fit_into_the_smallest_pipe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = os.pipe

    def small() -> tuple[int, int]:
        pipe = usual()
        fcntl.fcntl(pipe[1], fcntl.F_SETPIPE_SZ, 1)  # the system makes it one page of memory
        return pipe

    monkeypatch.setattr(os, "pipe", small)
    found: list[int] = []
    work = threading.Thread(
        target=lambda: found.extend(SharedWork(MOST, int, copies=0).results()), daemon=True
    )
    work.start()
    work.join(30)
    assert found == list(range(MOST))


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
