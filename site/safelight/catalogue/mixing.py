"""An order that looks mixed and is always the same, so that every reader, sheet and language has
one."""

from __future__ import annotations


def mixed(count: int) -> tuple[int, ...]:
    """Return the numbers from 0 to count - 1 in a mixed order: never their own, from two on.

    The odd ones come first, then the even ones from the last: 1, 3, 4, 2, 0.
    """
    numbers = range(count)
    return (*numbers[1::2], *reversed(numbers[::2]))
