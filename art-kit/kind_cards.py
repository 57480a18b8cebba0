"""What stands for a kind of activity on the cards of the hubs: things on a round of light."""

from activity_cards import card
from shapes import COLOUR, circle, drawing, group, line, path, rect
from things import star

INK, WHITE = COLOUR["ink"], COLOUR["white"]


def sheet(x, y, w, h, fill=WHITE, rot=0, inner=""):
    """Return a card with round corners; (x, y) is its middle."""
    face = rect(-w / 2, -h / 2, w, h, fill, rx=10, stroke=INK, stroke_width=4)
    return group(face + inner, x, y, rot=rot)


@drawing("kind-quiz")
def quiz():
    """A speech bubble with a question mark above two answers, of which one is chosen."""
    bubble = rect(72, 24, 96, 62, COLOUR["violet"], rx=24) + path(
        "M104,82 L100,104 L128,84Z", fill=COLOUR["violet"]
    )
    mark = line("M109,46 C109,34 131,34 131,47 C131,56 120,55 120,64", WHITE, 6)
    answers = "".join(
        sheet(120, y, 112, 24, WHITE) + circle(80, y, 6, fill)
        for y, fill in ((120, COLOUR["teal"]), (150, COLOUR["lilac"]))
    )
    lines = line("M96,120 H152 M96,150 H138", COLOUR["slate"], 5)
    return card(bubble + mark + circle(120, 74, 4, WHITE) + answers + lines, COLOUR["ice"])


@drawing("kind-sort")
def sort():
    """Three trays, each with a card of its own colour above it."""
    colours = (COLOUR["coral"], COLOUR["amber"], COLOUR["teal"])
    cards = "".join(
        sheet(x, y, 38, 46, fill, rot=rot)
        for x, y, fill, rot in zip((74, 120, 166), (86, 58, 82), colours, (-8, 5, 9), strict=True)
    )
    trays = "".join(
        path(f"M{x - 22},118 h44 l-6,34 h-32Z", fill=fill, stroke=INK, stroke_width=4)
        for x, fill in zip((72, 120, 168), colours, strict=True)
    )
    return card(cards + trays, COLOUR["butter"])


@drawing("kind-match")
def match():
    """Cards on two sides, and lines that join those which belong together."""
    joins = line("M84,56 C120,56 120,128 156,128 M84,128 C120,128 120,56 156,56", INK, 4)
    ends = "".join(circle(x, y, 6, INK) for x in (92, 148) for y in (56, 128))
    cards = (
        sheet(68, 56, 48, 40, COLOUR["coral"])
        + sheet(68, 128, 48, 40, COLOUR["teal"])
        + sheet(172, 56, 48, 40, COLOUR["teal"])
        + sheet(172, 128, 48, 40, COLOUR["coral"])
    )
    return card(joins + cards + ends, COLOUR["mint"])


@drawing("kind-spot")
def spot():
    """A magnifying glass over a message."""
    lines = line("M-38,-34 H30 M-38,-14 H38 M-38,6 H10 M-38,26 H24", COLOUR["slate"], 6)
    note = sheet(108, 84, 104, 104, COLOUR["cream"], inner=lines)
    handle = line("M156,124 L182,152", COLOUR["brown"], 14)
    glass = circle(138, 106, 30, COLOUR["sky"], stroke=INK, stroke_width=6)
    return card(note + handle + glass + star(138, 106, 15, COLOUR["amber"]), COLOUR["blush"])


@drawing("kind-order")
def order():
    """Three steps, each higher than the one before, and a flag on the last."""
    steps = "".join(
        rect(x, y, 46, 146 - y, fill, stroke=INK, stroke_width=4)
        for x, y, fill in (
            (51, 118, COLOUR["mint"]),
            (97, 94, COLOUR["sky"]),
            (143, 70, COLOUR["lilac"]),
        )
    )
    flag = line("M166,70 V22", INK, 5) + path("M168,24 L198,34 L168,46Z", fill=COLOUR["coral"])
    return card(steps + flag, COLOUR["ice"])


@drawing("kind-cards")
def cards():
    """A fan of cards; the one in front shows a star."""
    return card(
        sheet(90, 92, 62, 88, COLOUR["coral"], rot=-18)
        + sheet(150, 92, 62, 88, COLOUR["teal"], rot=18)
        + sheet(120, 92, 66, 96, WHITE)
        + star(120, 92, 22, COLOUR["amber"]),
        COLOUR["lilac"],
    )


@drawing("kind-password")
def password():
    """A padlock with three dots on it."""
    bow = line("M92,84 V66 C92,28 148,28 148,66 V84", COLOUR["slate"], 12)
    body = rect(72, 80, 96, 70, COLOUR["amber"], rx=14, stroke=INK, stroke_width=4)
    dots = "".join(circle(x, 115, 8, INK) for x in (96, 120, 144))
    return card(bow + body + dots, COLOUR["sky"])


@drawing("kind-reflection")
def reflection():
    """A thought cloud above a sheet, and a pencil."""
    cloud = "".join(
        circle(x, y, r, COLOUR["lilac"])
        for x, y, r in ((98, 58, 22), (126, 48, 26), (152, 62, 20), (124, 68, 24), (88, 94, 8))
    )
    curve = line("M-34,6 C-18,-14 -6,20 10,0 S30,6 36,-4", COLOUR["teal"], 6)
    paper = sheet(116, 126, 100, 48, COLOUR["cream"], inner=curve)
    pencil = group(
        rect(-7, -34, 14, 48, COLOUR["amber"], stroke=INK, stroke_width=3)
        + path("M-7,14 L0,30 L7,14Z", fill=COLOUR["blush"], stroke=INK, stroke_width=3),
        168,
        106,
        rot=28,
    )
    return card(cloud + paper + pencil, COLOUR["mint"])


@drawing("kind-checklist")
def checklist():
    """A clipboard with three things on it, two of them ticked."""
    ticks = line("M-30,-22 l7,8 12,-15 M-30,6 l7,8 12,-15", COLOUR["teal"], 6)
    lines = line("M2,-22 H32 M2,6 H32 M2,34 H26", COLOUR["slate"], 6)
    box = rect(-31, 26, 16, 16, WHITE, rx=3, stroke=COLOUR["slate"], stroke_width=4)
    board = sheet(120, 96, 96, 116, WHITE, inner=ticks + lines + box)
    return card(board + rect(100, 28, 40, 20, COLOUR["coral"], rx=6), COLOUR["butter"])
