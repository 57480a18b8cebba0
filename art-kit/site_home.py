"""The pictures of the home page and of the adults’ pages."""

from glim_body import glim
from people import SKIN, head
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect, svg
from things import house, lamp, pine, star, stars, tablet


def sit(x, y, top, leg, hd, s=1, fl=False):
    q = (
        path("M-30,58 C-34,10 -22,-6 0,-6 C22,-6 34,10 30,58Z", fill=top)
        + path("M-28,52 H34 C44,52 48,60 46,70 L44,104 H28 L28,76 H-28Z", fill=leg)
        + rect(24, 100, 28, 10, "#15173D", rx=5)
    )
    return group(q + hd, x, y, s, fl)


def pupil(x, y, sk, hair, hc, top, arm=False):
    q = path("M-42,46 C-42,18 -26,8 0,8 C26,8 42,18 42,46Z", fill=top)
    if arm:
        q += line("M34,34 C44,10 44,-16 42,-36", top, 16) + circle(42, -44, 9, SKIN[sk])
    q += rect(-8, -6, 16, 18, SKIN[sk]) + head(
        0, -22, 26, sk, hair, hc, "grin" if sk > 1 else "smile", 0.6
    )
    return group(q, x, y)


@drawing("home-hero")
def home_hero():
    W, H = 1000, 640
    b = rect(0, 0, W, H, "url(#dk)") + stars(W, 300, 34, 3, x0=330)
    b += path("M908,66 A40,40 0 1 0 930,132 A34,34 0 1 1 908,66Z", fill="#FFF3CF")
    b += path(
        f"M0,470 C140,392 300,420 430,440 C600,464 760,352 1000,404 V{H} H0Z",
        fill="#7A4AA6",
        opacity=".75",
    )
    b += path(f"M0,520 C160,440 330,470 480,486 C660,504 800,430 1000,458 V{H} H0Z", fill="#4A3896")
    b += house(520, 498, 78, 70, "#2E2A86", "#1D1B52", (1, 0, 1, 1), "#FF6F59")
    b += house(606, 492, 62, 92, "#3A3499", "#1D1B52", (0, 1, 1, 1))
    b += house(872, 464, 84, 80, "#2E2A86", "#15173D", (1, 1, 0, 1), "#A9E5CF")
    b += (
        pine(492, 500, 0.7, "#1E2A6B")
        + pine(976, 462, 0.9, "#1E2A6B")
        + pine(440, 492, 0.55, "#1E2A6B")
    )
    b += path(f"M0,580 C200,520 420,560 600,548 C780,538 880,560 1000,536 V{H} H0Z", fill="#1D1B52")
    b += path("M742,250 L598,582 C660,604 820,604 886,580 L752,250Z", fill="url(#bm)")
    b += ellipse(742, 580, 146, 20, "#FFD45E", opacity=".28")
    b += (
        rect(640, 538, 204, 12, "#8A5A3C", rx=4)
        + rect(640, 516, 204, 10, "#A06A48", rx=4)
        + rect(656, 548, 9, 34, "#5C3A2A")
        + rect(820, 548, 9, 34, "#5C3A2A")
    )
    b += sit(
        694,
        470,
        COLOUR["teal"],
        "#2B2A6B",
        head(4, -30, 28, 2, "hijab", "#FFC2B0", "grin", 0.8),
        1.12,
    )
    b += sit(
        792,
        488,
        COLOUR["coral"],
        "#3B34B3",
        head(2, -28, 28, 2, "pigs", "#2B1B14", "grin", 0.6),
        0.92,
        True,
    )
    b += line("M714,504 C724,524 730,530 738,528", COLOUR["teal"], 14) + line(
        "M774,514 C766,528 762,530 758,528", COLOUR["coral"], 12
    )
    b += tablet(
        747,
        516,
        0.62,
        0,
        "#DDEEFF",
        group(
            path(
                "M-10,6 C-22,-2 -20,-12 -12,-12 C-8,-12 -6,-9 -5,-7 C-4,-9 -2,-12 2,-12 C10,-12 12,-2 -5,9Z",
                fill=COLOUR["coral"],
            ),
            5,
            0,
        ),
    )
    b += lamp(488, 592, 0.8) + lamp(936, 570, 0.8)
    b += glim(746, 176, 0.98, "point", flip=True, look=(0.2, 1.6))
    b += line(
        "M980,250 C930,220 900,300 858,262 C836,240 830,210 806,204",
        "#FFE29A",
        2.6,
        stroke_dasharray="1 10",
        opacity=".9",
    )
    b += rect(0, 0, W, H, "url(#fd)")
    return svg(W, H, b)


