"""Pictures for formats that cannot show SVG: drawn once, as PNG."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from threading import Lock

import typst

TEMPLATE = Path(__file__).parent / "pdf" / "picture.typ"
DOTS = 144  # an inch: sharp on paper; 192 would take twice the time of all else in a DOCX
MOST_KEPT = 64

_one_at_a_time = Lock()  # a compiler of typst refuses a second thread


@lru_cache(maxsize=MOST_KEPT)
def as_png(svg: bytes) -> bytes:
    """Return a picture drawn 140 mm wide, in enough pixels for paper wherever it is shown."""
    document = json.dumps({"svg": svg.decode("utf-8")}, ensure_ascii=False)
    with _one_at_a_time:
        drawn = _compiler().compile(format="png", ppi=DOTS, sys_inputs={"doc": document})
    if not isinstance(drawn, bytes):
        raise TypeError("typst gives one picture as bytes.")
    return drawn


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[])
    return typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts)
