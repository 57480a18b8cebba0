"""Addresses of a search with something more or something less. A page has dozens of them, so they
are put together by hand."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote_plus

Pair = tuple[str, str]


class SearchAddress:
    """The address of a search: its path, and its fields in order."""

    def __init__(self, path: str, fields: Iterable[Pair]) -> None:
        self._path = path
        self._parts = {pair: _part(*pair) for pair in fields}
        self._whole = self._join(self._parts.values())

    def __str__(self) -> str:
        return self._whole

    def lacking(self, name: str, value: str) -> str:
        """Return the address without one field."""
        return self._join(part for pair, part in self._parts.items() if pair != (name, value))

    def with_one(self, name: str, value: str) -> str:
        """Return the address with this value, instead of any other of its name, or with none."""
        parts = [part for (other, _), part in self._parts.items() if other != name]
        return self._join([*parts, _part(name, value)] if value else parts)

    def _join(self, parts: Iterable[str]) -> str:
        query = "&".join(parts)
        return f"{self._path}?{query}" if query else self._path


def _part(name: str, value: str) -> str:
    return f"{name}={quote_plus(value)}"
