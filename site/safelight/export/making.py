"""Makes pages: rendered by the app, then compressed.

Two processors are kept busy where there are two.
"""

from __future__ import annotations

import logging
import multiprocessing
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass

from flask import Flask

from safelight.export.addresses import Address
from safelight.export.compression import encode
from safelight.export.rendering import Rendered, render
from safelight.packfile import Headers

MANY = 60  # pages; from here on a second process is worth its start
CHUNK = 16  # pages handed to a process at a time
AHEAD = 64  # rendered pages that may wait for their compression

_log = logging.getLogger("safelight.export")
_app: list[Flask] = []  # of a worker process: it has the app from its parent's memory


@dataclass(frozen=True, slots=True)
class Made:
    """A page ready to be packed."""

    address: Address
    headers: Headers
    bodies: dict[str, bytes]


def make(app: Flask, wanted: Sequence[Address], *, processes: int = 1) -> Iterator[Made]:
    """Yield every page that the app answers with 200.

    The rest stay with the app, whatever it says to them. More than one process is used only where
    this one can be copied safely: on Linux, before it has threads.
    """
    can_fork = sys.platform == "linux" and threading.active_count() == 1
    if processes > 1 and len(wanted) >= MANY and can_fork:
        yield from _by_processes(app, wanted, processes)
    else:
        yield from _by_threads(app, wanted)


def _by_threads(app: Flask, wanted: Iterable[Address]) -> Iterator[Made]:
    """Render here, and compress beside it: the compressors let go of the interpreter."""
    waiting = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for address in wanted:
            page = _render(app, address)
            if page is not None:
                waiting.append(pool.submit(_finish, address, page))
            if len(waiting) >= AHEAD:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


def _by_processes(app: Flask, wanted: Sequence[Address], processes: int) -> Iterator[Made]:
    _app[:] = [app]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        for made in pool.map(_make_here, wanted, chunksize=CHUNK):
            if made is not None:
                yield made
    _app.clear()


def _make_here(address: Address) -> Made | None:
    page = _render(_app[0], address)
    return _finish(address, page) if page is not None else None


def _render(app: Flask, address: Address) -> Rendered | None:
    page = render(app, address.path_info)
    if page.status == 200:
        return page
    if page.status >= 500:
        _log.error("%s cannot be kept: the site answers %d", address.path, page.status)
    return None


def _finish(address: Address, page: Rendered) -> Made:
    bodies = encode(page.body, page.content_type, is_file=address.is_file)
    return Made(address, page.headers, bodies)
