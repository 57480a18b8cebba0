"""The four arches of the home page, one for each age."""

import random

from glim_body import glim
from people import bust
from shapes import COLOUR, circle, drawing, group, line, path, rect, svg
from things import cloud, house, lamp, stars


@drawing("age-4-7")
def age_4_7():
    W, H = 240, 280
    b = (
        rect(0, 0, W, H, "url(#dy)")
        + circle(186, 70, 34, COLOUR["amber"])
        + "".join(
            group(rect(-3, -52, 6, 12, COLOUR["amber"], rx=3), 186, 70, rot=a)
            for a in range(0, 360, 45)
        )
    )
    b += (
        cloud(18, 40, 0.7)
        + path("M-30,250 C-30,120 130,120 130,250", fill="none", stroke="#FF6F59", stroke_width=14)
        + path("M-14,250 C-14,136 114,136 114,250", fill="none", stroke="#FFB81C", stroke_width=14)
        + path("M2,250 C2,152 98,152 98,250", fill="none", stroke="#6A5AE0", stroke_width=14)
    )
    b += path("M0,220 C70,180 150,210 240,190 V280 H0Z", fill="#7CCB6B") + path(
        "M0,248 C80,222 160,250 240,232 V280 H0Z", fill="#3DA35D"
    )
    b += glim(140, 186, 0.78, "wave", glow=False)
    return svg(W, H, b)


@drawing("age-8-10")
def age_8_10():
    W, H = 240, 280
    b = (
        rect(0, 0, W, H, "url(#dk)")
        + stars(W, 120, 14, 9)
        + house(-8, 250, 84, 86, "#3B34B3", "#1D1B52", (1, 1, 0, 1), "#FF6F59")
        + house(168, 250, 84, 118, "#4C3FA6", "#1D1B52", (1, 0, 1, 1))
        + path("M0,244 C80,232 160,244 240,236 V280 H0Z", fill="#1D1B52")
        + lamp(206, 252, 0.5)
    )
    b += bust(112, 192, 1.02, 2, "pigs", "#2B1B14", COLOUR["coral"], "grin")
    b += glim(176, 86, 0.5, "cheer")
    return svg(W, H, b)


@drawing("age-11-13")
def age_11_13():
    W, H = 240, 280
    b = (
        rect(0, 0, W, H, "#0F5F57")
        + circle(120, 150, 120, "#157A6C")
        + circle(120, 150, 84, "#1C9480")
    )
    b += group(
        rect(0, 0, 92, 40, "#fff", rx=14)
        + path("M16,38 L12,56 L36,38Z", fill="#fff")
        + circle(24, 20, 5, COLOUR["teal"])
        + circle(46, 20, 5, COLOUR["teal"])
        + circle(68, 20, 5, COLOUR["teal"]),
        18,
        48,
    ) + group(
        rect(0, 0, 74, 36, COLOUR["amber"], rx=14)
        + path("M54,34 L60,50 L38,34Z", fill=COLOUR["amber"])
        + path(
            "M37,26 C24,18 26,9 32,9 C35,9 37,12 37,13 C37,12 39,9 42,9 C48,9 50,18 37,26Z",
            fill=COLOUR["coral"],
        ),
        150,
        84,
    )
    b += bust(120, 202, 1.16, 0, "long", "#6B2D1A", "#2B2A6B", look=0.4)
    b += (
        line("M88,196 C86,150 154,150 152,196", "#FFB81C", 7)
        + rect(80, 190, 16, 28, "#FFB81C", rx=7)
        + rect(144, 190, 16, 28, "#FFB81C", rx=7)
    )
    return svg(W, H, b)


@drawing("age-14-18")
def age_14_18():
    W, H = 240, 280
    b = rect(0, 0, W, H, "#15173D") + "".join(
        rect(x, 280 - h, w, h, c)
        for x, w, h, c in (
            (0, 44, 150, "#25276B"),
            (48, 36, 110, "#2E2B86"),
            (156, 40, 170, "#25276B"),
            (200, 40, 120, "#2E2B86"),
        )
    )
    r = random.Random(4)  # noqa: S311 - stars and windows, not secrets
    for x, w, h in ((0, 44, 150), (48, 36, 110), (156, 40, 170), (200, 40, 120)):
        for yy in range(280 - h + 12, 270, 22):
            for xx in range(x + 7, x + w - 8, 14):
                if r.random() < 0.5:
                    b += rect(xx, yy, 6, 9, r.choice(["#FFE29A", "#FF9DB5", "#9BD0FF"]), rx=1)
    b += path("M120,30 L30,280 H210Z", fill="url(#bm)", opacity=".55") + circle(
        120, 30, 12, COLOUR["amber"]
    )
    b += bust(120, 196, 1.2, 3, "short", "#0E0806", "#FF6F59", expr="grin", look=-0.3)
    b += path(
        "M70,300 C66,246 88,238 96,232 C110,252 132,252 144,232 C154,238 174,246 170,300Z",
        fill="#E2543F",
        opacity=".55",
    )
    return svg(W, H, b)
