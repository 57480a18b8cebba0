"""Marks answers: answers in, a verdict and its words for each part out.

The one place that says what is right. Page, feedback page, sheet for adults and packages ask it. It
takes whatever a request may hold: missing, unknown and repeated answers never raise, and never
make a wrong answer right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from safelight.activities.kind import Way
from safelight.activities.kinds import KINDS
from safelight.catalogue.model import Activity, Option, Question


class Verdict(StrEnum):
    """What an answer is."""

    RIGHT = "right"
    NEARLY = "nearly"  # some of it is right
    AGAIN = "again"  # to be looked at again
    HEARD = "heard"  # there is no right and wrong: a feeling
    NONE = "none"  # no answer, or not one of ours


@dataclass(frozen=True)
class Marked:
    """A part with its verdict.

    `chosen` are the letters of the answer, in its order; `reasons` the choices whose words are
    read, in the order to read them; `hint` whether the part's own quote is read.
    """

    question: Question
    verdict: Verdict
    chosen: tuple[str, ...] = ()
    reasons: tuple[Option, ...] = ()
    hint: bool = False

    @property
    def words(self) -> str:
        """Return the feedback as plain text."""
        said = [one.feedback for one in self.reasons]
        return " ".join([*([self.question.hint] if self.hint else []), *said])


def mark(activity: Activity, question: Question, given: Sequence[str]) -> Marked:
    """Mark one part of an activity. `given` are the letters that were sent, in their order."""
    way = KINDS[activity.kind].way if activity.kind in KINDS else Way.NOT
    match way:
        case Way.ONE | Way.HEARD:
            return _mark_one(question, given, heard=way is Way.HEARD)
        case Way.MANY:
            return _mark_many(question, given)
        case Way.ORDER:
            return _mark_order(question, given)
    return Marked(question, Verdict.NONE)


def mark_all(activity: Activity, answers: Mapping[str, Sequence[str]]) -> tuple[Marked, ...]:
    """Mark every part. `answers` are the letters that were sent, by the part's id."""
    return tuple(mark(activity, one, answers.get(one.id, ())) for one in activity.questions)


def overall(marked: Sequence[Marked]) -> Verdict:
    """Return the verdict over several parts: right only when each one is."""
    verdicts = {one.verdict for one in marked}
    if verdicts <= {Verdict.NONE}:
        return Verdict.NONE
    if verdicts == {Verdict.RIGHT}:
        return Verdict.RIGHT
    if verdicts == {Verdict.HEARD}:
        return Verdict.HEARD
    return Verdict.NEARLY if Verdict.RIGHT in verdicts else Verdict.AGAIN


def _mark_one(question: Question, given: Sequence[str], *, heard: bool) -> Marked:
    sent = set(given)
    chosen = next((one for one in question.options if {one.letter} == sent), None)
    if chosen is None:
        return Marked(question, Verdict.NONE)
    verdict = Verdict.RIGHT if chosen.right else Verdict.AGAIN
    return Marked(question, Verdict.HEARD if heard else verdict, (chosen.letter,), (chosen,))


def _mark_many(question: Question, given: Sequence[str]) -> Marked:
    sent = set(given)
    chosen = tuple(one for one in question.options if one.letter in sent)
    if not chosen:
        return Marked(question, Verdict.NONE)
    right = {one.letter for one in question.options if one.right}
    verdict = Verdict.NEARLY if sent & right else Verdict.AGAIN
    if sent == right:
        verdict = Verdict.RIGHT
    return Marked(question, verdict, tuple(one.letter for one in chosen), chosen)


def _mark_order(question: Question, given: Sequence[str]) -> Marked:
    right = [one.letter for one in question.options]
    sent = list(given)
    if not right or sorted(sent) != sorted(right):
        return Marked(question, Verdict.NONE)
    if sent == right:
        return Marked(question, Verdict.RIGHT, tuple(sent), question.options)
    in_place = tuple(
        one for one, letter in zip(question.options, sent, strict=True) if one.letter == letter
    )
    verdict = Verdict.NEARLY if in_place else Verdict.AGAIN
    return Marked(question, verdict, tuple(sent), in_place, hint=True)


def first_order(question: Question) -> tuple[str, ...]:
    """Return the letters of the steps in the mixed order in which they are first shown."""
    return tuple(sorted(one.letter for one in question.options))


def moved(order: Sequence[str], move: str) -> tuple[str, ...]:
    """Return the order after a move such as "b-up" or "b-down"; one that is none changes
    nothing."""
    steps = list(order)
    letter, _, direction = move.partition("-")
    by = {"up": -1, "down": 1}.get(direction, 0)
    if letter not in steps or not by:
        return tuple(steps)
    at = steps.index(letter)
    to = at + by
    if 0 <= to < len(steps):
        steps[at], steps[to] = steps[to], steps[at]
    return tuple(steps)
