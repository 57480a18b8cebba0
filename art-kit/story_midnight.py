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
    near,
    scene,
    stool,
    table,
    window,
)
from shapes import COLOUR, circle, drawing, group, line, path, rect
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


HOLDS = arm("jamal", "M36,-48 C48,-40 54,-40 58,-44", (60, -46))
GREY = COLOUR["slate"]


@drawing("ac-27-pay")
def pay():
    """Jamal from nearer by in the dark, his face lit by the phone; one more message has come."""
    b = bedroom() + rect(0, 0, 960, 460, "#15173D", opacity=".5")
    b += circle(470, 270, 130, "url(#gw)", opacity=".7") + seated(
        "jamal", 392, 346, "flat", 1, HOLDS
    )
    b += phone(460, 286, 0.95, 8) + circle(452, 300, 9, "#6B4128")
    old = bubbles(((500, 250, 84, GREY), (526, 210, 100, GREY)))
    return near(
        b + f'<g opacity=".45">{old}</g>' + bubbles(((508, 164, 122, COLOUR["coral"]),)),
        272,
        108,
        440,
    )


@drawing("ac-27-beg")
def beg():
    """Jamal at the other end of his bed writes with both hands; short answers come at once."""
    b = bedroom() + circle(500, 300, 110, "url(#gw)", opacity=".7") + bedside()
    both = arm("jamal", "M-36,-48 C-52,-44 -58,-40 -60,-36", (-62, -34))
    b += seated("jamal", 584, 346, "flat", -0.9, both)
    b += line("M560,318 C536,326 528,322 524,316", COLOUR["coral"], 21) + phone(514, 302, 0.95, -8)
    b += circle(524, 312, 10, "#6B4128")
    coral = COLOUR["coral"]
    marks = ((386, 246, 112, coral), (330, 208, 60, GREY), (366, 170, 126, coral))
    return near(b + bubbles((*marks, (330, 132, 60, GREY), (398, 132, 60, GREY))), 250, 100, 600)


def by_lamplight():
    """Return his room with the bedside lamp on."""
    b = bedroom() + circle(640, 260, 200, "url(#gw)", opacity=".6")
    return b + bedside() + desk_lamp(798, 322)


@drawing("ac-27-search")
def search():
    """Jamal from nearer by in the lamplight; the page on his phone shows a shield with a tick."""
    b = by_lamplight()
    low = arm("jamal", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    b += seated("jamal", 610, 346, "flat", -0.8, low)
    b += line("M566,296 C556,316 544,328 534,334", COLOUR["coral"], 21)
    page = rect(-31, -52, 62, 104, "#15173D", rx=9) + rect(-25, -44, 50, 88, "#FFF8E7", rx=4)
    page += path("M0,-38 L20,-30 V-14 C20,0 10,8 0,12 C-10,8 -20,0 -20,-14 V-30Z", COLOUR["teal"])
    page += line("M-9,-14 L-2,-6 L10,-22", "#fff", 5) + line(
        "M-16,24 H16 M-16,34 H8", COLOUR["lilac"], 4
    )
    return near(b + group(page, 508, 306, rot=-8) + circle(532, 336, 11, "#6B4128"), 404, 118, 500)


@drawing("ac-27-ola")
def waiting():
    """By lamplight Jamal has sent a message and looks at the three dots of an answer."""
    b = by_lamplight() + seated("jamal", 470, 346, "flat", 0.9, HOLDS)
    b += phone(538, 286, 0.95, 8, COLOUR["butter"]) + circle(530, 300, 9, "#6B4128")
    b += bubbles(((578, 180, 110, COLOUR["coral"]),)) + rect(590, 224, 86, 36, "#fff", rx=17)
    b += "".join(circle(x, 242, 6, COLOUR["teal"]) for x in (612, 633, 654))
    return near(b, 320, 80, 580)


@drawing("ac-27-text")
def text():
    """Jamal next to the lamp with his blanket round him; calm messages go to and fro."""
    b = by_lamplight()
    blanket = path(
        "M-54,-4 C-62,-60 -44,-92 -18,-92 L-4,-4Z M54,-4 C62,-60 44,-92 18,-92 L10,-4Z", "#8F80F5"
    )
    blanket += line("M-18,-90 L-6,-8 M18,-90 L11,-8", COLOUR["amber"], 5)
    b += line("M606,318 C590,322 578,318 568,308", COLOUR["coral"], 20)
    b += seated("jamal", 640, 346, "calm", -0.9, blanket)
    b += phone(556, 288, 0.95, -8, COLOUR["mint"]) + circle(564, 303, 10, "#6B4128")
    teal, coral = COLOUR["teal"], COLOUR["coral"]
    marks = (
        (432, 242, 110, teal),
        (466, 204, 76, coral),
        (420, 166, 122, teal),
        (466, 128, 76, coral),
    )
    return near(b + bubbles(marks), 352, 90, 580)


@drawing("ac-27-lamp")
def lamplit():
    """The bedside lamp is on. Jamal sits up with the phone low in his hand and breathes."""
    b = by_lamplight()
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
    b = by_lamplight()
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
