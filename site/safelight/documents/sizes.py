"""What was made ahead: the key and the bytes of every file, for one state of the content."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from safelight.catalogue.whole_files import write_whole

NAME = "made.json"


@dataclass(frozen=True)
class MadeAhead:
    """Every file that was made ahead, by address: (key, bytes).

    `catalogue` is the digest of the content, `stamp` of all that the files are made from.
    """

    catalogue: str = ""
    stamp: str = ""
    files: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def sizes(self) -> dict[str, int]:
        """Return the bytes of every file by address."""
        return {address: size for address, (_, size) in self.files.items()}


def write_made(folder: Path, made: MadeAhead) -> None:
    """Write down what was made."""
    body = {"catalogue": made.catalogue, "stamp": made.stamp, "files": dict(made.files)}
    write_whole(folder / NAME, json.dumps(body, ensure_ascii=False, sort_keys=True).encode())


def read_made(folder: Path) -> MadeAhead:
    """Return what was made ahead, or nothing where it was not, or cannot be read."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        files = {address: (key, size) for address, (key, size) in found["files"].items()}
        return MadeAhead(found["catalogue"], found["stamp"], files)
    return MadeAhead()


def read_sizes(folder: Path, catalogue_digest: str) -> Mapping[str, int]:
    """Return the bytes of every file by address, or nothing where they are of other content."""
    made = read_made(folder)
    return made.sizes if made.catalogue == catalogue_digest else {}
