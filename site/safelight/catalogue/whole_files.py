"""Files that readers find whole or not at all, however many write them."""

from __future__ import annotations

import os
from pathlib import Path
from threading import get_ident


def write_whole(path: Path, body: bytes) -> None:
    """Write a file beside its place, and move it there in one step.

    Raise OSError when it cannot be written, and leave nothing behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.part")
    try:
        aside.write_bytes(body)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
