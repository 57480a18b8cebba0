"""The lines of the access log on their way to standard output.

A request only leaves a note. Every few dozen of them one request turns all notes into lines and
writes them at once, because writing each by itself cost more than finding the page; a thread that
did all of it would fight with the requests for the interpreter (both measured). The thread there is
writes what has waited too long.
"""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from select import PIPE_BUF
from threading import Lock, Thread, main_thread
from time import perf_counter, time

WAIT = 0.25  # seconds that a line waits at most
ENOUGH = 64  # notes to be written at once
MOST_WAITING = 20_000  # notes; with more of them requests wait for the reader of the log
AT_ONCE = PIPE_BUF  # bytes; a pipe takes as many whole, so lines of several workers never mix

Note = tuple[str, float, float]  # what was answered, and when it was asked for and answered


class LogLines:
    """Notes of requests, written as lines of JSON, to the last one when the process is stopped."""

    def __init__(self, write: Callable[[bytes], object] | None = None) -> None:
        self._write = write or write_all
        self._notes: deque[Note] = deque()
        self._writing = Lock()
        self._starting = Lock()
        self._thread: Thread | None = None
        self._second = 0
        self._stamp = ""

    def append(self, note: Note) -> None:
        """Take one note."""
        self._notes.append(note)
        if self._thread is None:
            self._start()
        if len(self._notes) >= ENOUGH:
            self._flush_soon()

    def flush(self) -> None:
        """Write every note that waits."""
        with self._writing:
            self._write_lines()

    def _flush_soon(self) -> None:
        """Write the notes, unless another thread is at it: then wait only when too many wait."""
        if self._writing.acquire(blocking=len(self._notes) > MOST_WAITING):
            try:
                self._write_lines()
            finally:
                self._writing.release()

    def _write_lines(self) -> None:
        pieces: list[bytes] = []
        size = 0
        for line in self._lines():
            if size + len(line) > AT_ONCE:
                self._write(b"".join(pieces))
                pieces, size = [], 0
            pieces.append(line)
            size += len(line)
        self._write(b"".join(pieces))

    def _start(self) -> None:
        """Start the thread: not before the first note, since a server forks its workers earlier.

        It is no daemon, as a thread started by a server's own thread would be by itself, so that a
        process that ends waits for its last lines. (A worker of a server is a child of Python's
        `multiprocessing`, which calls nothing that `atexit` knows.)
        """
        with self._starting:
            if self._thread is None:
                thread = Thread(target=self._keep_flushing, name="access-log", daemon=False)
                with contextlib.suppress(RuntimeError):  # no room for it: the next note tries again
                    thread.start()
                    self._thread = thread

    def _keep_flushing(self) -> None:
        main = main_thread()
        while main.is_alive():
            main.join(WAIT)
            self.flush()

    def _lines(self) -> Iterator[bytes]:
        """Yield the notes that waited when this was called as lines."""
        since = time() - perf_counter()
        for _ in range(len(self._notes)):
            note = self._notes.popleft()
            second = int(since + note[2])
            if second != self._second:
                self._second = second
                self._stamp = datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            yield line_of(note, self._stamp)


def line_of(note: Note, stamp: str) -> bytes:
    """Return the line of a note whose request was answered at this time of day."""
    said, started, ended = note
    return f'{{"time":"{stamp}",{said},"ms":{(ended - started) * 1000:.2f}}}\n'.encode()


def write_all(lines: bytes, to: int = 1) -> None:
    """Write all of it.

    A log that nobody can take any more must not end a server whose pages people need.
    """
    try:
        while lines:
            lines = lines[os.write(to, lines) :]
    except OSError:
        return
