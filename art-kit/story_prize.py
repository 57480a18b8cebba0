"""Sami and the secret prize: a castle, something heavy, Nour’s desk, and the family."""

from cast import arm, seated, standing
from glim_body import glim
from places import (
    bedroom,
    bubbles,
    desk_lamp,
    floor,
    living_room,
    moon,
    near,
    scene,
    shelf,
    sofa,
    stool,
    table,
    thought,
    window,
)
from shapes import COLOUR, circle, drawing, group, line, path, rect
from things import phone, star, tablet

CASTLE = (
    rect(-20, -2, 40, 20, COLOUR["violet"])
    + rect(-26, -12, 13, 30, COLOUR["indigo"])
    + rect(13, -12, 13, 30, COLOUR["indigo"])
    + path("M-29,-11 L-19.5,-21 L-10,-11Z M10,-11 L19.5,-21 L29,-11Z", fill=COLOUR["coral"])
    + path("M-6,18 V9 A6,6 0 0 1 6,9 V18Z", fill="#15173D")
)
GLOW = "#FFF3CF"


def plays(expr, look=0.8):
    """Return Sami on the sofa with his castle on the tablet."""
    hold = arm("sami", "M36,-48 C50,-36 58,-30 66,-26", (66, -24))
    b = seated("sami", 404, 340, expr, look, hold)
    return b + tablet(504, 310, 1.35, 6, "#DDEEFF", CASTLE) + circle(468, 322, 10, "#D79A6B")


def message(x, y, inner):
    """Return a speech bubble with something in it; (x, y) is its upper corner."""
    bubble = rect(0, 0, 122, 56, "#fff", rx=20) + path("M22,52 L6,74 L48,52Z", fill="#fff")
    return group(bubble + inner, x, y)


@drawing("ac-08-castle")
def castle():
    """Sami on the sofa; his castle on the tablet, and a message with a gold star."""
    b = living_room() + circle(500, 300, 120, "url(#gw)") + plays("smile")
    inner = star(32, 28, 15, COLOUR["amber"]) + line("M56,20 H102 M56,36 H88", COLOUR["violet"], 5)
    b += message(574, 206, inner)
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


@drawing("ac-08-bricks")
def bricks():
    """Gold bricks pile up round the castle; a message without a star has come."""
    b = sofa() + circle(504, 290, 130, "url(#gw)") + plays("flat")
    for x, y in ((226, 340), (270, 340), (314, 340), (248, 320), (292, 320), (270, 300)):
        b += rect(x, y, 42, 18, COLOUR["amber"], rx=4) + rect(x + 5, y + 4, 32, 4, "#FFE29A", rx=2)
    b += message(546, 190, line("M22,20 H98 M22,36 H76", COLOUR["coral"], 5))
    return near(b, 150, 74, 620)


@drawing("ac-08-why")
def why():
    """Sami from near by: he looks hard at the new message, a hand at his chin."""
    b = sofa() + plays("flat", 1.3)
    b += message(508, 172, line("M22,20 H100 M22,36 H86", COLOUR["violet"], 5))
    b += line("M370,278 C352,318 372,312 392,268", COLOUR["amber"], 19)
    return near(b + circle(395, 258, 11, "#D79A6B"), 238, 132, 474)


@drawing("ac-08-no")
def no():
    """Sami sits up straight, the tablet on his knees and a hand up; three messages hang there."""
    b = sofa()
    stop = arm("sami", "M36,-60 C58,-58 72,-74 74,-98", (74, -106))
    stop += arm("sami", "M-36,-48 C-50,-30 -44,-16 -30,-12", (-28, -10))
    b += seated("sami", 404, 330, "flat", 0.9) + group(stop, 404, 330, 0.95)
    b += tablet(408, 322, 0.95, 0, "#DDEEFF", CASTLE)
    teal, coral, sky = COLOUR["teal"], COLOUR["coral"], COLOUR["violet"]
    return near(
        b + bubbles(((530, 160, 92, teal), (566, 202, 116, coral), (530, 244, 76, sky))),
        230,
        118,
        520,
    )


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
    return scene(b)


def study(look):
    """Return Nour at her desk with a lamp and a book; she looks up (-1) or down at it (1)."""
    b = rect(0, 0, 960, 460, "url(#rm)") + shelf(630, 70)
    b += window(390, 66, 170, 140, inside=moon(526, 106)) + floor()
    b += desk_lamp(780, 306) + stool(640, 356) + seated("nour", 640, 356, "smile", look)
    b += table(560, 300, 304) + rect(700, 294, 60, 12, "#fff", rx=4)
    b += rect(700, 290, 60, 6, COLOUR["coral"], rx=3)
    return b


@drawing("ac-08-who")
def who():
    """Mum is on the phone in the doorway, Nour writes by her lamp; Sami stands between them."""
    b = study(1.2)
    b += arm("nour", "M678,284 C690,292 696,294 702,292", (706, 290))
    b += line("M710,284 L722,266", COLOUR["amber"], 5)
    b += rect(180, 60, 176, 334, "#5C3A2A") + rect(192, 72, 152, 322, "#FFE29A")
    b += standing("mum", 260, 396, "smile", -0.9) + phone(298, 176, 0.8, 8)
    b += line("M298,250 C322,240 318,210 304,192", COLOUR["coral"], 21)
    b += circle(302, 190, 12, "#D79A6B")
    hold = arm("sami", "M-36,-142 C-52,-124 -44,-106 -26,-104", (-22, -104))
    b += standing("sami", 452, 420, "flat", 0.9, hold)
    return scene(b + rect(404, 318, 64, 13, "#15173D", rx=6) + circle(430, 322, 9, "#D79A6B"))


@drawing("ac-08-nour")
def nour():
    """Nour has looked up from her book; Sami holds the tablet so that she can see."""
    b = study(-0.9)
    b += arm("nour", "M602,286 C592,296 590,298 596,300", (600, 300))
    b += line("M664,300 L690,294", COLOUR["amber"], 5)
    arms = arm("sami", "M-36,-142 C-52,-124 -40,-106 -16,-104", (-12, -104))
    arms += arm("sami", "M36,-142 C60,-130 62,-112 52,-106", (50, -106))
    b += standing("sami", 330, 412, "flat", 0.9, arms) + tablet(
        352, 312, 0.9, -6, GLOW, group(CASTLE, 0, 0, 0.9)
    )
    return scene(b + circle(318, 316, 9, "#D79A6B") + circle(386, 308, 9, "#D79A6B"))


@drawing("ac-08-mum")
def hug():
    """Mum has put her phone down and an arm round Sami; Nour has come to sit with them."""
    b = sofa() + rect(700, 278, 46, 9, "#15173D", rx=5)
    b += seated("nour", 318, 340, "smile", 0.9) + seated("mum", 584, 336, "closed", -0.9)
    b += line("M552,268 C520,250 470,256 446,276", COLOUR["coral"], 23)
    b += seated("sami", 476, 344, "closed", 0.8) + circle(438, 284, 12, "#D79A6B")
    b += tablet(
        604,
        322,
        0.9,
        4,
        "#DDEEFF",
        rect(-26, -14, 36, 10, COLOUR["violet"], rx=5) + rect(-8, 2, 34, 10, COLOUR["coral"], rx=5),
    )
    return near(b, 210, 118, 560)


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
