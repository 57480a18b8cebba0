"""Ola and the edited photo: a corridor, a wall behind the library, an office, a meal.

The picture itself is never drawn.
"""

from cast import arm, seated, standing
from places import floor, hill, mug, near, scene, shelf, stool, table, window
from shapes import COLOUR, circle, drawing, group, line, path, rect
from things import cloud, phone, tree


def lockers(places):
    """Return a school corridor with lockers at these places."""
    b = rect(0, 0, 960, 460, "#E9E8FF") + rect(0, 372, 960, 88, "#B9B2FF")
    for x in places:
        b += rect(x, 110, 78, 262, COLOUR["indigo"], rx=6)
        b += rect(x + 14, 134, 50, 6, COLOUR["lilac"], rx=3) + circle(
            x + 64, 244, 5, COLOUR["butter"]
        )
    return b


@drawing("ac-34-corridor")
def corridor():
    """Ola in a school corridor with her phone; behind her, people bend over screens."""
    b = lockers((110, 200, 290, 610, 700, 790))
    b += standing("kit", 236, 404, "flat", 0.6) + phone(286, 284, 0.8, 10)
    b += standing("asha", 740, 404, "flat", -0.6) + phone(690, 284, 0.8, -10)
    hold = arm("ola", "M36,-146 C54,-130 48,-116 38,-112", (36, -110))
    b += standing("ola", 480, 432, "flat", 0, hold)
    return scene(b + phone(516, 304, 1.0, 12) + circle(512, 320, 10, "#6B4128"))


@drawing("ac-34-away")
def away():
    """Ola from nearer by, her phone turned over and a hand up; Kit puts a phone in a pocket."""
    b = lockers((200, 290, 380, 470, 560, 650))
    hands = arm("ola", "M36,-146 C56,-138 68,-152 72,-170", (73, -178))
    hands += arm("ola", "M-36,-146 C-56,-130 -48,-112 -34,-106", (-32, -106))
    b += standing("ola", 400, 432, "flat", 0.9, hands) + phone(364, 318, 1.0, 76, "#15173D")
    b += circle(366, 324, 10, "#6B4128")
    pocket = arm("kit", "M-36,-146 C-56,-126 -52,-104 -36,-90", (-34, -86))
    b += standing("kit", 632, 424, "calm", -0.9, pocket) + phone(611, 330, 0.9, 4)
    b += rect(594, 344, 34, 24, "#23225C") + line("M597,345 H624", "#6A5AE0", 3)
    return near(b + circle(600, 334, 11, "#F2C9A6"), 256, 132, 500)


@drawing("ac-34-look")
def glanced():
    """Ola alone at the lockers from near by: she holds the phone against herself, face down."""
    b = lockers((290, 380, 560, 650)) + rect(470, 110, 78, 262, COLOUR["lilac"], rx=6)
    b += standing("ola", 480, 432, "flat", -1)
    b += line(
        "M446,280 C432,312 444,324 462,318 M514,280 C528,312 516,324 500,318", COLOUR["amber"], 21
    )
    b += phone(481, 304, 1.15, 0, "#15173D") + circle(466, 316, 11, "#6B4128")
    return near(b + circle(497, 316, 11, "#6B4128"), 300, 148, 360)


def low_wall(clear=False):
    """Return the low wall behind the library; later the sky is clear and the sun is out."""
    b = rect(0, 0, 960, 460, "url(#dy)")
    if clear:
        b += circle(620, 96, 40, COLOUR["amber"]) + cloud(800, 48, 0.9) + cloud(110, 44, 0.6)
    else:
        b += cloud(140, 60, 1.0, "#DDEEFF") + cloud(690, 54, 0.8)
    b += path("M0,330 C240,300 520,320 960,306 V460 H0Z", fill=COLOUR["leaf"])
    b += tree(180, 346, 1.7, COLOUR["teal"]) + tree(800, 346, 1.5, COLOUR["green"])
    for row, top in enumerate((348, 372)):
        for at in range(9):
            x = 210 + at * 62 - row * 31
            b += rect(x, top, 58, 21, "#C98A5B" if (at + row) % 2 else "#B97A4A", rx=3)
    return b + rect(0, 396, 960, 64, "#D9C7A8")


