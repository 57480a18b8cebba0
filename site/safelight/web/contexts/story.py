"""A story as screens: each scene with its picture apart, and how far along it stands."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from markupsafe import Markup

from safelight.catalogue.model import Choice, Scene
from safelight.web.contexts.activity import split_picture


@dataclass(frozen=True)
class Screen:
    """One scene on the screen.

    `part` of `parts` says how far the reader has come; `following` is the next page of a story
    without choices, or empty.
    """

    id: str
    heading: str
    picture: Markup
    text: Markup
    choices: tuple[Choice, ...]
    is_help: bool
    is_end: bool
    part: int
    parts: int
    following: str = ""


def make_screens(scenes: tuple[Scene, ...]) -> tuple[Screen, ...]:
    """Return the scenes of a story whose HTML is filled in, the first one first.

    A story in which nothing is chosen is read page by page.
    """
    if not any(scene.choices for scene in scenes):
        ids = (*(scene.id for scene in scenes[1:]), "")[: len(scenes)]
        count = len(scenes)
        return tuple(
            _screen(scene, at, count, following)
            for at, (scene, following) in enumerate(zip(scenes, ids, strict=True), start=1)
        )
    depths = _depths(scenes)
    parts = max(depths.values(), default=0) + 1
    return tuple(_screen(scene, depths.get(scene.id, 0) + 1, parts) for scene in scenes)


def _screen(scene: Scene, part: int, parts: int, following: str = "") -> Screen:
    picture, text = split_picture(scene.html)
    return Screen(
        scene.id,
        scene.heading,
        picture,
        text,
        scene.choices,
        scene.is_help,
        scene.is_end,
        part,
        parts,
        following,
    )


def _depths(scenes: tuple[Scene, ...]) -> dict[str, int]:
    """Return how many choices lead to each scene at least."""
    targets = {scene.id: [choice.target for choice in scene.choices] for scene in scenes}
    if not scenes:
        return {}
    found = {scenes[0].id: 0}
    waiting = deque(found)
    while waiting:
        here = waiting.popleft()
        for target in targets.get(here, ()):
            if target not in found:
                found[target] = found[here] + 1
                waiting.append(target)
    return found
