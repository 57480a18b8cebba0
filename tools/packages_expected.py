"""What packages should ask: read from the manuscript, not from what writes the packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from documents_expected import words_of

from safelight.documents.manuscript import Manuscript
from safelight.documents.xhtml import plain

ASKING = ("quiz", "sort", "match", "spot")  # kinds of activity with right answers to choose


@dataclass(frozen=True)
class Asked:
    """A question with answers to choose: the words of each answer, and which of them are right."""

    answers: tuple[str, ...]
    right: frozenset[int]


def in_form(text: str) -> str:
    """Return words in one form, without what is not shown."""
    return " ".join(words_of(text))


def asked(answers: Iterator[tuple[str, bool]]) -> Asked:
    """Return a question of its answers in order: their words, and whether they are right."""
    given = list(answers)
    right = frozenset(number for number, (_, fits) in enumerate(given) if fits)
    return Asked(tuple(in_form(words) for words, _ in given), right)


def expected_questions(one: Manuscript) -> list[Asked]:
    """Return the questions of an activity that has right answers, in order."""
    if one.page.facts.kind not in ASKING:
        return []
    return [
        asked((plain(option.words), option.right) for option in section.task.options)
        for section in one.sections
        if section.task and any(option.right for option in section.task.options)
    ]


def differences(wanted: list[Asked], got: list[Asked]) -> Iterator[str]:
    """Yield how the questions of a file are not those of the page."""
    if len(wanted) != len(got):
        yield f"{len(got)} questions, not the {len(wanted)} of the page."
        return
    for number, (page, file) in enumerate(zip(wanted, got, strict=True), 1):
        if page.answers != file.answers:
            yield f"Question {number} has other answers than the page."
        elif page.right != file.right:
            yield f"Question {number} has other right answers than the page."
