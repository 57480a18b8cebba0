"""Packages for learning platforms: whole, offline, and true to the activity."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.composing import Composer
from safelight.documents.edition import Edition, Reader
from safelight.documents.format import DocumentFormat
from safelight.documents.formats import FORMATS
from safelight.documents.manuscript import Manuscript
from safelight.documents.packages.page import package_files
from safelight.documents.packages.questions import questions_of
from tests.documents.composed import CODE, STUDIO, bodies_of

QUIZ = "children/8-10/surprise-or-secret"
LESSON = "teachers/lessons/pressure-and-secrets"
BY_NAME = {one.name: one for one in FORMATS}
CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"


def manuscript(
    catalogue: Catalogue, composer: Composer, language: str, key: str, reader: Reader = Reader.WHOLE
) -> Manuscript:
    page = catalogue.page(language, key)
    assert page is not None
    return composer.compose(bodies_of(catalogue).read(page), Edition(reader), CODE)


def members(made: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def addresses(html: str) -> Iterator[tuple[str, str]]:
    yield from re.findall(r'<(\w+)[^>]*\s(?:src|href)="([^"]+)"', html)


@pytest.mark.parametrize("language", ["en", "ar", "ur"])
@pytest.mark.parametrize("name", ["scorm", "cartridge"])
def test_a_package_holds_everything_it_names_and_asks_the_network_for_nothing(
    catalogue: Catalogue, composer: Composer, name: str, language: str
) -> None:
    files = members(BY_NAME[name].write(manuscript(catalogue, composer, language, QUIZ), STUDIO))
    root = ElementTree.fromstring(files["imsmanifest.xml"])
    named = {one.get("href") for one in root.iter() if one.tag.endswith("}file")}
    assert named <= files.keys()
    assert files.keys() - named == {"imsmanifest.xml"}
    page = next(text for path, text in files.items() if path.endswith("index.html"))
    ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
    assert f'lang="{language}"' in page
    assert ('dir="rtl"' in page) == (language != "en")
    for tag, address in addresses(page):
        if tag != "a":
            assert "//" not in address, address
            assert any(path.endswith(address) for path in files), address


def test_a_scorm_package_is_one_page_that_speaks_to_the_platform(
    catalogue: Catalogue, composer: Composer
) -> None:
    files = members(BY_NAME["scorm"].write(manuscript(catalogue, composer, "en", QUIZ), STUDIO))
    root = ElementTree.fromstring(files["imsmanifest.xml"])
    assert root.findtext(f"{CP}metadata/{CP}schemaversion") == "1.2"
    for call in ("LMSInitialize", "LMSSetValue", "LMSCommit", "LMSFinish"):
        assert call in files["package.js"]
    assert "score" not in files["package.js"].replace("no score is kept", "")
    assert files["index.html"].count("<fieldset") == 6


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_format_of_questions_holds_them_all_with_their_right_answers(
    catalogue: Catalogue, composer: Composer, language: str
) -> None:
    one = manuscript(catalogue, composer, language, QUIZ)
    questions = list(questions_of(one))
    right = [[option.letter for option in question.right] for question in questions]
    qti = members(BY_NAME["qti"].write(one, STUDIO))
    for question, letters in zip(questions, right, strict=True):
        item = ElementTree.fromstring(qti[f"item-{question.id}.xml"])
        values = [value.text for value in item.iter() if value.tag.endswith("}value")]
        assert values[: len(letters)] == letters
    moodle = ElementTree.fromstring(BY_NAME["moodle"].write(one, STUDIO))
    asked = [one for one in moodle if one.get("type") == "multichoice"]
    for element, question in zip(asked, questions, strict=True):
        fractions = [float(answer.get("fraction", "0")) for answer in element.iter("answer")]
        assert [share > 0 for share in fractions] == [option.right for option in question.options]
        assert sum(share for share in fractions if share > 0) == pytest.approx(100, abs=0.01)
    gift = BY_NAME["gift"].write(one, STUDIO).decode()
    assert gift.count("::") == 2 * len(questions)
    assert len(re.findall(r"^\t(?:=|~%\d)", gift, re.M)) == sum(map(len, right))


def test_a_question_may_have_the_name_of_a_file(catalogue: Catalogue, composer: Composer) -> None:
    one = manuscript(catalogue, composer, "en", QUIZ)
    opening, first, *others = one.sections
    renamed = replace(one, sections=(opening, replace(first, id="test"), *others))
    assert first.task
    made = BY_NAME["qti"].write(renamed, STUDIO)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
    files = members(made)
    assert "assessmentTest" in files["test.xml"]
    assert first.heading in files["item-test.xml"]


@pytest.mark.parametrize("kind", ["spot", "quiz"])
def test_boxes_do_not_give_away_that_there_is_one_clue(
    catalogue: Catalogue, composer: Composer, kind: str
) -> None:
    key = next(one.key for one in catalogue.sources() if one.facts.kind == kind)
    one = manuscript(catalogue, composer, "en", key)
    part = next(part for part in one.sections if part.task and part.task.options)
    assert part.task
    options = tuple(
        replace(option, right=number == 1) for number, option in enumerate(part.task.options)
    )
    alone = replace(one, sections=(replace(part, task=replace(part.task, options=options)),))
    files = dict(package_files(alone, STUDIO))
    field = {"spot": "checkbox", "quiz": "radio"}[kind]
    assert files["index.html"].decode().count(f'type="{field}"') == len(options)
    moodle = ElementTree.fromstring(BY_NAME["moodle"].write(alone, STUDIO))
    assert [found.text for found in moodle.iter("single")] == [str(kind == "quiz").lower()]


def test_signs_of_gift_in_a_question_are_words(catalogue: Catalogue, composer: Composer) -> None:
    from safelight.documents.packages.moodle import _safe

    assert _safe("a = b {c}: ~d #e") == r"a \= b \{c\}\: \~d \#e"


@pytest.mark.parametrize("written_as", FORMATS, ids=lambda one: one.name)
def test_the_same_manuscript_gives_the_same_bytes(
    catalogue: Catalogue, composer: Composer, written_as: DocumentFormat
) -> None:
    made = 0
    for language, key in (("ar", QUIZ), ("en", LESSON)):
        page = catalogue.page(language, key)
        assert page is not None
        if written_as.makes(page, Reader.WHOLE):
            one = manuscript(catalogue, composer, language, key)
            assert written_as.write(one, STUDIO) == written_as.write(one, STUDIO)
            made += 1
    assert made


def test_steps_to_put_in_order_are_mixed_for_pupils(
    catalogue: Catalogue, composer: Composer
) -> None:
    page = next(one for one in catalogue.sources() if one.facts.kind == "order")
    whole = manuscript(catalogue, composer, "en", page.key)
    sheet = manuscript(catalogue, composer, "en", page.key, Reader.PUPILS)
    for ours, theirs in zip(whole.sections, sheet.sections, strict=True):
        if ours.task and theirs.task and len(ours.task.options) > 1:
            before = [option.words for option in ours.task.options]
            after = [option.words for option in theirs.task.options]
            assert before != after
            assert sorted(map(str, before)) == sorted(map(str, after))


def test_a_package_shows_every_picture_that_it_holds(
    catalogue: Catalogue, composer: Composer
) -> None:
    one = manuscript(catalogue, composer, "en", "children/4-7/how-does-it-feel")
    files = dict(package_files(one, STUDIO))
    page = files.pop("index.html").decode()
    pictures = {name for name in files if name.endswith(".svg")}
    assert set(re.findall(r'<img src="([^"]+)" alt="[^"]', page)) == pictures
    assert page.count("<img") > len(pictures)  # a face stands in more than one choice
