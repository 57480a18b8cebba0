"""People: a head, and a head with shoulders."""

from shapes import COLOUR, circle, el, ellipse, group, line, path

SKIN = ["#F2C9A6", "#D79A6B", "#A8683F", "#6B4128", "#E8B48A"]

DARK = "#15173D"
BEARDS = {"beard": None, "dark beard": "#2B1B14"}


def _curls(colour):
    """Return a crown of curls."""
    places = (
        (-22, -14, 11),
        (-12, -24, 12),
        (2, -27, 12),
        (15, -22, 12),
        (23, -12, 10),
        (-26, -3, 7),
        (27, -3, 6),
    )
    return "".join(circle(cx, cy, r, colour) for cx, cy, r in places)


# What of the hair lies behind the face, and what in front of it.
BEHIND = {
    "long": lambda hc: path("M-30,-4 C-32,-36 32,-36 30,-4 L32,34 C20,42 -20,42 -32,34Z", fill=hc),
    "afro": lambda hc: circle(0, -12, 36, hc),
    "bun": lambda hc: circle(0, -36, 13, hc),
    "pigs": lambda hc: circle(-30, -10, 12, hc) + circle(30, -10, 12, hc),
    "hijab": lambda hc: path(
        "M-33,0 C-36,-42 36,-42 33,0 C34,20 38,34 44,46 L-44,46 C-38,34 -34,20 -33,0Z", fill=hc
    ),
}
FRONT = {
    "short": lambda hc: path(
        "M-27,-2 C-30,-34 26,-38 27,-4 C22,-8 20,-14 18,-16 C6,-10 -10,-10 -20,-14 C-22,-10 -24,-6 -27,-2Z",
        fill=hc,
    ),
    "bun": lambda hc: path(
        "M-27,0 C-30,-34 30,-34 27,0 C24,-10 16,-16 8,-18 C0,-14 -18,-14 -22,-8 C-24,-6 -26,-4 -27,0Z",
        fill=hc,
    ),
    "long": lambda hc: path(
        "M-27,4 C-30,-34 30,-34 27,4 C24,-8 14,-14 4,-18 C-6,-12 -20,-10 -27,4Z", fill=hc
    ),
    "pigs": lambda hc: path(
        "M-27,0 C-30,-34 30,-34 27,0 C22,-12 12,-18 0,-18 C-12,-18 -22,-12 -27,0Z", fill=hc
    ),
    "curly": _curls,
    "afro": lambda hc: path("M-26,-4 C-24,-26 24,-26 26,-4 C16,-14 -16,-14 -26,-4Z", fill=hc),
    "patka": lambda hc: (
        path("M-28,-2 C-30,-34 30,-34 28,-2 C18,-14 -18,-14 -28,-2Z", fill=hc)
        + circle(0, -32, 10, hc)
    ),
    "turban": lambda hc: (
        path("M-29,0 C-38,-46 38,-46 29,0 C22,-10 10,-18 0,-22 C-10,-18 -22,-10 -29,0Z", fill=hc)
        + line(
            "M-24,-12 C-10,-20 10,-30 20,-31 M-28,-20 C-14,-28 0,-36 10,-37",
            "#fff",
            2,
            opacity=".4",
        )
    ),
    "hijab": lambda hc: (
        path("M-28,6 C-30,-32 30,-32 28,6 C24,-14 -24,-14 -28,6Z", fill=hc)
        + path("M-26,14 C-14,34 14,34 26,14 L34,40 L-34,40Z", fill=hc)
    ),
}
MOUTHS = {
    "smile": lambda dark: line("M-7,13 Q0,20 7,13", dark, 2.6),
    "closed": lambda dark: line("M-6,13 Q0,18 6,13", dark, 2.6),
    "calm": lambda dark: line("M-6,14 Q0,17 6,14", dark, 2.6),
    "flat": lambda dark: line("M-5,15 H5", dark, 2.6),
    "worry": lambda dark: (
        line("M-6,17 Q0,12 6,17", dark, 2.6)
        + line("M-14,-5 L-6,-8", dark, 2.4)
        + line("M14,-5 L6,-8", dark, 2.4)
    ),
    "grin": lambda dark: path("M-10,11 Q0,14 10,11 Q9,22 0,22 Q-9,22 -10,11Z", fill="#fff"),
    "o": lambda dark: circle(0, 15, 4, dark),
}


def _eyes(expr, look, dark):
    """Return open eyes that look left (-1) or right (1), or closed ones."""
    if expr == "closed":
        return line("M-14,3 Q-9,7 -4,3", dark, 2.6) + line("M4,3 Q9,7 14,3", dark, 2.6)
    return ellipse(-9 + look * 3, 3, 2.9, 3.6, dark) + ellipse(9 + look * 3, 3, 2.9, 3.6, dark)


def _worn(acc, hc):
    """Return glasses or a beard, which is of the colour of the hair or dark."""
    if acc == "glasses":
        rims = "".join(
            el("circle", cx=cx, cy=3, r=8, fill="none", stroke=DARK, stroke_width=2.4)
            for cx in (-9, 9)
        )
        return rims + line("M-1,3 H1", DARK, 2.4)
    if acc in BEARDS:
        hair = path(
            "M-24,8 C-24,34 24,34 24,8 C18,14 12,10 0,11 C-12,10 -18,14 -24,8Z",
            fill=BEARDS[acc] or hc,
        )
        return hair + line("M-6,16 Q0,21 6,16", "#fff", 2.6)
    return ""


def head(
    x, y, r=26, skin=0, hair="short", hc="#2B1B14", expr="smile", look=0, acc=None, flip=False
):
    """Return a head of radius `r`; `hair` is a key of FRONT or BEHIND, `expr` one of MOUTHS."""
    tone = SKIN[skin]
    dark = "#1A0F0A" if skin == 3 else "#2B1B14"
    b = BEHIND[hair](hc) if hair in BEHIND else ""
    if hair not in ("hijab", "long"):
        b += ellipse(-25, 3, 5, 7, tone) + ellipse(25, 3, 5, 7, tone)
    b += ellipse(0, 2, 25, 27, tone)
    b += FRONT[hair](hc) if hair in FRONT else ""
    b += _eyes(expr, look, dark) + MOUTHS[expr](dark)
    b += ellipse(-15, 11, 4.5, 3, "#FF6F59", opacity=".28")
    b += ellipse(15, 11, 4.5, 3, "#FF6F59", opacity=".28")
    return group(b + _worn(acc, hc), x, y, r / 26, flip)


def bust(
    x,
    y,
    s=1,
    skin=0,
    hair="short",
    hc="#2B1B14",
    top=COLOUR["teal"],
    expr="smile",
    look=0,
    acc=None,
    flip=False,
    w=46,
    neck=True,
):
    """Return a head and shoulders; `w` is half the width of the shoulders."""
    b = path(f"M{-w},84 C{-w},46 -26,38 0,38 C26,38 {w},46 {w},84Z", fill=top)
    if neck and hair != "hijab":
        b += path("M-9,22 H9 V40 C6,46 -6,46 -9,40Z", fill=SKIN[skin]) + path(
            "M-9,30 C-3,36 3,36 9,30 V26 H-9Z", fill="#000", opacity=".1"
        )
    b += head(0, 0, 26, skin, hair, hc, expr, look, acc)
    return group(b, x, y, s, flip)
