"""Shares work between this process and copies of it, portion by portion.

Each takes the number of the next portion out of one pipe, so all are busy to the end, whichever is
quicker and whenever this process comes to it. What a copy makes it writes to a file of its own.
Copies are safe only on Linux, and only while a process has no threads.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any, Generic, TypeVar

NUMBER = 4  # bytes
MOST = 1_000  # numbers that find room in one page of memory, which is what a pipe has at least
PR_SET_PDEATHSIG = 1  # <sys/prctl.h>
PATIENT = 19  # the least urgent there is

if TYPE_CHECKING:
    from typing import Self

R = TypeVar("R")
T = TypeVar("T")


def can_copy() -> bool:
    """Return whether this process may be copied."""
    return sys.platform == "linux" and threading.active_count() == 1


def end_with_parent(parent: int) -> None:
    """Let this copy end when the process that it was made from does, even when that is killed.

    `parent` is the number of that process. Where it has ended already, so does this one.
    """
    import ctypes  # only a copy needs it

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        os._exit(1)


def wait_for(process: int) -> None:
    """Wait until a copy has ended. Where its end is ignored (SIGCHLD), nothing is left of it."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(process, 0)


def in_portions(items: Sequence[T], least: int, room: int = MOST) -> list[Sequence[T]]:
    """Cut items into portions of so many or more, and into no more than `room` portions."""
    size = max(least, len(items) // room + 1)
    return [items[at : at + size] for at in range(0, len(items), size)]


class SharedWork(Generic[R]):
    """Portions numbered from 0, begun by the copies at once and by this process in `results`.

    Patient copies take only what time other processes leave. Where results may not be asked for
    after all, it is used as a context manager, which ends the copies.
    """

    def __init__(
        self, count: int, work: Callable[[int], R], copies: int, *, patient: bool = False
    ) -> None:
        if count > MOST:
            raise ValueError(f"{count} portions are too many: {MOST} at most.")
        self._work = work
        self._left = set(range(count))
        self._numbers, numbers = os.pipe()
        os.write(numbers, b"".join(one.to_bytes(NUMBER, "big") for one in range(count)))
        os.close(numbers)
        self._copies: list[tuple[int, IO[bytes]]] = []
        for _ in range(copies):
            with contextlib.suppress(OSError):  # one that there is no room for costs time alone
                self._copies.append(self._copy(patient=patient))

    def _copy(self, *, patient: bool) -> tuple[int, IO[bytes]]:
        """Return the number of a new copy at work, and the file for its results."""
        file = tempfile.TemporaryFile()  # noqa: SIM115 - it is read when its copy has ended
        here = os.getpid()
        try:
            process = os.fork()
        except OSError:
            file.close()
            raise
        if process == 0:
            self._be_a_copy(here, file, patient=patient)
        return process, file

    def _be_a_copy(self, parent: int, file: IO[bytes], *, patient: bool) -> None:
        """Work, and end without the first process's own endings."""
        try:
            end_with_parent(parent)
            gc.disable()  # all its memory goes at once, when it ends
            if patient:
                os.nice(PATIENT)
            for number in self._next_numbers():
                pickle.dump((number, self._work(number)), file, pickle.HIGHEST_PROTOCOL)
            file.flush()
        except Exception:  # noqa: S110 - what is missing is made by the first process, which says why
            pass
        finally:
            os._exit(0)

    def _next_numbers(self) -> Iterator[int]:
        while number := os.read(self._numbers, NUMBER):
            yield int.from_bytes(number, "big")

    def results(self) -> Iterator[R]:
        """Yield the results: those of this process as they are made, then those of the copies.

        What a copy could not make, because it was killed, is made here.
        """
        try:
            for number in self._next_numbers():
                self._left.discard(number)
                yield self._work(number)
            while self._copies:
                process, file = self._copies.pop()
                wait_for(process)
                yield from self._results_of_copy(file)
        finally:
            self._give_up()
        yield from (self._work(number) for number in sorted(self._left))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._give_up()

    def _give_up(self) -> None:
        """End copies that nobody waits for any more."""
        if self._numbers >= 0:
            os.close(self._numbers)
            self._numbers = -1
        while self._copies:
            process, file = self._copies.pop()
            with contextlib.suppress(ProcessLookupError):  # it has ended, and nobody need know
                os.kill(process, signal.SIGTERM)
            wait_for(process)
            file.close()

    def _results_of_copy(self, file: IO[bytes]) -> Iterator[R]:
        with file, contextlib.suppress(EOFError, pickle.UnpicklingError):
            file.seek(0)
            while True:
                result: Any
                number, result = pickle.load(file)  # noqa: S301 - our own process
                self._left.discard(number)
                yield result
