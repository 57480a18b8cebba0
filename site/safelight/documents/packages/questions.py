"""The questions of an activity that learning platforms can mark: those with right answers to
choose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue.body import Blocks, TaskOption
from safelight.catalogue.model import Page
from safelight.documents.manuscript import Manuscript
from safelight.documents.xhtml import plain, plain_blocks

LOOKED_FOR = "spot"  # the kind of activity in which clues are looked for
MARKED = frozenset({"quiz", "sort", "match", LOOKED_FOR})  # kinds with answers to choose


@dataclass(frozen=True)
class Question:
    """One question. `asked` is its heading; `blocks` stand between heading and answers.
    `is_looked_for` is set where all that fits is to be found, be it one thing or many."""

    id: str
    asked: str
    blocks: Blocks
    options: tuple[TaskOption, ...]
    is_looked_for: bool = False

    @property
    def right(self) -> tuple[TaskOption, ...]:
        """Return the answers that are right."""
        return tuple(one for one in self.options if one.right)

    @property
    def takes_several(self) -> bool:
        """Return whether more than one answer may be chosen: where more than one is right, and
        where the number would give away how many there are to find."""
        return self.is_looked_for or len(self.right) > 1

    @property
    def words(self) -> str:
        """Return what is asked, in one run of plain words."""
        return " ".join(filter(None, (self.asked, plain_blocks(self.blocks))))


def has_questions(page: Page) -> bool:
    """Return whether a page has questions that platforms can mark."""
    return page.facts.kind in MARKED


def questions_of(manuscript: Manuscript) -> Iterator[Question]:
    """Yield the questions of an activity, in order."""
    if not has_questions(manuscript.page):
        return
    is_looked_for = manuscript.page.facts.kind == LOOKED_FOR
    for section in manuscript.sections:
        if section.task and any(one.right for one in section.task.options):
            blocks, options = section.task.blocks, section.task.options
            yield Question(section.id, section.heading, blocks, options, is_looked_for)


def option_words(option: TaskOption) -> str:
    """Return an answer in plain words."""
    return plain(option.words)


def feedback_words(option: TaskOption) -> str:
    """Return what is said to somebody who chose an answer, in plain words."""
    return plain_blocks(option.feedback)
