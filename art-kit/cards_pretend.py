"""Real or pretend?: a cat in a box, a fish on a bike, and other things to wonder about."""

from cards import card
from glim_body import glim
from shapes import COLOUR, circle, drawing, el, ellipse, group, line, path, rect
from things import cloud, house

GRASS = ellipse(240, 306, 320, 74, COLOUR["leaf"])


def ring(x, y, r, colour, width):
    """Return an empty circle."""
    return el("circle", cx=x, cy=y, r=r, fill="none", stroke=colour, stroke_width=width)


@drawing("ac-07-cat")
def cat():
    """A ginger cat sleeps in a box."""
    b = rect(110, 166, 260, 104, "#D9A066", rx=8) + rect(96, 152, 288, 26, "#B97F48", rx=6)
    b += ellipse(236, 150, 106, 46, COLOUR["orange"]) + ellipse(310, 132, 50, 42, "#F0A24B")
    b += path("M276,106 L284,76 L306,98Z", fill="#F0A24B") + path(
        "M346,106 L342,76 L316,98Z", fill="#F0A24B"
    )
    b += line("M290,132 q8,8 16,0 M318,132 q8,8 16,0", "#15173D", 4) + circle(
        312, 144, 4, COLOUR["coral"]
    )
    b += line("M180,112 q6,14 0,26 M210,106 q6,14 0,28 M240,106 q6,14 0,28", "#C9661A", 7)
    return card(
        COLOUR["ice"],
        b + rect(110, 166, 260, 104, "#D9A066", rx=8) + rect(150, 196, 60, 10, "#B97F48", rx=5),
    )


@drawing("ac-07-fish")
def fish():
    """A fish rides a small bike."""
    b = GRASS + ring(160, 226, 40, COLOUR["ink"], 9) + ring(320, 226, 40, COLOUR["ink"], 9)
    b += line(
        "M160,226 L214,170 H296 L320,226 M214,170 L240,226 L296,170 M296,170 L286,138 H312",
        COLOUR["coral"],
        9,
    )
    b += ellipse(226, 110, 78, 50, COLOUR["sky"]) + path(
        "M158,110 L108,72 V148Z", fill=COLOUR["indigo"]
    )
    b += (
        circle(268, 98, 10, "#fff")
        + circle(271, 98, 5, COLOUR["ink"])
        + line("M280,126 q10,4 18,-2", "#15173D", 5)
    )
    b += path("M206,128 q26,30 50,10Z", fill=COLOUR["indigo"])
    return card(COLOUR["butter"], b)


@drawing("ac-07-rainbow")
def rainbow():
    """A rainbow over three roofs."""
    colours = (
        COLOUR["coral"],
        COLOUR["orange"],
        COLOUR["amber"],
        COLOUR["green"],
        COLOUR["sky"],
        COLOUR["violet"],
    )
    b = "".join(ring(240, 268, 196 - at * 18, colour, 19) for at, colour in enumerate(colours))
    b += cloud(20, 20, 0.9) + cloud(370, 30, 0.7)
    b += house(54, 286, 96, 78, COLOUR["pink"], COLOUR["indigo"])
    b += house(190, 286, 104, 62, COLOUR["butter"], COLOUR["coral"])
    b += house(336, 286, 90, 80, COLOUR["mint"], COLOUR["teal"])
    return card("#BFE6FF", b + rect(0, 276, 480, 24, COLOUR["leaf"]))


@drawing("ac-07-dragon")
def dragon():
    """A green dragon reads a book."""
    b = path("M120,196 C60,196 60,250 30,262 C90,280 140,262 150,240Z", fill=COLOUR["green"])
    b += ellipse(204, 206, 92, 70, COLOUR["green"]) + ellipse(214, 222, 56, 46, "#CFF0B8")
    b += path("M150,150 L112,82 C160,84 190,110 196,146Z", fill=COLOUR["teal"])
    b += ellipse(278, 104, 62, 48, COLOUR["green"]) + ellipse(324, 116, 36, 28, COLOUR["leaf"])
    b += path("M248,64 L252,34 L268,58Z M284,58 L296,30 L304,62Z", fill=COLOUR["amber"])
    b += (
        circle(280, 94, 10, "#fff")
        + circle(283, 95, 5, COLOUR["ink"])
        + circle(342, 108, 3, COLOUR["ink"])
    )
    b += line("M304,132 q18,8 34,-2", "#15173D", 4)
    b += path("M268,206 L340,190 V258 L268,274Z", fill="#fff") + path(
        "M340,190 L412,206 V274 L340,258Z", fill=COLOUR["ice"]
    )
    b += line(
        "M282,222 L326,212 M282,240 L326,230 M354,212 L398,222 M354,230 L398,240",
        COLOUR["lilac"],
        5,
    )
    return card(
        COLOUR["lilac"],
        b + circle(276, 232, 14, COLOUR["green"]) + circle(404, 236, 14, COLOUR["green"]),
    )


