"""Sami and the secret prize: a castle, something heavy, Nour’s desk, and the family."""

from cast import arm, seated, standing
from glim_body import glim
from places import (
    bedroom,
    desk_lamp,
    floor,
    living_room,
    moon,
    scene,
    shelf,
    stool,
    table,
    thought,
    window,
)
from shapes import COLOUR, circle, drawing, group, line, path, rect
from things import star, tablet

CASTLE = (
    rect(-20, -2, 40, 20, COLOUR["violet"])
    + rect(-26, -12, 13, 30, COLOUR["indigo"])
    + rect(13, -12, 13, 30, COLOUR["indigo"])
    + path("M-29,-11 L-19.5,-21 L-10,-11Z M10,-11 L19.5,-21 L29,-11Z", fill=COLOUR["coral"])
    + path("M-6,18 V9 A6,6 0 0 1 6,9 V18Z", fill="#15173D")
)
GLOW = "#FFF3CF"


@drawing("ac-08-castle")
def castle():
    """Sami on the sofa; his castle on the tablet, and a message with a gold star."""
    b = living_room() + circle(500, 300, 120, "url(#gw)")
    b += seated(
        "sami", 404, 340, "flat", 0.8, arm("sami", "M36,-48 C50,-36 58,-30 66,-26", (66, -24))
    )
    b += tablet(504, 310, 1.35, 6, "#DDEEFF", CASTLE) + circle(468, 322, 10, "#D79A6B")
    bubble = rect(0, 0, 122, 56, "#fff", rx=20) + path("M22,52 L6,74 L48,52Z", fill="#fff")
    inner = star(32, 28, 15, COLOUR["amber"]) + line("M56,20 H102 M56,36 H88", COLOUR["violet"], 5)
    b += group(bubble + inner, 574, 206)
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


@drawing("ac-08-heavy")
def heavy():
    """Sami sits on his bed, the tablet beside him; he thinks of a heavy stone on a string."""
    b = bedroom() + seated(
        "sami", 372, 346, "flat", 0.9, arm("sami", "M-36,-48 C-52,-30 -46,-14 -30,-8", (-28, -8))
    )
    b += rect(436, 322, 104, 15, "#15173D", rx=7)
    stone = path("M-46,26 C-54,2 -36,-26 -8,-30 C24,-34 52,-4 46,26Z", fill="#6F6CA8")
    stone += path("M-46,26 C-50,14 -48,4 -42,-6 C-24,14 12,20 47,16 L46,26Z", fill="#4A4C73")
    stone += line("M-20,-14 C-14,-20 -6,-22 2,-22", "#B9B2FF", 5)
    b += thought(500, 150, stone)
    return scene(b + glim(866, 240, 0.62, "point", flip=True, look=(1, 0.4)))


@drawing("ac-08-nour")
def nour():
    """Nour sits at her desk with a lamp and a book; Sami has come in and holds the tablet."""
    b = rect(0, 0, 960, 460, "url(#rm)") + shelf(130, 110)
    b += window(390, 66, 170, 140, inside=moon(526, 106)) + floor()
    b += desk_lamp(780, 306)
    b += stool(640, 356) + seated("nour", 640, 356, "smile", -0.9)
    b += (
        table(560, 300, 304)
        + rect(700, 294, 60, 12, "#fff", rx=4)
        + rect(700, 290, 60, 6, COLOUR["coral"], rx=3)
    )
    b += arm("nour", "M602,286 C592,296 590,298 596,300", (600, 300))
    b += line("M664,300 L690,294", COLOUR["amber"], 5)
    arms = arm("sami", "M-36,-142 C-52,-124 -40,-106 -16,-104", (-12, -104))
    arms += arm("sami", "M36,-142 C60,-130 62,-112 52,-106", (50, -106))
    b += standing("sami", 330, 412, "flat", 0.9, arms) + tablet(
        352, 312, 0.9, -6, GLOW, group(CASTLE, 0, 0, 0.9)
    )
    b += circle(318, 316, 9, "#D79A6B") + circle(386, 308, 9, "#D79A6B")
    return scene(b + glim(880, 130, 0.56, "wave", look=(-1, 0.6)))


@drawing("ac-08-family")
def family():
    """Sami between Nour and Mum on the sofa. Everybody looks relieved."""
    b = living_room()
    b += seated("nour", 330, 340, "grin", 0.8) + seated("mum", 604, 336, "smile", -0.9)
    b += line("M572,262 C540,244 520,252 508,262", COLOUR["coral"], 24)
    b += seated("sami", 466, 346, "grin", 0.4)
    b += tablet(462, 326, 1.1, 0, "#DDEEFF", CASTLE)
    b += arm("sami", "M430,300 C420,312 420,320 422,326", (422, 330))
    b += arm("sami", "M500,300 C508,312 506,320 502,326", (502, 330))
    return scene(b)
