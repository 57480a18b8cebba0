"""People who do something together: round a table, on a sofa, in a room at school. 640 by 320."""

from cast import CAST, SHOE, body
from people import SKIN
from shapes import COLOUR, circle, el, group, line, path, rect, svg
from things import star

W, H = 640, 320
TABLE = 232  # where the top of a table lies
WOOD, DARK_WOOD = "#A06A48", "#5C3A2A"


def gathering(wall, ground, inner):
    """Return a finished picture: a wall, a floor, and people with their things."""
    floor = path(f"M0,262 H{W} V296 Q{W},{H} {W - 24},{H} H24 Q0,{H} 0,296Z", fill=ground)
    return finished(rect(0, 0, W, H, wall, rx=24) + floor + inner)


def finished(body):
    """Return the file of a picture, small on paper so that a pack stays on its three pages.

    Round ends are said once, for the whole of it, to keep the file small too.
    """
    ends = ' stroke-linecap="round" stroke-linejoin="round"'
    inner = body.replace(ends, "")
    return svg(W, H, f"<g{ends}>{inner}</g>", shrunk=2)


def at_table(name, x, s=0.86, expr="smile", look=0, y=TABLE):
    """Return somebody behind a table, seen from the hips up."""
    return group(body(name, expr, look), x, y - 86 * s, s)


def reach(name, d, hand, width=16):
    """Return an arm in front of a table, along `d`, with a hand at its end."""
    skin, _, _, top, _, _, _ = CAST[name]
    return line(d, top, width) + circle(*hand, width * 0.55, SKIN[skin])


def table_top(x=60, w=520, y=TABLE):
    """Return a table in front of those who sit at it."""
    feet = rect(x + 24, y + 14, 14, 62, DARK_WOOD, rx=4)
    feet += rect(x + w - 38, y + 14, 14, 62, DARK_WOOD, rx=4)
    return feet + rect(x, y, w, 18, WOOD, rx=8)


def hanging_lamp(x, y=64):
    """Return a lit lamp that hangs over a table."""
    glow = circle(x, y, 96, "url(#gw)") + line(f"M{x},0 V{y - 22}", SHOE, 4)
    return glow + path(
        f"M{x - 34},{y} Q{x - 30},{y - 34} {x},{y - 34} Q{x + 30},{y - 34} {x + 34},{y}Z",
        fill=COLOUR["amber"],
    )


def pane(x, y, w=120, h=96, sky=COLOUR["sky"], inner=""):
    """Return a window."""
    glass = rect(x, y, w, h, sky, rx=8, stroke="#fff", stroke_width=8)
    return glass + inner + line(f"M{x + w / 2},{y} V{y + h}", "#fff", 6)


def night_pane(x, y, w=120, h=96):
    """Return a window with the moon in it."""
    inner = circle(x + w - 30, y + 32, 13, "#FFF3CF") + star(x + 30, y + 40, 6)
    return pane(x, y, w, h, "#23225C", inner)


def picture(x, y, w, h, frame, inner=""):
    """Return a framed picture on the wall."""
    return rect(x, y, w, h, "#fff", rx=5, stroke=frame, stroke_width=6) + inner


def held(x, y, w, h, inner="", rot=0, fill="#fff"):
    """Return a paper that is held up; (x, y) is its middle, as it is for `inner`."""
    return group(rect(-w / 2, -h / 2, w, h, fill, rx=5) + inner, x, y, rot=rot)


def crayons(x, y):
    """Return three crayons on a table."""
    colours = (COLOUR["coral"], COLOUR["teal"], COLOUR["amber"])
    return "".join(line(f"M{x + i * 15},{y} l16,-4", colour, 6) for i, colour in enumerate(colours))


def face_down(x, y, w=46):
    """Return a phone that lies face down on a table."""
    return rect(x, y - 8, w, 9, SHOE, rx=4) + rect(x + 6, y - 10, 12, 4, COLOUR["slate"], rx=2)


def cup(x, y, colour=COLOUR["coral"]):
    """Return a mug; (x, y) is the middle of its foot."""
    handle = path(f"M{x + 10},{y - 18} q12,0 0,12", stroke=colour, stroke_width=4)
    return rect(x - 11, y - 24, 22, 24, colour, rx=4) + handle


