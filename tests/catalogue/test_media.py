"""The sizes of the pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from safelight.catalogue.media import picture_sizes, sizes_of_sound_pictures
from tests.sample_site import ROOT


def test_the_quick_way_says_what_the_thorough_one_says() -> None:
    media = ROOT / "content" / "media"
    sizes, problems = picture_sizes(media, "media")
    assert not problems
    assert len(sizes) > 100
    assert sizes_of_sound_pictures(media) == sizes


SHAPES = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="2">\n<g {}>\n{}</g></svg>'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
FAULTS = (
    (SHAPES.format("", "<script>alert(1)</script>"), 3, "`<script>` may not stand in a drawing"),
    (SHAPES.format("", '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'), 3, "`<script>` may"),
    (SHAPES.format("", "<foreignObject/>"), 3, "`<foreignObject>` may not stand"),
    (SHAPES.format("", '<image href="data:image/png;base64,AA"/>'), 3, "`<image>` may not stand"),
    (SHAPES.format("", '<a href="#x"/>'), 3, "`<a>` may not stand"),
    (SHAPES.format("", "<style>g { fill: red }</style>"), 3, "`<style>` may not stand"),
    (SHAPES.format("", '<animate attributeName="href"/>'), 3, "`<animate>` may not stand"),
    (SHAPES.format('onload="alert(1)"', ""), 2, "`onload=` may not stand"),
    (SHAPES.format('OnClick="alert(1)"', ""), 2, "`OnClick=` may not stand"),
    (SHAPES.format('xml:base="https://a.example"', ""), 2, "`base=` may not stand"),
    (SHAPES.format('style="fill: red"', ""), 2, "Write `style` as attributes"),
    (SHAPES.format("", '<use href="https://a.example/a.svg#x"/>'), 3, "`href` may name only"),
    (SHAPES.format(XLINK, '<use xlink:href="javascript:alert(1)"/>'), 3, "`href` may name only"),
    (SHAPES.format('fill="url(//a.example/a.svg#x)"', ""), 2, "`fill` leads out of the drawing"),
    (SHAPES.format('mask="&#117;rl(a.svg#x)"', ""), 2, "`mask` leads out of the drawing"),
    (SHAPES.format(r'fill="u\72l(a.svg)"', ""), 2, "`fill` leads out of the drawing"),
    (
        '<?xml-stylesheet href="a.css"?>\n' + SHAPES.format("", ""),
        1,
        "`<?xml-stylesheet?>` may not",
    ),
    ("<!DOCTYPE svg [<!ENTITY a 'b'>]>\n" + SHAPES.format("", "&a;"), 1, "`<!DOCTYPE>` may not"),
)


@pytest.mark.parametrize(("text", "line", "message"), FAULTS, ids=[one[2] for one in FAULTS])
def test_a_drawing_that_would_run_or_load_something_is_refused(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    (tmp_path / "a.svg").write_text(text, encoding="utf-8")
    _, (problem, *_) = picture_sizes(tmp_path, "media")
    assert (problem.path, problem.line) == ("media/a.svg", line)
    assert message in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-7"])
def test_a_drawing_in_other_letters_cannot_hide_anything(tmp_path: Path, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    text = head + SHAPES.format("", "<script/>")
    (tmp_path / "a.svg").write_bytes(text.encode(encoding))
    _, (problem,) = picture_sizes(tmp_path, "media")
    assert "cannot be read" in problem.message


def test_what_drawings_need_may_stand_in_them(tmp_path: Path) -> None:
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a <?note?>, not read -->\n'
        + SHAPES.format('fill="url(#a)" class="x"', '<use href="#b"/><title>Say // no</title>')
    )
    (tmp_path / "a.svg").write_text(text, encoding="utf-8")
    assert picture_sizes(tmp_path, "media") == ({"a.svg": (1, 2)}, [])


def test_a_picture_lies_in_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.svg").write_text(SHAPES.format("", ""), encoding="utf-8")
    _, (problem,) = picture_sizes(tmp_path, "media")
    assert str(problem).startswith("media/inner/a.svg:1: The picture lies in a folder of its own.")


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
