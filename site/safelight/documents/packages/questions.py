"""The questions of an activity that learning platforms can mark: those with right answers to
choose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue.body import Blocks, TaskOption
from safelight.catalogue.model import Page
from safelight.documents.manuscript import Manuscript
from safelight.documents.xhtml import plain, plain_blocks

MARKED = frozenset({"quiz", "sort", "match", "spot"})  # kinds of activity with answers to choose


@dataclass(frozen=True)
class Question:
    """One question. `asked` is its heading; `blocks` stand between heading and answers."""

    id: str
    asked: str
    blocks: Blocks
    options: tuple[TaskOption, ...]

    @property
    def right(self) -> tuple[TaskOption, ...]:
        """Return the answers that are right."""
        return tuple(one for one in self.options if one.right)

    @property
    def takes_several(self) -> bool:
        """Return whether more than one answer is right."""
        return len(self.right) > 1

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
    for section in manuscript.sections:
        if section.task and any(one.right for one in section.task.options):
            yield Question(section.id, section.heading, section.task.blocks, section.task.options)


def option_words(option: TaskOption) -> str:
    """Return an answer in plain words."""
    return plain(option.words)


def feedback_words(option: TaskOption) -> str:
    """Return what is said to somebody who chose an answer, in plain words."""
    return plain_blocks(option.feedback)
