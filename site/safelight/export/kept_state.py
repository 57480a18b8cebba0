"""Remembers what a pack was made from, beside it: the settings, each file, and the keys that pages
share.

With it the next build knows which files have changed without reading the others.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from safelight.catalogue.whole_files import write_whole
from safelight.export.inputs import File

STATE = "pages.state"


@dataclass(frozen=True)
class State:
    """What a pack with this stamp was made from.

    `settings` is the digest of all that is no file; `about_pages` is, by language, the digest of
    what every page of it hangs on.
    """

    stamp: str
    settings: str
    files: Mapping[str, File]
    about_pages: Mapping[str, str]

    def keep(self, folder: Path) -> None:
        """Write it in one move. Where that cannot be, the next build looks at every file."""
        parts = (self.stamp, self.settings, dict(self.files), dict(self.about_pages))
        with contextlib.suppress(OSError):
            write_whole(folder / STATE, json.dumps(parts).encode())


def read_state(folder: Path, stamp: str) -> State | None:
    """Return the state of the pack with this stamp, or None when there is none that can be read."""
    try:
        known, settings, files, about = _parts(folder)
        return State(stamp, settings, files, about) if known == stamp else None
    except _NOT_READ:
        return None


def known_files(folder: Path) -> Mapping[str, File]:
    """Return the files that the last pack in this folder was made from, or none."""
    try:
        return _parts(folder)[2]
    except _NOT_READ:
        return {}


_NOT_READ = (OSError, ValueError, TypeError, AttributeError)


def _parts(folder: Path) -> tuple[str, str, dict[str, File], dict[str, str]]:
    known, settings, files, about = json.loads((folder / STATE).read_text(encoding="utf-8"))
    return known, settings, {name: (*one,) for name, one in files.items()}, about
