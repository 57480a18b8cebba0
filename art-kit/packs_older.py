"""Home packs for the older ones: words for a friend, asking, feeds, a challenge, a walk."""

from gatherings import (
    TABLE,
    H,
    W,
    at_table,
    cup,
    face_down,
    finished,
    gathering,
    hanging_lamp,
    hearing_aid,
    held,
    on_feet,
    on_seat,
    pane,
    picture,
    reach,
    sofa,
    table_top,
    tick,
    wheelchair,
)
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
from things import heart, star, tree


@drawing("hp-08-words")
def words_for_a_friend():
    """A teenager and a carer sit on a sofa with a sheet folded into four; a phone lies face down."""
    b = pane(76, 40) + picture(470, 48, 92, 66, COLOUR["teal"], star(516, 82, 18, COLOUR["amber"]))
    b += sofa(90, 460, 262, "#E58A7A", "#C96A5C") + ellipse(320, 308, 230, 12, COLOUR["butter"])
    b += on_seat("carer", 232, 260, 0.86, "smile", 0.9) + on_seat(
        "curls", 398, 262, 0.82, "smile", -0.8
    )
    four = line("M0,-34 V34 M-48,0 H48", COLOUR["lilac"], 3) + heart(-24, -15, 1.2)
    four += line("M12,-20 H36 M12,-10 H28", COLOUR["violet"], 4) + line(
        "M-36,12 H-14 M-36,22 H-22", COLOUR["teal"], 4
    )
    b += held(318, 226, 96, 68, four + tick(24, 18, COLOUR["green"], 0.8), -3)
    b += reach("carer", "M264,198 C284,210 280,224 276,234", (276, 236)) + reach(
        "curls", "M370,200 C352,210 356,224 362,232", (362, 234)
    )
    b += line("M366,230 l-20,-12", COLOUR["amber"], 5)
    return gathering("#E1F3EF", "#A9D3C8", b + face_down(504, 206, 40))


@drawing("hp-09-cards")
def talk_cards():
    """A mother and her teenager lay small cards on the kitchen table, with tea beside them."""
    b = (
        rect(50, 0, 90, 70, COLOUR["teal"], rx=6)
        + rect(148, 0, 90, 70, COLOUR["teal"], rx=6)
        + pane(440, 34, 140, 96)
    )
    b += at_table("fringe", 196, 0.9, "smile", 0.9) + at_table("teen", 442, 0.86, "smile", -0.9)
    b += path("M96,222 H544 L584,296 H56Z", fill="#A06A48")
    marks = (heart(0, 0, 1.2), tick(0, 0, COLOUR["green"], 0.8), circle(0, 0, 8, COLOUR["amber"]))
    places = ((248, 246), (316, 242), (384, 246), (236, 278), (316, 276), (396, 278))
    b += "".join(
        group(rect(-26, -12, 52, 24, "#fff", rx=3) + group(marks[i % 3], 0, 0, 0.8), x, y)
        for i, (x, y) in enumerate(places)
    )
    b += reach("fringe", "M228,182 C246,204 244,220 236,234", (234, 238)) + reach(
        "teen", "M414,182 C400,204 400,222 402,234", (402, 238)
    )
    return gathering("#FFF0D6", "#D9B48C", b + cup(126, 262, COLOUR["violet"]) + cup(520, 262))


