"""Lamplight Town, where the 8 to 10 year olds play."""

from glim_body import glim
from people import head
from shapes import COLOUR, circle, drawing, el, ellipse, group, line, path, rect, svg
from things import heart, house, lamp, star, stars, tree, win


def bulbs(x, y, w, k, c=COLOUR["butter"]):
    return "".join(circle(round(x + w * i / (k - 1)), y, 3, c) for i in range(k))


def door(x, w=40, h=58, c="#15173D", k=COLOUR["butter"]):
    return path(
        f"M{x},240 V{240 - h + w / 2} A{w / 2},{w / 2} 0 0 1 {x + w},{240 - h + w / 2} V240Z",
        fill=c,
    ) + circle(x + w - 9, 240 - h * 0.4, 2.6, k)


@drawing("town-games")
def town_games():
    W, H = 300, 240
    b = (
        rect(52, 78, 196, 162, "#7A3FC0", rx=10)
        + rect(52, 78, 196, 26, "#6430A6", rx=10)
        + rect(72, 20, 156, 66, "#1D1B52", rx=16)
        + rect(
            78,
            26,
            144,
            54,
            "none",
            rx=12,
            stroke="#FF9DB5",
            stroke_width=3,
            stroke_dasharray="1 9",
            stroke_linecap="round",
        )
    )
    b += group(
        path(
            "M-34,-12 C-40,-12 -46,16 -42,24 C-36,32 -28,16 -20,14 H20 C28,16 36,32 42,24 C46,16 40,-12 34,-12 C28,-16 -28,-16 -34,-12Z",
            fill="#FFF8E7",
        )
        + rect(-30, -3, 16, 5, "#7A3FC0", rx=2)
        + rect(-24.5, -8.5, 5, 16, "#7A3FC0", rx=2)
        + circle(20, -5, 4.4, COLOUR["coral"])
        + circle(28, 4, 4.4, COLOUR["teal"]),
        150,
        50,
    )
    b += (
        rect(70, 126, 48, 58, COLOUR["butter"], rx=6)
        + rect(182, 126, 48, 58, COLOUR["butter"], rx=6)
        + rect(78, 134, 32, 24, "#3B34B3", rx=3)
        + rect(190, 134, 32, 24, "#0E8C88", rx=3)
        + circle(94, 146, 5, COLOUR["pink"])
        + line("M198,150 l6,-8 6,6 6,-9", COLOUR["mint"], 3)
        + rect(88, 166, 12, 12, "#15173D", rx=2)
        + rect(200, 166, 12, 12, "#15173D", rx=2)
    )
    b += door(130, 40, 74) + bulbs(66, 112, 168, 12)
    return svg(W, H, b)


@drawing("town-messages")
def town_messages():
    W, H = 300, 240
    b = (
        rect(64, 104, 172, 136, "#E2543F", rx=4)
        + path("M48,108 L150,38 L252,108Z", fill="#8F2B22")
        + circle(150, 84, 17, COLOUR["cream"])
        + line("M150,84 V74 M150,84 L158,88", "#8F2B22", 3)
    )
    b += (
        rect(80, 122, 140, 28, COLOUR["cream"], rx=5)
        + rect(133, 127, 34, 18, "#fff", rx=2, stroke="#8F2B22", stroke_width=2)
        + line("M134,129 L150,139 L166,129", "#8F2B22", 2)
        + bulbs(92, 136, 30, 3, COLOUR["coral"])
        + bulbs(178, 136, 30, 3, COLOUR["coral"])
    )
    b += win(82, 166, 36, 40) + win(182, 166, 36, 40) + door(131, 38, 66, "#5C1712")
    b += group(
        rect(-17, -40, 34, 46, "#1D1B52", rx=14)
        + rect(-17, -18, 34, 24, "#1D1B52")
        + rect(-11, -28, 22, 5, COLOUR["butter"], rx=2)
        + rect(-3, 6, 6, 26, "#15173D"),
        38,
        208,
    )
    b += group(
        rect(-16, -11, 32, 22, "#fff", rx=3)
        + line("M-15,-9 L0,2 L15,-9", "#E2543F", 2.4)
        + line("M-24,-6 h-10 M-24,2 h-16", "#fff", 2.5),
        250,
        52,
        rot=-14,
    )
    return svg(W, H, b)


@drawing("town-photos")
def town_photos():
    W, H = 300, 240
    b = (
        rect(50, 92, 200, 148, "#0E7C7B", rx=18)
        + rect(98, 66, 74, 34, "#0A5E60", rx=10)
        + rect(196, 76, 34, 20, COLOUR["amber"], rx=5)
        + rect(50, 112, 200, 16, "#0A5E60")
    )
    b += (
        circle(150, 158, 54, "#0A4F54")
        + circle(150, 158, 44, "#DDEEFF")
        + circle(150, 158, 32, "#3B34B3")
        + circle(150, 158, 20, "#1D1B52")
        + ellipse(138, 146, 9, 6, "#9BD0FF", opacity=".9")
    )
    b += (
        rect(132, 206, 36, 34, "#15173D", rx=4)
        + win(62, 196, 26, 28)
        + win(212, 196, 26, 28)
        + circle(72, 104, 5, COLOUR["coral"])
    )
    b += star(236, 52, 11, "#FFF3CF") + star(258, 74, 6, "#FFF3CF")
    return svg(W, H, b)


