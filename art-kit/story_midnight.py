"""Jamal’s message at midnight: the night, the lamp, his mother, and the morning."""

from cast import arm, seated
from places import (
    bedroom,
    bubbles,
    desk_lamp,
    floor,
    hill,
    kitchen,
    mug,
    scene,
    stool,
    table,
    window,
)
from shapes import COLOUR, circle, drawing, path, rect
from things import phone


def bedside():
    """Return a bedside table."""
    return rect(752, 322, 92, 14, "#8A5A3C", rx=5) + rect(764, 334, 68, 66, "#5C3A2A", rx=4)


@drawing("ac-27-night")
def night():
    """Jamal sits on his bed at night with his phone; messages come. The lamp is not lit yet."""
    b = bedroom() + bedside()
    b += seated(
        "jamal", 392, 346, "flat", 0.7, arm("jamal", "M36,-48 C48,-40 54,-40 58,-44", (60, -46))
    )
    b += (
        circle(460, 288, 70, "url(#gw)", opacity=".6")
        + phone(460, 286, 0.95, 8)
        + circle(452, 300, 9, "#6B4128")
    )
    grey = COLOUR["slate"]
    return scene(b + bubbles(((500, 238, 84, grey), (526, 198, 100, grey))))


@drawing("ac-27-lamp")
def lamplit():
    """The bedside lamp is on. Jamal sits up with the phone low in his hand and breathes."""
    b = (
        bedroom()
        + circle(640, 260, 200, "url(#gw)", opacity=".6")
        + bedside()
        + desk_lamp(798, 322)
    )
    b += seated(
        "jamal", 430, 346, "flat", 0.9, arm("jamal", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    )
    b += arm("jamal", "M468,300 C482,312 486,318 484,324", (484, 328)) + phone(
        486, 330, 0.7, 70, "#15173D"
    )
    return scene(b)


@drawing("ac-27-mum")
def mum():
    """Jamal’s mother sits beside him on the bed in her dressing gown, an arm round him."""
    b = (
        bedroom()
        + circle(640, 260, 200, "url(#gw)", opacity=".6")
        + bedside()
        + desk_lamp(798, 322)
    )
    gown = path("M-20,8 L0,52 L20,8", stroke="#fff", stroke_width=5)
    b += seated(
        "jamals-mum",
        560,
        342,
        "smile",
        -0.9,
        "".join(
            (f'<g transform="translate(0 -96)">{gown}</g>', rect(-48, -26, 96, 12, "#8F80F5", rx=6))
        ),
    )
    b += seated("jamal", 428, 346, "closed", 0.8)
    b += arm("jamals-mum", "M522,274 C500,262 480,266 470,276", (466, 280))
    return scene(b)


@drawing("ac-27-morning")
def morning():
    """Daylight in the kitchen: Jamal and his mother at the table make a call together."""
    outside = circle(800, 120, 26, COLOUR["amber"]) + hill(650, 206, 190, 24)
    b = kitchen() + window(640, 66, 210, 150, "#BFE6FF", outside, COLOUR["pink"])
    b += floor("#C98A5B", "#E2A36F")
    b += stool(410, 372) + stool(610, 368)
    b += seated("jamal", 410, 372, "smile", 0.9) + seated("jamals-mum", 610, 368, "smile", -0.9)
    b += table(290, 440, 316) + mug(360, 316, COLOUR["teal"]) + mug(676, 316)
    b += phone(512, 296, 1.0, 0, COLOUR["mint"])
    b += arm("jamal", "M448,300 C458,306 462,308 466,310", (468, 310))
    b += arm("jamals-mum", "M570,296 C560,304 556,306 552,308", (552, 310))
    return scene(b)
