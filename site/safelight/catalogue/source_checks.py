"""What may not stand in a file's text: signs that nobody sees, HTML, unknown or unclosed blocks,
half-written references, lists in lists without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safelight.catalogue.markdown import BLOCKS, REFERENCE
from safelight.catalogue.problems import did_you_mean
from safelight.catalogue.reading import Reading

_FENCE = re.compile(r" {0,3}/{3,}[ \t]*(?:([\w-]+)|$)", re.M)  # opens with a name, closes with none
_HTML = re.compile(r"<(?:[A-Za-z][^<>\n]*|/[A-Za-z][^<>\n]*|!--)>?")
# What controls a device, and what no standard gives a shape. Some of both are marks of our own, by
# which the compiler notes what is to be filled in: who pastes one would ask for what is not there.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]")
DEEPEST = 8  # lists in lists; the parser goes as deep as they do, and Python no deeper than so far
_TOO_DEEP = re.compile(rf"^(?: {{4}}|\t){{{DEEPEST},}}", re.M)
_LOOSE_REFERENCE = re.compile(r"\[\[[^\]\n]*\]\]")


def check_text(reading: Reading) -> None:
    """Note every fault of the text itself."""
    for match in _HTML.finditer(reading.body):
        reading.say(
            reading.line_at(match.start()),
            f"HTML such as `{match[0]}` may not be written. Use Markdown or a block.",
        )
    _check_blocks(reading)
    for match in _LOOSE_REFERENCE.finditer(reading.body):
        if not re.fullmatch(REFERENCE, match[0]):
            reading.say(
                reading.line_at(match.start()),
                f"`{match[0]}` is not a reference. Write `[[gb-childline]]` or `[[emergency]]`.",
            )
    if f"\n{reading.body}".find("\n# ") >= 0:
        reading.say(
            reading.line_of("# "), "A page has no `#` heading: its title is in the front matter."
        )


def is_too_deep(reading: Reading) -> bool:
    """Return whether something stands so far in that the text cannot be parsed, and note it."""
    match = _TOO_DEEP.search(reading.body)
    if match:
        reading.say(
            reading.line_at(match.start()),
            f"At most {DEEPEST} lists may stand in one another. Take spaces out at the beginning.",
        )
    return match is not None


def check_signs(text: str, reading: Reading) -> None:
    """Note every line of a whole file that has a sign nobody sees."""
    for number, line in enumerate(text.split("\n") if _UNSEEN.search(text) else (), start=1):
        match = _UNSEEN.search(line)
        if match:
            sign = f"U+{ord(match[0]):04X}"
            reading.say(number, f"Here is a sign that nobody sees, {sign}. Take it out.")


def _check_blocks(reading: Reading) -> None:
    opened = closed = 0
    for match in _fences(reading.body):
        if match[1] is None:
            closed += 1
            continue
        opened += 1
        if match[1] not in BLOCKS:
            reading.say(
                reading.line_at(match.start()),
                f"There is no block `{match[1]}`.{did_you_mean(match[1], BLOCKS)}",
            )
    if opened != closed:
        reading.say(
            reading.first_line,
            f"{opened} blocks are opened with `/// name` and {closed} closed with `///`. "
            "Close each block.",
        )


def _fences(body: str) -> Iterator[re.Match[str]]:
    """Yield the lines that open or close a block.

    Only lines with `///` in them are matched: a pattern would try the start of each line.
    """
    at = body.find("///")
    while at >= 0:
        match = _FENCE.match(body, body.rfind("\n", 0, at) + 1)
        if match:
            yield match
        end = body.find("\n", at)
        at = body.find("///", end) if end >= 0 else -1
