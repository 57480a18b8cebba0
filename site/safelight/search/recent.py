"""What was used lately, within a fixed amount."""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Recent(Generic[Value]):
    """Keeps what was used lately: never more than `most`, counted in whatever `put` is told.

    There are two halves. What is found in the older one moves to the younger; when that is full it
    becomes the older one, and what nobody asked for since is forgotten. Threads may share it.
    """

    def __init__(self, most: int) -> None:
        self._half = most // 2
        self._young: dict[object, tuple[Value, int]] = {}
        self._old: dict[object, tuple[Value, int]] = {}
        self._used = 0
        self._lock = Lock()

    def get(self, key: object) -> Value | None:
        """Return the value, or None when it is not kept."""
        found = self._young.get(key)
        if found is None:
            found = self._old.get(key)
            if found is None:
                return None
            self.put(key, *found)
        return found[0]

    def put(self, key: object, value: Value, amount: int = 1) -> None:
        """Keep a value. One that is larger than half of everything is not kept."""
        if amount > self._half:
            return
        with self._lock:
            if key in self._young:
                return
            if self._used + amount > self._half:
                self._old, self._young, self._used = self._young, {}, 0
            self._young[key] = (value, amount)
            self._used += amount
