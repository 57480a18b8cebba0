"""A story as a graph of scenes: whether every path goes somewhere, and passes help before it
ends."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.model import Scene
from safelight.catalogue.problems import did_you_mean

START = "start"


def story_faults(scenes: tuple[Scene, ...]) -> Iterator[tuple[int, str]]:
    """Yield (line, message) for every fault of the story's graph."""
    by_id = {scene.id: scene for scene in scenes}
    if START not in by_id:
        yield (scenes[0].line if scenes else 1), "The first scene must have the id `{#start}`."
        return
    for scene in scenes:
        yield from _scene_faults(scene, by_id)
    for scene in scenes:
        if scene.id not in reachable(by_id, START):
            yield (
                scene.line,
                f"No choice leads to the scene `{scene.id}`. Add one, or drop the scene.",
            )
    for scene in ends_without_help(by_id):
        yield (
            scene.line,
            f"A path reaches the end `{scene.id}` without help. Pass a `.help` scene first.",
        )


def _scene_faults(scene: Scene, by_id: dict[str, Scene]) -> Iterator[tuple[int, str]]:
    if not scene.choices and not scene.is_end:
        yield (
            scene.line,
            f"The scene `{scene.id}` is a dead end. Add a list of choices, or mark it `.end`.",
        )
    for choice in scene.choices:
        if choice.target not in by_id:
            yield (
                scene.line,
                f"The choice “{choice.text}” leads to `{choice.target}`, which is no scene."
                + did_you_mean(choice.target, by_id),
            )
    if scene.choices and not any(
        by_id[end].is_end for end in reachable(by_id, scene.id) if end in by_id
    ):
        yield scene.line, f"From the scene `{scene.id}` no path reaches an end."


def reachable(by_id: dict[str, Scene], start: str, stop_at_help: bool = False) -> set[str]:
    """Return the ids of the scenes a reader can come to from this one, itself included.

    With `stop_at_help` a scene of help is not gone into: what is left is reached without any
    help.
    """
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        scene_id = waiting.pop()
        if scene_id in seen or scene_id not in by_id:
            continue
        if stop_at_help and by_id[scene_id].is_help:
            continue
        seen.add(scene_id)
        waiting.extend(choice.target for choice in by_id[scene_id].choices)
    return seen


def ends_without_help(by_id: dict[str, Scene]) -> tuple[Scene, ...]:
    """Return the end scenes that a path from the start reaches without passing a scene of
    help."""
    without = reachable(by_id, START, stop_at_help=True)
    return tuple(scene for scene in by_id.values() if scene.is_end and scene.id in without)
