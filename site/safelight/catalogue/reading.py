"""A file being read: its text, where its lines are, and the problems found so far."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from safelight.catalogue.problems import Problem


@dataclass
class Reading:
    """The file being read: its text, and the problems found so far."""

    path: str
    body: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, words: str, after: int = 0) -> int:
        """Return the line on which these words first stand, or the body's first line.

        With `after`, the first such line from there on; where there is none, `after` itself.
        """
        start = self._position_of(after) if after else 0
        at = self.body.find(words, start) if words else -1
        if at < 0:
            return after or self.first_line
        return self.first_line + self.body.count("\n", 0, at)

    def _position_of(self, line: int) -> int:
        position = 0
        for _ in range(line - self.first_line):
            position = self.body.find("\n", position) + 1
        return position

    def line_at(self, position: int) -> int:
        """Return the line of a position in the body."""
        return self.first_line + self.body.count("\n", 0, position)

    def say(self, line: int, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, message))


def digest_of(text: str, length: int = 6) -> str:
    """Return the first hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:length]
