"""Marking takes whatever a request may hold: it never raises, and a wrong answer is never right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.activities.kind import Way
from safelight.activities.kinds import KINDS
from safelight.activities.marking import (
    Verdict,
    first_order,
    mark,
    mark_all,
    moved,
    overall,
)
from safelight.catalogue.mixing import mixed
from safelight.catalogue.model import Activity, Option, Question
from safelight.catalogue.part_names import letter_of

WRITTEN = st.text(max_size=6)
MARKED = frozenset({Way.ONE, Way.MANY, Way.ORDER})  # ways of answering that can be right


def option(at: int, right: bool) -> Option:
    return Option(letter_of(at), f"o{at}", f"o{at}", right, f"why {at}", f"why {at}", 1)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    rights = draw(st.lists(st.booleans(), min_size=2, max_size=6).filter(any))
    options = tuple(option(at, right) for at, right in enumerate(rights))
    return Question(f"q{draw(st.integers(0, 9))}", "?", "", options, 1, "", "hint", "hint")


@st.composite
def activities(draw: st.DrawFn) -> Activity:
    kind = draw(st.sampled_from(sorted(KINDS)))
    asked = draw(st.lists(questions(), max_size=5, unique_by=lambda one: one.id))
    return KINDS[kind].complete(Activity(kind, questions=tuple(asked)))


LETTERS = st.one_of(st.sampled_from("abcdefgh"), WRITTEN)
ANSWERS = st.dictionaries(
    st.one_of(st.sampled_from([f"q{n}" for n in range(10)]), WRITTEN), st.lists(LETTERS, max_size=8)
)


@given(activities(), ANSWERS)
@settings(max_examples=300, deadline=None)
def test_any_answers_in_any_order_give_a_verdict_for_every_part(
    activity: Activity, answers: dict[str, list[str]]
) -> None:
    marked = mark_all(activity, answers)
    assert [one.question.id for one in marked] == [one.id for one in activity.questions]
    assert overall(marked) in Verdict
    for one in marked:
        letters = {choice.letter for choice in one.question.options}
        assert set(one.chosen) <= letters
        assert isinstance(one.words, str)
    backwards = dict(reversed(list(answers.items())))
    assert mark_all(activity, backwards) == marked


@pytest.mark.parametrize("kind", sorted(name for name, one in KINDS.items() if one.way in MARKED))
@given(questions(), st.data())
@settings(max_examples=150, deadline=None)
def test_an_answer_is_right_only_if_it_is(
    kind: str, question: Question, data: st.DataObject
) -> None:
    activity = KINDS[kind].complete(Activity(kind, questions=(question,)))
    (asked,) = activity.questions
    letters = [choice.letter for choice in asked.options]
    right = [choice.letter for choice in asked.options if choice.right]
    match KINDS[kind].way:
        case Way.ORDER:
            sent = data.draw(st.permutations(letters))
            expected = sent == letters
        case Way.MANY:
            sent = data.draw(st.lists(st.sampled_from(letters), min_size=1, unique=True))
            expected = set(sent) == set(right)
        case _:
            sent = [data.draw(st.sampled_from(letters))]
            expected = sent[0] in right
    assert (mark(activity, asked, sent).verdict is Verdict.RIGHT) == expected


@given(questions(), st.lists(LETTERS, min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_a_repeated_answer_is_the_answer_and_two_answers_are_none(
    question: Question, sent: list[str]
) -> None:
    activity = Activity("quiz", questions=(question,))
    once = mark(activity, question, sent[:1])
    assert mark(activity, question, sent[:1] * 3) == once
    if len(set(sent)) > 1:
        assert mark(activity, question, sent).verdict is Verdict.NONE


@given(questions())
def test_every_answer_has_its_words(question: Question) -> None:
    activity = Activity("quiz", questions=(question,))
    for choice in question.options:
        assert mark(activity, question, [choice.letter]).words == choice.feedback


@given(st.integers(0, 12))
def test_a_mixed_order_holds_each_once_and_is_never_the_right_one(count: int) -> None:
    assert sorted(mixed(count)) == list(range(count))
    assert count < 2 or mixed(count) != tuple(range(count))


@given(st.permutations("abcd"), WRITTEN)
def test_a_move_keeps_every_step(order: list[str], move: str) -> None:
    assert sorted(moved(order, move)) == sorted(order)
    assert sorted(moved(order, "a-up")) == sorted(order)


@pytest.mark.parametrize(
    ("move", "order"),
    [("b-up", "bacd"), ("b-down", "acbd"), ("a-up", "abcd"), ("d-down", "abcd"), ("x-up", "abcd")],
)
def test_a_step_moves_by_one_place(move: str, order: str) -> None:
    assert "".join(moved("abcd", move)) == order


def test_steps_are_first_shown_in_a_wrong_order_that_can_be_put_right() -> None:
    task = Question(
        "q1", "?", "", tuple(option(at, True) for at in range(4)), 1, "", "hint", "hint"
    )
    activity = KINDS["order"].complete(Activity("order", questions=(task,)))
    question = activity.questions[0]
    shown = first_order(question)
    assert mark(activity, question, shown).verdict is not Verdict.RIGHT
    right = [one.letter for one in question.options]
    assert mark(activity, question, right).verdict is Verdict.RIGHT
    assert mark(activity, question, right[:-1]).verdict is Verdict.NONE
