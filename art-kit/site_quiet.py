"""Quiet pictures: the teenagers’ phone, the hillside lamp and Glim with a heart."""

from glim_body import glim
from people import bust
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect, svg
from things import star


@drawing("teens")
def teens():
    W, H = 640, 420
    b = (
        circle(330, 214, 190, "#25276B")
        + circle(330, 214, 136, "#312F8A")
        + path("M330,16 L176,404 H484Z", fill="url(#bm)", opacity=".6")
    )
    b += (
        rect(236, 84, 188, 300, "#0B0C24", rx=26)
        + rect(248, 100, 164, 268, "#F6F4FF", rx=14)
        + rect(300, 90, 60, 6, "#25276B", rx=3)
    )
    b += (
        rect(262, 120, 96, 30, "#E3E0FF", rx=12)
        + rect(302, 160, 96, 30, COLOUR["amber"], rx=12)
        + rect(262, 200, 112, 46, "#E3E0FF", rx=12)
        + line("M274,214 H350 M274,230 H330", "#6A5AE0", 5)
        + line("M274,135 H340", "#6A5AE0", 5)
        + line("M316,175 H384", "#7A4B00", 5)
    )
    b += group(
        rect(0, 0, 136, 40, "#15173D", rx=12)
        + circle(20, 20, 9, COLOUR["mint"])
        + line("M16,20 l3,4 6,-8", "#15173D", 3)
        + line("M40,20 H116", "#fff", 5),
        262,
        262,
    )
    b += bust(120, 300, 1.3, 1, "long", "#1A0F0A", "#FF6F59", "smile", 0.7) + bust(
        540, 300, 1.3, 3, "afro", "#0E0806", COLOUR["teal"], "grin", -0.7
    )
    b += (
        star(80, 90, 10)
        + star(566, 80, 14)
        + star(520, 150, 6)
        + circle(150, 160, 4, COLOUR["pink"])
        + circle(470, 60, 4, COLOUR["mint"])
    )
    return svg(W, H, b)


@drawing("quiet-lamp")
def quiet_lamp():
    W, H = 640, 340
    b = path(
        "M0,340 C110,214 270,240 380,216 C470,200 560,176 640,196 V340Z",
        fill="#1D1B52",
        opacity=".09",
    ) + path(
        "M60,340 C180,262 300,288 430,270 C520,258 590,250 640,258 V340Z",
        fill="#1D1B52",
        opacity=".13",
    )
    b += circle(392, 108, 104, "url(#gw)")
    b += path(
        "M384,122 L306,286 C350,300 434,300 478,284 L400,122Z", fill="url(#bm)", opacity=".8"
    ) + ellipse(392, 287, 86, 11, "#FFD45E", opacity=".45")
    b += (
        rect(388, 118, 8, 170, "#3A37A6", rx=3)
        + rect(378, 282, 28, 10, "#3A37A6", rx=5)
        + path("M376,88 C370,98 370,110 378,120 H406 C414,110 414,98 408,88Z", fill="url(#by)")
        + rect(372, 80, 40, 10, "#3A37A6", rx=5)
        + rect(374, 117, 36, 9, "#3A37A6", rx=4.5)
        + line("M384,80 C384,68 400,68 400,80", "#3A37A6", 5)
    )
    b += group(
        rect(0, -46, 58, 46, "#3A37A6", rx=3)
        + path("M-8,-44 L29,-70 L66,-44Z", fill="#2A2785")
        + rect(9, -34, 14, 14, "#FFE29A", rx=2)
        + rect(35, -34, 14, 14, "#FFE29A", rx=2)
        + rect(22, -18, 14, 18, "#2A2785", rx=2),
        520,
        262,
    )
    b += (
        star(250, 70, 8, "#FFB81C")
        + star(560, 52, 11, "#FFB81C")
        + star(480, 120, 6, "#FFB81C")
        + circle(310, 40, 3, "#FFB81C")
        + circle(620, 110, 3, "#FFB81C")
    )
    return svg(W, H, b)


@drawing("help-glim")
def help_glim():
    W, H = 420, 320
    b = (
        circle(210, 160, 150, "#FFB81C", opacity=".16")
        + circle(210, 160, 112, "#FFB81C", opacity=".26")
        + circle(210, 160, 76, "#FFD869", opacity=".9")
        + glim(210, 166, 1.02, "care", glow=False)
    )
    return svg(W, H, b)
