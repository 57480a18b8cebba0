"""Style sheets as they go over the wire: the reasons stay in the file, out of a visitor's visit."""

from __future__ import annotations

import re

# A string stays as it is, even one that looks like a comment within.
STRING_OR_COMMENT = re.compile(rb"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/""", re.DOTALL)
LINE_START = re.compile(rb"\n\s+")


def without_comments(css: bytes) -> bytes:
    """Return the style sheet without its comments and indentation; it means the same."""
    return LINE_START.sub(b"\n", STRING_OR_COMMENT.sub(lambda found: found[1] or b" ", css))
