"""Things: stars, clouds, trees, lamps, houses, phones and tablets."""

import random

from shapes import COLOUR, circle, ellipse, group, line, number, path, rect


def star(x, y, r, fill=COLOUR["butter"], o="1"):
    a = r * 0.28
    return path(
        f"M{number(x)},{number(y - r)} Q{number(x + a)},{number(y - a)} {number(x + r)},{number(y)} Q{number(x + a)},{number(y + a)} {number(x)},{number(y + r)} Q{number(x - a)},{number(y + a)} {number(x - r)},{number(y)} Q{number(x - a)},{number(y - a)} {number(x)},{number(y - r)}Z",
        fill=fill,
        opacity=o,
    )


def cloud(x, y, s=1, fill="#fff", o="1"):
    return group(
        path(
            "M20,60 C-6,60 -6,28 20,26 C22,0 64,-6 74,18 C96,10 112,30 104,46 C102,56 94,60 84,60Z",
            fill=fill,
            opacity=o,
        ),
        x,
        y,
        s,
    )


def tree(x, y, s=1, c=COLOUR["teal"], c2=None):
    return group(
        rect(-5, -40, 10, 40, COLOUR["brown"], rx=3)
        + ellipse(0, -72, 30, 40, c)
        + ellipse(-8, -80, 12, 18, c2 or "#fff", opacity=".14"),
        x,
        y,
        s,
    )


def pine(x, y, s=1, c="#156B6B"):
    return group(
        rect(-4, -16, 8, 16, "#5C3A2A")
        + path("M0,-96 L30,-14 L-30,-14Z", fill=c)
        + path("M0,-96 L30,-14 L4,-14Z", fill="#000", opacity=".12"),
        x,
        y,
        s,
    )


def win(x, y, w, h, on=True, c=None):
    f = c or (COLOUR["butter"] if on else "#2E2B78")
    return rect(x, y, w, h, f, rx=3) + (
        line(
            f"M{x + w / 2},{y + 1} V{y + h - 1} M{x + 1},{y + h / 2} H{x + w - 1}",
            "#00000033" if False else "#B97A1E" if on else "#1D1B52",
            2,
            opacity=".45",
        )
    )


def lamp(x, y, s=1, lit=True):
    b = (
        (path("M-10,-118 L-70,0 L70,0 L10,-118Z", fill="url(#bm)", opacity=".55") if lit else "")
        + rect(-3, -112, 6, 112, "#15173D", rx=2)
        + rect(-9, -6, 18, 6, "#15173D", rx=2)
        + rect(-11, -140, 22, 28, COLOUR["amber"] if lit else "#4A4C73", rx=6)
        + path("M-15,-138 L0,-152 L15,-138Z", fill="#15173D")
        + rect(-13, -115, 26, 5, "#15173D", rx=2)
    )
    return group(b, x, y, s)


def phone(x, y, s=1, rot=0, scr=COLOUR["ice"]):
    return group(
        rect(-13, -23, 26, 46, "#15173D", rx=5) + rect(-10, -19, 20, 38, scr, rx=2),
        x,
        y,
        s,
        rot=rot,
    )


def tablet(x, y, s=1, rot=0, scr=COLOUR["ice"], inner=""):
    return group(
        rect(-40, -28, 80, 56, "#15173D", rx=6) + rect(-35, -23, 70, 46, scr, rx=3) + inner,
        x,
        y,
        s,
        rot=rot,
    )


def house(x, y, w, h, wall, roof, lit=(1, 1, 0, 1), door=None, s=1):
    b = rect(0, -h, w, h, wall) + path(
        f"M-10,{-h} L{w / 2},{-h - w * 0.42} L{w + 10},{-h}Z", fill=roof
    )
    k = 0
    for r in range(2):
        for c in range(2):
            wx = w * 0.16 + c * w * 0.42
            wy = -h + h * 0.14 + r * h * 0.36
            if r == 1 and c == 0 and door:
                b += rect(wx, -h * 0.38, w * 0.26, h * 0.38, door, rx=3) + circle(
                    wx + w * 0.2, -h * 0.19, 2, COLOUR["butter"]
                )
                k += 1
                continue
            b += win(wx, wy, w * 0.26, h * 0.22, lit[k % len(lit)])
            k += 1
    return group(b, x, y, s)


def heart(x, y, s=1, c=COLOUR["coral"]):
    return group(
        path(
            "M0,10 C-14,0 -13,-12 -5,-12 C-1,-12 0,-8 0,-7 C0,-8 1,-12 5,-12 C13,-12 14,0 0,10Z",
            fill=c,
        ),
        x,
        y,
        s,
    )


def stars(w, h, k, seed=1, c="#FFE9B0", x0=10):
    r = random.Random(seed)  # noqa: S311 - stars and windows, not secrets
    o = ""
    for i in range(k):
        x, y = r.uniform(x0, w - 10), r.uniform(8, h)
        o += (
            star(round(x), round(y), r.choice([3, 4, 5, 7]), c, ".9")
            if i % 4 == 0
            else circle(round(x), round(y), r.choice([1, 1.4, 1.8]), c, opacity=".75")
        )
    return o
