"""Rooms for the stories. Each fills a scene of 960 by 460, of which SHOWN is kept."""

from rooms import bed, room
from shapes import COLOUR, circle, ellipse, group, line, path, rect, svg
from things import heart, lamp, star

W, H = 960, 460
SHOWN = "90 24 846 416"
SIZE = (846, 416)


def scene(body):
    """Return the finished picture of a scene."""
    return svg(W, H, body, SHOWN)


def near(body, x, y, width):
    """Return the picture of a scene seen from nearer by: the part `width` wide at (x, y)."""
    height = round(width * SIZE[1] / SIZE[0])
    return svg(W, H, body, f"{x} {y} {width} {height}", SIZE)


def living_room():
    """Return the evening room with its sofa."""
    return room(bed())


def sofa():
    """Return the sofa and the wall behind it, for pictures seen from so near that no more shows."""
    return rect(0, 0, W, H, "url(#rm)") + bed()


def floor(colour="#1D1B52", rug="#3B34B3"):
    """Return a floor with a rug."""
    return rect(0, 372, W, 88, colour) + ellipse(500, 414, 330, 24, rug)


def window(x, y, w=190, h=160, sky="#23225C", inside="", curtain=COLOUR["coral"]):
    """Return a window with something outside it."""
    frame = rect(x, y, w, h, "#15173D", rx=10) + rect(x + 10, y + 10, w - 20, h - 20, sky, rx=4)
    bars = rect(x + w / 2 - 4, y + 10, 8, h - 20, "#15173D") + rect(
        x + 10, y + h / 2 - 4, w - 20, 8, "#15173D"
    )
    left = path(f"M{x - 14},{y - 12} h46 c-2,60 -14,120 -34,{h + 20} h-18Z", fill=curtain)
    right = path(f"M{x + w + 14},{y - 12} h-46 c2,60 14,120 34,{h + 20} h18Z", fill=curtain)
    rail = rect(x - 28, y - 20, w + 56, 12, COLOUR["amber"], rx=6)
    return frame + inside + bars + left + right + rail


def moon(x, y):
    """Return the moon and three stars."""
    return (
        circle(x, y, 20, "#FFF3CF")
        + star(x - 80, y + 14, 6)
        + circle(x - 44, y - 16, 2, "#FFE9B0")
        + circle(x - 60, y + 60, 2, "#FFE9B0")
    )


def bedroom(window_art=""):
    """Return a bedroom at night: a bed along the wall, a window, a shelf."""
    wall = rect(0, 0, W, H, "url(#rm)")
    outside = window_art or window(600, 70, 200, 150, inside=moon(752, 112))
    frame = rect(170, 214, 26, 186, "#5C3A2A", rx=8) + rect(720, 286, 24, 114, "#5C3A2A", rx=8)
    mattress = rect(186, 296, 546, 60, "#FFF8E7", rx=18) + rect(186, 324, 546, 54, "#6A5AE0", rx=14)
    pillow = rect(204, 258, 112, 54, "#DDEEFF", rx=22)
    blanket = path("M430,298 H722 C732,298 736,306 736,316 V366 H430Z", fill="#8F80F5")
    stripe = rect(470, 298, 16, 68, COLOUR["amber"]) + rect(650, 298, 16, 68, COLOUR["coral"])
    return wall + shelf(140, 96) + outside + floor() + frame + mattress + pillow + blanket + stripe


def shelf(x, y):
    """Return a shelf of books with a small ball."""
    return group(
        rect(0, 50, 170, 10, "#8A5A3C", rx=3)
        + rect(14, 4, 20, 46, COLOUR["teal"], rx=2)
        + rect(36, 12, 16, 38, COLOUR["amber"], rx=2)
        + rect(54, -2, 18, 52, COLOUR["coral"], rx=2)
        + rect(80, 20, 44, 30, COLOUR["violet"], rx=4)
        + circle(142, 34, 16, COLOUR["mint"]),
        x,
        y,
    )


