"""Remembers what a pack was made from, beside it: each file, and the keys that pages share.

With it the next build knows which files have changed without reading the others.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from safelight.export.inputs import File

STATE = "pages.state"


@dataclass(frozen=True)
class State:
    """What a pack with this stamp was made from.

    `about_pages` is, by language, the digest of what every page of it hangs on.
    """

    stamp: str
    files: Mapping[str, File]
    about_pages: Mapping[str, str]

    def keep(self, folder: Path) -> None:
        """Write it in one move."""
        aside = folder / f"{STATE}.{os.getpid()}"
        parts = (self.stamp, dict(self.files), dict(self.about_pages))
        aside.write_text(json.dumps(parts), encoding="utf-8")
        aside.replace(folder / STATE)


def read_state(folder: Path, stamp: str) -> State | None:
    """Return the state of the pack with this stamp, or None when there is none that can be read."""
    try:
        known, files, about_pages = json.loads((folder / STATE).read_text(encoding="utf-8"))
        if known != stamp:
            return None
        return State(stamp, {name: (*one,) for name, one in files.items()}, about_pages)
    except (OSError, ValueError, TypeError, AttributeError):
        return None
