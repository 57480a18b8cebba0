"""A copy of this process that loads the site at once, while this one looks at the files and reads
what was edited.

To load the site takes most of the time of an edit, and needs nothing that the other finds out.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Self

    from safelight.catalogue.reading_ahead import Edits
    from safelight.export.inputs import Looks

    # Given how the files look, and what gives a few edited pages: makes the pages, and returns
    # whether they may be served.
    Make = Callable[[Looks, Callable[[], Edits]], bool]

GOOD, BAD = b"+", b"-"  # what a copy says when it is done
LENGTH = 8  # bytes, of how long a letter is


class MakerEnded(Exception):  # noqa: N818 - it says what is the case
    """The copy could not do its work. Whoever does it next will find out why."""


class Maker:
    """The copy. At the end of the context it has ended, unless it has given its result: then all
    that it has left to do is to give back its memory, and nobody waits for that.

    It is safe only on Linux, and only while this process has no threads.
    """

    def __init__(self, load: Callable[[], object], make: Make) -> None:
        self._letters = _Letters()
        self._result, self._said = os.pipe()
        self._is_done = False
        here = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            self._be_a_copy(here, load, make)
        os.close(self._said)
        self._letters.only_send()

    def _be_a_copy(self, parent: int, load: Callable[[], object], make: Make) -> None:
        """Load, wait to be told, make, and end without the first process's own endings."""
        try:
            self._letters.only_receive()
            gc.disable()  # all its memory goes at once, when it ends
            load()
            from safelight.portions import end_with_parent  # loaded by now

            end_with_parent(parent)
            is_good = make(self._letters.next(), self._edits)
            sys.stdout.flush()
            sys.stderr.flush()
            os.write(self._said, GOOD if is_good else BAD)
        except BaseException:  # noqa: S110 - the first process does it again, and says why
            pass
        finally:
            os._exit(0)

    def _edits(self) -> Edits:
        try:
            edits: Edits = self._letters.next()
        except EOFError:
            return {}
        return edits

    def tell(self, what: Looks | Edits) -> None:
        """Tell it first how the files look, then what was read in edited pages."""
        self._letters.send(what)

    def result(self) -> bool:
        """Wait for it, and return whether its pages may be served.

        Raise MakerEnded where it did not get so far.
        """
        self._letters.close()
        said = os.read(self._result, len(GOOD))
        if not said:
            raise MakerEnded
        self._is_done = True
        return said == GOOD

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._letters.close()
        os.close(self._result)
        if not self._is_done:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGTERM)
            with contextlib.suppress(ChildProcessError):  # ends are ignored here (SIGCHLD)
                os.waitpid(self._process, 0)


class _Letters:
    """What one process hands another: the words in memory that both have, and how long each letter
    is in a pipe, so that who sends never waits."""

    def __init__(self) -> None:
        self._memory = os.memfd_create("letters")
        self._incoming, self._outgoing = os.pipe()
        self._at = 0  # bytes that were sent or received

    def only_send(self) -> None:
        os.close(self._incoming)

    def only_receive(self) -> None:
        os.close(self._outgoing)

    def send(self, what: object) -> None:
        letter = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
        self._at += os.pwrite(self._memory, letter, self._at)
        with contextlib.suppress(BrokenPipeError):  # nobody is there: `result` says so
            os.write(self._outgoing, len(letter).to_bytes(LENGTH, "big"))

    def next(self) -> Any:
        """Wait for the next letter and return it. Raise EOFError where none comes any more."""
        length = int.from_bytes(os.read(self._incoming, LENGTH), "big")
        if not length:
            raise EOFError
        letter = os.pread(self._memory, length, self._at)
        self._at += length
        return pickle.loads(letter)  # noqa: S301 - our own process

    def close(self) -> None:
        if self._outgoing >= 0:
            os.close(self._outgoing)
            os.close(self._memory)
            self._outgoing = -1