def shoe(x, y, flip=False):
    """Return a trainer with a small wing; (x, y) is the middle of its sole."""
    b = path(
        "M-70,0 V-60 C-56,-70 -38,-66 -30,-54 C-10,-34 30,-40 62,-18 C70,-12 70,-4 68,0Z",
        fill=COLOUR["coral"],
    )
    b += rect(-74, -4, 148, 16, "#fff", rx=8) + line("M-18,-42 l10,-10 M2,-36 l8,-12", "#fff", 6)
    wing = path("M-52,-40 C-86,-60 -92,-96 -84,-104 C-70,-92 -50,-86 -34,-54Z", fill="#fff")
    return group(
        b + wing + line("M-76,-84 C-66,-72 -56,-64 -46,-56", "#A9CFF5", 4), x, y, flip=flip
    )


@drawing("ac-07-shoes")
def shoes():
    """Two shoes with little wings on a box."""
    b = rect(96, 200, 288, 76, COLOUR["indigo"], rx=8) + rect(
        84, 186, 312, 26, COLOUR["violet"], rx=6
    )
    return card(COLOUR["butter"], b + shoe(164, 174) + shoe(324, 174))


def elephant(x, y, s=1):
    """Return an elephant from the side; (x, y) is the ground below it."""
    grey = "#9C9FC4"
    b = "".join(rect(at, -64, 26, 64, grey, rx=8) for at in (-66, -30, 20, 52))
    b += ellipse(0, -92, 92, 60, grey) + circle(88, -118, 46, grey)
    b += line("M122,-110 C146,-96 142,-52 134,-34", grey, 22) + ellipse(66, -120, 28, 36, "#B7B9D8")
    b += circle(100, -126, 5, COLOUR["ink"]) + line(
        "M-90,-100 C-106,-90 -108,-72 -104,-62", grey, 8
    )
    return group(b, x, y, s)


@drawing("ac-07-elephant")
def elephants():
    """A small elephant walks beside a big one."""
    return card(
        "#FFE7C2",
        ellipse(240, 306, 320, 60, "#E2B36F") + elephant(180, 268, 1.15) + elephant(366, 274, 0.55),
    )


@drawing("ac-07-sheep")
def sheep():
    """A pink sheep in the grass."""
    b = GRASS + "".join(rect(x, 200, 18, 56, COLOUR["ink"], rx=6) for x in (180, 214, 262, 292))
    puffs = (
        (170, 150, 40),
        (210, 122, 44),
        (260, 118, 44),
        (304, 146, 42),
        (282, 182, 42),
        (222, 186, 46),
        (180, 178, 38),
    )
    b += "".join(circle(x, y, r, COLOUR["pink"]) for x, y, r in puffs) + ellipse(
        240, 152, 70, 40, COLOUR["pink"]
    )
    b += (
        ellipse(346, 138, 32, 40, "#FFF3E6")
        + circle(338, 132, 5, COLOUR["ink"])
        + circle(358, 132, 5, COLOUR["ink"])
    )
    b += line("M342,152 q6,6 12,0", "#15173D", 4) + circle(346, 102, 20, COLOUR["pink"])
    return card(
        "#BFE6FF", b + ellipse(316, 126, 14, 8, "#FFF3E6") + ellipse(378, 126, 14, 8, "#FFF3E6")
    )


@drawing("ac-07-glass")
def glass():
    """Glim looks through a big round glass."""
    b = glim(220, 160, 1.1, "hold") + line("M318,206 L372,262", COLOUR["amber"], 18)
    return card(
        COLOUR["night"],
        b + circle(282, 168, 52, "#DDEEFF", opacity=".3") + ring(282, 168, 52, COLOUR["amber"], 10),
    )
