"""Home packs for ages 8 to 10: slips in a bowl, a family word, a game, clues, a machine."""

from gatherings import (
    at_table,
    cup,
    gathering,
    hanging_lamp,
    loupe,
    night_pane,
    on_feet,
    on_seat,
    pane,
    picture,
    reach,
    smile,
    sofa,
    table_top,
    wheelchair,
)
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
from things import heart, star, tablet


@drawing("hp-04-bowl")
def slips_in_a_bowl():
    """A father in a turban and a girl take folded slips of paper from a bowl."""
    b = pane(260, 36, 120, 92) + picture(
        66, 56, 74, 60, COLOUR["teal"], smile(103, 86, 18, COLOUR["butter"])
    )
    b += (
        at_table("turban", 196, 0.92, "smile", 0.9)
        + at_table("girl", 440, 0.8, "smile", -0.9)
        + table_top()
    )
    slips = "".join(
        group(rect(-15, -10, 30, 20, "#fff", rx=2), x, y, rot=r)
        for x, y, r in ((288, 186, -20), (318, 180, 8), (348, 188, 24))
    )
    b += slips + path(
        "M256,190 H384 C382,222 360,232 320,232 C280,232 258,222 256,190Z", fill=COLOUR["coral"]
    )
    b += group(
        rect(-17, -12, 34, 24, "#fff", rx=2) + line("M-9,0 H9", COLOUR["lilac"], 3),
        384,
        150,
        rot=14,
    )
    b += reach("girl", "M414,188 C400,182 396,172 392,164", (390, 160), 14)
    b += reach("turban", "M230,178 C256,168 272,174 282,180", (286, 184))
    gift = rect(-24, -22, 48, 40, COLOUR["violet"], rx=4) + rect(-5, -22, 10, 40, COLOUR["amber"])
    b += group(
        gift + line("M0,-24 q-16,-18 -18,-2 M0,-24 q16,-18 18,-2", COLOUR["amber"], 5), 524, 214
    )
    return gathering("#FFE3D6", "#E9B79C", b)


@drawing("hp-04-word")
def family_word():
    """A girl shows coloured squares on her tablet; a woman puts her cloth down and bends to her."""
    b = (
        pane(430, 40, 130, 96)
        + rect(400, 196, 200, 76, "#FFF8E7", rx=6)
        + rect(392, 184, 216, 16, "#8A5A3C", rx=6)
    )
    b += rect(420, 214, 70, 46, COLOUR["butter"], rx=5) + rect(
        510, 214, 70, 46, COLOUR["butter"], rx=5
    )
    b += path("M520,184 q18,-16 40,0Z", fill=COLOUR["sky"]) + cup(460, 184, COLOUR["teal"])
    b += ellipse(270, 298, 200, 18, COLOUR["lilac"]) + wheelchair(190, 256, 0.74)
    b += on_seat("girl", 190, 256, 0.74, "smile", 0.8) + on_feet(
        "mam", 356, 304, 0.82, "smile", -0.9
    )
    squares = "".join(
        rect(x, y, 26, 17, COLOUR[c], rx=3)
        for x, y, c in ((-29, -19, "amber"), (3, -19, "coral"), (-29, 3, "teal"), (3, 3, "violet"))
    )
    b += tablet(232, 222, 0.9, -4, "#FFF8E7", squares) + reach(
        "girl", "M164,204 C170,226 186,232 198,230", (200, 230), 14
    )
    return gathering(
        "#FFE7C2", "#D9A97C", b + reach("mam", "M328,184 C304,192 288,202 278,212", (274, 214))
    )


