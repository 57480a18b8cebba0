"""A long story is heard in parts: none of its words is left out, and none of its joints."""

from __future__ import annotations

from itertools import pairwise

import pytest

from safelight.search.stories import LONG, parts_of


@pytest.mark.parametrize("count", [0, 1, LONG])
def test_a_short_text_is_one_part(count: int) -> None:
    text = " ".join(f"w{at}" for at in range(count))
    assert list(parts_of(text)) == [text]


@pytest.mark.parametrize("count", [LONG + 1, 75, 160])
def test_every_word_and_every_joint_is_in_a_part(count: int) -> None:
    words = [f"w{at}" for at in range(count)]
    parts = list(parts_of(", ".join(words)))
    assert all(len(one.split()) <= LONG for one in parts)
    joints = {joint for one in parts for joint in pairwise(one.replace(",", "").split())}
    assert joints == set(pairwise(words))
