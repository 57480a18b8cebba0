"""The engines there are.

Each is made from a folder of this process's own and the address of its servers; an engine that is
embedded needs no address, and the others no folder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from safelight.search.backend import SearchBackend
from safelight.search.opensearch_backend import OpenSearchBackend
from safelight.search.postgres_backend import PostgresBackend
from safelight.search.whoosh_backend import WhooshBackend


def _whoosh(folder: Path, address: str) -> SearchBackend:
    return WhooshBackend(folder)


def _postgres(folder: Path, address: str) -> SearchBackend:
    return PostgresBackend(address)


def _opensearch(folder: Path, address: str) -> SearchBackend:
    return OpenSearchBackend(address)


BACKENDS: Mapping[str, Callable[[Path, str], SearchBackend]] = {
    "whoosh": _whoosh,
    "postgres": _postgres,
    "opensearch": _opensearch,
}
