"""The animals of the youngest zone: a fox, a bear, an owl and a rabbit."""

from shapes import COLOUR, circle, ellipse, group, line, path


def eye(x, y, r=4.5, c="#2B1B14"):
    return circle(x, y, r, c) + circle(x + r * 0.35, y - r * 0.4, r * 0.32, "#fff")


def fox(x, y, s=1, expr="grin"):
    b = (
        path("M-62,-34 C-66,-78 -58,-92 -50,-92 C-38,-90 -22,-70 -16,-56Z", fill="#F0783C")
        + path("M62,-34 C66,-78 58,-92 50,-92 C38,-90 22,-70 16,-56Z", fill="#F0783C")
        + path("M-52,-46 C-54,-70 -50,-78 -47,-78 C-40,-76 -32,-66 -28,-58Z", fill="#5C2A1A")
        + path("M52,-46 C54,-70 50,-78 47,-78 C40,-76 32,-66 28,-58Z", fill="#5C2A1A")
    )
    b += path(
        "M-66,-18 C-66,-58 -36,-68 0,-68 C36,-68 66,-58 66,-18 C66,6 30,40 0,40 C-30,40 -66,6 -66,-18Z",
        fill="#F58A4B",
    ) + path(
        "M-66,-14 C-50,-22 -30,-18 -14,4 C-8,14 8,14 14,4 C30,-18 50,-22 66,-14 C62,10 30,40 0,40 C-30,40 -62,10 -66,-14Z",
        fill="#FFF3E6",
    )
    b += (
        eye(-26, -18, 6)
        + eye(26, -18, 6)
        + path("M-9,10 C-9,4 9,4 9,10 C9,16 3,20 0,20 C-3,20 -9,16 -9,10Z", fill="#2B1B14")
        + line("M0,20 V25 M-10,25 Q-5,31 0,25 Q5,31 10,25", "#2B1B14", 3)
        + ellipse(-44, 4, 8, 5, COLOUR["coral"], opacity=".35")
        + ellipse(44, 4, 8, 5, COLOUR["coral"], opacity=".35")
    )
    return group(b, x, y, s)


def bear(x, y, s=1, c="#A8683F", c2="#8A5030", m="#E9C39B"):
    b = (
        circle(-46, -50, 21, c)
        + circle(46, -50, 21, c)
        + circle(-46, -50, 11, m)
        + circle(46, -50, 11, m)
        + ellipse(0, -14, 64, 56, c)
        + ellipse(0, 10, 32, 25, m)
        + eye(-25, -20, 6)
        + eye(25, -20, 6)
        + ellipse(0, -1, 11, 8, "#2B1B14")
        + line("M0,7 V13 M-11,14 Q-5,22 0,14 Q5,22 11,14", "#2B1B14", 3)
        + ellipse(-44, 4, 8, 5, COLOUR["coral"], opacity=".4")
        + ellipse(44, 4, 8, 5, COLOUR["coral"], opacity=".4")
    )
    return group(b, x, y, s)


def owl(x, y, s=1):
    b = path(
        "M-58,-62 C-54,-84 -46,-92 -40,-92 C-30,-82 30,-82 40,-92 C46,-92 54,-84 58,-62 C66,-30 66,30 40,62 C20,80 -20,80 -40,62 C-66,30 -66,-30 -58,-62Z",
        fill="#7A5AC8",
    ) + path("M-34,0 C-34,-18 34,-18 34,0 C40,40 24,68 0,68 C-24,68 -40,40 -34,0Z", fill="#B9A5F0")
    for r, k in ((12, 3), (28, 4), (44, 3)):
        for i in range(k):
            b += path(
                f"M{-8 + (i - (k - 1) / 2) * 17},{r} q8,11 16,0Z", fill="#7A5AC8", opacity=".65"
            )
    b += (
        circle(-25, -42, 25, "#fff")
        + circle(25, -42, 25, "#fff")
        + circle(-21, -40, 13, "#2B1B14")
        + circle(21, -40, 13, "#2B1B14")
        + circle(-16, -45, 4.5, "#fff")
        + circle(26, -45, 4.5, "#fff")
        + path("M-8,-26 H8 L0,-12Z", fill=COLOUR["amber"])
    )
    b += path("M-58,-20 C-78,0 -78,34 -52,50 C-46,26 -48,0 -58,-20Z", fill="#6243AE") + path(
        "M58,-20 C78,0 78,34 52,50 C46,26 48,0 58,-20Z", fill="#6243AE"
    )
    b += ellipse(-16, 76, 13, 6, COLOUR["amber"]) + ellipse(16, 76, 13, 6, COLOUR["amber"])
    return group(b, x, y, s)


def bunny(x, y, s=1, c="#F7EBDD", e="#FFC2B0"):
    b = (
        group(ellipse(0, 0, 14, 44, c) + ellipse(0, 4, 7, 32, e), -24, -92, rot=-10)
        + group(ellipse(0, 0, 14, 44, c) + ellipse(0, 4, 7, 32, e), 24, -92, rot=10)
        + ellipse(0, -14, 56, 50, c)
        + eye(-22, -20, 6)
        + eye(22, -20, 6)
        + path("M-7,-4 H7 L0,4Z", fill="#F08A8A")
        + line("M0,4 V9 M-10,10 Q-5,17 0,10 Q5,17 10,10", "#2B1B14", 3)
        + ellipse(-38, 2, 8, 5, COLOUR["coral"], opacity=".4")
        + ellipse(38, 2, 8, 5, COLOUR["coral"], opacity=".4")
    )
    return group(b, x, y, s)