@drawing("parents")
def parents():
    W, H = 640, 400
    b = circle(330, 214, 186, "#BFE7DF") + circle(330, 214, 140, "#D5F1EA")
    b += rect(78, 330, 520, 12, "#0A4F54", rx=6, opacity=".14")
    b += (
        path("M470,96 L402,330 H586 L522,96Z", fill="url(#bm)", opacity=".7")
        + rect(492, 90, 7, 240, "#0A4F54", rx=3)
        + path("M462,100 L476,52 H516 L530,100Z", fill=COLOUR["amber"])
        + rect(470, 326, 52, 9, "#0A4F54", rx=4)
    )
    b += (
        rect(120, 66, 74, 58, "#fff", rx=6)
        + rect(127, 73, 60, 44, "#9BD0FF", rx=3)
        + path("M127,117 L148,92 L162,106 L172,96 L187,117Z", fill=COLOUR["teal"])
        + rect(330, 104, 50, 50, "#fff", rx=6)
        + path(
            "M355,142 C338,130 340,116 348,116 C352,116 355,120 355,122 C355,120 358,116 362,116 C370,116 372,130 355,142Z",
            fill=COLOUR["coral"],
        )
    )
    b += (
        rect(128, 214, 330, 84, "#0E7C7B", rx=26)
        + rect(106, 244, 56, 82, "#0B686A", rx=22)
        + rect(424, 244, 56, 82, "#0B686A", rx=22)
        + rect(150, 268, 286, 50, "#12908D", rx=14)
        + line("M293,272 V314", "#0B686A", 3)
        + rect(140, 322, 14, 18, "#5C3A2A")
        + rect(432, 322, 14, 18, "#5C3A2A")
    )
    b += group(rect(-26, -26, 52, 52, COLOUR["amber"], rx=10), 404, 250, rot=12)
    b += path("M196,300 C196,222 214,204 246,204 C280,204 296,222 298,300Z", fill="#FF6F59") + path(
        "M196,292 H300 C318,292 322,304 320,318 L318,346 H292 V318 H206 V346 H180 C180,318 180,296 196,292Z",
        fill="#2B2A6B",
    )
    b += rect(174, 340, 36, 12, "#15173D", rx=6) + rect(288, 340, 36, 12, "#15173D", rx=6)
    b += rect(237, 184, 18, 26, SKIN[3]) + head(246, 168, 32, 3, "afro", "#1A0F0A", "grin", 0.9)
    b += path("M318,304 C318,250 330,236 354,236 C378,236 392,250 392,304Z", fill="#FFC84A") + path(
        "M318,298 H392 C402,298 404,306 404,318 L402,340 H382 V320 H332 V340 H312 C310,318 308,302 318,298Z",
        fill="#3B34B3",
    )
    b += rect(307, 335, 28, 11, "#15173D", rx=5) + rect(378, 335, 28, 11, "#15173D", rx=5)
    b += rect(347, 220, 14, 20, SKIN[2]) + head(354, 206, 27, 2, "curly", "#2B1B14", "grin", -0.9)
    b += (
        line("M284,236 C300,262 306,270 314,272", "#FF6F59", 17)
        + circle(318, 273, 9, SKIN[3])
        + line("M330,262 C326,274 324,278 330,280", "#FFC84A", 14)
        + circle(334, 281, 7, SKIN[2])
    )
    b += tablet(326, 266, 0.8, -8)
    b += glim(560, 116, 0.52, "wave", look=(-0.8, 1))
    b += (
        rect(52, 288, 46, 42, "#FF9DB5", rx=8)
        + path("M75,290 C40,262 40,220 52,206 C72,222 78,256 75,290Z", fill="#0E7C7B")
        + path("M75,290 C108,268 112,236 104,216 C84,228 72,256 75,290Z", fill="#3DA35D")
        + path("M75,290 C70,248 72,206 80,190 C92,216 88,256 75,290Z", fill="#7CCB6B")
    )
    return svg(W, H, b)


@drawing("teachers")
def teachers():
    W, H = 640, 400
    b = circle(330, 206, 184, "#F0CFEA") + circle(330, 206, 138, "#F8E4F5")
    b += (
        rect(150, 60, 330, 190, "#2B2A6B", rx=12)
        + rect(160, 70, 310, 170, "#23225C", rx=6)
        + rect(146, 250, 338, 12, "#8A5A3C", rx=4)
    )
    b += group(
        rect(0, 0, 86, 40, "#fff", rx=12)
        + path("M18,38 L14,54 L34,38Z", fill="#fff")
        + line("M16,15 H68 M16,27 H50", "#8C2F7E", 4),
        188,
        92,
    )
    b += group(
        rect(0, 0, 96, 40, COLOUR["amber"], rx=12)
        + path("M74,38 L80,54 L56,38Z", fill=COLOUR["amber"])
        + line("M16,15 H78 M16,27 H58", "#5A3A00", 4),
        290,
        140,
    )
    b += line("M196,196 l12,12 22,-26", COLOUR["mint"], 6) + line(
        "M240,200 H300", COLOUR["lilac"], 5
    )
    b += star(446, 96, 10, COLOUR["butter"])
    b += path("M402,342 C400,262 420,238 456,238 C494,238 512,262 512,342Z", fill="#8C2F7E") + path(
        "M446,238 L456,262 L468,238Z", fill="#fff"
    )
    b += rect(447, 216, 18, 26, SKIN[1]) + head(456, 198, 33, 1, "bun", "#3A2417", "grin", -0.8)
    b += (
        line("M418,276 C394,262 380,238 374,210", "#8C2F7E", 19)
        + circle(372, 202, 10, SKIN[1])
        + line("M370,200 L352,168", "#8A5A3C", 5)
    )
    b += (
        pupil(132, 306, 2, "curly", "#1A0F0A", "#0E8C88", True)
        + pupil(232, 306, 0, "short", "#B5652B", "#FFC84A")
        + pupil(330, 306, 3, "hijab", "#FF9DB5", "#3B34B3", False)
    )
    b += rect(60, 352, 520, 12, "#5B1A55", rx=6, opacity=".14") + rect(
        84, 344, 300, 20, "#C98A5B", rx=6
    )
    b += glim(560, 130, 0.5, "cheer")
    return svg(W, H, b)
