"""Keeps the packed file of finished pages true: opens it when it is, and makes anew only what has
changed.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from flask import Flask

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.only_one import only_one
from safelight.catalogue.recompiling import NotCertain
from safelight.export.addresses import Address, addresses, file_addresses
from safelight.export.compression import KEPT_FILES
from safelight.export.edits import Edit, Recompile
from safelight.export.inputs import Inputs, Looks
from safelight.export.kept_state import State, read_state
from safelight.export.keys import shared_keys
from safelight.export.making import Made, PagesNotKept, PagesNotMade, begin, make
from safelight.export.pack_writer import PackWriter
from safelight.export.seen import PACK
from safelight.packfile import DamagedPack, PackFile
from safelight.portions import SharedWork, can_copy

LOCK = "pages.lock"
FEW = 0.1  # of all pages: up to here new pages are added to the file that is there
MOST_WASTE = 0.5  # of the file: from here on it is written whole again

_log = logging.getLogger("safelight.export")


@dataclass(frozen=True)
class Ready:
    """A pack that is true, and how it came to be so."""

    path: Path
    made: int
    kept: int

    @cached_property
    def pack(self) -> PackFile:
        """Return the pack. It is opened when it is asked for: a build only writes it."""
        return PackFile(self.path)


def ready_pack(
    app: Flask,
    folder: Path,
    inputs: Inputs,
    catalogue: Callable[[], Catalogue],
    *,
    recompile: Recompile | None = None,
    looks: Looks | None = None,
    processes: int = 1,
    check_bytes: bool = True,
) -> Ready:
    """Return the pack in this folder, made anew where the inputs have changed.

    Of several processes that ask at once, one makes it and the others wait. `catalogue` is called
    only when something must be made, and may raise; then the old pack stays as it was. So it does
    when a page cannot be made: PagesNotMade says which and why. Where it is given, `recompile` is
    tried first; `looks` is how the files looked a moment ago.

    With `check_bytes` every file is read, and every page's bytes are compared with their checksum:
    a damaged page is made anew. Without, a file that looks as it did is taken for the same.

    A folder that may not be written to is good enough while its pack is true. PagesNotKept says
    that something has to be written, and why it cannot.
    """
    path = folder / PACK
    with contextlib.ExitStack() as lock:
        no_lock = _taken(lock, folder / LOCK)
        with _said_plainly(folder):
            old = _open(path)
            whole = _whole_pages(old, check_bytes=check_bytes) if old else frozenset()
        before = read_state(folder, old.stamp) if old and not check_bytes else None
        files = inputs.files(before.files if before else None, looks)
        stamp = inputs.digest(files)
        if old and old.stamp == stamp and len(whole) == len(old.entries):
            return Ready(path, 0, len(whole))
        with _said_plainly(folder):
            if no_lock:
                raise no_lock
            _remove_leftovers(path)
        if old and before and recompile:
            with contextlib.suppress(NotCertain):
                edit = Edit(inputs, before, files, recompile)
                return _take_edit(app, path, stamp, edit, old)
        shell = inputs.shell_digest(files)
        wanted = list(file_addresses(app, shell, Path(inputs.content) / "media"))
        with contextlib.ExitStack() as stack:
            begun = None
            if old is None and processes > 1 and can_copy():  # files need no catalogue
                begun = stack.enter_context(begin(app, wanted, folder / KEPT_FILES))
                wanted = []
            found = catalogue()
            shared = shared_keys(found, shell)
            wanted.extend(addresses(app, found, shared))
            ready = _build(app, path, stamp, wanted, old, whole, processes, begun)
        State(stamp, inputs.settings_digest(), files, shared).keep(folder)
        return ready


@contextlib.contextmanager
def _said_plainly(folder: Path) -> Iterator[None]:
    """Raise PagesNotKept where the files of the store cannot be read or written within. What the
    pages are made from is read elsewhere: no room in the cache would help there."""
    try:
        yield
    except OSError as error:
        raise PagesNotKept(folder, error) from error


def _taken(stack: contextlib.ExitStack, lock: Path) -> OSError | None:
    """Take a lock until the stack is left. Return why it cannot be had, or None."""
    try:
        stack.enter_context(only_one(lock))
    except OSError as error:
        return error
    return None


def _take_edit(app: Flask, path: Path, stamp: str, edit: Edit, old: PackFile) -> Ready:
    """Return the pack after an edit of a few pages: these made anew, all else where it lies."""
    new, gone = edit.addresses(app)
    kept = [one for one in old.entries if one not in gone]
    add_to = old if old.wasted < MOST_WASTE else None
    with _said_plainly(path.parent), PackWriter(path, add_to) as writer:
        for path_info in kept:
            writer.keep(path_info, old)
        for path_info, key in old.absent.items():
            if path_info not in gone:
                writer.add_absent(path_info, key)
        _add_made(writer, make(app, new, kept=path.parent / KEPT_FILES))
        writer.finish(stamp)
    before = edit.before
    State(stamp, before.settings, edit.files, before.about_pages).keep(path.parent)
    return Ready(path, len(new), len(kept))


def _build(
    app: Flask,
    path: Path,
    stamp: str,
    wanted: Sequence[Address],
    old: PackFile | None,
    whole: frozenset[str],
    processes: int,
    begun: SharedWork[list[Made]] | None,
) -> Ready:
    known = _known_keys(old, whole) if old else {}
    kept = [one for one in wanted if known.get(one.path_info) == one.key]
    same = {one.path_info for one in kept}
    new = [one for one in wanted if one.path_info not in same]
    add = old is not None and len(new) <= FEW * len(wanted) and old.wasted < MOST_WASTE
    with _said_plainly(path.parent), PackWriter(path, old if add else None) as writer:
        for address in kept:
            _keep(writer, address, old)
        _add_made(writer, make(app, new, processes=processes, kept=path.parent / KEPT_FILES))
        files = list(chain.from_iterable(begun.results())) if begun else []
        _add_made(writer, files)
        writer.finish(stamp)
    return Ready(path, len(new) + len(files), len(kept))


def _add_made(writer: PackWriter, pages: Iterable[Made]) -> None:
    faults = {}
    for page in pages:
        path_info, key = page.address.path_info, page.address.key
        if page.fault:
            faults[page.address.path] = page.fault
        elif page.bodies:
            writer.add(path_info, key, page.headers, page.bodies)
        else:
            writer.add_absent(path_info, key)
    if faults:
        raise PagesNotMade(faults)


def _known_keys(old: PackFile, whole: frozenset[str]) -> dict[str, str]:
    """Return the key of each address of the old pack that may be taken over."""
    keys = {path: entry.key for path, entry in old.entries.items() if path in whole}
    return {**keys, **old.absent}


def _keep(writer: PackWriter, address: Address, old: PackFile | None) -> None:
    if old and address.path_info in old.entries:
        writer.keep(address.path_info, old)
    else:
        writer.add_absent(address.path_info, address.key)


def _open(path: Path) -> PackFile | None:
    try:
        return PackFile(path)
    except FileNotFoundError:
        return None
    except DamagedPack as error:
        _log.warning("The store of pages is made anew: %s.", error)
        return None


def _whole_pages(pack: PackFile, *, check_bytes: bool) -> frozenset[str]:
    if not check_bytes:
        return frozenset(pack.entries)
    whole = frozenset(path for path, entry in pack.entries.items() if pack.is_whole(entry))
    damaged = len(pack.entries) - len(whole)
    if damaged:
        _log.warning("%d pages of the store are damaged and are made anew.", damaged)
    return whole


def _remove_leftovers(path: Path) -> None:
    """Remove what a build that was killed has left.

    The lock is held: no other build is on its way.
    """
    for leftover in path.parent.glob(f"{path.name}*.tmp"):
        leftover.unlink(missing_ok=True)
