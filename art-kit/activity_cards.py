"""Cards for sorting, faces for feelings, and a helping hand: one thing each, on a round of light."""

from animals import fox
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect, svg
from things import house, star, tree

WIDE, HIGH = 240, 180


def card(inner, ground=COLOUR["ice"]):
    """Return a picture of one thing in the middle of a round of light."""
    return svg(
        WIDE, HIGH, rect(0, 0, WIDE, HIGH, ground, rx=20) + circle(120, 92, 78, "#fff") + inner
    )


def paper(x, y, w, h, inner):
    """Return a sheet of paper with something drawn on it; (x, y) is its corner."""
    return group(
        rect(0, 0, w, h, "#fff", rx=6, stroke=COLOUR["lilac"], stroke_width=3) + inner, x, y
    )


@drawing("ac-03-cat")
def cat():
    """A child's drawing of a cat."""
    ears = path("M-24,-16 L-20,-42 L-4,-26Z", fill=COLOUR["orange"]) + path(
        "M24,-16 L20,-42 L4,-26Z", fill=COLOUR["orange"]
    )
    face = (
        circle(0, -4, 28, COLOUR["orange"])
        + circle(-10, -8, 4, "#2B1B14")
        + circle(10, -8, 4, "#2B1B14")
    )
    whiskers = line(
        "M-14,4 H-34 M-14,10 L-32,14 M14,4 H34 M14,10 L32,14 M-5,8 Q0,13 5,8", "#2B1B14", 3
    )
    return card(paper(62, 26, 116, 130, group(ears + face + whiskers, 58, 66)))


@drawing("ac-03-fox")
def favourite():
    """A fox in a heart of light."""
    return card(fox(120, 104, 0.85), COLOUR["mint"])


@drawing("ac-03-house")
def home():
    """A house with a red door, and a tree."""
    return card(
        house(76, 140, 80, 62, COLOUR["butter"], COLOUR["coral"], (1, 1, 1, 1), COLOUR["coral"])
        + tree(184, 136, 0.5),
        COLOUR["blush"],
    )


@drawing("ac-03-key")
def key():
    """A big golden key."""
    ring = circle(0, 0, 28, COLOUR["amber"]) + circle(0, 0, 13, "#fff")
    bit = rect(24, -7, 74, 14, COLOUR["amber"], rx=6) + rect(74, 4, 10, 20, COLOUR["amber"], rx=3)
    return card(
        group(ring + bit + rect(92, 4, 10, 15, COLOUR["amber"], rx=3), 84, 92), COLOUR["lilac"]
    )


@drawing("ac-03-friend")
def friend():
    """A photo of a friend who smiles."""
    face = circle(0, 0, 24, "#8D5A3B") + path(
        "M-25,-4 C-26,-34 26,-34 25,-4 C16,-18 -16,-18 -25,-4Z", fill="#2B1B14"
    )
    smile = (
        circle(-9, 0, 3.4, "#1d120d")
        + circle(9, 0, 3.4, "#1d120d")
        + line("M-9,10 Q0,18 9,10", "#1d120d", 3)
    )
    shirt = path("M-40,62 C-40,34 -18,26 0,26 C18,26 40,34 40,62Z", fill=COLOUR["teal"])
    return card(
        group(
            rect(-58, -52, 116, 120, "#fff", rx=8, stroke=COLOUR["slate"], stroke_width=3)
            + rect(-50, -44, 100, 106, COLOUR["sky"], rx=4)
            + group(shirt + face + smile, 0, 0),
            120,
            84,
        ),
        COLOUR["butter"],
    )


@drawing("ac-03-name")
def name():
    """A label for a name, with lines instead of letters."""
    label = rect(-66, -34, 132, 68, COLOUR["coral"], rx=12) + rect(-56, -12, 112, 36, "#fff", rx=6)
    lines = line("M-40,0 H34 M-40,12 H10", COLOUR["slate"], 5)
    return card(group(label + lines, 120, 92), COLOUR["ice"])


