"""The sizes of the pictures."""

from __future__ import annotations

from pathlib import Path

from safelight.catalogue.media import picture_sizes, sizes_of_sound_pictures
from tests.sample_site import ROOT


def test_the_quick_way_says_what_the_thorough_one_says() -> None:
    media = ROOT / "content" / "media"
    sizes, problems = picture_sizes(media, "media")
    assert not problems
    assert len(sizes) > 100
    assert sizes_of_sound_pictures(media) == sizes


def test_a_picture_with_a_fault_is_reported_and_stops_no_other(tmp_path: Path) -> None:
    for name, text in {
        "a.svg": "<svg viewBox='0 0 3.6 4'/>",
        "broken.svg": "<svg width='1' height='2'><g></svg>",
        "empty.svg": "",
        "long.svg": f"<!-- {'long ' * 2000} --><svg width='5' height='6'/>",
        "sizeless.svg": "<svg/>",
        "words.svg": "no picture",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    sizes, problems = picture_sizes(tmp_path, "media")
    assert sizes == {"a.svg": (4, 4), "long.svg": (5, 6)}
    assert [one.path for one in problems] == [
        f"media/{name}.svg" for name in ("broken", "empty", "sizeless", "words")
    ]
    assert sizes_of_sound_pictures(tmp_path) == {**sizes, "broken.svg": (1, 2)}
