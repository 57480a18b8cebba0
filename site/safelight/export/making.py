"""Makes pages: rendered by the app, then compressed.

Two processors are kept busy where there are two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from flask import Flask

from safelight.export.addresses import Address
from safelight.export.compression import encode
from safelight.export.rendering import Rendered, render
from safelight.packfile import Body, Headers
from safelight.portions import MOST, SharedWork, can_copy, in_portions

MANY = 60  # pages; from here on a second process is worth its start
FEW = 4  # pages; up to here they are not worth a thread
PORTION = 8  # pages handed to a process at a time
AHEAD = 64  # rendered pages that may wait for their compression

Finish = Callable[[Address, Rendered], "Made"]


class PagesNotMade(Exception):  # noqa: N818 - it says what is the case
    """Some pages cannot be made, so the site must not be served. Its words say which and why."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        lines = (f"{path} cannot be made: {why}" for path, why in sorted(faults.items()))
        super().__init__("\n".join((*lines, f"{len(faults)} pages cannot be made.")))


class PagesNotKept(Exception):  # noqa: N818 - likewise
    """The pages cannot be written to the cache, so the site must not be served."""

    def __init__(self, folder: Path, why: OSError) -> None:
        super().__init__(
            f"The pages cannot be kept in {folder}: {why}.\n"
            "Make room, or let SAFELIGHT_CACHE name a folder that can be written to.",
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A page ready to be packed. It has no bodies when the app has no page to keep there, and a
    fault when the app could not make the page."""

    address: Address
    headers: Headers = ()
    bodies: Mapping[str, Body] = field(default_factory=dict)
    fault: str = ""


def make(
    app: Flask, wanted: Sequence[Address], *, processes: int = 1, kept: Path | None = None
) -> Iterator[Made]:
    """Yield each address with its page, or with nothing when the app does not answer 200.

    More than one process is used only where this one can be copied safely. `kept` is the folder of
    packed files.
    """
    finish = partial(_finish, kept)
    if processes > 1 and len(wanted) >= MANY and can_copy():
        yield from _by_processes(app, wanted, processes, finish)
    elif len(wanted) <= FEW:
        yield from (finish(address, _ask(app, address)) for address in wanted)
    else:
        yield from _by_threads(app, wanted, finish)


def begin(app: Flask, wanted: Sequence[Address], kept: Path) -> SharedWork[list[Made]]:
    """Begin to make pages in a copy of this process, while this one and others have a lot to do."""
    portions = in_portions(wanted, PORTION)
    work = _work(app, portions, partial(_finish, kept))
    return SharedWork(len(portions), work, copies=1, patient=True)


def _by_threads(app: Flask, wanted: Iterable[Address], finish: Finish) -> Iterator[Made]:
    """Render here, and compress beside it: the compressors let go of the interpreter."""
    from concurrent.futures import ThreadPoolExecutor  # an edit of one page needs none of it

    waiting = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for address in wanted:
            waiting.append(pool.submit(finish, address, _ask(app, address)))
            if len(waiting) >= AHEAD:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


def _by_processes(
    app: Flask, wanted: Sequence[Address], processes: int, finish: Finish
) -> Iterator[Made]:
    portions = list(_portions(wanted))
    for pages in SharedWork(len(portions), _work(app, portions, finish), processes - 1).results():
        yield from pages


def _work(
    app: Flask, portions: Sequence[Sequence[Address]], finish: Finish
) -> Callable[[int], list[Made]]:
    def work(number: int) -> list[Made]:
        return [finish(address, _ask(app, address)) for address in portions[number]]

    return work


def _portions(wanted: Sequence[Address]) -> Iterator[Sequence[Address]]:
    """Yield the addresses in portions for one process each.

    The first holds one page of each kind, so that this process compiles the templates; the files,
    which need none, come next and keep the other busy meanwhile.
    """
    of_kind = {one.kind: one for one in reversed(wanted) if not one.is_file}
    first = list(of_kind.values())  # the last first: pages of content, which are the most
    taken = {one.path for one in first}
    files = [one for one in wanted if one.is_file]
    others = [one for one in wanted if not one.is_file and one.path not in taken]
    yield first
    for group in (files, others):
        yield from in_portions(group, PORTION, MOST // 2 - 1)


def _ask(app: Flask, address: Address) -> Rendered:
    return render(app, address.path_info, only_pages=True)


def _finish(kept: Path | None, address: Address, page: Rendered) -> Made:
    if page.status >= 500:
        return Made(address, fault=page.fault or f"the site answers {page.status}")
    if page.status != 200:
        return Made(address)
    bodies = encode(
        page.body, page.content_type, is_file=address.is_file, path=address.path, kept=kept
    )
    return Made(address, page.headers, Body.of_each(bodies))
