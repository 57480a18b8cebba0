"""The pictures in content/media and how large they are."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from safelight.catalogue.problems import Problem


def picture_sizes(folder: Path, shown: str) -> tuple[dict[str, tuple[int, int]], list[Problem]]:
    """Return the width and height in pixels of every SVG in the folder, by name, and what cannot
    be read."""
    sizes: dict[str, tuple[int, int]] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.svg")):
        try:
            # The pictures are the project's own files, as trusted as its code.
            root = ElementTree.parse(path).getroot()  # noqa: S314
            box = (root.get("viewBox") or "").replace(",", " ").split()
            width = float(root.get("width") or box[2])
            height = float(root.get("height") or box[3])
        except (ElementTree.ParseError, ValueError, IndexError):
            message = "The picture cannot be read, or has no width and height. Draw it again."
            problems.append(Problem(f"{shown}/{path.name}", 1, message))
            continue
        sizes[path.name] = (round(width), round(height))
    return sizes, problems
