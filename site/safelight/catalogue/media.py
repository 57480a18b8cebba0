"""The pictures in content/media and how large they are."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

from safelight.catalogue.drawings import drawing_of
from safelight.catalogue.problems import Problem

PART = 512  # bytes: few first tags are longer


def picture_sizes(folder: Path, shown: str) -> tuple[dict[str, tuple[int, int]], list[Problem]]:
    """Return the width and height in pixels of every SVG in the folder, by name, and what cannot
    be read or may not stand in one."""
    sizes: dict[str, tuple[int, int]] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.svg")):
        try:
            root, faults = drawing_of(path.read_bytes())
            problems.extend(Problem(f"{shown}/{path.name}", *one) for one in faults)
            sizes[path.name] = _size(root)
        except (ElementTree.ParseError, ValueError, IndexError):
            message = "The picture cannot be read, or has no width and height. Draw it again."
            problems.append(Problem(f"{shown}/{path.name}", 1, message))
    return sizes, problems


def sizes_of_sound_pictures(folder: Path) -> dict[str, tuple[int, int]]:
    """Return the same sizes, quickly, where the pictures are known to have no faults.

    Each is read to the end of its first tag. One with a fault is left out, or has a size all the
    same.
    """
    sizes: dict[str, tuple[int, int]] = {}
    for path in sorted(folder.glob("*.svg")):
        with contextlib.suppress(ElementTree.ParseError, ValueError, IndexError):
            sizes[path.name] = _size(_first_tag(path))
    return sizes


def _first_tag(path: Path) -> ElementTree.Element:
    """Return the first element of a file, without what is in it. Raise ParseError without one."""
    parser: ElementTree.XMLPullParser[Any] = ElementTree.XMLPullParser(("start",))
    with path.open("rb") as file:
        while part := file.read(PART):
            parser.feed(part)
            for *_, element in parser.read_events():
                return cast("ElementTree.Element", element)
    raise ElementTree.ParseError


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """Raise ValueError or IndexError when the picture says neither size nor box."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    return round(float(root.get("width") or box[2])), round(float(root.get("height") or box[3]))