def sofa(x=90, w=460, y=262, colour="#7C6BEA", dark="#5B4BD0"):
    """Return a sofa; its seat is at `y`."""
    back = rect(x + 20, y - 108, w - 40, 140, colour, rx=30)
    arms = rect(x, y - 56, 56, 92, dark, rx=24) + rect(x + w - 56, y - 56, 56, 92, dark, rx=24)
    return (
        back
        + rect(x + 40, y - 18, w - 80, 50, "#8F80F5" if colour == "#7C6BEA" else dark, rx=16)
        + arms
    )


def on_seat(name, x, y=262, s=0.8, expr="smile", look=0):
    """Return somebody who sits, knees to us; (x, y) is the seat."""
    trousers = CAST[name][4]
    lap = path(
        "M-42,-10 H42 Q54,-8 54,6 V44 H28 V20 H-28 V44 H-54 V6 Q-54,-8 -42,-10Z", fill=trousers
    )
    shoes = rect(-58, 40, 34, 13, SHOE, rx=6) + rect(24, 40, 34, 13, SHOE, rx=6)
    return group(group(body(name, expr, look), 0, -94) + lap + shoes, x, y, s)


def on_feet(name, x, y=300, s=0.8, expr="smile", look=0):
    """Return somebody who stands; (x, y) is the ground between the feet."""
    legs = rect(-34, -92, 31, 86, CAST[name][4], rx=8) + rect(3, -92, 31, 86, CAST[name][4], rx=8)
    shoes = rect(-40, -12, 38, 13, SHOE, rx=6) + rect(2, -12, 38, 13, SHOE, rx=6)
    return group(legs + shoes + group(body(name, expr, look), 0, -172), x, y, s)


def wheelchair(x, y, s=0.8):
    """Return a wheelchair from the front, to stand behind somebody on a seat at (x, y)."""
    back = rect(-50, -84, 100, 96, "#23225C", rx=10)
    grips = line("M-56,-88 H-66 M56,-88 H66", COLOUR["slate"], 9)
    wheels = "".join(ring(x, 2, 9, 52, SHOE, 7) for x in (-70, 70))
    return group(back + grips + wheels, x, y, s)


def hearing_aid(x, y, s, side=1):
    """Return a hearing aid behind an ear; (x, y) and `s` are those of the person's body."""
    return group(line("M30,-45 C36,-52 46,-46 43,-28", COLOUR["amber"], 5), x, y, s, side < 0)


def tick(x, y, colour=COLOUR["teal"], s=1.0):
    """Return a tick whose middle is (x, y)."""
    return group(line("M-12,0 L-3,9 L13,-10", colour, 6), x, y, s)


def ring(x, y, rx, ry, colour, width):
    """Return an ellipse that is drawn as a line."""
    return el("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill="none", stroke=colour, stroke_width=width)


def loupe(x, y, r=22):
    """Return a magnifying glass."""
    glass = el(
        "circle", cx=x, cy=y, r=r, fill="#DDEEFF", fill_opacity=".7", stroke=SHOE, stroke_width=6
    )
    return line(f"M{x + r * 0.75},{y + r * 0.75} l20,20", COLOUR["brown"], 9) + glass


def smile(x, y, r, colour):
    """Return a small drawn face."""
    eyes = f"M{x - r * 0.35:g},{y - r * 0.2:g} v1 M{x + r * 0.35:g},{y - r * 0.2:g} v1"
    mouth = f"M{x - r * 0.4:g},{y + r * 0.25:g} q{r * 0.4:g},{r * 0.4:g} {r * 0.8:g},0"
    return circle(x, y, r, colour) + line(f"{eyes} {mouth}", SHOE, max(2, r / 6))


def bubble(x, y, w, h, colour, inner="", left=True):
    """Return a speech bubble with its tail at its foot; `inner` stands from its corner."""
    tail = (
        f"M18,{h - 8} L10,{h + 16} L42,{h - 4}Z"
        if left
        else f"M{w - 18},{h - 8} L{w - 10},{h + 16} L{w - 42},{h - 4}Z"
    )
    return group(rect(0, 0, w, h, colour, rx=18) + path(tail, fill=colour) + inner, x, y)
