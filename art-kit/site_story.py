"""The first story: Maya and Dad on the sofa."""

from glim_body import glim
from people import SKIN, head
from rooms import bed, legs, room
from shapes import COLOUR, circle, drawing, group, line, path, rect, svg
from things import tablet


def maya(x, y, s, expr="smile", look=0):
    return group(
        path("M-48,120 C-52,46 -32,30 0,30 C32,30 52,46 48,120Z", fill=COLOUR["amber"])
        + rect(-9, 14, 18, 24, SKIN[2])
        + head(0, -14, 36, 2, "pigs", "#2B1B14", expr, look),
        x,
        y,
        s,
    )


def dad(x, y, s=1, expr="smile"):
    return group(
        path("M-70,190 C-74,66 -46,44 0,44 C46,44 74,66 70,190Z", fill=COLOUR["teal"])
        + rect(-13, 22, 26, 30, SKIN[2])
        + head(0, -12, 44, 2, "short", "#1A0F0A", expr, -0.8, "beard"),
        x,
        y,
        s,
    )


@drawing("story-message")
def story_message():
    W, H = 960, 460
    b = room(bed()) + circle(452, 290, 130, "url(#gw)")
    b += (
        maya(404, 226, 1, "smile", 0.8)
        + legs(408, 340)
        + line("M436,286 C456,304 466,312 476,314", COLOUR["amber"], 20)
        + tablet(
            500,
            304,
            1.25,
            6,
            "#DDEEFF",
            rect(-28, -16, 40, 14, "#3B34B3", rx=6) + rect(-10, 4, 38, 14, COLOUR["coral"], rx=6),
        )
        + circle(468, 318, 10, SKIN[2])
    )
    b += glim(866, 150, 0.62, "think", look=(-1, 0.6))
    return svg(W, H, b, "90 24 846 416")


@drawing("story-tell")
def story_tell():
    W, H = 960, 460
    b = (
        room(bed())
        + dad(560, 192, 0.86, "smile")
        + legs(566, 338, "#23225C", 1.2)
        + maya(392, 226, 1, "grin", 0.9)
        + legs(396, 340)
        + tablet(
            470,
            312,
            1.25,
            -4,
            "#DDEEFF",
            rect(-28, -16, 40, 14, "#3B34B3", rx=6) + rect(-10, 4, 38, 14, COLOUR["coral"], rx=6),
        )
        + line("M424,284 C428,304 430,314 434,322", COLOUR["amber"], 20)
        + circle(434, 324, 11, SKIN[2])
        + line("M520,266 C512,290 510,306 508,318", COLOUR["teal"], 24)
        + circle(507, 322, 12, SKIN[2])
    )
    b += glim(866, 150, 0.62, "cheer", look=(-1, 0.6))
    return svg(W, H, b, "90 24 846 416")


@drawing("story-pressure")
def story_pressure():
    W, H = 960, 460
    b = (
        room(bed())
        + circle(452, 300, 120, "url(#gw)", opacity=".5")
        + maya(404, 226, 1, "worry", 0.5)
        + legs(408, 340)
        + line("M436,290 C456,308 466,316 476,318", COLOUR["amber"], 20)
        + tablet(500, 308, 1.25, 6, "#DDEEFF", "")
        + circle(468, 322, 10, SKIN[2])
    )
    for x, y, w in ((560, 236, 92), (596, 276, 110), (548, 190, 70)):
        b += rect(x, y, w, 30, "#fff", rx=14) + line(f"M{x + 14},{y + 15} h{w - 28}", "#B3142B", 4)
    b += glim(866, 150, 0.62, "worry", look=(-0.6, 0.6))
    return svg(W, H, b, "90 24 846 416")
