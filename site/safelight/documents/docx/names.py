"""The names of a DOCX: namespaces and types, as the standard writes them."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OUTSIDE = ' TargetMode="External"'


def main_part() -> str:
    """Return the namespaces of a part that holds words."""
    return (
        f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:a="{DRAWING}/main"'
        f' xmlns:pic="{DRAWING}/picture" xmlns:wp="{DRAWING}/wordprocessingDrawing"'
    )


def relationships(rows: list[tuple[str, str, bool]]) -> str:
    """Return a part of relationships, numbered from rId1: kind, target, and whether the target is
    outside the file. A kind is a name of the office's own, or a whole address."""
    inner = "".join(
        f'<Relationship Id="rId{at}" Type="{_kind(kind)}" Target={quoteattr(target)}'
        f"{OUTSIDE if is_outside else ''}/>"
        for at, (kind, target, is_outside) in enumerate(rows, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _kind(kind: str) -> str:
    return kind if ":" in kind else f"{OFFICE}/{kind}"
