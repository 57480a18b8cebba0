"""Pip and the pop-up: a box, a tablet turned over, Grandad in the kitchen, and a drawing."""

from cast import arm, seated, standing
from glim_body import glim
from places import floor, hill, kitchen, living_room, moon, scene, window, worktop
from shapes import COLOUR, circle, drawing, line, rect
from things import star, tablet

BOX = rect(-30, -19, 60, 38, COLOUR["coral"], rx=6) + star(0, 0, 14, "#fff")
DRAWN_SUN = circle(0, -4, 11, COLOUR["amber"]) + line(
    "M-20,14 Q0,6 20,14 M0,-22 V-19 M-18,-14 L-15,-12 M18,-14 L15,-12", COLOUR["green"], 3
)


@drawing("ac-01-popup")
def popup():
    """Pip on the sofa; a bright box on the tablet, and two smaller ones coming."""
    pip = seated(
        "pip", 404, 342, "flat", 0.8, arm("pip", "M36,-48 C52,-36 62,-30 72,-28", (72, -26))
    )
    boxes = rect(560, 218, 58, 40, COLOUR["amber"], rx=8) + star(589, 238, 12, "#fff")
    boxes += rect(604, 276, 40, 28, COLOUR["pink"], rx=6) + star(624, 290, 8, "#fff")
    b = living_room() + circle(500, 300, 120, "url(#gw)") + pip
    b += tablet(500, 312, 1.25, 6, "#FFF3CF", BOX) + circle(466, 322, 9, "#F2C9A6") + boxes
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


@drawing("ac-01-over")
def over():
    """The tablet lies face down; Pip has let go of it and smiles."""
    arms = arm("pip", "M-36,-48 C-52,-30 -46,-16 -30,-12", (-28, -12))
    arms += arm("pip", "M36,-48 C54,-34 66,-28 78,-20", (80, -18))
    b = living_room() + seated("pip", 404, 342, "smile", 0.8, arms)
    b += rect(478, 330, 104, 16, "#15173D", rx=8) + rect(486, 328, 88, 6, "#4A4C73", rx=3)
    b += circle(530, 331, 3, "#B9B2FF")
    return scene(b + glim(866, 150, 0.62, "cheer", look=(-1, 0.6)))


@drawing("ac-01-kitchen")
def in_the_kitchen():
    """Grandad washes up; Pip stands near and holds up a hand."""
    outside = moon(806, 108) + hill(674, 210, 170, 26, "#3A3499")
    b = kitchen() + window(664, 70, 190, 150, inside=outside, curtain=COLOUR["mint"])
    arms = arm("grandad", "M-36,-144 C-58,-128 -52,-104 -34,-98", (-30, -98))
    arms += arm("grandad", "M36,-144 C58,-128 52,-104 34,-98", (30, -98))
    b += floor("#C98A5B", "#E2A36F") + standing("grandad", 590, 400, "smile", -0.9, arms)
    b += worktop(470, 380)
    b += rect(540, 240, 112, 14, "#9BD0FF", rx=6) + "".join(
        circle(x, y, r, "#fff", opacity=".92")
        for x, y, r in (
            (552, 236, 12),
            (572, 228, 14),
            (596, 234, 12),
            (618, 226, 14),
            (640, 236, 11),
        )
    )
    b += line("M706,250 V212 C706,196 680,196 676,212", "#4A4C73", 9)
    b += circle(528, 200, 7, "#fff", opacity=".8") + circle(664, 178, 5, "#fff", opacity=".8")
    up = arm("pip", "M36,-146 C58,-160 62,-190 60,-214", (60, -218))
    up += arm("pip", "M-36,-144 C-52,-124 -50,-108 -46,-100", (-46, -96))
    b += standing("pip", 340, 408, "smile", 0.9, up)
    return scene(b + glim(176, 196, 0.56, "cheer", look=(1, 0.4)))


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
