"""Asha’s late-night messages: a phone at night, the lamp outside, Kit, and Uncle Dev."""

from cast import arm, seated, standing
from places import (
    bedroom,
    bubbles,
    floor,
    hill,
    kitchen,
    mug,
    near,
    scene,
    stool,
    street_lamp,
    table,
    window,
)
from shapes import COLOUR, circle, drawing, group, line, path, rect
from things import cloud, phone, pine, tree


@drawing("ac-18-night")
def night():
    """Asha sits on her bed by the window at night with her phone; messages float up."""
    b = bedroom() + circle(452, 290, 110, "url(#gw)")
    b += seated(
        "asha", 392, 346, "flat", 0.7, arm("asha", "M36,-48 C48,-40 54,-40 58,-44", (60, -46))
    )
    b += phone(458, 290, 0.95, 8) + circle(450, 304, 9, "#A8683F")
    purple = COLOUR["violet"]
    return scene(
        b + bubbles(((496, 236, 84, purple), (520, 196, 108, purple), (486, 156, 70, purple)))
    )


@drawing("ac-18-reply")
def reply():
    """Asha sits on the rug against her bed; her phone lights the room, a row of messages climbs."""
    b = bedroom() + circle(512, 320, 210, "url(#gw)")
    hold = arm("asha", "M36,-48 C48,-40 54,-40 58,-44", (60, -46))
    b += seated("asha", 440, 384, "smile", 0.8, hold) + phone(508, 326, 1.0, 8)
    b += circle(499, 340, 9, "#A8683F")
    violet, teal = COLOUR["violet"], COLOUR["teal"]
    return near(
        b
        + bubbles(
            (
                (548, 276, 86, violet),
                (600, 238, 70, teal),
                (548, 200, 104, violet),
                (548, 162, 78, violet),
                (548, 124, 118, violet),
            )
        ),
        232,
        98,
        640,
    )


