"""A plan as a table and as a calendar, for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, timedelta

from safelight.web.contexts.listing import Listed

LINE = 73  # octets of a line in a calendar, after the blank that continues it (RFC 5545)


def plan_as_csv(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table that spreadsheets open, in UTF-8 with its mark."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(map(_harmless, head))
    writer.writerows(map(_harmless, row) for row in rows)
    return "\ufeff" + written.getvalue()


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in "=+-@" else cell


def plan_as_calendar(
    lessons: Iterable[tuple[Listed, date]], origin: str, stamp: date, name: str
) -> str:
    """Return a calendar (RFC 5545) with one whole-day event a lesson. `stamp` is the day on which
    the content was last looked at: the same plan gives the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Safelight//Plan//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for one, day in lessons:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.page.facts.id}-{day:%Y%m%d}@safelight",
            f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(one.title)}",
            f"URL:{origin}{one.address}",
            "END:VEVENT",
        ]
    return "\r\n".join(_folded(line) for line in (*lines, "END:VCALENDAR")) + "\r\n"


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line cut after at most 75 octets, never inside a letter."""
    parts, part = [], b""
    for letter in line:
        encoded = letter.encode()
        if len(part) + len(encoded) > LINE:
            parts.append(part)
            part = b""
        part += encoded
    return b"\r\n ".join([*parts, part]).decode()
