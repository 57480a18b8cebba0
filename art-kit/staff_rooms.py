"""Staff training: somebody who listens, a phone that stays face down, a class, words, a plan, an evening."""

from gatherings import (
    at_table,
    bubble,
    cup,
    face_down,
    gathering,
    held,
    on_feet,
    on_seat,
    pane,
    picture,
    reach,
    table_top,
    tick,
)
from people import bust
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
from things import heart, star


def shelf_of_files(x, y):
    """Return a shelf with files, as a staffroom has."""
    colours = ("teal", "amber", "coral", "violet", "mint")
    files = "".join(
        rect(x + 8 + i * 20, y - 42, 16, 42, COLOUR[c], rx=2) for i, c in enumerate(colours)
    )
    return files + rect(x, y, 116, 8, "#8A5A3C", rx=3)


def board(x, y, w, h, inner=""):
    """Return a white board."""
    return rect(x, y, w, h, "#fff", rx=6, stroke="#8A5A3C", stroke_width=7) + inner


@drawing("st-01-listening")
def listening():
    """A teacher sits beside a child at a low table and listens; the door stands open."""
    b = (
        rect(510, 60, 86, 206, "#FFF3CF")
        + path("M510,60 L476,78 V284 L510,266Z", fill=COLOUR["teal"])
        + circle(484, 178, 4, COLOUR["amber"])
    )
    b += (
        pane(66, 48)
        + picture(250, 52, 84, 62, COLOUR["coral"], heart(292, 84, 1.6))
        + ellipse(280, 300, 220, 18, COLOUR["mint"])
    )
    b += on_seat("scarf", 212, 252, 0.86, "smile", 0.9) + on_seat(
        "little", 372, 262, 0.72, "flat", -0.8
    )
    b += (
        rect(268, 238, 66, 10, "#A06A48", rx=5)
        + rect(296, 248, 10, 50, "#5C3A2A")
        + cup(290, 238)
        + cup(316, 238, COLOUR["violet"])
    )
    return gathering("#EAF2FF", "#C3CEE6", b)


@drawing("st-02-face-down")
def face_down_on_the_table():
    """Two colleagues talk at a table; a phone lies face down between them and nobody touches it."""
    b = (
        pane(270, 40, 110, 84)
        + shelf_of_files(60, 110)
        + picture(490, 48, 86, 66, COLOUR["teal"], star(533, 82, 18, COLOUR["amber"]))
    )
    b += (
        at_table("grey", 180, 0.92, "flat", 0.9)
        + at_table("carer", 458, 0.9, "smile", -0.8)
        + table_top()
    )
    b += reach("grey", "M148,180 C150,206 170,220 188,224", (192, 224)) + reach(
        "carer", "M488,182 C488,206 470,220 450,224", (446, 224)
    )
    return gathering(
        "#F8EAF5",
        "#DDBFD6",
        b + face_down(298, 232, 52) + cup(106, 232, COLOUR["teal"]) + cup(536, 232),
    )


@drawing("st-03-question-box")
def question_box():
    """A teacher and a class; a pupil puts a slip into the question box."""
    b = board(210, 36, 220, 96, line("M236,64 h110 M236,84 h150 M236,104 h80", COLOUR["lilac"], 6))
    b += on_feet("turban", 500, 296, 0.86, "smile", -0.9) + reach(
        "turban", "M472,172 C450,178 440,172 430,162", (428, 160)
    )
    b += rect(296, 196, 90, 62, COLOUR["amber"], rx=8) + rect(318, 204, 46, 7, "#15173D", rx=3)
    b += (
        rect(276, 256, 130, 14, "#A06A48", rx=6)
        + rect(292, 268, 12, 40, "#5C3A2A")
        + rect(378, 268, 12, 40, "#5C3A2A")
    )
    b += group(rect(-13, -18, 26, 30, "#fff", rx=2), 330, 190, rot=8)
    b += on_feet("scarf", 216, 304, 0.74, "smile", 0.8) + reach(
        "scarf", "M242,190 C274,194 296,190 316,186", (320, 184), 14
    )
    return gathering("#FFF3DC", "#E3C79A", b + on_feet("topknot", 110, 306, 0.66, "smile", 0.8))


