"""List the signs that the fonts of files can draw: `catalogue/font_signs.py`.

    python tools/signs.py

Run it when a font in `site/safelight/documents/fonts/` is new or another. A sign counts where every
weight of a family has it; which family it is does not matter, for each file may use them all.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap

SITE = Path(__file__).parents[1] / "site" / "safelight"
FONTS = SITE / "documents" / "fonts"
LIST = SITE / "catalogue" / "font_signs.py"
FORMAT = 4
WIDTH = 96  # letters a line
UNICODE = (3, 1)  # the platform and encoding of the table of signs that every program reads
BLANK = 0x20  # what comes before it is no sign
HEAD = '''"""The signs that the fonts of files can draw, as ranges of code points.

Made by `tools/signs.py`: run it when a font is new or another.
"""

RANGES = """
'''


def listed() -> str:
    """Return the module with all signs of the fonts as they are now."""
    families: dict[str, set[int]] = {}
    for path in sorted(FONTS.glob("*.ttf")):
        family, signs = path.stem.partition("-")[0], set(signs_of(path.read_bytes()))
        families[family] = families.get(family, signs) & signs
    ranges = _ranges(one for one in set().union(*families.values()) if one >= BLANK)
    written = " ".join(f"{first:X}-{last:X}" for first, last in ranges)
    lines = wrap(written, WIDTH, break_on_hyphens=False)
    return "\n".join([HEAD + lines[0], *lines[1:], '"""', ""])


def signs_of(font: bytes) -> Iterator[int]:
    """Yield the code points that a TrueType font has a glyph for, from its `cmap` (format 4)."""
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in _entries(font)}
    cmap = tables[b"cmap"]
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    records = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * at) for at in range(count))
    table = next(cmap + offset for *which, offset in records if tuple(which) == UNICODE)
    (form, _, _, doubled) = struct.unpack_from(">4H", font, table)
    if form != FORMAT:
        raise ValueError(f"The font has a `cmap` of format {form}. Read that here too.")
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{doubled // 2}H", font, table + 14 + doubled * at + 2 * (at > 0))
        for at in range(4)
    )
    places = table + 16 + 3 * doubled  # of the offsets, from which each one counts
    for at, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for sign in range(first, min(last, 0xFFFE) + 1):
            glyph = sign
            if offsets[at]:
                place = places + 2 * at + offsets[at] + 2 * (sign - first)
                (glyph,) = struct.unpack_from(">H", font, place)
            if glyph and (glyph + deltas[at]) % 0x10000:
                yield sign


def _entries(font: bytes) -> range:
    (count,) = struct.unpack_from(">H", font, 4)
    return range(12, 12 + 16 * count, 16)


def _ranges(signs: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(sorted(signs)), key=lambda pair: pair[1] - pair[0]):
        numbers = [sign for _, sign in run]
        yield numbers[0], numbers[-1]


if __name__ == "__main__":
    LIST.write_text(listed(), encoding="utf-8")
