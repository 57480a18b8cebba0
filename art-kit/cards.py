"""Small pictures for the youngest: one thing on a plain ground, 480 by 300."""

from shapes import rect, svg

W, H = 480, 300


def card(ground, body):
    """Return a finished card with `body` on a ground of this colour."""
    return svg(W, H, rect(0, 0, W, H, ground, rx=24) + body)
