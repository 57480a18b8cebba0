"""The garden of the 4 to 7 year olds and its five doors."""

from animals import bear, bunny, fox, owl
from glim_body import glim
from shapes import COLOUR, circle, drawing, ellipse, group, line, path, rect, svg
from things import cloud, star, tablet, tree


@drawing("kid-watch")
def kid_watch():
    W, H = 360, 300
    b = (
        circle(180, 150, 124, "#fff", opacity=".45")
        + ellipse(180, 282, 150, 22, "#000", opacity=".08")
        + owl(180, 160, 1.16)
    )
    b += (
        tablet(180, 236, 1.35, 0, "#CFF0FF", path("M-8,-10 L12,1 L-8,12Z", fill=COLOUR["coral"]))
        + path(
            "M104,226 C96,214 112,206 124,218 L132,238 C120,246 108,240 104,226Z", fill="#6243AE"
        )
        + path(
            "M256,226 C264,214 248,206 236,218 L228,238 C240,246 252,240 256,226Z", fill="#6243AE"
        )
    )
    return svg(W, H, b)


@drawing("kid-play")
def kid_play():
    W, H = 360, 300
    pad = (
        path(
            "M-70,-22 C-84,-22 -94,34 -84,48 C-72,62 -56,28 -42,26 H42 C56,28 72,62 84,48 C94,34 84,-22 70,-22 C56,-30 -56,-30 -70,-22Z",
            fill="#3B34B3",
        )
        + rect(-58, -3, 32, 9, COLOUR["ice"], rx=3)
        + rect(-46.5, -14.5, 9, 32, COLOUR["ice"], rx=3)
        + circle(44, -8, 7.5, COLOUR["amber"])
        + circle(58, 6, 7.5, COLOUR["coral"])
        + circle(30, 6, 7.5, COLOUR["mint"])
        + circle(44, 19, 7.5, COLOUR["pink"])
    )
    b = (
        circle(180, 150, 124, "#fff", opacity=".4")
        + ellipse(180, 282, 150, 22, "#000", opacity=".08")
        + path("M104,290 C104,220 130,190 180,190 C230,190 256,220 256,290Z", fill="#F0783C")
        + path("M148,290 C148,240 160,218 180,218 C200,218 212,240 212,290Z", fill="#FFF3E6")
        + fox(180, 146, 1.15)
        + group(pad, 180, 238, 0.98)
        + circle(100, 250, 15, "#5C2A1A")
        + circle(260, 250, 15, "#5C2A1A")
    )
    return svg(W, H, b)


@drawing("kid-pictures")
def kid_pictures():
    W, H = 360, 300
    b = (
        circle(180, 150, 124, "#fff", opacity=".45")
        + ellipse(180, 282, 150, 22, "#000", opacity=".08")
        + path("M96,290 C96,216 128,192 180,192 C232,192 264,216 264,290Z", fill="#A8683F")
        + ellipse(180, 262, 48, 44, "#E9C39B")
        + bear(180, 140, 1.14)
    )
    b += (
        group(
            rect(-56, -34, 112, 70, "#15173D", rx=14)
            + rect(-24, -48, 48, 20, "#15173D", rx=7)
            + circle(0, 2, 27, "#fff")
            + circle(0, 2, 20, "#3B34B3")
            + circle(0, 2, 11, "#15173D")
            + circle(-6, -4, 4, "#9BD0FF")
            + rect(34, -24, 14, 9, COLOUR["amber"], rx=3),
            180,
            244,
            0.92,
        )
        + circle(118, 256, 17, "#8A5030")
        + circle(242, 256, 17, "#8A5030")
        + star(292, 66, 16, "#fff")
        + star(60, 92, 11, "#fff")
    )
    return svg(W, H, b)


