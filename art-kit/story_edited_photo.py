"""Ola and the edited photo: a corridor, a wall behind the library, an office, a meal.

The picture itself is never drawn.
"""

from cast import arm, seated, standing
from places import floor, hill, mug, scene, shelf, stool, table, window
from shapes import COLOUR, circle, drawing, path, rect
from things import cloud, phone, tree


@drawing("ac-34-corridor")
def corridor():
    """Ola in a school corridor with her phone turned over; behind her, people bend over screens."""
    b = rect(0, 0, 960, 460, "#E9E8FF") + rect(0, 372, 960, 88, "#B9B2FF")
    for x in (110, 200, 290, 610, 700, 790):
        b += rect(x, 110, 78, 262, COLOUR["indigo"], rx=6) + rect(
            x + 14, 134, 50, 6, COLOUR["lilac"], rx=3
        )
        b += circle(x + 64, 244, 5, COLOUR["butter"])
    b += standing("kit", 236, 404, "flat", 0.6) + phone(286, 284, 0.8, 10)
    b += standing("asha", 740, 404, "flat", -0.6) + phone(690, 284, 0.8, -10)
    hold = arm("ola", "M36,-146 C54,-130 44,-112 30,-106", (28, -106))
    b += standing("ola", 480, 432, "flat", 0, hold)
    return scene(b + phone(512, 318, 1.0, 80, "#15173D"))


@drawing("ac-34-wall")
def wall():
    """Mina on a low wall with Ola beside her; trees behind, the sky is clearing."""
    b = rect(0, 0, 960, 460, "url(#dy)") + cloud(140, 60, 1.0, "#DDEEFF") + cloud(690, 54, 0.8)
    b += path("M0,330 C240,300 520,320 960,306 V460 H0Z", fill=COLOUR["leaf"])
    b += tree(180, 346, 1.7, COLOUR["teal"]) + tree(800, 346, 1.5, COLOUR["green"])
    for row, top in enumerate((348, 372)):
        for at in range(9):
            x = 210 + at * 62 - row * 31
            b += rect(x, top, 58, 21, "#C98A5B" if (at + row) % 2 else "#B97A4A", rx=3)
    b += rect(0, 396, 960, 64, "#D9C7A8")
    b += seated(
        "mina", 400, 352, "flat", 0.8, arm("mina", "M36,-48 C44,-30 30,-14 16,-10", (14, -10))
    )
    b += seated(
        "ola", 548, 352, "smile", -0.8, arm("ola", "M-36,-48 C-60,-46 -74,-44 -86,-46", (-90, -46))
    )
    return scene(b + phone(428, 336, 0.7, 70, "#15173D"))


@drawing("ac-34-office")
def office():
    """Ms Adeyemi across a small table from Ola and Mina; the phone lies face down."""
    b = rect(0, 0, 960, 460, "#FFE7C2") + shelf(130, 110)
    b += window(640, 66, 190, 140, "#BFE6FF", hill(650, 196, 170, 24), COLOUR["mint"])
    b += floor("#C98A5B", "#E2A36F") + stool(330, 370) + stool(440, 370) + stool(640, 366)
    b += seated("mina", 330, 370, "flat", 0.9) + seated("ola", 446, 370, "smile", 0.6)
    b += seated("ms-adeyemi", 646, 366, "smile", -0.9) + table(270, 470, 322)
    return scene(b + rect(520, 313, 40, 10, "#15173D", rx=4) + mug(590, 322, COLOUR["mint"]))


@drawing("ac-34-end")
def meal():
    """Ola, her two mums and Mina eat at a table by a window and smile."""
    b = rect(0, 0, 960, 460, "url(#rm)") + window(
        380, 50, 220, 120, inside=circle(560, 92, 18, "#FFF3CF")
    )
    b += rect(476, 0, 6, 30, "#15173D") + circle(480, 190, 190, "url(#gw)") + floor()
    for name, x, look in (
        ("olas-mum", 270, 0.8),
        ("mina", 410, 0.5),
        ("ola", 550, -0.5),
        ("olas-mama", 690, -0.8),
    ):
        b += seated(name, x, 370, "grin" if name in ("ola", "mina") else "smile", look)
    b += table(190, 580, 322)
    for x in (290, 430, 540, 680):
        b += circle(x, 314, 17, "#fff") + circle(x, 314, 9, COLOUR["leaf"])
    return scene(b + mug(360, 322, COLOUR["coral"]) + mug(610, 322, COLOUR["teal"]))