@drawing("ac-34-wall")
def wall():
    """Mina on a low wall with Ola beside her; trees behind, the sky is clearing."""
    b = low_wall() + seated(
        "mina", 400, 352, "flat", 0.8, arm("mina", "M36,-48 C44,-30 30,-14 16,-10", (14, -10))
    )
    b += seated(
        "ola", 548, 352, "smile", -0.8, arm("ola", "M-36,-48 C-60,-46 -74,-44 -86,-46", (-90, -46))
    )
    return scene(b + phone(428, 336, 0.7, 70, "#15173D"))


@drawing("ac-34-who")
def shakes():
    """Mina shakes her head, a hand up; Ola, beside her, stops and listens."""
    b = low_wall()
    no = arm("mina", "M36,-48 C52,-44 60,-58 62,-74", (63, -80))
    b += seated("mina", 390, 352, "flat", -0.9, no)
    b += line(
        "M340,196 q-10,14 0,30 M328,190 q-16,20 0,42 M440,196 q10,14 0,30 M452,190 q16,20 0,42",
        "#fff",
        4,
    )
    quiet = arm("ola", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    return near(b + seated("ola", 566, 352, "flat", -0.9, quiet), 236, 124, 520)


@drawing("ac-34-needs")
def form():
    """Ola and Mina bend over one phone; on it there is a form, lines and boxes, no picture."""
    b = low_wall() + seated("mina", 402, 352, "calm", 0.9) + seated("ola", 566, 352, "calm", -0.9)
    page = rect(-31, -52, 62, 104, "#15173D", rx=9) + rect(-25, -44, 50, 88, "#fff", rx=4)
    for y in (-34, -16, 2):
        page += rect(-18, y, 36, 11, "#DDEEFF", rx=3)
    page += rect(-18, 22, 11, 11, COLOUR["mint"], rx=2) + line("M0,28 H17", COLOUR["slate"], 3)
    b += line("M436,286 C446,306 452,314 458,318", COLOUR["lilac"], 20)
    b += line("M530,286 C520,306 514,314 508,318", COLOUR["amber"], 20)
    b += group(page, 484, 302) + circle(456, 322, 11, "#E8B48A") + circle(511, 322, 11, "#6B4128")
    return near(b, 268, 150, 436)


@drawing("ac-34-remove")
def alone():
    """Mina fills in her form; Ola sits beside her and looks the other way, at two birds."""
    b = low_wall()
    hold = arm("mina", "M36,-48 C46,-34 42,-26 34,-24", (32, -24))
    hold += arm("mina", "M-36,-48 C-50,-30 -30,-16 -6,-18", (-2, -18))
    b += seated("mina", 372, 352, "calm", 0.5) + phone(390, 318, 0.95, 8)
    b += group(hold, 372, 352, 1.04) + line(
        "M386,308 h9 M385,315 h8 M384,322 h9", COLOUR["slate"], 2
    )
    lean = arm("ola", "M36,-48 C58,-34 62,-16 64,-4", (64, 0))
    b += seated("ola", 548, 352, "calm", 1.3, lean)
    b += line(
        "M650,150 q9,-12 18,0 q9,-12 18,0 M716,116 q8,-10 15,0 q8,-10 15,0", COLOUR["slate"], 4
    )
    return near(b, 236, 74, 620)


@drawing("ac-34-sister")
def sister():
    """Mina has her sister on the phone; Ola’s hand is on her shoulder, the sun has come out."""
    b = low_wall(clear=True) + seated("ola", 540, 352, "smile", -0.9)
    b += seated("mina", 408, 352, "calm", 0.3) + phone(366, 222, 0.9, -10)
    b += line("M372,286 C348,282 346,256 360,238", COLOUR["lilac"], 20) + circle(
        362, 234, 11, "#E8B48A"
    )
    b += line("M504,282 C486,270 464,272 452,284", COLOUR["amber"], 20)
    return scene(b + circle(448, 288, 11, "#6B4128"))


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
