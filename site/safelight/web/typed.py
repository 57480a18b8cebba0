"""What was typed into a search: as it is used, and whether more was typed. It is never kept."""

from __future__ import annotations

from typing import NamedTuple

from safelight.search.request import LONGEST_CRY, LONGEST_TEXT, READ_OF_TYPED, clean


class Typed(NamedTuple):
    """A search as it is used; `is_cut` says that more was typed. `whole` is as much of it as we
    listen to for a cry for help, which often comes late in a story."""

    text: str
    is_cut: bool = False
    whole: str = ""


def as_used(raw: str) -> Typed:
    """Return a text as a search uses it."""
    whole = clean(raw, LONGEST_CRY)
    is_cut = len(whole) > LONGEST_TEXT or len(raw) > READ_OF_TYPED * LONGEST_CRY
    return Typed(clean(whole), is_cut, whole)