@drawing("hp-10-feeds")
def two_feeds():
    """An uncle and a child with a hearing aid compare two lists with arrows up, down and sideways."""
    b = hanging_lamp(330, 44) + picture(
        500, 52, 80, 62, COLOUR["pink"], tree(540, 110, 0.5, COLOUR["mint"])
    )
    b += at_table("dad", 190, 0.92, "smile", 0.8) + at_table("crop", 452, 0.86, "smile", -0.8)
    b += hearing_aid(452, TABLE - 86 * 0.86, 0.86, -1) + table_top()
    up, down, aside = (
        "M0,9 V-9 l-7,7 M0,-9 l7,7",
        "M0,-9 V9 l-7,-7 M0,9 l7,-7",
        "M-9,0 H9 l-7,-7 M9,0 l-7,7",
    )
    rows = ""
    for i, (one, other) in enumerate(((up, down), (down, aside), (aside, up))):
        y = -36 + i * 34
        rows += line(f"M-60,{y} h28", COLOUR["lilac"], 6) + group(
            line(one, COLOUR["teal"], 4), -15, y
        )
        rows += line(f"M16,{y} h28", COLOUR["lilac"], 6) + group(
            line(other, COLOUR["coral"], 4), 60, y
        )
    b += held(320, 174, 152, 112, line("M0,-52 V52", COLOUR["slate"], 2) + rows)
    b += reach("dad", "M222,178 C236,190 242,196 246,202", (248, 204)) + reach(
        "crop", "M424,184 C410,194 402,198 396,204", (394, 206), 15
    )
    return gathering("#3A3794", "#23225C", b)


@drawing("hp-11-challenge")
def household_challenge():
    """A grandmother, a teenager in a wheelchair and an aunt hold up papers with a tick or a question mark."""
    b = wheelchair(320, 232, 0.86)
    b += (
        at_table("gran", 142, 0.88, "grin", 0.8)
        + at_table("teen", 320, 0.84, "grin", 0)
        + at_table("aunt", 498, 0.88, "smile", -0.8)
    )
    b += table_top(40, 560)
    ask = line("M-10,-12 C-10,-26 12,-26 11,-12 C11,-2 0,-2 0,8", COLOUR["violet"], 6) + circle(
        0, 20, 4, COLOUR["violet"]
    )
    b += (
        held(204, 196, 62, 66, tick(0, 0, COLOUR["green"], 1.4), -5)
        + held(320, 202, 62, 66, ask)
        + held(434, 196, 62, 66, ask, 5)
    )
    b += reach("gran", "M172,184 C180,200 180,208 178,214", (178, 216)) + reach(
        "teen", "M292,186 C282,204 284,214 290,220", (290, 222), 15
    )
    b += reach("teen", "M348,186 C358,204 356,214 350,220", (350, 222), 15) + reach(
        "aunt", "M468,184 C460,200 460,208 462,214", (462, 216)
    )
    return gathering("#F3E9FF", "#CBB5E8", b)


@drawing("hp-12-walk")
def evening_walk():
    """A teenager and a grandfather walk over a hill in the evening; a lamp lights their path."""
    b = (
        rect(0, 0, W, H, "url(#dk)", rx=24)
        + circle(520, 70, 24, "#FFF3CF")
        + star(120, 60, 8)
        + star(420, 44, 6)
        + star(230, 96, 6)
    )
    b += path("M0,214 C150,160 300,190 420,200 C520,208 580,180 640,172 V270 H0Z", fill="#3A3499")
    b += path(
        "M0,262 C180,226 420,238 640,228 V296 Q640,320 616,320 H24 Q0,320 0,296Z", fill="#1F6B66"
    )
    b += path(
        "M200,320 C240,286 330,262 470,238 L520,236 C460,262 430,290 420,320Z", fill="#E2B98A"
    )
    b += tree(90, 262, 1.3, COLOUR["teal"]) + tree(574, 244, 1.0, COLOUR["teal"])
    b += (
        circle(456, 96, 90, "url(#gw)")
        + rect(453, 96, 6, 148, "#15173D")
        + rect(443, 76, 26, 30, COLOUR["amber"], rx=7)
    )
    b += on_feet("teen", 370, 306, 0.74, "smile", -0.8) + on_feet(
        "grandpa", 264, 310, 0.8, "smile", 0.9
    )
    b += reach("grandpa", "M236,198 C222,220 222,238 226,252", (226, 254)) + line(
        "M226,252 V308", COLOUR["brown"], 6
    )
    return finished(b)
