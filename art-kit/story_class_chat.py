"""Tomos and the class chat: his table, Bea’s bed, Mum, Ms Adeyemi, and a green hat."""

from cast import arm, seated, standing
from places import (
    bedroom,
    bubbles,
    desk_lamp,
    floor,
    hill,
    kitchen,
    love,
    mug,
    scene,
    shelf,
    stool,
    table,
    window,
)
from shapes import COLOUR, circle, drawing, ellipse, path, rect
from things import cloud, star, tablet, tree


def hat(x, y, s=1.0):
    """Return a big green hat; (x, y) is the middle of its brim."""
    crown = path(
        f"M{x - 34 * s:g},{y} C{x - 36 * s:g},{y - 62 * s:g} {x + 36 * s:g},{y - 62 * s:g} {x + 34 * s:g},{y}Z",
        fill=COLOUR["green"],
    )
    return (
        crown
        + ellipse(x, y, 62 * s, 12 * s, "#2F8A4B")
        + rect(x - 34 * s, y - 16 * s, 68 * s, 9 * s, COLOUR["amber"])
    )


def at_home():
    """Return the room with the table at which Tomos sits."""
    b = rect(0, 0, 960, 460, "url(#rm)") + shelf(150, 96) + floor()
    return b + window(640, 66, 190, 140, inside=circle(790, 110, 18, "#FFF3CF"))


@drawing("ac-15-chat")
def chat():
    """Tomos at a table; messages from the class float above his tablet."""
    b = at_home() + stool(420, 372) + seated("tomos", 420, 372, "flat", 0.8)
    b += table(300, 380, 320) + tablet(520, 292, 1.1, 4, "#DDEEFF")
    b += arm("tomos", "M456,304 C466,310 470,312 474,314", (476, 314))
    coral, violet = COLOUR["coral"], COLOUR["violet"]
    return scene(
        b
        + bubbles(
            (
                (560, 224, 84, coral),
                (500, 186, 110, violet),
                (570, 146, 90, coral),
                (510, 108, 74, violet),
            )
        )
    )


@drawing("ac-15-brave")
def brave():
    """Tomos sits up and presses a button on his tablet; a warm light comes from it."""
    b = at_home() + circle(520, 280, 130, "url(#gw)") + stool(420, 372)
    b += seated("tomos", 420, 372, "smile", 0.9) + table(300, 380, 320)
    squares = rect(-30, -18, 26, 16, COLOUR["amber"], rx=3) + rect(
        4, -18, 26, 16, COLOUR["coral"], rx=3
    )
    squares += rect(-30, 4, 26, 16, COLOUR["teal"], rx=3) + rect(
        4, 4, 26, 16, COLOUR["violet"], rx=3
    )
    b += tablet(520, 292, 1.1, 4, "#FFF8E7", squares)
    b += arm("tomos", "M456,300 C470,290 484,284 494,282", (498, 280))
    return scene(b + star(600, 214, 12) + star(640, 170, 8))


@drawing("ac-15-bea")
def bea():
    """Bea on her bed with her green hat beside her; one message has come."""
    b = (
        bedroom()
        + circle(640, 260, 160, "url(#gw)", opacity=".6")
        + rect(752, 322, 92, 14, "#8A5A3C", rx=5)
    )
    b += rect(764, 334, 68, 66, "#5C3A2A", rx=4) + desk_lamp(798, 322) + hat(300, 330)
    b += seated(
        "bea", 430, 346, "flat", 0.8, arm("bea", "M36,-48 C48,-40 54,-40 58,-44", (60, -46))
    )
    return scene(b + tablet(512, 296, 0.9, 6) + bubbles(((560, 220, 110, COLOUR["teal"]),)))


@drawing("ac-15-mum")
def mum():
    """Mum at the kitchen table has put down her cup; Tomos stands beside her with his tablet."""
    b = (
        kitchen()
        + window(650, 66, 190, 140, "#BFE6FF", hill(660, 196, 170, 24))
        + floor("#C98A5B", "#E2A36F")
    )
    b += (
        stool(590, 368)
        + seated("tomos-mum", 590, 368, "smile", -0.9)
        + table(480, 330, 318)
        + mug(700, 318)
    )
    hold = arm("tomos", "M36,-146 C56,-134 60,-124 62,-118", (64, -116))
    b += standing("tomos", 370, 414, "smile", 0.9, hold)
    return scene(
        b
        + tablet(452, 296, 1.0, -4, "#FFF8E7")
        + arm("tomos-mum", "M550,296 C530,304 510,306 498,304", (494, 303))
    )


@drawing("ac-15-teacher")
def teacher():
    """Ms Adeyemi sits with Bea and Tomos on a bench at school."""
    b = rect(0, 0, 960, 460, "url(#dy)") + cloud(180, 56, 0.8) + cloud(760, 60, 0.7)
    b += path("M0,356 C240,330 520,352 960,338 V460 H0Z", fill=COLOUR["leaf"]) + rect(
        0, 414, 960, 46, "#D9C7A8"
    )
    b += tree(170, 366, 1.5, COLOUR["green"]) + tree(830, 366, 1.7, COLOUR["teal"])
    b += rect(250, 300, 470, 12, "#8A5A3C", rx=4) + rect(250, 352, 470, 14, "#8A5A3C", rx=4)
    b += rect(270, 364, 12, 54, "#5C3A2A") + rect(688, 364, 12, 54, "#5C3A2A")
    b += seated("bea", 346, 358, "smile", 0.8) + seated("ms-adeyemi", 490, 352, "smile", 0)
    return scene(b + seated("tomos", 632, 358, "smile", -0.8))


@drawing("ac-15-end")
def playground():
    """Tomos, Bea in her hat and Sami laugh in the playground."""
    b = rect(0, 0, 960, 460, "url(#dy)") + cloud(120, 60, 0.9) + cloud(700, 50, 0.8)
    b += circle(820, 110, 34, COLOUR["amber"]) + tree(160, 370, 1.6, COLOUR["green"])
    b += path("M0,360 C240,336 520,356 960,342 V460 H0Z", fill=COLOUR["leaf"])
    wave = arm("sami", "M36,-146 C58,-160 62,-190 60,-214", (60, -218))
    b += standing("tomos", 340, 432, "grin", 0.7) + standing("bea", 490, 432, "grin", 0)
    b += hat(490, 208, 0.9) + standing("sami", 640, 432, "grin", -0.7, wave)
    return scene(b + love(420, 130, 1.4))
