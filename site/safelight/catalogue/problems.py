"""A fault in a content file, as a value: where it is, what is wrong, and what to write
instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that must be mended before the site can be served."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return _shown(f"{self.path}:{self.line}: {self.message}")


def _shown(text: str) -> str:
    """Return a text that can be printed: the name of a file need not be UTF-8."""
    return text.encode(errors="backslashreplace").decode()


def misnamed(path: str) -> Problem | None:
    """Return the problem of a file whose name is not UTF-8, or None where it is."""
    if _shown(path) == path:
        return None
    return Problem(path, 1, "The name of this file is not UTF-8. Rename it: letters a to z.")


def unreadable(path: str) -> Problem:
    """Return the problem of what is no file that can be read: a link to nowhere, for example."""
    return Problem(path, 1, "This is no file that can be read. Put the file here, or take it away.")


@dataclass(frozen=True, slots=True, order=True)
class Advice:
    """Something an editor would want to know.

    It never stops the site.
    """

    path: str
    line: int
    message: str
    check: str = ""

    def __str__(self) -> str:
        return _shown(f"{self.path}:{self.line}: {self.message}")


class BrokenContent(Exception):  # noqa: N818 - it is the content that is broken, not a programming error
    """The content cannot be served.

    `problems` lists every fault.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @property
    def count(self) -> str:
        """Return how many problems there are, in words."""
        return counted(len(self.problems), "problem")


class MovedContentError(Exception):
    """The file of a page is gone, or is no longer the one that the catalogue was made from."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its word, for whoever works on the content: "1 problem"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean `x`?" for the nearest known word, or an empty text."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean `{near[0]}`?" if near else ""
