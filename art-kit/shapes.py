"""The small alphabet every drawing is written in: colours, shapes, and the file they end up in.

A drawing is a string of SVG. The functions here return such strings, so drawings are added
together with `+`. Only presentation attributes are used: no `style`, no `class`, no script, no text.
"""

import re
from collections.abc import Callable

from paths import compact

COLOUR = {
    "night": "#1D1B52",
    "ink": "#15173D",
    "indigo": "#3B34B3",
    "violet": "#6A5AE0",
    "lilac": "#B9B2FF",
    "sky": "#9BD0FF",
    "ice": "#DDEEFF",
    "teal": "#0E8C88",
    "mint": "#A9E5CF",
    "green": "#3DA35D",
    "leaf": "#7CCB6B",
    "amber": "#FFB81C",
    "butter": "#FFE29A",
    "orange": "#F58A1F",
    "coral": "#FF6F59",
    "blush": "#FFC2B0",
    "pink": "#FF9DB5",
    "cream": "#FFF8E7",
    "white": "#FFFFFF",
    "brown": "#8A5A3C",
    "slate": "#4A4C73",
}

# Gradients; a picture gets the ones its shapes name with url(#id).
GRADIENTS = (
    '<radialGradient id="gw"><stop offset="0" stop-color="#FFD45E" stop-opacity=".75"/><stop offset=".55" stop-color="#FFC531" stop-opacity=".28"/><stop offset="1" stop-color="#FFB81C" stop-opacity="0"/></radialGradient>',
    '<radialGradient id="by" cx=".42" cy=".38"><stop offset="0" stop-color="#FFF1B8"/><stop offset=".55" stop-color="#FFCF4A"/><stop offset="1" stop-color="#FFB01A"/></radialGradient>',
    '<linearGradient id="dk" x2="0" y2="1"><stop offset="0" stop-color="#1D1B52"/><stop offset=".45" stop-color="#4A3AA0"/><stop offset=".75" stop-color="#C65F8F"/><stop offset="1" stop-color="#FFAE78"/></linearGradient>',
    '<linearGradient id="bm" x2="0" y2="1"><stop offset="0" stop-color="#FFE08A" stop-opacity=".95"/><stop offset="1" stop-color="#FFD45E" stop-opacity=".12"/></linearGradient>',
    '<linearGradient id="dy" x2="0" y2="1"><stop offset="0" stop-color="#8FD0FF"/><stop offset="1" stop-color="#E6F6FF"/></linearGradient>',
    '<linearGradient id="rm" x2="0" y2="1"><stop offset="0" stop-color="#2B2A7A"/><stop offset="1" stop-color="#4B45B8"/></linearGradient>',
    '<linearGradient id="fd"><stop offset="0" stop-color="#1D1B52"/><stop offset=".4" stop-color="#1D1B52" stop-opacity="0"/></linearGradient>',
    '<linearGradient id="f2"><stop offset="0" stop-color="#1D1B52"/><stop offset=".45" stop-color="#1D1B52" stop-opacity="0"/></linearGradient>',
)

DRAWINGS: dict[str, Callable[[], str]] = {}


def drawing(name):
    """Register the decorated function as the drawing `name` (a file name without `.svg`)."""

    def register(function):
        DRAWINGS[name] = function
        return function

    return register


def number(value):
    """Return a number as it is written in an attribute."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def el(tag, **attributes):
    """Return an empty element; `_` in a keyword becomes `-`, and None leaves it out."""
    written = "".join(
        f' {name.replace("_", "-")}="{number(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}/>"


def rect(x, y, w, h, fill, rx=None, **more):
    """Return a rectangle, with round corners of radius `rx`."""
    return el("rect", x=x, y=y, width=w, height=h, rx=rx, fill=fill, **more)


def circle(cx, cy, r, fill, **more):
    """Return a filled circle."""
    return el("circle", cx=cx, cy=cy, r=r, fill=fill, **more)


def ellipse(cx, cy, rx, ry, fill, **more):
    """Return a filled ellipse."""
    return el("ellipse", cx=cx, cy=cy, rx=rx, ry=ry, fill=fill, **more)


def path(d, fill="none", **more):
    """Return a filled outline."""
    return el("path", d=d, fill=fill, **more)


def line(d, stroke, width, **more):
    """Return a drawn line with round ends."""
    return el(
        "path",
        d=d,
        fill="none",
        stroke=stroke,
        stroke_width=width,
        stroke_linecap="round",
        stroke_linejoin="round",
        **more,
    )


def group(inner, x=0, y=0, s=1, flip=False, rot=0, **more):
    """Return shapes moved to (x, y), turned by `rot` degrees, scaled by `s` and perhaps mirrored."""
    moved = f"translate({number(float(x))} {number(float(y))})"
    if rot:
        moved += f" rotate({number(rot)})"
    if flip:
        moved += f" scale({number(-s)} {number(s)})"
    elif s != 1:
        moved += f" scale({f'{s:.3f}'.rstrip('0').rstrip('.')})"
    written = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<g transform="{moved}"{written}>{inner}</g>'


def small(body):
    """Return the same shapes in fewer characters: short outlines, short colours."""
    body = re.sub(r' d="([^"]*)"', lambda found: f' d="{compact(found[1])}"', body)
    body = re.sub(r"#[0-9A-Fa-f]{6}\b", lambda found: found[0].lower(), body)
    return re.sub(r"#(.)\1(.)\2(.)\3\b", r"#\1\2\3", body)


def svg(width, height, body, view_box=None, size=None, shrunk=1):
    """Return a whole SVG file.

    `view_box` cuts a part out of a larger scene, and `size` shows that part as large as this; the
    picture is `shrunk` times smaller than it is drawn.
    """
    used = [
        text
        for text in GRADIENTS
        if (found := re.search(r'id="(\w+)"', text)) and f"url(#{found[1]})" in body
    ]
    box = view_box or f"0 0 {width} {height}"
    shown_width, shown_height = (float(one) / shrunk for one in size or box.split()[2:])
    defs = f"<defs>{''.join(used)}</defs>" if used else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{shown_width:g}" height="{shown_height:g}">'
        f"{small(defs + body)}</svg>\n"
    )
