"""Pip and the pop-up: a box, a tablet turned over, Grandad in the kitchen, and a drawing."""

from cast import arm, seated, standing
from glim_body import glim
from places import floor, hill, kitchen, living_room, moon, near, scene, window, worktop
from shapes import COLOUR, circle, drawing, group, line, rect
from things import star, tablet

BOX = rect(-30, -19, 60, 38, COLOUR["coral"], rx=6) + star(0, 0, 14, "#fff")
DRAWN_SUN = circle(0, -4, 11, COLOUR["amber"]) + line(
    "M-20,14 Q0,6 20,14 M0,-22 V-19 M-18,-14 L-15,-12 M18,-14 L15,-12", COLOUR["green"], 3
)
HOLDS = arm("pip", "M36,-48 C52,-36 62,-30 72,-28", (72, -26))


@drawing("ac-01-popup")
def popup():
    """Pip on the sofa; a bright box has come up on the tablet."""
    pip = seated("pip", 404, 342, "o", 0.8, HOLDS)
    b = living_room() + circle(500, 300, 120, "url(#gw)") + pip
    b += tablet(500, 312, 1.25, 6, "#FFF3CF", BOX) + circle(466, 322, 9, "#F2C9A6")
    b += box(588, 250, 64, 44, COLOUR["amber"], 6)
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


def box(x, y, w, h, colour, rot=0):
    """Return a bright box with a star that floats in the air."""
    inner = rect(-w / 2, -h / 2, w, h, colour, rx=7) + star(0, 0, round(h * 0.32), "#fff")
    return group(inner, x, y, rot=rot)


@drawing("ac-01-boxes")
def boxes():
    """Pip from nearer by: boxes of all sizes float out of the tablet."""
    b = living_room() + circle(520, 270, 150, "url(#gw)")
    b += seated("pip", 404, 342, "flat", 0.9, HOLDS)
    b += tablet(500, 312, 1.25, 6, "#FFF3CF", BOX) + circle(466, 322, 9, "#F2C9A6")
    for x, y, w, h, colour, rot in (
        (486, 236, 50, 34, "pink", -8),
        (566, 244, 64, 44, "amber", 8),
        (634, 290, 56, 38, "mint", -6),
        (540, 174, 66, 46, "coral", -5),
        (640, 206, 74, 52, "sky", 6),
        (610, 138, 44, 30, "pink", 10),
        (700, 150, 60, 42, "amber", -9),
    ):
        b += box(x, y, w, h, COLOUR[colour], rot)
    return near(b, 262, 104, 530)


@drawing("ac-01-over")
def over():
    """The tablet lies face down; Pip has let go of it and smiles."""
    arms = arm("pip", "M-36,-48 C-52,-30 -46,-16 -30,-12", (-28, -12))
    arms += arm("pip", "M36,-48 C54,-34 66,-28 78,-20", (80, -18))
    b = living_room() + seated("pip", 404, 342, "smile", 0.8, arms)
    b += rect(478, 330, 104, 16, "#15173D", rx=8) + rect(486, 328, 88, 6, "#4A4C73", rx=3)
    b += circle(530, 331, 3, "#B9B2FF")
    return scene(b + glim(866, 150, 0.62, "cheer", look=(-1, 0.6)))


def at_the_sink(expr, look, more=()):
    """Return the kitchen with Grandad at the sink, up to his elbows in bubbles."""
    outside = moon(806, 108) + hill(674, 210, 170, 26, "#3A3499")
    b = kitchen() + window(664, 70, 190, 150, inside=outside, curtain=COLOUR["mint"])
    arms = arm("grandad", "M-36,-144 C-58,-128 -52,-104 -34,-98", (-30, -98))
    arms += arm("grandad", "M36,-144 C58,-128 52,-104 34,-98", (30, -98))
    b += floor("#C98A5B", "#E2A36F") + standing("grandad", 590, 400, expr, look, arms)
    b += worktop(470, 380) + rect(536, 240, 158, 14, "#9BD0FF", rx=6)
    for x, y, r in (
        (552, 236, 12),
        (572, 228, 14),
        (596, 234, 12),
        (618, 226, 14),
        (640, 236, 11),
        *more,
    ):
        b += circle(x, y, r, "#fff", opacity=".92")
    b += line("M706,250 V212 C706,196 680,196 676,212", "#4A4C73", 9)
    return b + circle(528, 200, 7, "#fff", opacity=".8") + circle(664, 178, 5, "#fff", opacity=".8")


@drawing("ac-01-washing")
def washing():
    """The tap runs and Grandad looks at his bubbles; Pip stands near and he has not heard."""
    more = ((560, 214, 10), (604, 210, 11), (632, 206, 9), (516, 166, 6), (650, 150, 8))
    b = at_the_sink("closed", 0, more) + line("M676,216 V240", COLOUR["sky"], 7)
    down = arm("pip", "M36,-146 C50,-140 58,-132 64,-124", (68, -120))
    down += arm("pip", "M-34,-146 C-46,-130 -46,-116 -44,-104", (-44, -100))
    b += standing("pip", 400, 406, "flat", 0.9, down)
    return near(b, 252, 110, 620)


@drawing("ac-01-kitchen")
def in_the_kitchen():
    """Grandad looks round from the sink and smiles; Pip has put up a hand."""
    up = arm("pip", "M36,-146 C58,-160 62,-190 60,-214", (60, -218))
    up += arm("pip", "M-36,-144 C-52,-124 -50,-108 -46,-100", (-46, -96))
    b = at_the_sink("smile", -0.9) + standing("pip", 340, 408, "smile", 0.9, up)
    return scene(b + glim(176, 196, 0.56, "cheer", look=(1, 0.4)))


@drawing("ac-01-tell")
def tell():
    """Grandad has sat down by Pip; they hold the tablet and his finger is on the box."""
    b = living_room() + circle(482, 300, 110, "url(#gw)", opacity=".7")
    b += seated("grandad", 570, 336, "smile", -0.9) + seated("pip", 396, 342, "smile", 0.9)
    b += tablet(482, 314, 1.45, -3, "#FFF3CF", BOX)
    b += arm("pip", "M424,300 C426,312 428,318 432,322", (434, 326))
    b += line("M532,274 C528,292 524,300 516,304", COLOUR["teal"], 22)
    b += circle(510, 306, 12, "#F2C9A6") + line("M508,304 L496,298", "#F2C9A6", 8)
    return near(b, 262, 128, 500)


@drawing("ac-01-together")
def together():
    """Pip and Grandad on the sofa; on the tablet there is a drawing of the sun."""
    b = living_room()
    b += seated("grandad", 566, 336, "smile", -0.9)
    b += seated("pip", 400, 342, "grin", 0.9)
    b += tablet(480, 318, 1.25, -4, "#DDEEFF", DRAWN_SUN)
    b += arm("pip", "M428,300 C432,312 436,318 440,324", (440, 326))
    b += arm("grandad", "M526,276 C518,296 516,308 516,318", (515, 322))
    return scene(b + glim(866, 150, 0.62, "cheer", look=(-1, 0.6)))
