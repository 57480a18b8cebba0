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
    near,
    scene,
    shelf,
    stool,
    table,
    window,
)
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
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


def reads(expr, shown=""):
    """Return Tomos at the table with something shown on his tablet."""
    b = seated("tomos", 420, 372, expr, 0.8) + table(300, 380, 320)
    b += tablet(520, 292, 1.1, 4, "#DDEEFF", shown)
    return b + arm("tomos", "M456,304 C466,310 470,312 474,314", (476, 314))


def laughing(x, y, r):
    """Return a round laughing face, as people send them."""
    face = circle(0, 0, 20, COLOUR["amber"]) + path(
        "M-11,3 H11 Q10,14 0,14 Q-10,14 -11,3Z", "#15173D"
    )
    return group(
        face + line("M-12,-3 L-7,-8 L-3,-3 M3,-3 L7,-8 L12,-3", "#15173D", 3), x, y, r / 20
    )


@drawing("ac-15-chat")
def chat():
    """Tomos at a table; the tablet shows a drawing of a hat, messages float above it."""
    b = at_home() + stool(420, 372) + reads("smile", hat(0, 10, 0.5))
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


@drawing("ac-15-laugh")
def joined_in():
    """Laughing faces float above the tablet; Tomos from nearer by does not smile any more."""
    b = rect(0, 0, 960, 460, "url(#rm)") + floor() + reads("flat", laughing(0, 0, 14))
    for x, y, r in ((522, 236, 15), (572, 214, 19), (520, 180, 17), (588, 156, 22), (540, 128, 15)):
        b += laughing(x, y, r)
    return near(b, 262, 106, 480)


@drawing("ac-15-quiet")
def quiet():
    """Tomos has turned from the table, his hands in his lap; the messages go on above it."""
    lap = arm("tomos", "M-36,-48 C-50,-30 -40,-14 -22,-10", (-18, -10))
    lap += arm("tomos", "M36,-48 C50,-30 40,-14 22,-10", (18, -10))
    b = at_home() + stool(330, 372) + seated("tomos", 330, 372, "flat", 0.9, lap)
    b += table(480, 300, 320) + tablet(600, 290, 1.0, 0, "#DDEEFF", hat(0, 10, 0.5))
    coral, violet = COLOUR["coral"], COLOUR["violet"]
    marks = (
        (556, 216, 96, coral),
        (596, 176, 82, violet),
        (540, 136, 74, coral),
        (586, 96, 104, violet),
    )
    return near(b + bubbles(marks), 180, 80, 690)


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


@drawing("ac-15-ask")
def ask():
    """Two rooms side by side: Tomos writes at his table, Bea by the lamp at her bed."""
    b = bedroom() + circle(760, 260, 150, "url(#gw)", opacity=".6")
    b += rect(752, 322, 92, 14, "#8A5A3C", rx=5) + rect(764, 334, 68, 66, "#5C3A2A", rx=4)
    b += desk_lamp(798, 322) + hat(732, 292, 0.75)
    write = arm("bea", "M-36,-48 C-48,-40 -54,-40 -58,-44", (-60, -46))
    b += seated("bea", 654, 346, "smile", -0.8, write) + tablet(572, 296, 0.9, -6)
    home = rect(0, 0, 505, 460, "url(#rm)") + rect(0, 372, 505, 88, "#1D1B52") + shelf(150, 96)
    home += stool(250, 372) + seated("tomos", 250, 372, "smile", 0.9) + table(140, 340, 320)
    home += tablet(350, 292, 1.0, 4) + arm("tomos", "M286,304 C296,310 300,312 304,314", (306, 314))
    b += home + rect(500, 0, 9, 460, "#FFF8E7")
    return scene(b + bubbles(((386, 214, 96, COLOUR["green"]), (520, 160, 70, COLOUR["violet"]))))


@drawing("ac-15-who")
def choice():
    """Tomos has come into the kitchen with his tablet; Mum, her cup in her hand, looks up."""
    b = kitchen() + window(650, 66, 190, 140, "#BFE6FF", hill(660, 196, 170, 24))
    b += floor("#C98A5B", "#E2A36F") + stool(620, 368)
    b += seated("tomos-mum", 620, 368, "smile", -0.9) + table(500, 330, 318)
    b += mug(574, 306) + arm("tomos-mum", "M582,296 C572,306 566,304 562,298", (560, 294))
    hold = arm("tomos", "M-36,-146 C-54,-130 -44,-112 -20,-108", (-16, -108))
    hug = arm("tomos", "M36,-146 C54,-130 46,-114 24,-110", (20, -110))
    b += standing("tomos", 262, 414, "flat", 0.9) + tablet(264, 310, 0.8, 0, "#FFF8E7")
    return scene(b + group(hold + hug, 262, 414, 0.95))


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
