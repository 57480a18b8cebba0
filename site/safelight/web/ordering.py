"""The files of the running site: one office for the current catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from flask import Flask, current_app
from werkzeug.exceptions import ServiceUnavailable

from safelight.web.library import Library

if TYPE_CHECKING:
    from safelight.documents.office import DocumentOffice

EXTENSION = "safelight-documents"
RETRY_AFTER = 30  # seconds; a plan that nobody has had before takes as long


@dataclass
class Orders:
    """Holds the office of the newest catalogue, and what lets one plan at a time be packed."""

    library: Library
    packing: Lock = field(default_factory=Lock)
    _office: DocumentOffice | None = None
    _lock: Lock = field(default_factory=Lock)

    def current(self) -> DocumentOffice:
        """Return the office of the current catalogue."""
        from safelight.documents.office import open_office  # pages need none of its libraries

        catalogue, settings = self.library.catalogue, self.library.settings
        with self._lock:
            if self._office is None or self._office.catalogue is not catalogue:
                self._office = open_office(
                    catalogue,
                    settings.content,
                    self.library.texts,
                    settings.origin,
                    cache_folder=settings.cache,
                    root=settings.root,
                )
            return self._office


def install(app: Flask) -> None:
    """Give the app its office. Nothing is made yet."""
    app.extensions[EXTENSION] = Orders(app.extensions["safelight"])


@contextmanager
def packing_alone() -> Iterator[None]:
    """Pack a plan within. Its hundreds of files stand in memory, so while another one is packed the
    answer is 503."""
    orders: Orders = current_app.extensions[EXTENSION]
    if not orders.packing.acquire(blocking=False):
        raise ServiceUnavailable(retry_after=RETRY_AFTER)
    try:
        yield
    finally:
        orders.packing.release()


def get_office() -> DocumentOffice:
    """Return the office of the current app and catalogue."""
    orders: Orders = current_app.extensions[EXTENSION]
    return orders.current()
