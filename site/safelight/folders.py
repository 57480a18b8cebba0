"""What lies in a folder, seen alike by all who read content or watch it for changes.

Names that begin with a dot are hidden: editors keep their own files so, while somebody writes.
Nothing is imported but the standard library, and little of it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    Entry = os.DirEntry[str]

Look = tuple[str, int, int]  # path, size, and time of the last change in nanoseconds
NO_FILE = -1  # the size and time of what is no file: a link that leads nowhere, a socket


class FolderNotRead(OSError):  # noqa: N818 - it says what is the case
    """A folder is there and cannot be looked into.

    The message says which and why.
    """


def entries_in(folder: str | Path, skipped: Container[str] = ()) -> Iterator[tuple[str, Entry]]:
    """Yield (path inside, entry) of all below the folder that is not hidden and is no folder, in
    an order that is always the same.

    What is yielded may still be no file. A folder that is not there is an empty one; folders with
    a `skipped` name are left out. Raise FolderNotRead where one may not be looked into.
    """
    yield from _walk(str(folder), "", skipped, (os.path.realpath(folder),))


def looks_of(folder: str | Path, skipped: Container[str] = ()) -> dict[str, Look]:
    """Return how all of these look from outside, by their path inside: quick, and enough to find
    out that nothing has changed."""
    return {inside: _look(entry) for inside, entry in entries_in(folder, skipped)}


def bytes_of(entry: Entry | Path) -> bytes | None:
    """Return what is in a file, or None when it is no file or cannot be read."""
    try:
        if not entry.is_file():  # a pipe would never end
            return None
        with open(entry, "rb") as file:  # noqa: PTH123 - thousands of files, as below
            return file.read()
    except OSError:
        return None


def is_hidden(inside: str) -> bool:
    """Return whether a path leads to a hidden file, or through a hidden folder."""
    return any(part.startswith(".") for part in inside.split("/"))


def _walk(
    folder: str, inside: str, skipped: Container[str], within: tuple[str, ...]
) -> Iterator[tuple[str, Entry]]:
    for entry in _in_order(folder):
        name = entry.name
        if name.startswith("."):
            continue
        if not _is_folder(entry):
            yield f"{inside}{name}", entry
        elif name not in skipped:
            around = within
            if entry.is_symlink():
                leads_to = os.path.realpath(entry.path)
                if leads_to in within:  # it would never end
                    continue
                around = (*within, leads_to)
            yield from _walk(entry.path, f"{inside}{name}/", skipped, around)


def _in_order(folder: str) -> list[Entry]:
    """Return what lies in one folder, by name."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda one: one.name)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise FolderNotRead(f"The folder {folder} cannot be read: {error.strerror}.") from error


def _is_folder(entry: Entry) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _look(entry: Entry) -> Look:
    try:
        found = entry.stat()
    except OSError:
        return entry.path, NO_FILE, NO_FILE
    if not stat.S_ISREG(found.st_mode):
        return entry.path, NO_FILE, NO_FILE
    return entry.path, found.st_size, found.st_mtime_ns