@drawing("town-passwords")
def town_passwords():
    W, H = 300, 240
    b = (
        path("M40,112 L150,44 L260,112Z", fill="#4C46D6")
        + rect(48, 110, 204, 16, "#6A63EE", rx=3)
        + rect(60, 126, 180, 114, "#3B34B3")
        + rect(44, 228, 212, 12, "#6A63EE", rx=3)
    )
    for x in (66, 100, 186, 220):
        b += rect(x, 126, 16, 102, "#8F89FF", rx=4)
    b += (
        circle(150, 186, 40, "#1D1B52")
        + circle(150, 186, 32, COLOUR["amber"])
        + circle(150, 186, 22, "#FFD45E")
        + "".join(
            group(rect(-2.5, -32, 5, 12, "#B97A1E", rx=2), 150, 186, rot=a)
            for a in range(0, 360, 60)
        )
        + circle(150, 181, 6, "#1D1B52")
        + path("M147,183 L144,197 H156 L153,183Z", fill="#1D1B52")
    )
    b += group(
        el("circle", cx=0, cy=0, r=9, fill="none", stroke=COLOUR["butter"], stroke_width=6)
        + line("M9,0 H34 M26,0 V9 M34,0 V7", COLOUR["butter"], 6),
        134,
        84,
    )
    return svg(W, H, b)


@drawing("town-real-or-fake")
def town_real_or_fake():
    W, H = 300, 240
    b = (
        rect(84, 60, 132, 180, "#2B6CB8", rx=8)
        + rect(84, 60, 132, 20, "#1F5493", rx=8)
        + line("M150,60 V14", "#1D1B52", 5)
        + circle(150, 12, 6, COLOUR["coral"])
        + line("M132,24 Q126,14 132,4 M168,24 Q174,14 168,4", COLOUR["butter"], 3)
    )
    b += (
        rect(98, 92, 104, 56, "#15173D", rx=6)
        + rect(104, 98, 92, 44, "#DDEEFF", rx=3)
        + rect(110, 104, 36, 32, COLOUR["coral"], rx=3)
        + line("M154,108 H188 M154,119 H188 M154,130 H176", "#1F5493", 4)
    )
    for i, x in enumerate((98, 134, 170)):
        b += win(x, 162, 32, 26, i != 1)
    b += (
        door(131, 38, 46, "#0F2F57")
        + rect(226, 176, 44, 64, "#1F5493", rx=4)
        + rect(232, 184, 32, 22, COLOUR["butter"], rx=3)
        + rect(30, 190, 44, 50, "#1F5493", rx=4)
        + rect(36, 198, 32, 18, COLOUR["butter"], rx=3)
    )
    b += group(
        el(
            "circle",
            cx=0,
            cy=0,
            r=17,
            fill="#DDEEFF",
            fill_opacity=".75",
            stroke="#FFB81C",
            stroke_width=6,
        )
        + line("M12,12 L28,28", "#FFB81C", 8),
        222,
        122,
    )
    return svg(W, H, b)


@drawing("town-kindness")
def town_kindness():
    W, H = 300, 240
    b = (
        ellipse(150, 240, 150, 16, "#2F8F55")
        + tree(60, 238, 1.25, "#3DA35D")
        + tree(250, 238, 1.05, "#0E8C88")
        + tree(212, 238, 0.75, "#7CCB6B")
    )
    b += (
        rect(108, 196, 90, 8, "#A06A48", rx=3)
        + rect(108, 178, 90, 8, "#8A5A3C", rx=3)
        + rect(116, 204, 7, 32, "#5C3A2A")
        + rect(183, 204, 7, 32, "#5C3A2A")
    )
    b += group(
        path("M-22,58 C-24,22 -16,10 0,10 C16,10 24,22 22,58Z", fill=COLOUR["amber"])
        + rect(-24, 50, 50, 16, "#3B34B3", rx=6)
        + head(0, -12, 22, 0, "short", "#8A4A22", "grin", 0.6),
        134,
        140,
    ) + group(
        path("M-22,58 C-24,22 -16,10 0,10 C16,10 24,22 22,58Z", fill=COLOUR["pink"])
        + rect(-26, 50, 50, 16, "#0E8C88", rx=6)
        + head(0, -12, 22, 3, "bun", "#1A0F0A", "grin", -0.6),
        172,
        140,
    )
    b += (
        heart(153, 84, 1.3, COLOUR["coral"])
        + heart(120, 66, 0.8, COLOUR["pink"])
        + heart(186, 58, 0.9, COLOUR["amber"])
    )
    return svg(W, H, b)


