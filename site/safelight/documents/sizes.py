"""How large every file is, written down when all are made ahead."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

NAME = "sizes.json"


def write_sizes(folder: Path, catalogue_digest: str, sizes: Mapping[str, int]) -> None:
    """Write the bytes of every file by address, for one state of the content."""
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / f"{NAME}.part"
    body = {"catalogue": catalogue_digest, "sizes": dict(sorted(sizes.items()))}
    written.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    written.replace(folder / NAME)


def read_sizes(folder: Path, catalogue_digest: str) -> Mapping[str, int]:
    """Return the bytes of every file by address, or nothing where they are of other content."""
    with contextlib.suppress(OSError, ValueError, KeyError):
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if found["catalogue"] == catalogue_digest:
            sizes: dict[str, int] = found["sizes"]
            return sizes
    return {}
