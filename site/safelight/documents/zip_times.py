"""Takes the time of day out of ZIP-based files, so that the same words give the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import date


def at_midnight(made: bytes, day: date) -> bytes:
    """Return the file with every member dated midnight of the day."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as before,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for member in before.infolist():
            dated = zipfile.ZipInfo(member.filename, (day.year, day.month, day.day, 0, 0, 0))
            dated.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(dated, before.read(member))
    return written.getvalue()
