"""List the signs that the fonts of files can draw: `catalogue/font_signs.py`.

    python tools/signs.py

Run it when a font in `site/safelight/documents/fonts/` is new or another. A sign counts where every
weight of a family has it; which family it is does not matter, for each file may use them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from fontTools.ttLib import TTFont

SITE = Path(__file__).parents[1] / "site" / "safelight"
FONTS = SITE / "documents" / "fonts"
LIST = SITE / "catalogue" / "font_signs.py"
WIDTH = 96  # letters a line
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
        family, signs = path.stem.partition("-")[0], signs_of(path)
        families[family] = families.get(family, signs) & signs
    ranges = _ranges(one for one in set().union(*families.values()) if one >= BLANK)
    written = " ".join(f"{first:X}-{last:X}" for first, last in ranges)
    lines = wrap(written, WIDTH, break_on_hyphens=False)
    return "\n".join([HEAD + lines[0], *lines[1:], '"""', ""])


def signs_of(font: Path) -> set[int]:
    """Return the code points that a TrueType font has a glyph for."""
    with TTFont(font) as opened:
        return set(opened.getBestCmap())


def _ranges(signs: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(sorted(signs)), key=lambda pair: pair[1] - pair[0]):
        numbers = [sign for _, sign in run]
        yield numbers[0], numbers[-1]


if __name__ == "__main__":
    LIST.write_text(listed(), encoding="utf-8")
