"""What may not stand in a file's text: HTML, unknown or unclosed blocks, half-written references,
lists in lists without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safelight.catalogue.markdown import BLOCKS, REFERENCE
from safelight.catalogue.problems import did_you_mean
from safelight.catalogue.reading import Reading

_FENCE = re.compile(r" {0,3}/{3,}[ \t]*(?:([\w-]+)|$)", re.M)  # opens with a name, closes with none
_HTML = re.compile(r"<(?:[A-Za-z][^<>\n]*|/[A-Za-z][^<>\n]*|!--)>?")
DEEPEST = 8  # lists in lists; the parser goes as deep as they do, and Python no deeper than so far
_TOO_DEEP = re.compile(rf"^(?: {{4}}| {{0,3}}\t){{{DEEPEST},}}", re.M)
_DEEP_SIGNS = ("    " * DEEPEST, "\t")  # without one of these nothing stands so far in
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
    deepest = any(sign in reading.body for sign in _DEEP_SIGNS)
    match = _TOO_DEEP.search(reading.body) if deepest else None
    if match:
        say_too_deep(reading, reading.line_at(match.start()))
    return match is not None


def say_too_deep(reading: Reading, line: int) -> None:
    """Note that lists, or quotes, stand too far in one another."""
    reading.say(
        line, f"At most {DEEPEST} lists may stand in one another. Take some out, or their spaces."
    )


def _check_blocks(reading: Reading) -> None:
    """Note blocks that are not known, not closed, or closed twice: each stands by itself."""
    name, opened = "", 0  # the block that is open, and its line
    for match in _fences(reading.body):
        line = reading.line_at(match.start())
        if match[1] is None:
            if not name:
                reading.say(line, "This `///` closes no block. Take it out, or open one above it.")
            name = ""
            continue
        if name:
            _say_not_closed(reading, name, opened)
        name, opened = match[1], line
        if name not in BLOCKS:
            reading.say(line, f"There is no block `{name}`.{did_you_mean(name, BLOCKS)}")
    if name:
        _say_not_closed(reading, name, opened)


def _say_not_closed(reading: Reading, name: str, line: int) -> None:
    reading.say(
        line,
        f"The block `{name}` is not closed. Write `///` on a line of its own at its end: blocks "
        "do not stand in one another.",
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
