"""Where things stand on a slide of sixteen to nine."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.util import Emu

INCH = 914400
WIDTH, HEIGHT = Emu(12192000), Emu(6858000)


@dataclass(frozen=True)
class Box:
    """Where something stands, in inches of a slide that is read from left to right."""

    x: float
    y: float
    width: float
    height: float

    def placed(self, *, mirrored: bool) -> tuple[int, int, int, int]:
        """Return x, y, width and height in the file's units."""
        width = round(self.width * INCH)
        x = round(self.x * INCH)
        at = WIDTH - x - width if mirrored else x
        return at, round(self.y * INCH), width, round(self.height * INCH)


TITLE = Box(0.8, 0.45, 11.7, 1.15)
WHOLE = Box(0.8, 1.95, 11.7, 4.7)
HALF = Box(0.8, 1.95, 5.9, 4.7)
PICTURE = Box(7.0, 1.95, 5.5, 4.7)
LOGO = Box(0.9, 0.7, 2.65, 0.6)
