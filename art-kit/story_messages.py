"""Asha’s late-night messages: a phone at night, the lamp outside, Kit, and Uncle Dev."""

from cast import arm, seated
from places import (
    bedroom,
    bubbles,
    floor,
    hill,
    kitchen,
    mug,
    scene,
    stool,
    street_lamp,
    table,
    window,
)
from shapes import COLOUR, circle, drawing, path, rect
from things import cloud, phone, pine, tree


@drawing("ac-18-night")
def night():
    """Asha sits on her bed by the window at night with her phone; messages float up."""
    b = bedroom() + circle(452, 290, 110, "url(#gw)")
    b += seated(
        "asha", 392, 346, "flat", 0.7, arm("asha", "M36,-48 C48,-40 54,-40 58,-44", (60, -46))
    )
    b += phone(458, 290, 0.95, 8) + circle(450, 304, 9, "#A8683F")
    purple = COLOUR["violet"]
    return scene(
        b + bubbles(((496, 236, 84, purple), (520, 196, 108, purple), (486, 156, 70, purple)))
    )


@drawing("ac-18-lamp")
def lamplight():
    """The phone lies face down on the sill; Asha looks out at a street lamp in the first light."""
    outside = (
        hill(510, 256, 280, 24, "#4A3896")
        + pine(562, 242, 0.7, "#1E2A6B")
        + street_lamp(700, 246, 1.05)
    )
    b = rect(0, 0, 960, 460, "url(#rm)")
    b += window(500, 66, 300, 200, "url(#dk)", outside, COLOUR["mint"])
    b += rect(470, 262, 360, 16, "#FFF8E7", rx=6) + rect(590, 252, 62, 11, "#15173D", rx=5)
    b += (
        floor()
        + rect(270, 350, 170, 20, "#8A5A3C", rx=8)
        + rect(286, 368, 14, 44, "#5C3A2A")
        + rect(410, 368, 14, 44, "#5C3A2A")
    )
    b += rect(120, 120, 96, 76, "#FFF8E7", rx=6) + path(
        "M132,184 L158,148 L176,172 L188,158 L206,184Z", fill=COLOUR["teal"]
    )
    b += seated(
        "asha", 350, 356, "flat", 1.2, arm("asha", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    )
    return scene(b)


@drawing("ac-18-kit")
def friends():
    """Asha and Kit on a bench outside the school; Kit listens."""
    b = rect(0, 0, 960, 460, "url(#dy)") + cloud(160, 56, 0.9) + cloud(780, 70, 0.6)
    b += rect(560, 96, 330, 250, "#E8A06B", rx=6) + path(
        "M540,100 L725,34 L910,100Z", fill="#B0503A"
    )
    for x in (596, 690, 784):
        b += rect(x, 140, 60, 58, "#DDEEFF", rx=5) + rect(x + 27, 140, 5, 58, "#B97A5A")
    b += path("M690,346 V262 A30,30 0 0 1 750,262 V346Z", fill="#0E8C88") + circle(
        740, 300, 4, COLOUR["butter"]
    )
    b += path("M0,356 C240,330 520,352 960,338 V460 H0Z", fill=COLOUR["leaf"]) + rect(
        0, 414, 960, 46, "#D9C7A8"
    )
    b += tree(150, 366, 1.5, COLOUR["green"])
    b += rect(250, 300, 330, 12, "#8A5A3C", rx=4) + rect(250, 324, 330, 12, "#A06A48", rx=4)
    b += (
        rect(250, 352, 330, 14, "#8A5A3C", rx=4)
        + rect(270, 364, 12, 54, "#5C3A2A")
        + rect(548, 364, 12, 54, "#5C3A2A")
    )
    b += seated(
        "asha", 344, 358, "flat", 0.9, arm("asha", "M36,-48 C44,-30 30,-14 16,-10", (14, -10))
    )
    b += seated(
        "kit", 488, 358, "smile", -0.9, arm("kit", "M-36,-48 C-46,-30 -38,-14 -22,-10", (-20, -10))
    )
    return scene(b)


@drawing("ac-18-uncle")
def uncle():
    """Asha and Uncle Dev at the kitchen table under the lamp, with mugs. He listens."""
    b = kitchen(light=False) + floor()
    b += rect(516, 0, 6, 70, "#15173D") + circle(519, 120, 150, "url(#gw)")
    b += path("M470,104 L492,66 H546 L568,104Z", fill=COLOUR["amber"])
    b += window(650, 66, 190, 140, inside=circle(790, 110, 18, "#FFF3CF"))
    b += stool(400, 372) + stool(628, 366)
    b += seated("asha", 400, 372, "smile", 0.9) + seated("dev", 628, 366, "smile", -0.9)
    b += (
        table(300, 430, 316)
        + mug(470, 316)
        + mug(560, 316, COLOUR["mint"])
        + rect(500, 308, 34, 9, "#15173D", rx=4)
    )
    b += arm("asha", "M436,300 C446,306 450,308 452,310", (454, 310))
    b += arm("dev", "M590,296 C582,304 580,306 578,308", (578, 310))
    return scene(b)
