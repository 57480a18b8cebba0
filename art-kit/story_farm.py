"""The new friend in the farm game: a message, a thought, and Mama."""

from cast import arm, seated
from glim_body import glim
from places import living_room, scene, thought
from shapes import COLOUR, circle, drawing, ellipse, group, path, rect
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


@drawing("ac-02-hello")
def hello():
    """Lina plays her farm game on the sofa; a speech bubble has come up beside the tablet."""
    b = living_room() + circle(500, 300, 120, "url(#gw)")
    b += seated("lina", 404, 342, "o", 0.8, arm("lina", "M36,-48 C52,-36 62,-30 72,-28", (72, -26)))
    b += tablet(504, 312, 1.35, 6, "#DDEEFF", FARM) + circle(466, 322, 9, "#E8B48A")
    bubble = rect(0, 0, 116, 54, "#fff", rx=20) + path("M22,50 L6,72 L48,50Z", fill="#fff")
    dots = "".join(circle(x, 27, 7, COLOUR["teal"]) for x in (34, 58, 82))
    b += group(bubble + dots, 570, 212)
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


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
