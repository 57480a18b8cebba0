"""Keeps threads from waiting, one after another, for servers that are known not to answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic

from safelight.search.unavailable import SearchUnavailable

SECONDS = 5.0


class Respite:
    """Remembers a failure for some seconds. Then one thread asks again, and the others go on
    hearing of the failure until it has an answer.

    `failures` are what is remembered; whatever else is raised is no concern of it.
    """

    def __init__(self, *failures: type[Exception]) -> None:
        self._failures = failures
        self._why = ""
        self._until = 0.0
        self._asking = Lock()

    def check(self) -> None:
        """Raise SearchUnavailable where nobody should ask now."""
        if self._why and (monotonic() < self._until or self._asking.locked()):
            raise SearchUnavailable(self._why)

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Ask within. Raise SearchUnavailable at once where nobody should."""
        again = bool(self._why)
        if again and (monotonic() < self._until or not self._asking.acquire(blocking=False)):
            raise SearchUnavailable(self._why)
        try:
            yield
        except self._failures as error:
            self._until = monotonic() + SECONDS
            self._why = str(error) or type(error).__name__
            raise
        else:
            self._why = ""
        finally:
            if again:
                self._asking.release()
