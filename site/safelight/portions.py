"""Shares work between this process and copies of it, portion by portion.

Each takes the number of the next portion out of one pipe, so all are busy to the end, whichever is
quicker and whenever this process comes to it. What a copy makes it writes to a file of its own,
from which this process takes it between its own portions.
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
LENGTH = 8  # bytes, before each result of a copy
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


class _Copy:
    """A copy at work, and the file for its results."""

    def __init__(self, process: int, file: IO[bytes]) -> None:
        self.process = process
        self._file = file
        self._at = 0  # bytes that were taken
        self._has_ended = False

    def arrived(self) -> Iterator[Any]:
        """Yield what it has made since the last time, as far as it has been written whole."""
        file = self._file.fileno()
        size = os.fstat(file).st_size
        while (begin := self._at + LENGTH) <= size:
            end = begin + int.from_bytes(os.pread(file, LENGTH, self._at), "big")
            if end > size:
                return
            self._at = end
            yield pickle.loads(os.pread(file, end - begin, begin))  # noqa: S301 - our own process

    def end(self, *, quickly: bool = False) -> None:
        """Wait until it has ended."""
        if self._has_ended:
            return  # its number may be another process's by now
        if quickly:
            with contextlib.suppress(ProcessLookupError):  # it has ended, and nobody need know
                os.kill(self.process, signal.SIGTERM)
        wait_for(self.process)
        self._has_ended = True

    def close(self) -> None:
        """Forget its results."""
        self._file.close()


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
        self._copies: list[_Copy] = []
        for _ in range(copies):
            with contextlib.suppress(OSError):  # one that there is no room for costs time alone
                self._copies.append(self._copy(patient=patient))

    def _copy(self, *, patient: bool) -> _Copy:
        file = tempfile.TemporaryFile()  # noqa: SIM115 - it is read when its copy has ended
        here = os.getpid()
        try:
            process = os.fork()
        except OSError:
            file.close()
            raise
        if process == 0:
            self._be_a_copy(here, file, patient=patient)
        return _Copy(process, file)

    def _be_a_copy(self, parent: int, file: IO[bytes], *, patient: bool) -> None:
        """Work, and end without the first process's own endings."""
        try:
            end_with_parent(parent)
            gc.disable()  # all its memory goes at once, when it ends
            if patient:
                os.nice(PATIENT)
            for number in self._next_numbers():
                made = pickle.dumps((number, self._work(number)), pickle.HIGHEST_PROTOCOL)
                file.write(len(made).to_bytes(LENGTH, "big"))
                file.write(made)
                file.flush()
        except Exception:  # noqa: S110 - what is missing is made by the first process, which says why
            pass
        finally:
            os._exit(0)

    def _next_numbers(self) -> Iterator[int]:
        while number := os.read(self._numbers, NUMBER):
            yield int.from_bytes(number, "big")

    def results(self) -> Iterator[R]:
        """Yield the results as they are made, by this process or by copies.

        What a copy could not make, because it was killed, is made here.
        """
        try:
            for number in self._next_numbers():
                self._left.discard(number)
                yield self._work(number)
                yield from self._arrived()
            for copy in self._copies:
                copy.end()
            yield from self._arrived()
        finally:
            self._give_up()
        yield from (self._work(number) for number in sorted(self._left))

    def _arrived(self) -> Iterator[R]:
        for copy in self._copies:
            for number, result in copy.arrived():
                self._left.discard(number)
                yield result

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
            copy = self._copies.pop()
            copy.end(quickly=True)
            copy.close()
