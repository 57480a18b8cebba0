"""Moodle XML: its form, its shares of marks, and its questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from packages_expected import Asked, asked, differences
from packages_schemas import by_rules

MARK = 100  # per cent
# The shares of a mark that Moodle takes, in per cent.
SHARES = (
    *(100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667),
    *(14.28571, 12.5, 11.11111, 10, 5, 0),
)
NEAR = 0.00002


def moodle_problems(root: Any, wanted: list[Asked]) -> Iterator[str]:
    """Yield what is wrong with a list of questions in Moodle's XML."""
    yield from by_rules("moodle", root)
    category = root.findtext("question/category/text", "")
    if category.replace("//", "").count("/") != 2:  # a doubled one is a word's
        yield f"The category {category} is not one folder in ours."
    got = []
    for number, question in enumerate(root.iterfind("question[@type='multichoice']"), 1):
        shares = [float(one.get("fraction")) for one in question.iterfind("answer")]
        yield from (f"Question {number}: {one}" for one in _shares(question, shares))
        got.append(
            asked(
                (one.findtext("text"), share > 0)
                for one, share in zip(question.iterfind("answer"), shares, strict=True)
            )
        )
    yield from differences(wanted, got)


def _shares(question: Any, shares: list[float]) -> Iterator[str]:
    single = question.findtext("single") == "true"
    if single and sorted(shares)[-2:] != [0, MARK]:
        yield "one answer is to be chosen, and not one is right."
    if not single and abs(sum(one for one in shares if one > 0) - MARK) > MARK * NEAR:
        yield "the right answers do not make the whole mark."
    for share in shares:
        if not any(abs(abs(share) - one) < NEAR for one in SHARES):
            yield f"Moodle does not take {share} % of a mark."
