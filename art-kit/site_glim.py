"""Glim in six moods."""

from functools import partial

from glim_body import glim
from shapes import drawing, svg

LOOKS = {
    "wave": (0.2, 0.4),
    "think": (0.8, -1.2),
    "care": (0.2, 0.4),
    "cheer": (0.2, 0.4),
    "point": (1, 0),
    "worry": (0, 0),
}


def mood(pose):
    """Return Glim alone in one pose."""
    return svg(240, 240, glim(120, 118, 1, pose, look=LOOKS[pose]))


for _pose in LOOKS:
    drawing(f"glim-{_pose}")(partial(mood, _pose))