@drawing("ac-03-joke")
def joke():
    """Two laughing speech bubbles."""
    one = rect(48, 46, 92, 56, COLOUR["violet"], rx=22) + path(
        "M66,96 L58,120 L90,100Z", fill=COLOUR["violet"]
    )
    two = rect(112, 86, 84, 50, COLOUR["amber"], rx=20) + path(
        "M170,130 L184,150 L150,134Z", fill=COLOUR["amber"]
    )
    smiles = line("M78,66 v6 M108,66 v6 M76,82 Q93,94 110,82", "#fff", 5) + line(
        "M136,104 v5 M166,104 v5 M136,118 Q151,127 166,118", COLOUR["ink"], 5
    )
    return card(one + two + smiles, COLOUR["mint"])


@drawing("ac-03-school")
def school():
    """A school with a bell and a wide door."""
    wall = rect(58, 74, 124, 66, COLOUR["coral"], rx=4) + path(
        "M50,76 L120,36 L190,76Z", fill=COLOUR["brown"]
    )
    windows = "".join(rect(x, 88, 22, 20, COLOUR["butter"], rx=3) for x in (68, 150))
    bell = circle(120, 62, 9, COLOUR["amber"]) + rect(104, 96, 32, 44, COLOUR["night"], rx=4)
    return card(wall + windows + bell, COLOUR["sky"])


def face(colour, mouth, brows="", cheeks=True):
    """Return a round face: its colour, its mouth and its brows."""
    b = (
        circle(90, 90, 78, colour)
        + circle(62, 80, 8, COLOUR["ink"])
        + circle(118, 80, 8, COLOUR["ink"])
    )
    if cheeks:
        b += ellipse(46, 104, 13, 8, COLOUR["coral"], opacity=".4") + ellipse(
            134, 104, 13, 8, COLOUR["coral"], opacity=".4"
        )
    return svg(
        180,
        180,
        b + line(mouth, COLOUR["ink"], 7) + (line(brows, COLOUR["ink"], 6) if brows else ""),
    )


@drawing("feeling-happy")
def happy():
    """A face that smiles widely."""
    return face(COLOUR["butter"], "M54,112 Q90,146 126,112")


@drawing("feeling-calm")
def calm():
    """A quiet face with a small smile."""
    return face(COLOUR["mint"], "M66,118 Q90,130 114,118")


@drawing("feeling-unsure")
def unsure():
    """A face with one raised brow and a crooked mouth."""
    return face(
        COLOUR["lilac"],
        "M64,124 Q84,112 96,122 T118,118",
        "M48,62 Q62,56 76,62 M104,54 Q120,44 134,54",
    )


@drawing("feeling-worried")
def worried():
    """A face with brows drawn together and a small mouth."""
    return face(COLOUR["sky"], "M70,126 Q90,112 110,126", "M46,66 L74,56 M134,66 L106,56")


@drawing("feeling-sad")
def sad():
    """A face whose mouth turns down."""
    return face(
        COLOUR["ice"], "M58,130 Q90,104 122,130", "M48,64 Q60,58 74,60 M132,64 Q120,58 106,60"
    )


@drawing("feeling-cross")
def cross():
    """A face with low brows and a straight mouth."""
    return face(COLOUR["blush"], "M62,122 H118", "M46,56 L76,68 M134,56 L104,68")


@drawing("ac-06-hand")
def hand():
    """A hand with five fingers, a star on each."""
    fingers = ((44, 78, -34), (82, 34, -12), (120, 22, 0), (158, 34, 12), (198, 86, 38))
    b = "".join(
        group(
            rect(-15, -8, 30, 84, "#C98A5E", rx=15) + star(0, 10, 9, COLOUR["butter"]),
            x,
            y,
            rot=rot,
        )
        for x, y, rot in fingers
    )
    palm = path(
        "M72,96 C72,80 168,80 172,100 C176,150 160,172 122,172 C84,172 70,148 72,96Z",
        fill="#C98A5E",
    )
    return svg(WIDE, HIGH, rect(0, 0, WIDE, HIGH, COLOUR["lilac"], rx=20) + b + palm)