@drawing("kid-talk")
def kid_talk():
    W, H = 360, 300
    b = circle(180, 150, 124, "#fff", opacity=".4") + ellipse(
        180, 282, 160, 22, "#000", opacity=".08"
    )
    b += (
        path("M44,290 C44,232 66,206 108,206 C150,206 172,232 172,290Z", fill=COLOUR["teal"])
        + bunny(108, 184, 0.98)
        + path("M190,290 C190,232 212,206 254,206 C296,206 318,232 318,290Z", fill=COLOUR["coral"])
        + bear(254, 186, 0.86, "#C98A5B", "#A8683F", "#F6DDC0")
    )
    b += group(
        rect(-62, -30, 124, 60, "#fff", rx=26)
        + path("M-28,26 L-40,50 L-4,28Z", fill="#fff")
        + circle(-26, 0, 8, COLOUR["teal"])
        + circle(0, 0, 8, COLOUR["teal"])
        + circle(26, 0, 8, COLOUR["teal"]),
        196,
        62,
    )
    return svg(W, H, b)


@drawing("kid-tell")
def kid_tell():
    W, H = 420, 300
    b = ellipse(210, 286, 180, 18, "#000", opacity=".1")
    b += path("M170,288 C162,196 200,160 266,160 C332,160 366,200 358,288Z", fill="#0E8C88") + bear(
        266, 104, 1.18
    )
    b += (
        path("M88,288 C86,228 106,204 146,204 C188,204 204,228 202,288Z", fill="#FFF8E7")
        + path("M90,268 C110,276 186,276 202,268 V288 H88Z", fill=COLOUR["coral"])
        + bunny(146, 176, 0.86)
    )
    b += line("M196,232 C160,238 140,246 128,258", "#0E8C88", 34) + circle(122, 262, 17, "#A8683F")
    b += group(
        path(
            "M0,10 C-14,0 -13,-12 -5,-12 C-1,-12 0,-8 0,-7 C0,-8 1,-12 5,-12 C13,-12 14,0 0,10Z",
            fill=COLOUR["coral"],
        ),
        152,
        52,
        1.9,
    )
    return svg(W, H, b)


@drawing("garden-hero")
def garden_hero():
    W, H = 1200, 460
    b = (
        rect(0, 0, W, H, "url(#dy)")
        + circle(1030, 96, 52, COLOUR["amber"])
        + "".join(
            group(rect(-4, -82, 8, 18, COLOUR["amber"], rx=4), 1030, 96, rot=a)
            for a in range(0, 360, 30)
        )
        + cloud(800, 110, 0.7)
    )
    b += (
        path("M560,460 C560,190 1000,190 1000,460", fill="none", stroke="#FF6F59", stroke_width=24)
        + path("M584,460 C584,222 976,222 976,460", fill="none", stroke="#FFB81C", stroke_width=24)
        + path("M608,460 C608,254 952,254 952,460", fill="none", stroke="#27B98F", stroke_width=24)
        + path("M632,460 C632,286 928,286 928,460", fill="none", stroke="#6A5AE0", stroke_width=24)
    )
    b += path(
        f"M0,392 C240,316 460,392 700,352 C900,320 1040,360 1200,330 V{H} H0Z", fill="#9BDB7E"
    ) + path(f"M0,430 C260,376 560,430 760,402 C960,376 1080,412 1200,392 V{H} H0Z", fill="#5FBE62")
    b += (
        tree(1120, 392, 1.1, "#3DA35D")
        + tree(1070, 402, 0.8, "#27B98F")
        + "".join(
            group(
                line("M0,0 V-18", "#2F8F55", 3)
                + "".join(group(ellipse(0, -7, 4, 7, c), 0, -22, rot=a) for a in range(0, 360, 72))
                + circle(0, -22, 4, COLOUR["amber"]),
                x,
                y,
            )
            for x, y, c in (
                (560, 430, "#fff"),
                (610, 442, COLOUR["pink"]),
                (1000, 428, "#fff"),
                (1160, 436, COLOUR["pink"]),
                (930, 440, "#fff"),
            )
        )
    )
    b += glim(790, 276, 1.36, "wave", glow=True)
    return svg(W, H, b)
