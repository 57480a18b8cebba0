"""What may not stand in a file's text: HTML, unknown or unclosed blocks, half-written
references."""

from __future__ import annotations

import re

from safelight.catalogue.markdown import BLOCKS, REFERENCE
from safelight.catalogue.problems import did_you_mean
from safelight.catalogue.reading import Reading

_OPENING = re.compile(r"^ {0,3}/{3,}[ \t]*([\w-]+)", re.M)
_CLOSING = re.compile(r"^ {0,3}/{3,}[ \t]*$", re.M)
_HTML = re.compile(r"<(?:[A-Za-z][^<>\n]*|/[A-Za-z][^<>\n]*|!--)>?")
_LOOSE_REFERENCE = re.compile(r"\[\[[^\]\n]*\]\]")


def check_text(reading: Reading) -> None:
    """Note every fault of the text itself."""
    for match in _HTML.finditer(reading.body):
        reading.say(
            reading.line_at(match.start()),
            f"HTML such as `{match[0]}` may not be written. Use Markdown or a block.",
        )
    for match in _OPENING.finditer(reading.body):
        if match[1] not in BLOCKS:
            reading.say(
                reading.line_at(match.start()),
                f"There is no block `{match[1]}`.{did_you_mean(match[1], BLOCKS)}",
            )
    opened, closed = (
        len(_OPENING.findall(reading.body)),
        len(_CLOSING.findall(reading.body)),
    )
    if opened != closed:
        reading.say(
            reading.first_line,
            f"{opened} blocks are opened with `/// name` and {closed} closed with `///`. "
            "Close each block.",
        )
    for match in _LOOSE_REFERENCE.finditer(reading.body):
        if not re.fullmatch(REFERENCE, match[0]):
            reading.say(
                reading.line_at(match.start()),
                f"`{match[0]}` is not a reference. Write `[[gb-childline]]` or `[[emergency]]`.",
            )
    if re.search(r"^# ", reading.body, re.M):
        reading.say(
            reading.line_of("# "), "A page has no `#` heading: its title is in the front matter."
        )
