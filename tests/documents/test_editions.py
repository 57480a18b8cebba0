"""Each reader gets what is theirs: pupils never get an answer, a note or a safeguarding note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue.body import PlanStep
from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.documents.composing import Composer
from safelight.documents.edition import Edition, Reader, editions_of
from safelight.documents.labels import Labels
from safelight.documents.manuscript import Manuscript
from safelight.documents.office import offer_named
from safelight.languages import read_languages, read_texts
from tests.block_words import words_in
from tests.documents.composed import bodies_of, composer_of
from tests.lesson_sample import lesson
from tests.sample_site import ROOT, sample_content, write

SECRETS = ("SECRETANSWER", "SECRETNOTE", "Keep to the story", "Listen. Stay calm", "Look after")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Catalogue, BodyReader, Composer]:
    content = sample_content(tmp_path)
    write(content, "en/teachers/lessons/helpers.md", lesson())
    languages = read_languages(ROOT / "translations")
    found = compile_content(content, languages, today=date(2026, 11, 24), kinds=KINDS).catalogue
    texts = read_texts(ROOT / "translations", languages)
    return (
        found,
        BodyReader(found, content),
        Composer(found, texts, "https://safelight.example"),
    )


def test_only_files_in_another_language_than_the_source_name_theirs(
    made: tuple[Catalogue, BodyReader, Composer],
) -> None:
    page = made[0].pages["en", "teachers/lessons/helpers"]
    assert offer_named(page, "helpers-pupils.pdf", "en")
    assert offer_named(page, "helpers-pupils-en.pdf", "cy")
    assert offer_named(page, "helpers-pupils.pdf", "cy") is None


def said(manuscript: Manuscript) -> str:
    parts = (manuscript.sections, manuscript.slides, manuscript.grownup)
    return " ".join("".join(words_in(one)) for one in parts)


def compose(made: tuple[Catalogue, BodyReader, Composer], key: str, edition: Edition) -> Manuscript:
    catalogue, reader, composer = made
    page = catalogue.source(key)
    assert page is not None
    return composer.compose(reader.read(page), edition, "7KQM-X2DP")


@pytest.mark.parametrize("reader", [Reader.PUPILS, Reader.FAMILIES])
def test_pupils_and_families_get_no_answers_and_no_notes(
    made: tuple[Catalogue, BodyReader, Composer], reader: Reader
) -> None:
    words = said(compose(made, "teachers/lessons/helpers", Edition(reader, 45)))
    assert [one for one in SECRETS if one in words] == []
    assert "A person who helps me is" in words


def test_who_teaches_gets_everything(made: tuple[Catalogue, BodyReader, Composer]) -> None:
    words = said(compose(made, "teachers/lessons/helpers", Edition(Reader.WHOLE, 60)))
    assert [one for one in SECRETS if one.replace(". ", "") not in words.replace(". ", "")] == []


@pytest.mark.parametrize(
    ("length", "steps", "slides", "minutes"), [(10, 2, 4, 6), (45, 3, 5, 12), (60, 4, 6, 12)]
)
def test_each_length_has_its_steps_and_slides(
    made: tuple[Catalogue, BodyReader, Composer],
    length: int,
    steps: int,
    slides: int,
    minutes: int,
) -> None:
    one = compose(made, "teachers/lessons/helpers", Edition(Reader.WHOLE, length))
    plan = next(section for section in one.sections if section.id == "plan")
    taught = [block for block in plan.blocks if isinstance(block, PlanStep)]
    assert len(taught) == steps
    assert len(one.slides) == slides
    assert taught[0].minutes == minutes
    assert bool(taught[0].brief) == (length == 10)


def test_a_sheet_for_pupils_does_not_say_which_answer_is_right(
    made: tuple[Catalogue, BodyReader, Composer],
) -> None:
    sheet = compose(made, "children/11-13/quiz", Edition(Reader.PUPILS))
    tasks = [one.task for one in sheet.sections if one.task]
    assert len(tasks) == 5
    assert not any(option.right or option.feedback for task in tasks for option in task.options)
    assert "[x]" not in said(sheet)
    assert sheet.grownup == ()
    whole = compose(made, "children/11-13/quiz", Edition(Reader.WHOLE))
    assert any(option.right for one in whole.sections if one.task for option in one.task.options)


@pytest.mark.parametrize("services", [True, False], ids=["services", "none"])
def test_the_note_for_the_adult_stands_last_but_for_who_can_help(
    made: tuple[Catalogue, BodyReader, Composer], services: bool
) -> None:
    whole = compose(made, "children/8-10/pip", Edition(Reader.WHOLE))
    assert whole.grownup
    if not services:
        whole = replace(whole, sections=whole.sections[:-1])
    ids = [one.id for one in whole.in_order()]
    assert ids[-2 if services else -1 :] == ["grownup", *(["who-can-help"] if services else [])]


def test_numbers_are_filled_in_and_kept_left_to_right(
    made: tuple[Catalogue, BodyReader, Composer],
) -> None:
    one = compose(made, "parents/online-friends", Edition(Reader.WHOLE))
    words = said(one)
    assert "0808\u00a0800\u00a05000" in words
    assert "ref:" not in words
    assert one.sections[-1].id == "who-can-help"


def test_a_lesson_comes_in_every_length_and_for_every_reader(
    made: tuple[Catalogue, BodyReader, Composer],
) -> None:
    page = made[0].source("teachers/lessons/helpers")
    assert page is not None
    assert [one.slug for one in editions_of(page)] == [
        "10-minutes",
        "20-minutes",
        "45-minutes",
        "60-minutes",
        "pupils",
        "families",
    ]
    help_page = made[0].source("help/now")
    assert help_page is not None
    assert editions_of(help_page) == ()


def test_what_is_needed_stands_apart_although_it_holds_commas() -> None:
    languages = read_languages(ROOT / "translations")
    texts = read_texts(ROOT / "translations", languages)
    needed = ("Paper, one sheet each", "Pencils")
    assert (
        Labels(languages["en"], texts["en"]).set_apart(needed) == "Paper, one sheet each; Pencils"
    )
    assert Labels(languages["ar"], texts["ar"]).set_apart(("ورق، لكلٍّ", "قلم")) == "ورق، لكلٍّ؛ قلم"
    assert Labels(languages["en"], texts["en"]).set_apart(("Paper", "Pencils")) == "Paper, Pencils"


@pytest.mark.parametrize(
    ("kind", "key", "lines"),
    [
        ("cards", "children/8-10/privacy-words", 2),
        ("reflection", "children/8-10/a-good-online-friend", 2),
        ("password", "children/8-10/three-odd-words", 0),
        ("quiz", "children/8-10/surprise-or-secret", 0),
    ],
)
def test_pupils_get_lines_where_there_is_something_to_write(
    catalogue: Catalogue, kind: str, key: str, lines: int
) -> None:
    found = (catalogue, bodies_of(catalogue), composer_of(catalogue))
    sheet, whole = (compose(found, key, Edition(one)) for one in (Reader.PUPILS, Reader.WHOLE))
    assert sheet.page.facts.kind == kind
    tasks = [one.task for one in sheet.sections if one.task]
    assert {task.lines for task in tasks} == {lines}
    assert {one.task.lines for one in whole.sections if one.task} == {0}
    asked = ["".join(words_in(one.task.blocks)) for one in whole.sections if one.task]
    assert {words in said(sheet) for words in asked if words} <= {kind != "cards"}


def test_a_checklist_tells_pupils_how_each_thing_is_done(catalogue: Catalogue) -> None:
    found = (catalogue, bodies_of(catalogue), composer_of(catalogue))
    key = next(one.key for one in catalogue.sources() if one.facts.kind == "checklist")
    sheet = compose(found, key, Edition(Reader.PUPILS))
    options = [one for part in sheet.sections if part.task for one in part.task.options]
    assert options
    assert all(option.feedback for option in options)
