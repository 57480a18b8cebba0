"""A lesson holds everything that it is taught from, in four lengths that add up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import Compiled, compile_content
from safelight.catalogue.lesson_versions import LENGTHS, plan_of
from safelight.catalogue.model import Page
from safelight.languages import read_languages
from tests.lesson_sample import SECTIONS, lesson, slides, steps
from tests.sample_site import ROOT, sample_content, write

PLACE = "en/teachers/lessons/helpers.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return sample_content(tmp_path)


def compiled(content: Path, text: str) -> Compiled:
    write(content, PLACE, text)
    languages = read_languages(ROOT / "translations")
    return compile_content(content, languages, today=date(2026, 11, 24), kinds=KINDS)


def read(content: Path, text: str) -> Page:
    found = compiled(content, text)
    assert [str(one) for one in found.problems] == []
    page = found.catalogue.source("teachers/lessons/helpers")
    assert page is not None
    return page


def problems(content: Path, text: str) -> str:
    return "\n".join(map(str, compiled(content, text).problems))


def test_a_whole_lesson_has_no_problem(content: Path) -> None:
    page = read(content, lesson())
    assert [slide.title for slide in page.slides][:2] == ["Helpers", "Rules"]
    assert [slide.part for slide in page.slides] == [
        "core",
        "core",
        "extend",
        "extra",
        "core",
        "core",
    ]


@pytest.mark.parametrize(
    ("length", "names", "minutes"),
    [
        (10, ["Begin", "Finish"], [6, 4]),
        (20, ["Begin", "Finish"], [12, 8]),
        (45, ["Begin", "Draw", "Finish"], [12, 25, 8]),
        (60, ["Begin", "Draw", "Make a notice", "Finish"], [12, 25, 15, 8]),
    ],
)
def test_each_length_follows_from_the_one_plan(
    content: Path, length: int, names: list[str], minutes: list[int]
) -> None:
    plan = plan_of(read(content, lesson()).steps, length)
    assert [step.name for step, _ in plan] == names
    assert [taken for _, taken in plan] == minutes
    assert sum(minutes) == length


@pytest.mark.parametrize("section", [one for one in SECTIONS if one != "parents"])
def test_a_lesson_without_one_of_its_sections_does_not_compile(content: Path, section: str) -> None:
    assert f"The section `{section}` is missing" in problems(content, lesson(**{section: ""}))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("minutes: 12", "minutes: 13", "Core adds up to 21 minutes, not 20"),
        ("least: 6", "least: 5", "The `least` of the core steps adds up to 9 minutes, not 10"),
        ("minutes: 25", "minutes: 20", "Core and extend adds up to 40 minutes, not 45"),
        ("minutes: 15", "minutes: 5", "adds up to 50 minutes, not 60"),
        (
            "    least: 6\n",
            "",
            "The core step “Begin” has no time in ten minutes. Write `least: 2`.",
        ),
        ("least: 6", "least: 0", "The core step “Begin” has no time in ten minutes"),
        ("minutes: 25", "minutes: 0", "The step “Draw” takes no time"),
        ('    brief: "Leave the talk out."\n', "", "is shorter in ten minutes. Say how"),
    ],
)
def test_minutes_that_do_not_add_up_are_a_problem(
    content: Path, before: str, after: str, said: str
) -> None:
    assert said in problems(content, lesson(plan=steps().replace(before, after, 1)))


def test_a_translation_keeps_the_time_in_the_shortest_lesson(content: Path) -> None:
    source = read(content, lesson())
    head = "---\ntitle: T\nshort_title: T\nsummary: S\nresources: [Papur]\ncontent_level: C\n"
    head += f"supervision: S\ntranslated_from: {source.revision}\n---\n"
    body = lesson().partition("\n---\n")[2]
    assert "least: 6" in body
    write(content, PLACE.replace("en/", "cy/"), head + body)
    assert problems(content, lesson()) == ""
    write(content, PLACE.replace("en/", "cy/"), head + body.replace("least: 6", "least: 0"))
    assert "The `least` minutes differ from the English page: 6." in problems(content, lesson())


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("### Rules {", "### Helpers {", "Two slides are called “Helpers”"),
        ("{#s-0}", "", "has no id"),
        ("Who helps you?", "word " * 41, "holds 41 words. Say at most 40"),
        ("/// notes\n\nSECRETNOTE of helpers.\n\n///", "Words.", "has no notes"),
        (
            "Who helps you?",
            "![One.](/media/scene.svg)\n\n![Two.](/media/scene.svg)",
            "holds 2 pictures. Keep one",
        ),
    ],
)
def test_a_slide_that_cannot_be_shown_is_a_problem(
    content: Path, before: str, after: str, said: str
) -> None:
    assert said in problems(content, lesson(slides=slides().replace(before, after, 1)))


def test_a_part_that_is_asked_for_inside_a_section_is_missed(content: Path) -> None:
    text = SECTIONS["differentiation"].replace("### SEND {#send}", "### More {#more}")
    said = problems(content, lesson(differentiation=text))
    assert "The section `differentiation` needs a part `### … {#send}`" in said


def test_every_length_names_parts_of_a_plan() -> None:
    assert list(LENGTHS) == sorted(LENGTHS)
