"""Style sheets as they go over the wire: the reasons stay in the file, out of a visitor's visit."""

from __future__ import annotations

import re

# A string stays as it is, even one that looks like a comment or has spaces within.
STRING = rb"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
STRING_OR_COMMENT = re.compile(STRING + rb"|/\*.*?\*/", re.DOTALL)
STRING_OR_SPACE = re.compile(STRING + rb"|\s*;?\s*(\})\s*|\s*([{;,])\s*|\s+")


def as_sent(css: bytes) -> bytes:
    """Return the style sheet without its comments and needless spaces; it means the same."""
    bare = STRING_OR_COMMENT.sub(lambda found: found[1] or b" ", css)
    return STRING_OR_SPACE.sub(_without_spaces, bare).strip()


def _without_spaces(found: re.Match[bytes]) -> bytes:
    kept: bytes = found[found.lastindex] if found.lastindex else b" "
    return kept