@drawing("st-04-words")
def kind_words():
    """Three colleagues change sentences on slips of paper; one speech bubble holds a heart."""
    b = (
        at_table("mam", 142, 0.86, "smile", 0.8)
        + at_table("turban", 320, 0.88, "smile", 0.6)
        + at_table("carer", 494, 0.86, "smile", -0.8)
    )
    b += table_top(40, 560) + bubble(196, 34, 84, 48, "#fff", heart(42, 25, 1.4))
    b += bubble(352, 30, 84, 48, COLOUR["butter"], tick(42, 24, COLOUR["teal"]), False)
    lines = line("M-26,-8 H26 M-26,6 H12", COLOUR["violet"], 4)
    b += held(232, 214, 70, 36, lines, -4) + held(402, 214, 70, 36, lines, 4)
    b += reach("mam", "M172,186 C188,204 192,212 196,218", (198, 220)) + reach(
        "carer", "M464,186 C450,204 444,212 438,218", (436, 220)
    )
    return gathering("#EAF5EE", "#B9D6C4", b + cup(84, 232, COLOUR["violet"]))


@drawing("st-05-plan")
def plan_in_columns():
    """Colleagues put notes on a board with four columns."""
    columns = "".join(line(f"M{x},46 V176", COLOUR["lilac"], 4) for x in (256, 332, 408))
    notes = (
        (192, 62, "amber"),
        (192, 104, "mint"),
        (268, 62, "blush"),
        (268, 104, "amber"),
        (344, 62, "mint"),
        (420, 62, "lilac"),
    )
    columns += "".join(rect(x, y, 50, 32, COLOUR[c], rx=3) for x, y, c in notes)
    b = board(180, 38, 304, 146, columns)
    b += on_feet("fringe", 132, 304, 0.84, "smile", 0.8) + on_feet(
        "grandpa", 536, 304, 0.86, "smile", -0.8
    )
    b += reach("grandpa", "M506,178 C480,172 458,158 444,146", (440, 142)) + rect(
        344, 112, 50, 32, COLOUR["coral"], rx=3
    )
    b += reach("fringe", "M160,180 C186,176 200,162 212,150", (216, 146))
    b += (
        rect(238, 268, 190, 12, "#A06A48", rx=6)
        + rect(258, 280, 12, 30, "#5C3A2A")
        + rect(396, 280, 12, 30, "#5C3A2A")
    )
    return gathering(
        "#EEEAFB",
        "#C4BDE6",
        b + cup(300, 268) + cup(340, 268, COLOUR["teal"]),
    )


@drawing("st-06-evening")
def parent_evening():
    """A teacher speaks to families in a hall; there is tea, and a small child sits with them."""
    b = board(
        220,
        34,
        170,
        92,
        line("M246,62 h116 M246,80 h90 M246,98 h104", COLOUR["lilac"], 6),
    )
    b += on_feet("aunt", 460, 262, 0.72, "smile", -0.8) + reach(
        "aunt", "M436,158 C418,154 408,146 402,138", (400, 134), 14
    )
    b += (
        rect(530, 176, 80, 10, "#A06A48", rx=4)
        + rect(540, 186, 10, 70, "#5C3A2A")
        + rect(590, 186, 10, 70, "#5C3A2A")
    )
    b += cup(552, 176)
    b += bust(112, 238, 1.1, 3, "afro", "#1A0F0A", COLOUR["coral"], "smile", 0.7)
    b += bust(234, 242, 1.08, 2, "turban", COLOUR["amber"], COLOUR["green"], "smile", 0.7)
    b += bust(340, 260, 0.8, 4, "pigs", "#4A2A1A", COLOUR["amber"], "grin", 0)
    return gathering("#FFE7C2", "#D9A97C", b)