def kitchen(light=True):
    """Return a kitchen wall with cupboards and a hanging lamp; by day it is pale."""
    wall = rect(0, 0, W, H, "#FFE7C2" if light else "url(#rm)")
    ground = rect(0, 372, W, 88, "#C98A5B" if light else "#1D1B52")
    doors = "#0E8C88" if light else "#3A3499"
    cupboards = "".join(
        rect(x, 24, 116, 92, doors, rx=8) + circle(x + 98, 94, 5, COLOUR["butter"])
        for x in (100, 224, 348)
    )
    return wall + cupboards + ground


def worktop(x, w):
    """Return a kitchen counter."""
    body = rect(x, 262, w, 116, "#FFF8E7", rx=6) + rect(x - 8, 250, w + 16, 18, "#8A5A3C", rx=6)
    doors = "".join(
        rect(x + 14 + i * (w - 14) / 3, 284, (w - 14) / 3 - 14, 78, "#FFE29A", rx=6)
        for i in range(3)
    )
    return body + doors


def table(x, w, top=318, colour="#A06A48"):
    """Return a table in front of the people who sit at it."""
    return (
        rect(x, top, w, 18, colour, rx=8)
        + rect(x + 26, top + 18, 16, 96, "#5C3A2A", rx=4)
        + rect(x + w - 42, top + 18, 16, 96, "#5C3A2A", rx=4)
    )


def mug(x, y, colour=COLOUR["coral"]):
    """Return a mug with a little steam; (x, y) is the middle of its foot."""
    cup = rect(x - 13, y - 28, 26, 28, colour, rx=5) + path(
        f"M{x + 13},{y - 22} c14,-2 14,16 0,14",
        stroke=colour,
        stroke_width=5,
    )
    return cup + line(f"M{x - 4},{y - 36} q-6,-8 0,-14 q6,-8 0,-14", "#fff", 3, opacity=".5")


def stool(x, y):
    """Return a stool for somebody whose seat is at (x, y)."""
    legs = rect(x - 40, y + 8, 10, 46, "#5C3A2A", rx=3) + rect(
        x + 34, y + 8, 10, 46, "#5C3A2A", rx=3
    )
    return legs + rect(x - 62, y - 4, 124, 16, "#8A5A3C", rx=8)


def hill(x, y, w, h, colour=COLOUR["leaf"]):
    """Return a hill that fills the bottom of a window: (x, y) is its left foot."""
    return path(
        f"M{x},{y} v-{h} C{x + w * 0.3:g},{y - h * 2} {x + w * 0.6:g},{y - h * 1.6:g} {x + w},{y - h} v{h}Z",
        fill=colour,
    )


def desk_lamp(x, y):
    """Return a small lit table lamp; (x, y) is its foot."""
    return (
        circle(x, y - 60, 100, "url(#gw)")
        + rect(x - 4, y - 52, 8, 50, "#15173D")
        + rect(x - 22, y - 6, 44, 8, "#15173D", rx=4)
        + path(
            f"M{x - 34},{y - 48} L{x - 18},{y - 90} h36 L{x + 34},{y - 48}Z", fill=COLOUR["amber"]
        )
    )


def street_lamp(x, y, s=0.8):
    """Return a street lamp; the same one as in the town."""
    return lamp(x, y, s)


def thought(x, y, inner, flip=False):
    """Return a thought cloud with something in it and two small puffs below."""
    puffs = (
        path(
            "M-84,20 C-110,10 -104,-26 -76,-26 C-72,-58 -24,-66 -6,-46 C12,-70 66,-60 70,-28 C100,-28 106,14 78,22 C60,42 -62,42 -84,20Z",
            fill="#fff",
        )
        + circle(-58, 54, 10, "#fff")
        + circle(-80, 76, 6, "#fff")
    )
    return group(puffs, x, y, flip=flip) + group(inner, x, y)


def bubbles(places):
    """Return message bubbles with lines instead of words: (x, y, width, colour) each."""
    return "".join(
        rect(x, y, w, 30, "#fff", rx=14) + line(f"M{x + 14},{y + 15} h{w - 28}", colour, 4)
        for x, y, w, colour in places
    )


def love(x, y, s=1.2):
    """Return a small heart in the air."""
    return heart(x, y, s)
