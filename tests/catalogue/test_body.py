"""The body of a page in blocks says every word that the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from safelight.catalogue.body import Body, BodySection, DeckSlide, PlanStep
from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import MovedContentError
from tests.block_words import words_in

MARK = re.compile("[\ue000\ue001]")
TASK_MARK = re.compile(r"\[[ xX]\]\s+")


def letters(text: str) -> str:
    return re.sub(r"\W", "", MARK.sub("", text))


CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> BodyReader:
    return BodyReader(catalogue, CONTENT)


def test_no_word_of_any_page_is_lost(catalogue: Catalogue, reader: BodyReader) -> None:
    for page in catalogue.pages.values():
        body = reader.read(page)
        assert [one.id for one in body.sections] == [one.id for one in page.sections], page.path
        for section, blocks in zip(page.sections, body.sections, strict=True):
            said = TASK_MARK.sub("", section.words)
            assert letters("".join(words_in(blocks.blocks))).replace("x", "") in (
                letters(said).replace("x", ""),
                letters(section.words).replace("x", ""),
            ), f"{page.path} {section.id}"


def test_an_activitys_tasks_are_the_pages_questions(
    catalogue: Catalogue, reader: BodyReader
) -> None:
    for page in catalogue.of_type("ar", "activity"):
        assert page.activity is not None
        tasks = [one.task for one in reader.read(page).sections if one.task]
        assert len(tasks) == len(page.activity.questions)
        for task, question in zip(tasks, page.activity.questions, strict=True):
            assert [one.right for one in task.options] == [one.right for one in question.options]
            assert [one.letter for one in task.options] == [one.letter for one in question.options]
            pictures = [len(one.pictures) for one in task.options]
            assert pictures == [one.html.count("<img ") for one in question.options]


def test_a_lesson_is_read_with_its_plan_and_its_slides(
    catalogue: Catalogue, reader: BodyReader
) -> None:
    for page in catalogue.of_type("en", "lesson"):
        body = reader.read(page)
        steps = [one for one in blocks(body, "plan") if isinstance(one, PlanStep)]
        assert [(one.minutes, one.part) for one in steps] == [
            (one.minutes, one.part) for one in page.steps
        ]
        slides = [one for one in blocks(body, "slides") if isinstance(one, DeckSlide)]
        assert [one.id for one in slides] == [one.id for one in page.slides]
        assert all(one.notes for one in slides)


def blocks(body: Body, section_id: str) -> tuple[object, ...]:
    section = body.section(section_id)
    assert isinstance(section, BodySection)
    return section.blocks


def test_a_file_that_has_changed_since_is_not_read(catalogue: Catalogue, tmp_path: Path) -> None:
    page = catalogue.of_type("en", "guide")[0]
    copy = tmp_path / page.path
    copy.parent.mkdir(parents=True)
    elsewhere = BodyReader(catalogue, tmp_path / "content")
    with pytest.raises(MovedContentError):
        elsewhere.read(page)
    copy.write_bytes((CONTENT.parent / page.path).read_bytes())
    assert elsewhere.read(page).page is page
    copy.write_text(copy.read_text(encoding="utf-8") + "More.", encoding="utf-8")
    with pytest.raises(MovedContentError):
        elsewhere.read(page)
