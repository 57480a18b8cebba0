"""Slides of lessons: what a price weighs, a chest, a week that is wide, a way that is lit."""

from gatherings import H, W, finished, ring
from shapes import COLOUR, circle, drawing, el, ellipse, group, line, path, rect
from things import heart, house, star, tree


def gem(x, y, s=1.0, colour=COLOUR["teal"]):
    """Return a cut gem."""
    stone = path("M-18,-8 L-9,-18 H9 L18,-8 L0,16Z", fill=colour) + path(
        "M-18,-8 H18 L0,16Z", fill="#fff", opacity=".25"
    )
    return group(stone + line("M-8,-8 L0,14 L8,-8", "#fff", 2, opacity=".6"), x, y, s)


def coin(x, y, r=17):
    """Return a coin with a star."""
    return (
        circle(x, y, r, "#E39A12")
        + circle(x, y, r - 4, COLOUR["amber"])
        + star(x, y, r - 7, COLOUR["butter"])
    )


@drawing("lm-20-scales")
def scales():
    """A pair of scales: gems in one pan, coins in the other."""
    b = rect(0, 0, W, H, "#E1F3EF", rx=24) + circle(320, 150, 130, "#fff", opacity=".6")
    b += (
        rect(314, 70, 12, 196, COLOUR["slate"], rx=4)
        + path("M250,280 Q320,240 390,280Z", fill=COLOUR["slate"])
        + circle(320, 66, 13, COLOUR["amber"])
    )
    b += line("M166,92 L320,76 L474,92", COLOUR["slate"], 9) + line(
        "M166,92 L106,196 M166,92 L226,196 M474,92 L414,196 M474,92 L534,196", COLOUR["slate"], 3
    )
    gems = (
        (134, 178, "teal"),
        (166, 182, "violet"),
        (198, 178, "coral"),
        (150, 150, "pink"),
        (182, 152, "teal"),
    )
    b += "".join(gem(x, y, 1, COLOUR[c]) for x, y, c in gems) + path(
        "M96,194 H236 Q166,246 96,194Z", fill=COLOUR["indigo"]
    )
    b += "".join(
        coin(x, y) for x, y in ((442, 180), (474, 184), (506, 180), (458, 154), (490, 154))
    )
    return finished(b + path("M404,194 H544 Q474,246 404,194Z", fill=COLOUR["indigo"]))


@drawing("lm-20-chest")
def closed_chest():
    """A closed chest on a quay; a small boat is only a thought in a cloud."""
    b = rect(0, 0, W, H, "url(#dy)", rx=24) + path(
        "M0,222 Q80,206 160,222 T320,222 T480,222 T640,222 V296 Q640,320 616,320 H24 Q0,320 0,296Z",
        fill=COLOUR["teal"],
    )
    b += rect(60, 246, 330, 22, "#A06A48", rx=6) + "".join(
        rect(x, 262, 16, 58, "#5C3A2A") for x in (90, 210, 340)
    )
    b += path("M140,168 Q140,124 184,124 H276 Q320,124 320,168Z", fill="#8A5A3C") + rect(
        140, 168, 180, 80, "#A06A48", rx=6
    )
    b += (
        rect(140, 162, 180, 12, COLOUR["amber"])
        + rect(214, 156, 32, 38, COLOUR["amber"], rx=6)
        + circle(230, 172, 6, "#5C3A2A")
        + rect(227, 174, 6, 12, "#5C3A2A")
    )
    b += (
        circle(376, 128, 7, "#fff")
        + circle(398, 112, 11, "#fff")
        + ellipse(496, 84, 92, 56, "#fff")
    )
    boat = (
        path("M-44,18 H44 L30,40 H-30Z", fill=COLOUR["amber"])
        + line("M0,18 V-34", "#8A5A3C", 5)
        + path("M5,-32 L38,8 H5Z", fill=COLOUR["butter"])
    )
    return finished(b + group(boat, 496, 80))


@drawing("lm-27-wide")
def wide_week():
    """A wide circle of good things: a song, a bicycle, cups for two, a book, a tree, a home."""
    b = rect(0, 0, W, H, "#E9E8FF", rx=24) + ellipse(320, 162, 262, 136, "#fff")
    b += ring(320, 162, 262, 136, COLOUR["violet"], 7)
    b += (
        line("M166,128 V80 L204,70 V118", COLOUR["coral"], 6)
        + ellipse(158, 130, 11, 8, COLOUR["coral"])
        + ellipse(196, 120, 11, 8, COLOUR["coral"])
    )
    wheels = "".join(
        el("circle", cx=x, cy=0, r=24, fill="none", stroke=COLOUR["ink"], stroke_width=5)
        for x in (-38, 38)
    )
    b += group(
        wheels
        + line(
            "M-38,0 L-14,-36 H22 L0,0 H-38 M-14,-36 L0,0 M22,-36 L38,0 M22,-36 L18,-50 H32 M-22,-44 H-6",
            COLOUR["teal"],
            5,
        ),
        320,
        112,
    )
    b += tree(456, 148, 0.75, COLOUR["green"]) + circle(416, 92, 13, COLOUR["amber"])
    b += rect(150, 190, 38, 42, COLOUR["violet"], rx=6) + path(
        "M188,200 q20,0 0,20", stroke=COLOUR["violet"], stroke_width=6
    )
    b += rect(204, 190, 38, 42, COLOUR["amber"], rx=6) + path(
        "M242,200 q20,0 0,20", stroke=COLOUR["amber"], stroke_width=6
    )
    b += path(
        "M282,226 C304,208 324,210 332,222 C340,210 360,208 382,226 V196 C360,180 340,184 332,194 C324,184 304,180 282,196Z",
        fill=COLOUR["sky"],
    )
    b += line("M332,196 V220", "#fff", 4)
    return finished(
        b
        + house(426, 244, 62, 46, COLOUR["lilac"], COLOUR["coral"], (1, 1, 1, 1), COLOUR["teal"])
        + heart(522, 214, 1.6),
    )


@drawing("lm-27-light")
def lit_way():
    """A path with three lamps leads to a house with an open, lit door."""
    b = (
        rect(0, 0, W, H, "#2B2A7A", rx=24)
        + star(90, 60, 8)
        + star(250, 40, 6)
        + star(400, 70, 7)
        + circle(150, 90, 20, "#FFF3CF")
    )
    b += path(
        "M0,236 C200,196 440,206 640,220 V296 Q640,320 616,320 H24 Q0,320 0,296Z", fill="#1F5E66"
    )
    b += path("M40,320 C160,262 320,246 486,236 H530 C420,262 300,290 250,320Z", fill="#E2B98A")
    b += (
        circle(506, 190, 120, "url(#gw)")
        + path("M424,128 L510,62 L596,128Z", fill=COLOUR["coral"])
        + rect(438, 126, 144, 112, COLOUR["butter"])
    )
    b += (
        rect(484, 164, 46, 74, "#FFF8DC")
        + path("M530,164 L554,176 V246 L530,238Z", fill=COLOUR["teal"])
        + rect(450, 144, 26, 26, COLOUR["amber"], rx=3)
    )
    for x, y in ((116, 262), (250, 234), (378, 218)):
        b += (
            circle(x, y - 74, 44, "url(#gw)")
            + rect(x - 3, y - 74, 6, 76, "#15173D")
            + rect(x - 10, y - 92, 20, 24, COLOUR["amber"], rx=6)
        )
    return finished(b)
