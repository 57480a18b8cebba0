"""Pictures for formats that cannot show SVG: drawn once, as PNG."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import typst

TEMPLATE = Path(__file__).parent / "pdf" / "picture.typ"
DOTS = 192  # an inch
MOST_KEPT = 64


@lru_cache(maxsize=MOST_KEPT)
def as_png(svg: bytes) -> bytes:
    """Return a picture drawn at its own size, in pixels of a screen with twice the dots."""
    drawn = _compiler().compile(
        format="png",
        ppi=DOTS,
        sys_inputs={"doc": json.dumps({"svg": svg.decode("utf-8")}, ensure_ascii=False)},
    )
    if not isinstance(drawn, bytes):
        raise TypeError("typst gives one picture as bytes.")
    return drawn


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[])
    return typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts)
