"""The evening room of the stories: its window, its sofa, and legs to sit on it."""

from shapes import COLOUR, circle, ellipse, group, line, path, rect
from things import star

W, H = 960, 460


def room(extra="", moon=True):
    b = rect(0, 0, W, H, "url(#rm)")
    b += rect(600, 60, 210, 170, "#15173D", rx=10) + rect(612, 72, 186, 146, "#23225C", rx=4)
    if moon:
        b += (
            circle(748, 118, 24, "#FFF3CF")
            + circle(640, 100, 2, "#FFE9B0")
            + circle(668, 150, 1.6, "#FFE9B0")
            + circle(694, 96, 2, "#FFE9B0")
            + star(660, 186, 6)
        )
    b += (
        rect(700, 72, 8, 146, "#15173D")
        + rect(612, 140, 186, 8, "#15173D")
        + path("M590,50 H640 C636,110 624,170 596,240 H582Z", fill=COLOUR["coral"])
        + path("M820,50 H770 C774,110 786,170 814,240 H828Z", fill=COLOUR["coral"])
        + rect(572, 44, 266, 12, COLOUR["amber"], rx=6)
    )
    b += rect(0, 392, W, 68, "#1D1B52") + ellipse(430, 420, 330, 26, "#3B34B3")
    # shelf + posters
    b += (
        rect(70, 150, 170, 10, "#8A5A3C", rx=3)
        + rect(84, 104, 20, 46, COLOUR["teal"], rx=2)
        + rect(106, 112, 16, 38, COLOUR["amber"], rx=2)
        + rect(124, 98, 18, 52, COLOUR["coral"], rx=2)
        + rect(150, 120, 44, 30, COLOUR["violet"], rx=4)
        + circle(212, 134, 16, COLOUR["mint"])
    )
    b += group(
        rect(0, 0, 110, 84, "#FFF8E7", rx=6)
        + path("M14,64 L40,30 L60,54 L74,40 L96,64Z", fill=COLOUR["teal"])
        + circle(84, 24, 9, COLOUR["amber"]),
        290,
        70,
        rot=-3,
    )
    return b + extra


def bed():
    return (
        rect(210, 250, 520, 110, "#7C6BEA", rx=36)
        + rect(176, 286, 86, 112, "#5B4BD0", rx=30)
        + rect(678, 286, 86, 112, "#5B4BD0", rx=30)
        + rect(240, 318, 460, 70, "#8F80F5", rx=20)
        + line("M470,322 V384", "#6A5AE0", 4)
        + rect(222, 392, 18, 24, "#5C3A2A")
        + rect(700, 392, 18, 24, "#5C3A2A")
        + group(rect(-34, -34, 68, 68, COLOUR["amber"], rx=12), 654, 290, rot=12)
    )


def legs(x, y, c="#3B34B3", s=1):
    return group(
        path(
            "M-46,0 H50 C62,0 66,8 64,20 L60,58 H32 L32,30 H-16 L-16,58 H-44 C-48,30 -50,8 -46,0Z",
            fill=c,
        )
        + rect(-52, 52, 40, 14, "#15173D", rx=7)
        + rect(28, 52, 40, 14, "#15173D", rx=7),
        x,
        y,
        s,
    )