@drawing("town-robots")
def town_robots():
    W, H = 300, 240
    b = (
        path("M60,240 V150 C60,84 240,84 240,150 V240Z", fill="#1F9D7A")
        + path("M60,160 C60,84 240,84 240,160 H214 C214,120 86,120 86,160Z", fill="#27B98F")
        + rect(42, 226, 216, 14, "#0F6B54", rx=4)
        + line("M150,100 V66", "#0F6B54", 5)
        + circle(150, 60, 9, COLOUR["coral"])
    )
    b += group(
        rect(-34, -30, 68, 54, "#FFF8E7", rx=14)
        + rect(-24, -20, 48, 30, "#1D1B52", rx=9)
        + ellipse(-10, -6, 5, 7, COLOUR["mint"])
        + ellipse(10, -6, 5, 7, COLOUR["mint"])
        + line("M-7,16 H7", "#1D1B52", 4)
        + rect(-42, -12, 10, 20, COLOUR["coral"], rx=4)
        + rect(32, -12, 10, 20, COLOUR["coral"], rx=4)
        + line("M0,-30 V-42", "#FFF8E7", 4)
        + circle(0, -44, 5, COLOUR["amber"]),
        150,
        166,
    )
    b += (
        rect(124, 196, 52, 44, "#0B4F40", rx=8)
        + bulbs(134, 212, 32, 4, COLOUR["mint"])
        + win(76, 186, 30, 30, 1, "#CFF5E5")
        + win(194, 186, 30, 30, 1, "#CFF5E5")
    )
    b += group(
        "".join(
            rect(-4, -20, 8, 10, "#FFD45E", rx=2)
            if False
            else group(rect(-4, -22, 8, 10, "#FFD45E", rx=2), 0, 0, rot=a)
            for a in range(0, 360, 45)
        )
        + circle(0, 0, 15, "#FFD45E")
        + circle(0, 0, 6, "#1F9D7A"),
        56,
        104,
    )
    return svg(W, H, b)


@drawing("town-shop")
def town_shop():
    W, H = 300, 240
    b = rect(56, 110, 188, 130, "#FF9DB5", rx=4) + rect(56, 86, 188, 30, "#D64B78", rx=6)
    for i in range(6):
        b += path(
            f"M{50 + i * 33.4:.1f},116 h33.4 v18 a16.7,16.7 0 0 1 -33.4,0Z",
            fill=["#fff", "#D64B78"][i % 2],
        )
    b += (
        rect(74, 158, 84, 56, "#FFF8E7", rx=6)
        + group(
            rect(-14, -12, 28, 26, COLOUR["amber"], rx=4)
            + line("M-7,-12 C-7,-24 7,-24 7,-12", "#B97A1E", 3),
            98,
            198,
        )
        + group(
            rect(-12, -16, 24, 30, COLOUR["violet"], rx=4) + rect(-12, -6, 24, 5, COLOUR["butter"]),
            134,
            198,
        )
    )
    b += door(178, 44, 76, "#7A1F45") + group(
        circle(0, 0, 30, COLOUR["amber"]) + circle(0, 0, 24, "#FFD45E") + star(0, 0, 15, "#B97A1E"),
        150,
        62,
    )
    b += group(
        rect(0, -16, 50, 30, "#1D1B52", rx=6) + line("M9,-6 H40 M9,4 H28", COLOUR["butter"], 4),
        236,
        56,
        rot=8,
    ) + line("M246,72 V112", "#1D1B52", 4)
    return svg(W, H, b)


@drawing("town-hero")
def town_hero():
    W, H = 1200, 420
    b = (
        rect(0, 0, W, H, "url(#dk)")
        + stars(W, 210, 38, 5, x0=560)
        + path("M1050,52 A38,38 0 1 0 1082,112 A32,32 0 1 1 1050,52Z", fill="#FFF3CF")
    )
    b += path(
        f"M0,300 C200,236 420,290 640,262 C860,236 1000,280 1200,246 V{H} H0Z",
        fill="#6B4AA8",
        opacity=".8",
    )
    for x, h, w, c in (
        (640, 130, 60, "#2E2A86"),
        (712, 84, 80, "#3A3499"),
        (806, 150, 64, "#2E2A86"),
        (884, 104, 84, "#3A3499"),
        (984, 124, 66, "#2E2A86"),
        (1062, 88, 86, "#3A3499"),
    ):
        b += house(x, 352, w, h, c, "#1D1B52", (1, 1, 0, 1), None)
    b += path(f"M0,352 C300,330 700,356 1200,338 V{H} H0Z", fill="#1D1B52")
    b += lamp(868, 372, 0.9) + lamp(1166, 370, 0.8)
    b += glim(760, 140, 1, "wave", look=(-0.6, 1)) + line(
        "M820,170 C900,240 960,120 1020,180 C1060,220 1110,200 1130,170",
        "#FFE29A",
        2.6,
        stroke_dasharray="1 10",
        opacity=".9",
    )
    b += rect(0, 0, W, H, "url(#f2)")
    return svg(W, H, b)