@drawing("hp-05-side")
def play_side_by_side():
    """A girl shows her grandfather how a game works; both hold controllers on a sofa."""
    b = night_pane(60, 40) + picture(
        470, 50, 90, 64, COLOUR["amber"], heart(515, 84, 1.6, COLOUR["teal"])
    )
    b += sofa() + ellipse(320, 308, 230, 12, COLOUR["violet"])
    b += on_seat("grandpa", 236, 258, 0.88, "smile", 0.9) + on_seat(
        "bunches", 406, 262, 0.76, "grin", -0.7
    )
    pad = path(
        "M-30,-10 Q0,-18 30,-10 Q42,22 26,20 Q16,8 0,8 Q-16,8 -26,20 Q-42,22 -30,-10Z", fill="#fff"
    )
    pad += (
        line("M-20,-5 V5 M-25,0 H-15", "#15173D", 3)
        + circle(16, -3, 4, COLOUR["coral"])
        + circle(24, 3, 4, COLOUR["teal"])
    )
    b += group(pad, 246, 234) + group(pad, 404, 240)
    b += reach("grandpa", "M206,196 C194,218 204,232 214,236", (216, 236)) + reach(
        "grandpa", "M268,196 C284,214 284,228 278,234", (276, 236)
    )
    b += reach("bunches", "M434,206 C448,226 444,236 436,242", (434, 242), 13)
    return gathering(
        "#3A3794",
        "#23225C",
        b + reach("bunches", "M380,206 C340,206 300,214 272,226", (268, 228), 13),
    )


@drawing("hp-06-clues")
def settings_detectives():
    """A child with a magnifying glass and a woman in a headscarf look at the settings of a tablet."""
    b = picture(70, 50, 96, 72, COLOUR["coral"], star(118, 86, 20, COLOUR["amber"])) + pane(
        480, 46, 110, 88
    )
    b += (
        at_table("aunt", 200, 0.9, "smile", 0.9)
        + at_table("topknot", 430, 0.8, "grin", -0.8)
        + table_top()
    )
    dials = "".join(
        rect(-24, y, 28, 6, COLOUR["lilac"], rx=3)
        + rect(10, y - 2, 18, 10, COLOUR[c], rx=5)
        + circle(x, y + 3, 4, "#fff")
        for y, c, x in ((-16, "teal", 23), (-3, "slate", 15), (10, "teal", 23))
    )
    b += tablet(304, 194, 1.35, -3, "#fff", dials) + reach(
        "aunt", "M232,180 C250,196 254,206 256,212", (256, 214)
    )
    b += (
        loupe(362, 178, 26)
        + circle(362, 178, 9, COLOUR["teal"])
        + reach("topknot", "M404,186 C398,196 398,204 400,212", (398, 216), 14)
    )
    return gathering(
        "#E4F0FF",
        "#B9CFEA",
        b,
    )


@drawing("hp-07-machine")
def ask_the_machine():
    """A woman types into a laptop, a boy looks into an open book; the machine has an answer."""
    b = hanging_lamp(120, 52) + rect(470, 60, 110, 8, "#8A5A3C", rx=3)
    b += "".join(
        rect(x, 60 - h, 16, h, COLOUR[c], rx=2)
        for x, h, c in (
            (482, 40, "teal"),
            (500, 34, "amber"),
            (518, 44, "coral"),
            (540, 30, "lilac"),
        )
    )
    b += (
        at_table("carer", 190, 0.88, "smile", 0.8)
        + at_table("ginger", 470, 0.78, "smile", -0.7)
        + table_top()
    )
    b += (
        rect(262, 166, 100, 64, "#15173D", rx=6)
        + rect(246, 224, 132, 9, COLOUR["slate"], rx=4)
        + circle(312, 198, 7, COLOUR["lilac"])
    )
    answer = line("M20,20 h66 M20,34 h42", COLOUR["violet"], 5)
    b += bubble_of_machine(answer)
    b += reach("carer", "M222,180 C238,198 246,208 256,218", (260, 220))
    b += path(
        "M400,230 C416,216 440,216 452,228 C464,216 488,216 504,230 V214 C488,202 464,202 452,212 C440,202 416,202 400,214Z",
        fill="#fff",
    )
    b += reach("ginger", "M496,186 C506,202 504,212 498,220", (496, 222), 14)
    return gathering("#EDEBFF", "#BDB6EE", b)


def bubble_of_machine(inner):
    """Return the answer of a machine: a square bubble with a small light."""
    box = rect(0, 0, 112, 54, "#fff", rx=8) + path("M18,52 L14,70 L40,52Z", fill="#fff")
    return group(box + inner + circle(92, 34, 6, COLOUR["amber"]), 282, 84)
