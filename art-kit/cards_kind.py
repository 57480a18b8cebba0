"""Kind or not kind?: a drawing, a ball, a game, a face, a child who is sad, a flower, a heart."""

from cards import card
from cast import arm, seated, standing
from glim_body import glim
from people import bust
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
from things import heart, tablet, tree

MEADOW = ellipse(240, 300, 300, 70, COLOUR["leaf"])


def dog(x, y, s=1):
    """Return a sitting spotty dog; (x, y) is the ground below it."""
    b = ellipse(0, -46, 44, 48, "#FFF8E7") + rect(-30, -20, 20, 22, "#FFF8E7", rx=9)
    b += rect(10, -20, 20, 22, "#FFF8E7", rx=9) + circle(-14, -52, 10, COLOUR["brown"])
    b += line("M42,-30 C64,-36 66,-58 58,-66", "#FFF8E7", 12)
    b += ellipse(0, -112, 38, 34, "#FFF8E7") + ellipse(-34, -112, 12, 26, COLOUR["brown"])
    b += ellipse(34, -112, 12, 26, COLOUR["brown"]) + circle(14, -122, 12, COLOUR["brown"])
    b += circle(-13, -116, 5, COLOUR["ink"]) + circle(13, -116, 5, COLOUR["ink"])
    b += ellipse(0, -100, 8, 6, COLOUR["ink"]) + line(
        "M0,-94 V-90 M-9,-89 Q0,-82 9,-89", "#15173D", 3
    )
    return group(b, x, y, s)


@drawing("ac-05-dog")
def spotty_dog():
    """A sheet of paper with a drawing of a spotty dog, and a heart."""
    paper = group(rect(-130, -110, 260, 220, "#fff", rx=10), 230, 150, rot=-3)
    return card(COLOUR["mint"], paper + dog(216, 232) + heart(326, 96, 2.6))


@drawing("ac-05-ball")
def ball():
    """A ball by itself in front, two children with a kite far away."""
    far = tree(70, 214, 0.8, COLOUR["green"]) + standing("lina", 330, 236, "smile", -0.6)
    far = group(far + standing("sami", 430, 236, "smile", -0.9), 200, 120, 0.5)
    b = MEADOW + far + circle(120, 224, 40, COLOUR["coral"])
    b += path("M84,208 Q120,190 156,208 M92,250 Q120,232 150,250", stroke="#fff", stroke_width=6)
    return card(COLOUR["ice"], b)


@drawing("ac-05-turn")
def turns():
    """Two hands hold one game together."""
    b = tablet(240, 150, 2.6, 0, "#DDEEFF", circle(-14, 0, 9, COLOUR["coral"]))
    b += circle(282, 150, 22, COLOUR["amber"])
    b += line("M20,262 C60,240 90,214 130,182", COLOUR["teal"], 46) + circle(
        136, 176, 28, "#A8683F"
    )
    b += line("M460,262 C420,240 390,214 350,182", COLOUR["pink"], 46)
    return card(COLOUR["butter"], b + circle(344, 176, 28, "#F2C9A6"))


@drawing("ac-05-face")
def funny_face():
    """A round funny face that sticks out its tongue."""
    b = circle(240, 150, 108, COLOUR["amber"]) + circle(204, 124, 16, COLOUR["ink"])
    b += line("M256,124 Q274,106 292,124", "#15173D", 10)
    b += path("M178,176 Q240,226 302,176 Z", fill=COLOUR["ink"])
    return card(
        COLOUR["lilac"], b + path("M216,196 h54 v28 a27,27 0 0 1 -54,0Z", fill=COLOUR["coral"])
    )


@drawing("ac-05-sad")
def sad():
    """A child sits with a tablet and looks down."""
    arms = arm("bea", "M36,-48 C50,-30 30,-14 12,-8", (10, -8))
    b = ellipse(240, 290, 200, 26, COLOUR["lilac"]) + seated("bea", 240, 232, "flat", 0, arms)
    return card(COLOUR["ice"], b + tablet(240, 216, 0.8, 0, COLOUR["ice"]))


@drawing("ac-05-sorry")
def flower():
    """One child holds out a flower to another."""
    b = MEADOW + bust(120, 160, 1.6, 1, "curly", top=COLOUR["teal"], look=0.8)
    b += bust(372, 160, 1.6, 4, "long", "#4A2A1A", COLOUR["pink"], "smile", -0.8)
    b += line("M150,268 C190,250 214,232 232,206", COLOUR["teal"], 26) + circle(
        236, 202, 16, "#D79A6B"
    )
    b += line("M238,196 V120", COLOUR["green"], 7)
    petals = ((0, -20), (19, -6), (12, 16), (-12, 16), (-19, -6))
    b += "".join(circle(238 + x, 108 + y, 14, COLOUR["coral"]) for x, y in petals)
    return card(COLOUR["butter"], b + circle(238, 108, 12, COLOUR["amber"]))


@drawing("ac-05-heart")
def hug():
    """Glim hugs a heart."""
    return card(COLOUR["night"], glim(240, 156, 1.15, "care"))
