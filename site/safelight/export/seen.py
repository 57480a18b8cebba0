"""Remembers how everything looked when the pack was last true."""

from __future__ import annotations

import contextlib
from pathlib import Path

from safelight.catalogue.whole_files import write_whole

PACK = "pages.pack"
SEEN = "pages.seen"


class Seen:
    """One line of text beside the pack.

    Without it, or with another pack, nothing is taken for true.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def is_still(self, look: str) -> bool:
        """Return whether the files look as they did, and the pack is the one made from them."""
        try:
            return (self._folder / SEEN).read_text(encoding="utf-8") == self._line(look)
        except (OSError, UnicodeDecodeError):
            return False

    def remember(self, look: str) -> None:
        """Keep how the files looked before the pack was made. Where that cannot be, the next build
        looks again."""
        with contextlib.suppress(OSError):
            write_whole(self._folder / SEEN, self._line(look).encode())

    def _line(self, look: str) -> str:
        pack = (self._folder / PACK).stat()
        return f"{look} {pack.st_ino} {pack.st_size} {pack.st_mtime_ns}"
