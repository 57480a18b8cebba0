"""The fonts of Arabic and Urdu inside a DOCX, so that it looks right where they are not installed.

The format wants the first bytes of an embedded font mixed with a key that stands beside it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from safelight.documents.docx.names import XML, main_part
from safelight.documents.format import Studio
from safelight.documents.lettering import FONT_FILES, LATIN, SCRIPTS
from safelight.documents.manuscript import Manuscript

WEIGHTS = ("Regular", "Bold")
MIXED = 32  # bytes


def embedded_fonts(one: Manuscript, studio: Studio) -> Iterator[tuple[str, bytes]]:
    """Yield the names inside the file, and the fonts."""
    for name in _names(one):
        key = _key(name).bytes[::-1]
        font = (studio.fonts / f"{name}.ttf").read_bytes()
        mixed = bytes(byte ^ key[at % len(key)] for at, byte in enumerate(font[:MIXED]))
        yield f"fonts/{name}.odttf", mixed + font[MIXED:]


def font_table(one: Manuscript) -> str:
    """Return word/fontTable.xml."""
    declared = f'<w:font w:name="{LATIN}"/>'
    names = _names(one)
    if names:
        embedded = "".join(
            f'<w:embed{weight} r:id="rId{at}" w:fontKey="{{{str(_key(name)).upper()}}}"/>'
            for at, (weight, name) in enumerate(zip(WEIGHTS, names, strict=True), 1)
        )
        declared += f'<w:font w:name="{SCRIPTS[one.language.tag]}">{embedded}</w:font>'
    return f"{XML}<w:fonts {main_part()}>{declared}</w:fonts>"


def _names(one: Manuscript) -> list[str]:
    stem = FONT_FILES.get(one.language.tag)
    return [f"{stem}-{weight}" for weight in WEIGHTS] if stem else []


def _key(name: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"https://safelight.example/fonts/{name}")
