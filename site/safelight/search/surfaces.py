"""The words of an index as they are written, in a file beside it: one a line, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from safelight.search.backend import Surface

NAME = "surfaces.tsv"


def write_surfaces(folder: Path, surfaces: Iterable[Surface]) -> None:
    """Write the surfaces of an index."""
    lines = sorted(f"{one.surface}\t{one.stem}\t{one.documents}\n" for one in surfaces)
    (folder / NAME).write_text("".join(lines), encoding="utf-8")


def read_surfaces(folder: Path) -> Iterator[Surface]:
    """Yield the surfaces of an index, in order; none when it has no file of them."""
    path = folder / NAME
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            surface, stem, documents = line.split("\t")
            yield Surface(surface, stem, int(documents))
