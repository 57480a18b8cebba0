"""Lina asks Mama: the sofa by day, a hello, a thought, Mama, and warmth."""

from cast import arm, seated
from glim_body import glim
from places import hill, love, near, scene, thought, window
from rooms import bed
from shapes import COLOUR, circle, drawing, ellipse, line, path, rect
from story_farm import FARM, plays, says, somebody
from things import cloud, tablet


def by_day():
    """Return Lina’s living room by day: pale walls, the sun in the window, the same sofa."""
    outside = circle(768, 116, 24, COLOUR["amber"]) + cloud(630, 92, 0.5)
    outside += hill(610, 218, 190, 26)
    b = rect(0, 0, 960, 460, "#FFF0C9") + rect(0, 392, 960, 68, "#E2B36F")
    b += ellipse(430, 420, 330, 26, COLOUR["mint"])
    b += window(600, 60, 210, 170, "#BFE6FF", outside, COLOUR["coral"])
    b += rect(290, 70, 110, 84, "#fff", rx=6) + circle(374, 94, 9, COLOUR["amber"])
    b += path("M304,134 L330,100 L350,124 L364,110 L386,134Z", fill=COLOUR["teal"])
    return b + bed()


@drawing("ac-35-hello")
def hello():
    """By day: Lina plays on the sofa, a speech bubble has come up, Glim watches."""
    b = by_day() + plays("smile") + says(570, 200, 1.1, COLOUR["coral"])
    return scene(b + glim(866, 150, 0.62, "think", look=(-1, 0.6)))


@drawing("ac-35-who")
def who():
    """Lina has put the tablet on her knees; she thinks of somebody small and somebody big."""
    b = by_day() + seated("lina", 404, 342, "flat", 0.9)
    b += rect(368, 330, 84, 14, "#15173D", rx=7) + circle(366, 336, 9, "#E8B48A")
    b += circle(452, 336, 9, "#E8B48A")
    return near(b + thought(540, 170, somebody(-34, 6, 0.8) + somebody(32, -8, 1.4)), 262, 92, 540)


@drawing("ac-35-tell")
def tell():
    """Mama bends towards the game; Lina points at the bubble on it."""
    b = by_day() + seated("mama", 576, 336, "smile", -0.9)
    b += seated("lina", 384, 342, "smile", 0.9)
    b += tablet(476, 316, 1.45, -4, "#DDEEFF", FARM) + says(478, 277, 0.4, COLOUR["coral"])
    b += line("M412,294 C424,304 440,308 452,306", COLOUR["pink"], 17) + circle(
        456, 304, 10, "#E8B48A"
    )
    b += arm("mama", "M540,278 C538,296 536,308 535,316", (534, 320))
    return near(b, 250, 116, 520)


@drawing("ac-35-happy")
def happy():
    """Mama holds Lina close; the sheep graze on the tablet beside them, a heart is in the air."""
    b = by_day() + tablet(330, 322, 1.2, -8, "#DDEEFF", FARM)
    b += seated("mama", 540, 336, "smile", -0.8) + seated("lina", 438, 344, "closed", 0.6)
    b += arm("mama", "M504,276 C486,268 462,276 450,292", (446, 298))
    return scene(b + love(470, 150, 1.8) + glim(866, 150, 0.62, "care"))
