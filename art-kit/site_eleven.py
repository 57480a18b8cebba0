"""The wide picture of the 11 to 13 zone: friends in lantern light, the left half left calm."""

from people import bust
from shapes import COLOUR, circle, drawing, group, line, path, rect, svg
from things import heart, pine, star

W, H = 1200, 420


def bubble(x, y, w, fill, inner, left=True):
    """Return a speech bubble with its tail to the left or the right."""
    tail = "M24,47 L14,70 L50,47Z" if left else f"M{w - 24},47 L{w - 14},70 L{w - 50},47Z"
    return group(rect(0, 0, w, 52, fill, rx=20) + path(tail, fill=fill) + inner, x, y)


def headphones(x, y, s, colour):
    """Return headphones over a head whose middle is (x, y)."""
    band = line("M-32,0 C-36,-52 36,-52 32,0", colour, 7)
    cups = rect(-40, -6, 16, 28, colour, rx=7) + rect(24, -6, 16, 28, colour, rx=7)
    return group(band + cups, x, y, s)


@drawing("eleven-hero-wide")
def hero():
    """Three friends, two with headphones, speech bubbles above them, a lantern lighting them."""
    b = rect(0, 0, W, H, "#0F5F57")
    b += (
        circle(850, 250, 300, "#13695F")
        + circle(850, 250, 220, "#157A6C")
        + circle(850, 250, 140, "#1C9480")
    )
    b += path("M560,420 C700,344 860,374 960,366 C1060,358 1140,338 1200,346 V420Z", fill="#0B4A44")
    b += (
        pine(1130, 358, 0.9, "#0B4A44")
        + pine(1172, 352, 0.6, "#0B4A44")
        + pine(596, 404, 0.55, "#0B4A44")
    )
    b += circle(848, 84, 120, "url(#gw)") + path(
        "M838,96 L640,420 H1070 L862,96Z", fill="url(#bm)", opacity=".42"
    )
    b += line("M850,0 V52", "#0B2F2C", 5) + rect(826, 62, 48, 46, COLOUR["amber"], rx=14)
    b += path(
        "M850,104 C836,96 838,84 846,76 C848,84 860,86 858,96 C857,100 854,103 850,104Z",
        fill="#FFF9DF",
    )
    b += rect(820, 52, 60, 13, "#15173D", rx=6) + rect(822, 104, 56, 11, "#15173D", rx=5)
    b += bust(724, 332, 1.55, 3, "afro", "#1A0F0A", COLOUR["amber"], "grin", 0.6)
    b += bust(990, 332, 1.55, 1, "hijab", "#FFC2B0", COLOUR["coral"], "smile", -0.6)
    b += bust(856, 310, 1.65, 0, "long", "#6B2D1A", "#2B2A6B", "smile", 0.3) + headphones(
        856, 310, 1.65, COLOUR["amber"]
    )
    b += headphones(724, 320, 1.75, COLOUR["coral"])
    dots = "".join(circle(x, 26, 6, COLOUR["teal"]) for x in (32, 56, 80))
    b += bubble(610, 150, 112, "#fff", dots, left=False)
    b += bubble(1000, 168, 100, COLOUR["butter"], heart(50, 27, 1.25))
    b += bubble(930, 84, 96, COLOUR["ice"], line("M32,26 L44,37 L64,15", COLOUR["teal"], 7))
    b += (
        star(640, 70, 9)
        + star(1090, 76, 11)
        + star(1150, 190, 7)
        + star(560, 190, 6)
        + star(760, 50, 6)
    )
    b += circle(520, 90, 2, COLOUR["butter"]) + circle(1050, 40, 2, COLOUR["butter"])
    return svg(W, H, b)