@drawing("ac-18-asks")
def asks():
    """Asha at the foot of her bed, the phone low; the message that has come shows a camera."""
    b = bedroom() + circle(560, 300, 90, "url(#gw)", opacity=".7")
    low = arm("asha", "M36,-48 C50,-34 54,-28 56,-22", (58, -18))
    low += arm("asha", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    b += seated("asha", 500, 346, "flat", -0.7, low) + phone(564, 316, 0.9, 12)
    b += circle(556, 330, 9, "#A8683F")
    camera = rect(24, 16, 46, 32, COLOUR["violet"], rx=7) + rect(
        36, 10, 20, 10, COLOUR["violet"], rx=4
    )
    camera += circle(47, 32, 10, "#fff") + circle(47, 32, 5, COLOUR["violet"])
    bubble = rect(0, 0, 94, 58, "#fff", rx=20) + path("M18,54 L2,76 L44,54Z", fill="#fff")
    return near(b + group(bubble + camera, 600, 214), 300, 100, 560)


def by_the_window(sky, outside):
    """Return the room at its window, a poster on the wall and a bench to sit on."""
    b = rect(0, 0, 960, 460, "url(#rm)") + window(500, 66, 300, 200, sky, outside, COLOUR["mint"])
    b += (
        rect(470, 262, 360, 16, "#FFF8E7", rx=6)
        + floor()
        + rect(270, 350, 170, 20, "#8A5A3C", rx=8)
    )
    b += rect(286, 368, 14, 44, "#5C3A2A") + rect(410, 368, 14, 44, "#5C3A2A")
    b += rect(120, 120, 96, 76, "#FFF8E7", rx=6)
    return b + path("M132,184 L158,148 L176,172 L188,158 L206,184Z", fill=COLOUR["teal"])


@drawing("ac-18-morning")
def morning():
    """The first light: a rising sun in the window, the phone face down on the sill, Asha is up."""
    outside = circle(650, 218, 34, COLOUR["butter"]) + hill(510, 256, 280, 24, "#6A9A7A")
    outside += pine(562, 242, 0.7, "#2E6B6B") + cloud(690, 92, 0.6, "#fff", ".8")
    b = by_the_window("#FFC9A8", outside) + rect(600, 252, 62, 11, "#15173D", rx=5)
    b += path("M490,278 h320 L660,440 H240Z", fill="#FFE9B0", opacity=".14")
    still = arm("asha", "M-36,-146 C-54,-128 -50,-110 -44,-100", (-44, -96))
    still += arm("asha", "M36,-146 C56,-150 68,-160 74,-170", (76, -174))
    return scene(b + standing("asha", 400, 420, "flat", 0.9, still))


@drawing("ac-18-stay")
def stay():
    """Night: Asha from nearer by on her bench, the phone in her lap; the lamp outside is lit."""
    outside = hill(510, 256, 280, 24, "#2E2B78") + circle(548, 100, 16, "#FFF3CF")
    b = by_the_window("#15173D", outside + street_lamp(700, 250, 1.05))
    chin = arm("asha", "M-36,-48 C-52,-30 -44,-12 -24,-8", (-22, -8))
    b += seated("asha", 400, 356, "flat", 1.2, chin) + phone(404, 334, 0.8, 80)
    b += line("M436,308 C460,330 450,300 428,274", COLOUR["coral"], 19) + circle(
        424, 264, 11, "#A8683F"
    )
    return near(b, 262, 88, 580)


@drawing("ac-18-lamp")
def lamplight():
    """The phone lies face down on the sill; Asha looks out at a street lamp in the first light."""
    outside = hill(510, 256, 280, 24, "#4A3896") + pine(562, 242, 0.7, "#1E2A6B")
    b = by_the_window("url(#dk)", outside + street_lamp(700, 246, 1.05))
    b += rect(590, 252, 62, 11, "#15173D", rx=5)
    b += seated(
        "asha", 350, 356, "flat", 1.2, arm("asha", "M-36,-48 C-50,-30 -42,-12 -24,-8", (-22, -8))
    )
    return scene(b)


def school():
    """Return the school, brick under a red roof."""
    b = rect(560, 96, 330, 250, "#E8A06B", rx=6)
    b += path("M540,100 L725,34 L910,100Z", fill="#B0503A")
    for x in (596, 690, 784):
        b += rect(x, 140, 60, 58, "#DDEEFF", rx=5) + rect(x + 27, 140, 5, 58, "#B97A5A")
    b += path("M690,346 V262 A30,30 0 0 1 750,262 V346Z", fill="#0E8C88")
    return b + circle(740, 300, 4, COLOUR["butter"])


@drawing("ac-18-kit")
def friends():
    """Asha and Kit on a bench outside the school; Kit listens."""
    b = rect(0, 0, 960, 460, "url(#dy)") + cloud(160, 56, 0.9) + cloud(780, 70, 0.6) + school()
    b += path("M0,356 C240,330 520,352 960,338 V460 H0Z", fill=COLOUR["leaf"]) + rect(
        0, 414, 960, 46, "#D9C7A8"
    )
    b += tree(150, 366, 1.5, COLOUR["green"])
    b += rect(250, 300, 330, 12, "#8A5A3C", rx=4) + rect(250, 324, 330, 12, "#A06A48", rx=4)
    b += (
        rect(250, 352, 330, 14, "#8A5A3C", rx=4)
        + rect(270, 364, 12, 54, "#5C3A2A")
        + rect(548, 364, 12, 54, "#5C3A2A")
    )
    b += seated(
        "asha", 344, 358, "flat", 0.9, arm("asha", "M36,-48 C44,-30 30,-14 16,-10", (14, -10))
    )
    b += seated(
        "kit", 488, 358, "smile", -0.9, arm("kit", "M-36,-48 C-46,-30 -38,-14 -22,-10", (-20, -10))
    )
    return scene(b)


@drawing("ac-18-school")
def before():
    """Kit and Asha on the steps of the school; the door behind them stands open, light inside."""
    b = rect(0, 0, 960, 460, "#E8A06B") + rect(0, 392, 960, 68, "#D9C7A8")
    for x in (120, 700):
        b += rect(x, 60, 150, 130, "#DDEEFF", rx=6) + rect(x + 71, 60, 8, 130, "#B97A5A")
        b += rect(x - 10, 190, 170, 12, "#FFF8E7", rx=4)
    b += path("M396,360 V130 A90,90 0 0 1 576,130 V360Z", fill="#0E8C88")
    b += path("M412,360 V136 A74,74 0 0 1 560,136 V360Z", fill="#FFE29A")
    b += rect(300, 346, 372, 24, "#C9B08A", rx=4) + rect(250, 370, 472, 26, "#B79C74", rx=4)
    b += seated("kit", 552, 352, "smile", -0.9) + seated("asha", 418, 356, "closed", 0.8)
    b += line("M518,280 C496,266 470,266 458,282", COLOUR["amber"], 20)
    return near(b + circle(454, 286, 11, "#F2C9A6"), 196, 72, 640)


def under_the_lamp():
    """Return the kitchen at night with two stools under its lamp."""
    b = kitchen(light=False) + floor() + rect(516, 0, 6, 70, "#15173D")
    b += circle(519, 120, 150, "url(#gw)") + path(
        "M470,104 L492,66 H546 L568,104Z", fill=COLOUR["amber"]
    )
    b += window(650, 66, 190, 140, inside=circle(790, 110, 18, "#FFF3CF"))
    return b + stool(400, 372) + stool(628, 366)


@drawing("ac-18-after")
def after():
    """Weeks later under the same lamp: Asha writes in her notebook, Uncle Dev drinks his tea."""
    b = under_the_lamp() + circle(500, 290, 150, "url(#gw)", opacity=".5")
    b += seated("asha", 400, 372, "smile", 0.5) + seated("dev", 628, 366, "smile", -0.9)
    b += table(300, 430, 316) + path("M430,316 L438,302 L480,308 L522,302 L530,316Z", fill="#fff")
    b += line("M446,309 L472,312 M488,312 L514,309", COLOUR["lilac"], 3)
    b += arm("asha", "M438,298 C448,302 456,302 464,298", (468, 296))
    b += line("M472,302 L486,280", COLOUR["teal"], 5) + mug(588, 300, COLOUR["mint"])
    b += arm("dev", "M592,290 C580,300 578,300 574,292", (572, 286))
    return near(b, 216, 50, 640)


@drawing("ac-18-uncle")
def uncle():
    """Asha and Uncle Dev at the kitchen table under the lamp, with mugs. He listens."""
    b = under_the_lamp()
    b += seated("asha", 400, 372, "smile", 0.9) + seated("dev", 628, 366, "smile", -0.9)
    b += (
        table(300, 430, 316)
        + mug(470, 316)
        + mug(560, 316, COLOUR["mint"])
        + rect(500, 308, 34, 9, "#15173D", rx=4)
    )
    b += arm("asha", "M436,300 C446,306 450,308 452,310", (454, 310))
    b += arm("dev", "M590,296 C582,304 580,306 578,308", (578, 310))
    return scene(b)
