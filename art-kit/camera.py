"""Before the camera goes on: Sami’s desk as a watcher sees it, and a plain wall."""

from cast import arm, seated
from places import floor, scene, stool, table
from shapes import COLOUR, circle, drawing, line, path, rect
from things import tablet


def castle(x, y):
    """Return a sheet of paper with a castle on it."""
    b = rect(x, y, 96, 76, "#fff", rx=4) + path(
        f"M{x + 18},{y + 62} v-34 h10 v8 h10 v-8 h10 v8 h10 v-8 h10 v34Z", fill=COLOUR["violet"]
    )
    return b + rect(x + 41, y + 46, 14, 16, COLOUR["amber"])


def plant(x, y):
    """Return a plant in a pot; (x, y) is its foot."""
    b = path(f"M{x - 20},{y - 34} h40 l-6,34 h-28Z", fill=COLOUR["coral"])
    return b + line(
        f"M{x},{y - 34} V{y - 84} M{x},{y - 50} q-26,-8 -28,-30 M{x},{y - 56} q26,-8 28,-32",
        COLOUR["green"],
        8,
    )


@drawing("ac-41-room")
def room():
    """A desk with a castle drawing; a school jumper with a badge, a letter on the wall, a plant."""
    b = rect(0, 0, 960, 460, "#E9E8FF") + floor("#B9B2FF", "#9D95F0")
    b += rect(640, 90, 120, 90, "#FFF8E7", rx=4) + circle(700, 92, 6, COLOUR["coral"])
    b += line("M660,122 h80 M660,140 h64 M660,158 h74", COLOUR["slate"], 4)
    jumper = path(
        "M200,196 C216,178 264,178 280,196 L316,238 L296,254 L280,238 V334 H200 V238 L184,254 L164,238Z",
        fill=COLOUR["green"],
    )
    b += (
        rect(176, 260, 128, 120, "#8A5A3C", rx=8)
        + jumper
        + circle(258, 234, 13, COLOUR["amber"])
        + circle(258, 234, 6, "#fff")
    )
    b += stool(480, 372) + seated("sami", 480, 372, "smile", 0) + table(350, 380, 322)
    return scene(b + plant(690, 322) + castle(552, 246))


@drawing("ac-41-ready")
def ready():
    """The same desk before a plain wall; Nour sits beside Sami, the tablet stands in front."""
    b = rect(0, 0, 960, 460, "#FFF0C9") + floor("#E2B36F", "#F0CE96")
    b += stool(420, 372) + stool(614, 368) + seated("nour", 614, 368, "smile", -0.7)
    b += seated(
        "sami",
        420,
        372,
        "grin",
        0.4,
        arm("sami", "M-36,-48 C-58,-66 -60,-92 -58,-112", (-58, -116)),
    )
    return scene(b + table(320, 380, 322) + castle(470, 246) + tablet(660, 300, 0.9, 8))
