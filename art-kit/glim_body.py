"""Glim, the lantern firefly who keeps the reader company."""

from shapes import COLOUR, circle, ellipse, group, line, path, rect

NAVY = "#3A37A6"


def _arm(d, x, y):
    """Return an arm along `d` with a hand at (x, y)."""
    return line(d, NAVY, 8) + circle(x, y, 7, NAVY)


_REST = _arm("M-32,28 C-46,36 -48,46 -44,54", -44, 54)
ARMS = {
    "wave": _arm("M-32,26 C-46,32 -50,42 -48,52", -48, 52)
    + _arm("M32,24 C50,18 58,2 60,-14", 60, -16),
    "think": _REST,
    "cheer": _arm("M-32,24 C-50,16 -58,0 -60,-16", -60, -18)
    + _arm("M32,24 C50,16 58,0 60,-16", 60, -18),
    "point": _REST + _arm("M32,26 C50,26 64,22 78,18", 80, 17),
    "hold": _arm("M-32,28 C-46,36 -40,48 -26,50", -24, 50)
    + _arm("M32,28 C46,36 40,48 26,50", 24, 50),
}
# Drawn last, in front of everything.
BEFORE = {
    "think": _arm("M32,30 C46,34 40,18 24,12", 22, 12)
    + circle(58, -58, 5, COLOUR["lilac"])
    + circle(72, -74, 7.5, COLOUR["lilac"])
    + circle(90, -94, 11, COLOUR["lilac"]),
    "care": path(
        "M0,66 C-26,50 -24,32 -11,32 C-4,32 0,38 0,40 C0,38 4,32 11,32 C24,32 26,50 0,66Z",
        fill=COLOUR["coral"],
    )
    + _arm("M-32,28 C-44,38 -36,50 -22,52", -20, 51)
    + _arm("M32,28 C44,38 36,50 22,52", 20, 51),
}
_OPEN = path("M-9,-3 Q0,-1 9,-3 Q8,9 0,9 Q-8,9 -9,-3Z", fill=COLOUR["white"]) + path(
    "M-5,5 Q0,2 5,5 Q3,9 0,9 Q-3,9 -5,5Z", fill=COLOUR["coral"]
)
MOUTHS = {
    "cheer": _OPEN,
    "wave": _OPEN,
    "worry": line("M-6,4 Q0,-1 6,4", COLOUR["white"], 3.5),
    "think": line("M-4,3 Q3,5 8,0", COLOUR["white"], 3.5),
}
_SMILE = line("M-8,-1 Q0,7 8,-1", COLOUR["white"], 3.5)
_BROWS = line("M-26,-42 Q-18,-46 -9,-41", COLOUR["lilac"], 3.5) + line(
    "M26,-42 Q18,-46 9,-41", COLOUR["lilac"], 3.5
)
_SCARF = path(
    "M-30,6 C-14,18 14,18 30,6 C36,14 34,22 28,24 C10,32 -10,32 -28,24 C-34,22 -36,14 -30,6Z",
    fill=COLOUR["coral"],
) + path("M16,24 C26,30 30,42 26,54 L10,50 C14,42 12,32 8,27Z", fill="#E2543F")


def _lantern():
    """Return wings, feet and the lantern of a body."""
    wing = (
        path("M0,4 C-22,-46 -74,-58 -78,-26 C-80,4 -34,22 0,10Z", fill="#E3F1FF", opacity=".95")
        + line("M-8,0 C-28,-22 -48,-30 -64,-26", "#A9CFF5", 2.5)
        + path("M0,8 C-30,8 -58,20 -52,36 C-46,48 -14,38 2,18Z", fill="#CFE5FF", opacity=".95")
    )
    b = group(wing, -18, 12, rot=8) + group(wing, 18, 12, flip=True, rot=-8)
    b += ellipse(-13, 88, 11, 6, NAVY) + ellipse(13, 88, 11, 6, NAVY)
    b += path("M-30,16 C-42,34 -42,58 -27,74 L27,74 C42,58 42,34 30,16Z", fill="url(#by)")
    b += path(
        "M0,68 C-15,60 -16,46 -7,36 C-4,32 -1,29 0,24 C4,33 14,40 13,52 C12,61 7,66 0,68Z",
        fill="#FFF9DF",
        opacity=".95",
    )
    b += line("M-20,22 C-29,38 -29,56 -19,72", "#E58A14", 3, opacity=".6")
    b += line("M20,22 C29,38 29,56 19,72", "#E58A14", 3, opacity=".6")
    return b + rect(-29, 71, 58, 13, NAVY, rx=6.5)


def _skull():
    """Return the feelers and the round head, without a face."""
    b = line("M-13,-58 C-15,-76 -24,-86 -34,-88", NAVY, 5) + line(
        "M13,-58 C15,-76 24,-86 34,-88", NAVY, 5
    )
    b += circle(-36, -89, 8, COLOUR["amber"]) + circle(36, -89, 8, COLOUR["amber"])
    b += circle(-38, -91, 2.6, "#FFF1B8") + circle(34, -91, 2.6, "#FFF1B8")
    b += path(
        "M-44,-22 C-44,-50 -24,-66 0,-66 C24,-66 44,-50 44,-22 C44,2 26,16 0,16 C-26,16 -44,2 -44,-22Z",
        fill=NAVY,
    )
    return b + group(ellipse(0, 0, 11, 6, "#6B68DA"), -20, -48, rot=-32)


def _eyes(pose, look):
    """Return the eyes: closed and smiling when Glim holds a heart, otherwise looking somewhere."""
    if pose == "care":
        return line("M-25,-22 Q-15,-13 -6,-22", COLOUR["white"], 4) + line(
            "M6,-22 Q15,-13 25,-22", COLOUR["white"], 4
        )
    right, down = look
    return "".join(
        ellipse(x, -22, 12.5, 14.5, COLOUR["white"])
        + circle(x + right * 4, -22 + down * 3, 7.5, "#14123A")
        + circle(x + right * 4 + 2.6, -25 + down * 3, 2.6, COLOUR["white"])
        for x in (-16, 16)
    )


def glim(x, y, s=1, pose="wave", flip=False, glow=True, look=(0, 1), body=True):
    """Return Glim; `pose` is wave, think, cheer, point, hold, care or worry."""
    b = circle(0, 14, 120, "url(#gw)") if glow else ""
    b += _lantern() + ARMS.get(pose, "") if body else ""
    b += _skull() + (_SCARF if body else "") + _eyes(pose, look)
    b += _BROWS if pose == "worry" else ""
    b += ellipse(-31, -5, 7, 4.5, COLOUR["coral"], opacity=".85")
    b += ellipse(31, -5, 7, 4.5, COLOUR["coral"], opacity=".85")
    b += MOUTHS.get(pose, _SMILE)
    b += BEFORE.get(pose, "") if body else ""
    return group(b, x, y, s, flip)
