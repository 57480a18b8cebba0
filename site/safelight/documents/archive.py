"""ZIP files whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

PACKED_ALREADY = frozenset({".docx", ".pptx", ".odt", ".epub", ".zip", ".pdf", ".png"})
FONTS = frozenset({".ttf", ".odttf"})
QUICK = 1  # fonts hardly get smaller for three times the work
MIMETYPE = "mimetype"


def archive(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
    """Return a ZIP of named files. Its times are midnight of the day.

    What is packed already is stored as it is, and so is a file `mimetype`, by which some formats
    are recognised.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as opened:
        for name, body in files:
            member = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            suffix = PurePath(name).suffix
            stored = name == MIMETYPE or suffix in PACKED_ALREADY
            how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            opened.writestr(member, body, how, QUICK if suffix in FONTS else None)
    return written.getvalue()
