"""The new friend in the farm game: a message, a thought, and Mama."""

from cast import arm, seated
from glim_body import glim
from places import living_room, love, near, scene, thought
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
from things import tablet


def sheep(x, y, s=1):
    """Return a small blue sheep."""
    wool = "".join(
        circle(cx, cy, 8, COLOUR["sky"]) for cx, cy in ((-9, 0), (9, 0), (0, -6), (0, 5))
    )
    face = ellipse(14, -3, 6, 7, "#15173D") + circle(15, -5, 1.6, "#fff")
    legs = rect(-8, 8, 4, 8, "#15173D", rx=2) + rect(5, 8, 4, 8, "#15173D", rx=2)
    return group(legs + wool + face, x, y, s)


FARM = (
    path("M-35,6 Q0,-6 35,4 V23 H-35Z", fill=COLOUR["leaf"])
    + sheep(-17, 0, 0.7)
    + sheep(15, 8, 0.7)
)


def somebody(x, y, s):
    """Return the plain shape of a person nobody knows."""
    return group(
        circle(0, -16, 11, COLOUR["lilac"])
        + path("M-19,22 C-19,2 -11,-3 0,-3 C11,-3 19,2 19,22Z", fill=COLOUR["lilac"]),
        x,
        y,
        s,
    )


def plays(expr):
    """Return Lina on the sofa with the farm game on her tablet."""
    hold = arm("lina", "M36,-48 C52,-36 62,-30 72,-28", (72, -26))
    b = seated("lina", 404, 342, expr, 0.8, hold)
    return b + tablet(504, 312, 1.35, 6, "#DDEEFF", FARM) + circle(466, 322, 9, "#E8B48A")


def says(x, y, s=1, colour=COLOUR["teal"]):
    """Return a speech bubble with three dots for words; (x, y) is its upper corner."""
    bubble = rect(0, 0, 116, 54, "#fff", rx=20) + path("M22,50 L6,72 L48,50Z", fill="#fff")
    dots = "".join(circle(at, 27, 7, colour) for at in (34, 58, 82))
    return group(bubble + dots, x, y, s)


@drawing("ac-02-hello")
def hello():
    """Lina plays her farm game on the sofa; a speech bubble has come up beside the tablet."""
    b = living_room() + circle(500, 300, 120, "url(#gw)")
    b += plays("smile") + says(570, 212)
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


@drawing("ac-02-more")
def more():
    """Lina from nearer by, her mouth open: a second bubble has come above the first."""
    b = living_room() + circle(520, 290, 120, "url(#gw)") + plays("o") + says(566, 230, 0.9)
    return near(b + says(600, 152, 0.9, COLOUR["violet"]), 270, 104, 520)


def paddock():
    """Return what the farm game shows when it fills a screen of 520 by 300: five blue sheep."""
    b = rect(0, 0, 520, 300, "#BFE6FF", rx=14) + circle(70, 62, 28, COLOUR["amber"])
    b += path("M0,150 Q130,96 260,140 T520,120 V286 Q520,300 506,300 H14 Q0,300 0,286Z", "#A9E5CF")
    b += path("M0,190 Q160,150 320,184 T520,176 V286 Q520,300 506,300 H14 Q0,300 0,286Z", "#7CCB6B")
    b += line("M24,176 H210 M24,194 H210 M40,164 V208 M96,164 V208 M152,164 V208", "#8A5A3C", 7)
    for x, y, s in (
        (90, 250, 2.2),
        (206, 222, 1.9),
        (300, 262, 2.3),
        (390, 216, 1.8),
        (462, 258, 2.1),
    ):
        b += sheep(x, y, s)
    return b


@drawing("ac-02-sheep")
def feeding():
    """The farm game fills the tablet in Lina’s hands; a small bubble is still there."""
    b = rect(0, 0, 960, 460, "url(#rm)") + rect(0, 330, 960, 130, "#8F80F5")
    b += rect(0, 300, 960, 60, "#7C6BEA", rx=30) + circle(500, 230, 330, "url(#gw)", opacity=".5")
    b += rect(216, 56, 570, 350, "#15173D", rx=30) + group(paddock(), 241, 81)
    b += says(604, 100, 1.2)
    for side in (-1, 1):
        x = 501 + side * 286
        b += line(
            f"M{x + side * 90},470 Q{x + side * 60},380 {x + side * 8},330", COLOUR["pink"], 62
        )
        b += circle(x, 318, 32, "#E8B48A") + line(f"M{x},306 L{x - side * 26},288", "#E8B48A", 22)
    return scene(b)


@drawing("ac-02-thinking")
def thinking():
    """Lina thinks of people of all sizes: any of them can type a message."""
    b = living_room()
    b += seated("lina", 404, 342, "flat", 0.9)
    b += (
        rect(368, 330, 84, 14, "#15173D", rx=7)
        + circle(366, 336, 9, "#E8B48A")
        + circle(452, 336, 9, "#E8B48A")
    )
    b += thought(536, 166, somebody(-48, 8, 0.8) + somebody(-4, 2, 1.05) + somebody(46, -4, 1.3))
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


@drawing("ac-02-mama")
def shows():
    """Mama has sat down by Lina and looks at the bubble in the game."""
    b = living_room() + circle(486, 300, 110, "url(#gw)", opacity=".7")
    b += seated("mama", 588, 336, "smile", -0.9) + seated("lina", 380, 342, "flat", 0.9)
    b += tablet(482, 316, 1.5, -3, "#DDEEFF", FARM) + says(484, 277, 0.4)
    b += arm("lina", "M408,300 C412,312 416,318 422,324", (426, 328))
    b += arm("mama", "M550,278 C546,296 544,308 542,316", (541, 320))
    return near(b, 262, 128, 500)


@drawing("ac-02-talk")
def talk():
    """The tablet lies aside; Lina asks, her hand open, and Mama listens with a smile."""
    b = living_room() + rect(238, 330, 92, 14, "#15173D", rx=7)
    b += seated(
        "mama", 618, 336, "smile", -0.9, arm("mama", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    )
    ask = arm("lina", "M36,-48 C54,-44 66,-54 72,-66", (74, -70))
    b += seated("lina", 420, 342, "o", 0.9, ask)
    friend = somebody(-26, 2, 1.0) + somebody(26, 2, 1.0) + love(0, -32, 1.1)
    return near(b + thought(510, 104, friend), 222, 30, 640)


@drawing("ac-02-together")
def together():
    """Lina and Mama on the sofa with the farm game between them, smiling."""
    b = living_room()
    b += seated("mama", 566, 336, "smile", -0.9)
    b += seated("lina", 400, 342, "grin", 0.9)
    b += tablet(482, 318, 1.3, -4, "#DDEEFF", FARM)
    b += arm("lina", "M428,300 C432,312 436,318 440,324", (438, 326))
    b += arm("mama", "M526,276 C520,296 520,308 520,318", (520, 324))
    return scene(b + glim(866, 150, 0.62, "cheer", look=(-1, 0.6)))
