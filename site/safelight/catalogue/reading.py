"""A file being read: its text, where its lines are, and the problems found so far."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from safelight.catalogue.problems import Problem

_BREAK = re.compile("\n")


@dataclass
class Reading:
    """The file being read: its text, and the problems found so far."""

    path: str
    body: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def _starts(self) -> list[int]:
        """Return where each line of the body begins."""
        return [0, *(match.end() for match in _BREAK.finditer(self.body))]

    def line_of(self, words: str, after: int = 0) -> int:
        """Return the line on which these words first stand, or the body's first line.

        With `after`, the first such line from there on; where there is none, `after` itself.
        """
        starts = self._starts
        start = starts[min(after - self.first_line, len(starts) - 1)] if after else 0
        at = self.body.find(words, start) if words else -1
        return self.line_at(at) if at >= 0 else after or self.first_line

    def line_at(self, position: int) -> int:
        """Return the line of a position in the body."""
        return self.first_line + bisect_right(self._starts, position) - 1

    def say(self, line: int, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, message))


def digest_of(text: str, length: int = 6) -> str:
    """Return the first hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:length]
