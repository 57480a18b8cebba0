"""A show of hands before and after a lesson: what was counted, and how it compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safelight.catalogue.body import Body, Inlines, Listing, Panel, Paragraph, Run

ANSWERS = ("yes", "unsure", "no")
TIMES = ("before", "after")
MOST = 999  # hands of one answer


@dataclass(frozen=True)
class Count:
    """How many hands went up for an answer, and its share of the hands at that time, in
    hundredths."""

    field: str
    hands: int
    share: int


@dataclass(frozen=True)
class Vote:
    """One statement with its counts: by time, then by answer."""

    statement: str
    counts: Mapping[str, Mapping[str, Count]]

    @property
    def is_counted(self) -> bool:
        """Return whether any hand was counted."""
        return any(one.hands for row in self.counts.values() for one in row.values())


def statements_of(body: Body) -> tuple[str, ...]:
    """Return the statements of a lesson's `hands` block."""
    section = body.section("assessment")
    panels = section.blocks if section else ()
    return tuple(
        _words(block.words)
        for panel in panels
        if isinstance(panel, Panel) and panel.kind == "hands"
        for listing in panel.blocks
        if isinstance(listing, Listing)
        for item in listing.items
        for block in item
        if isinstance(block, Paragraph)
    )


def votes(statements: tuple[str, ...], typed: Mapping[str, str]) -> tuple[Vote, ...]:
    """Return every statement with what was typed for it. What is no number counts as none."""
    return tuple(
        Vote(statement, {time: dict(_row(at, time, typed)) for time in TIMES})
        for at, statement in enumerate(statements)
    )


def _row(at: int, time: str, typed: Mapping[str, str]) -> Iterator[tuple[str, Count]]:
    fields = {answer: f"{time}-{at + 1}-{answer}" for answer in ANSWERS}
    hands = {answer: _number(typed.get(field, "")) for answer, field in fields.items()}
    total = sum(hands.values())
    for answer in ANSWERS:
        share = round(100 * hands[answer] / total) if total else 0
        yield answer, Count(fields[answer], hands[answer], share)


def _number(typed: str) -> int:
    return (
        min(int(typed), MOST) if typed.strip().isdecimal() and len(typed) <= len(str(MOST)) else 0
    )


def _words(words: Inlines) -> str:
    return "".join(one.text for one in words if isinstance(one, Run))
