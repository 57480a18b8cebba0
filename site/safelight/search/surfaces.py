"""The words of an index as they are written, in a file beside it: one a line, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from safelight.search.backend import Surface

NAME = "surfaces.tsv"
CHUNK = 1 << 16  # letters that are read at once


def write_surfaces(folder: Path, surfaces: Iterable[Surface]) -> None:
    """Write the surfaces of an index."""
    lines = sorted([f"{surface}\t{stem}\t{n}\n" for surface, stem, n in surfaces])
    (folder / NAME).write_text("".join(lines), encoding="utf-8")


def read_surfaces(folder: Path) -> Iterator[Surface]:
    """Yield the surfaces of an index, in order; none when it has no file of them."""
    path = folder / NAME
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="\n") as file:
        while lines := file.readlines(CHUNK):
            *parts, _ = "".join(lines).replace("\n", "\t").split("\t")
            yield from map(Surface, parts[::3], parts[1::3], map(int, parts[2::3]))
