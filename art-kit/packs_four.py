"""Home packs for ages 4 to 7: a cardboard tablet, a circle of people, rules, a basket."""

from gatherings import (
    at_table,
    crayons,
    gathering,
    hanging_lamp,
    held,
    night_pane,
    on_feet,
    on_seat,
    pane,
    picture,
    reach,
    ring,
    smile,
    table_top,
)
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect
from things import heart, phone, star

SUN = circle(0, 0, 14, COLOUR["amber"]) + line(
    "M0,-21 V-26 M0,21 V26 M-21,0 H-26 M21,0 H26 M15,-15 l4,-4 M-15,-15 l-4,-4 M15,15 l4,4 M-15,15 l-4,4",
    COLOUR["amber"],
    4,
)


@drawing("hp-01-card")
def cardboard_tablet():
    """A boy holds up a cardboard tablet with a sun on its back; Gran sits with her stick beside her."""
    b = pane(60, 50) + ellipse(330, 296, 220, 20, COLOUR["mint"])
    b += picture(470, 54, 84, 64, COLOUR["coral"], heart(512, 88, 1.6))
    b += rect(350, 158, 120, 120, COLOUR["teal"], rx=26) + on_seat(
        "gran", 410, 250, 0.82, "smile", -0.9
    )
    b += line("M484,300 V206 q0,-14 -14,-14", COLOUR["brown"], 7)
    b += reach("gran", "M386,196 C360,204 344,200 330,190", (326, 188))
    b += on_feet("ginger", 232, 304, 0.74, "grin", 0.8)
    b += group(rect(-46, -32, 92, 64, "#C9955F", rx=6) + group(SUN, 0, 0), 256, 214, rot=-4)
    b += reach("ginger", "M206,186 C196,206 202,216 212,220", (214, 220))
    return gathering(
        "#FFF0C9", "#F0CE96", b + reach("ginger", "M258,186 C296,192 306,204 302,214", (300, 216))
    )


@drawing("hp-02-circle")
def circle_of_people():
    """A father and a girl draw small faces in a large circle on a sheet of paper."""
    b = hanging_lamp(320, 52) + picture(
        60, 60, 84, 64, COLOUR["violet"], star(102, 92, 18, COLOUR["amber"])
    )
    b += at_table("dad", 196, 0.92, "smile", 0.9, 214) + at_table(
        "little", 448, 0.8, "grin", -0.9, 214
    )
    b += path("M96,212 H544 L604,304 H36Z", fill="#A06A48") + path(
        "M196,222 H444 L474,296 H166Z", fill="#fff"
    )
    b += ring(320, 258, 104, 32, COLOUR["violet"], 5)
    b += smile(320, 258, 12, COLOUR["butter"])
    faces = ((262, 248, "blush"), (290, 274, "mint"), (354, 240, "lilac"), (372, 266, "pink"))
    b += "".join(smile(x, y, 9, COLOUR[colour]) for x, y, colour in faces)
    b += star(246, 262, 7, COLOUR["amber"])
    b += reach("dad", "M228,176 C252,196 246,214 232,230", (230, 234))
    b += reach("little", "M424,180 C398,196 396,214 400,228", (400, 232)) + line(
        "M398,236 l-14,12", COLOUR["coral"], 6
    )
    return gathering("#3A3794", "#23225C", b + crayons(500, 276))


@drawing("hp-03-rules")
def picture_rules():
    """A grandmother and two children round a table with four picture rules."""
    b = pane(462, 40, 110, 90)
    b += at_table("nani", 130, 0.9, "smile", 0.9) + at_table("topknot", 290, 0.78, "grin", 0.6)
    b += at_table("bunches", 488, 0.76, "smile", -0.8) + table_top()
    four = line("M0,-46 V46 M-68,0 H68", COLOUR["lilac"], 3) + phone(-34, -23, 0.6)
    four += (
        circle(34, -23, 12, COLOUR["amber"])
        + heart(-34, 24, 1.4)
        + smile(34, 23, 13, COLOUR["mint"])
    )
    b += held(390, 196, 136, 92, four) + reach(
        "topknot", "M314,192 C328,202 330,206 328,212", (328, 214), 14
    )
    b += reach("bunches", "M466,194 C452,202 450,206 452,212", (452, 214), 14)
    b += reach("nani", "M160,182 C186,200 196,212 208,222", (210, 224))
    return gathering("#DDF3EA", "#A9D8C4", b + crayons(530, 228))


@drawing("hp-03-basket")
def screens_to_bed():
    """Two phones and a tablet lie face down in a basket under a lamp."""
    b = night_pane(90, 50, 150, 120) + circle(450, 110, 120, "url(#gw)")
    b += rect(446, 112, 8, 122, "#15173D") + path(
        "M406,124 L428,64 H472 L494,124Z", fill=COLOUR["amber"]
    )
    b += rect(418, 228, 64, 9, "#15173D", rx=4) + rect(110, 234, 430, 18, "#A06A48", rx=8)
    b += rect(140, 250, 16, 58, "#5C3A2A") + rect(494, 250, 16, 58, "#5C3A2A")
    b += group(
        rect(-44, -62, 88, 124, "#15173D", rx=8) + circle(0, -46, 4, COLOUR["slate"]),
        262,
        156,
        rot=-8,
    )
    b += group(
        rect(-21, -40, 42, 80, COLOUR["slate"], rx=8) + circle(0, -28, 4, "#15173D"),
        322,
        178,
        rot=10,
    )
    b += group(
        rect(-20, -38, 40, 76, COLOUR["violet"], rx=8) + circle(0, -26, 4, "#15173D"),
        206,
        184,
        rot=-14,
    )
    b += path("M170,186 H366 L350,234 H186Z", fill="#D9A066") + line(
        "M172,200 H364 M178,216 H358", "#B97A45", 5
    )
    return gathering("#35327F", "#23225C", b + star(300, 70, 8) + star(580, 60, 7))
