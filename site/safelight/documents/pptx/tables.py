"""Tables on slides."""

from __future__ import annotations

from typing import Any

from safelight.catalogue.body import Table
from safelight.documents.lettering import strong
from safelight.documents.pptx.boxes import Box
from safelight.documents.pptx.drawing import Lettering, Line

ROW = 0.6  # inches, at least
SIZE = 18.0  # points


def add_table(slide: Any, block: Table, box: Box, lettering: Lettering) -> None:
    """Put a table on a slide, its first row marked as headings."""
    rows = (block.head, *block.rows)
    mirrored = lettering.manuscript.is_rtl
    x, y, width, height = box.placed(mirrored=mirrored)
    high = min(height, round(height * ROW * len(rows) / box.height))
    shape = slide.shapes.add_table(len(rows), len(block.head), x, y, width, high)
    if mirrored:
        shape.table._tbl.tblPr.set("rtl", "1")
    for at, row in enumerate(rows):
        for cell, words in zip(shape.table.rows[at].cells, row, strict=True):
            shown = strong(words) if at == 0 else words
            lettering.fill(_Cell(cell, slide.part), [Line(shown)], SIZE)


class _Cell:
    """A cell, with the part that its links belong to, as a placeholder has."""

    def __init__(self, cell: Any, part: Any) -> None:
        self.text_frame, self.part = cell.text_frame, part
