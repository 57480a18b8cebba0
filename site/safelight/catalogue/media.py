"""The pictures in content/media and how large they are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from xml.etree import ElementTree

from safelight.catalogue.drawings import drawing_of
from safelight.catalogue.problems import Problem, misnamed, unreadable
from safelight.folders import bytes_of, entries_in

if TYPE_CHECKING:
    from safelight.folders import Entry

PART = 512  # bytes: few first tags are longer


def picture_sizes(folder: Path, shown: str) -> tuple[dict[str, tuple[int, int]], list[Problem]]:
    """Return the width and height in pixels of every SVG in the folder, by name, and what cannot
    be read or may not stand in one."""
    sizes: dict[str, tuple[int, int]] = {}
    problems: list[Problem] = []
    for name, entry in _pictures(folder):
        raw = bytes_of(entry)
        fault = misnamed(f"{shown}/{name}")
        if raw is None or fault:
            problems.append(fault or unreadable(f"{shown}/{name}"))
            continue
        if "/" in name:
            message = f"The picture lies in a folder of its own. Move it to {shown}."
            problems.append(Problem(f"{shown}/{name}", 1, message))
        try:
            root, faults = drawing_of(raw)
            problems.extend(Problem(f"{shown}/{name}", *one) for one in faults)
            sizes[name] = _size(root)
        except (ElementTree.ParseError, ValueError, IndexError):
            message = "The picture cannot be read, or has no width and height. Draw it again."
            problems.append(Problem(f"{shown}/{name}", 1, message))
    return sizes, problems


def sizes_of_sound_pictures(folder: Path) -> dict[str, tuple[int, int]]:
    """Return the same sizes, quickly, where the pictures are known to have no faults.

    Each is read to the end of its first tag. One with a fault is left out, or has a size all the
    same.
    """
    sizes: dict[str, tuple[int, int]] = {}
    for name, entry in _pictures(folder):
        with contextlib.suppress(OSError, ElementTree.ParseError, ValueError, IndexError):
            if entry.is_file():
                sizes[name] = _size(_first_tag(Path(entry.path)))
    return sizes


def _pictures(folder: Path) -> Iterator[tuple[str, Entry]]:
    return (one for one in entries_in(folder) if one[0].endswith(".svg"))


def _first_tag(path: Path) -> ElementTree.Element:
    """Return the first element of a file, without what is in it. Raise ParseError without one."""
    parser: ElementTree.XMLPullParser[Any] = ElementTree.XMLPullParser(("start",))
    with path.open("rb") as file:
        while part := file.read(PART):
            parser.feed(part)
            for *_, element in parser.read_events():
                return cast("ElementTree.Element", element)
    # Newer parsers put off what is long until more comes, or the end.
    with contextlib.suppress(ElementTree.ParseError):
        parser.close()
    for *_, element in parser.read_events():
        return cast("ElementTree.Element", element)
    raise ElementTree.ParseError


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """Raise ValueError or IndexError when the picture says neither size nor box."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    return round(float(root.get("width") or box[2])), round(float(root.get("height") or box[3]))
