"""How a table's width is shared between its columns."""

from __future__ import annotations

from safelight.catalogue.body import Run, Table

LARGEST = 3.0


def column_shares(table: Table) -> list[float]:
    """Return each column's share of the width, from its longest cell."""
    columns = zip(*(table.head, *table.rows), strict=True)
    longest = [max(sum(_letters(one) for one in cell) for cell in column) for column in columns]
    return [min(LARGEST, max(1.0, one / max(1, min(longest)))) for one in longest]


def _letters(one: object) -> int:
    return len(one.text) if isinstance(one, Run) else 0
