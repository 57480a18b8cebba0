"""What `make packages-check` holds packages to: it passes whole ones and tells broken ones."""

from __future__ import annotations

import importlib
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.edition import Edition, Reader
from safelight.documents.format import DocumentFormat
from safelight.documents.formats import FORMATS
from tests.documents.composed import STUDIO, compose
from tests.sample_site import ROOT

BY_NAME = {one.name: one for one in FORMATS}
TWO = "children/8-10/surprise-or-secret"  # a quiz of two answers each
CARDS = "children/8-10/privacy-words"
LESSON = "teachers/lessons/pressure-and-secrets"
Tool = Callable[[str], ModuleType]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Tool:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module


def changed(made: bytes, ending: str, before: str, after: str) -> bytes:
    """Return an archive with other words in one of its files."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(result, "w") as new:
        names = [one for one in old.namelist() if one.endswith(ending)]
        for name in old.namelist():
            text = old.read(name)
            if name == names[0]:
                assert before.encode() in text
                text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    return result.getvalue()


WHOLE = Edition(Reader.WHOLE)
# Format, page, a file in the package, words in it, other words for them, and what is said of that.
BROKEN = (
    (
        "scorm",
        TWO,
        "imsmanifest.xml",
        '<file href="package.js"/>',
        "",
        "package.js is not listed.",
    ),
    (
        "scorm",
        TWO,
        "imsmanifest.xml",
        "package.js",
        "other.js",
        "other.js is listed and not there.",
    ),
    ("scorm", TWO, "index.html", 'src="package.js"', 'src="gone.js"', "loads gone.js"),
    ("scorm", TWO, "imsmanifest.xml", 'identifierref="page"', 'identifierref="x"', "no resource"),
    ("scorm", TWO, "imsmanifest.xml", ">1.2<", ">1.3<", "not say that it is of SCORM 1.2"),
    ("cartridge", TWO, "imsmanifest.xml", "1.1.0", "1.3.0", "Not valid"),
    ("cartridge", TWO, "imsmanifest.xml", "rooted-hierarchy", "flat", "Not valid"),
    ("cartridge", TWO, "assessment.xml", "multiple_response", "essay", "Not valid"),
    ("cartridge", TWO, "assessment.xml", 'respident="response"', 'respident="x"', "no answer"),
    ("cartridge", TWO, "assessment.xml", 'linkrefid="said-a"', 'linkrefid="x"', "not shown"),
    ("cartridge", TWO, "assessment.xml", "multiple_response", "multiple_choice", "Not valid"),
    ("qti", TWO, "test.xml", "nonlinear", "free", "Not valid"),
    ("qti", TWO, "q1.xml", 'Value identifier="SCORE"', 'Value identifier="X"', "declare"),
    ("qti", TWO, "q1.xml", "<variable identifier", "<variable name", "Not valid"),
    ("qti", TWO, "q1.xml", '<correct identifier="RESPONSE"', '<correct identifier="X"', "declare"),
)


def written(catalogue: Catalogue, name: str, language: str = "en") -> bytes:
    return BY_NAME[name].write(compose(catalogue, language, TWO, WHOLE), STUDIO)


def problems(tool: Tool, catalogue: Catalogue, path: Path, language: str = "en") -> list[str]:
    wanted = tool("packages_expected").expected_questions(compose(catalogue, language, TWO, WHOLE))
    assert len(wanted) == 6
    return list(tool("packages_read").package_problems(path, wanted))


@pytest.mark.parametrize("language", ["en", "ar", "ur"])
@pytest.mark.parametrize("name", ["scorm", "cartridge", "qti", "moodle"])
def test_nothing_is_said_of_a_whole_package(
    catalogue: Catalogue, tool: Tool, tmp_path: Path, name: str, language: str
) -> None:
    path = tmp_path / f"file{BY_NAME[name].suffix}"
    path.write_bytes(written(catalogue, name, language))
    assert problems(tool, catalogue, path, language) == []


@pytest.mark.parametrize(("name", "key", "ending", "before", "after", "said"), BROKEN)
def test_a_broken_package_is_told(
    catalogue: Catalogue,
    tool: Tool,
    tmp_path: Path,
    name: str,
    key: str,
    ending: str,
    before: str,
    after: str,
    said: str,
) -> None:
    path = tmp_path / f"file{BY_NAME[name].suffix}"
    path.write_bytes(changed(written(catalogue, name), ending, before, after))
    assert any(said in one for one in problems(tool, catalogue, path))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('fraction="100"', 'fraction="90"', "not one is right"),
        ('fraction="100"', 'fraction="97"', "Moodle does not take 97.0 %"),
        ("<single>true</single>", "", "Not valid"),
        ("Safelight/", "Safelight/Half/", "not one folder"),
        ("A heavy secret", "A light secret", "other answers"),
    ],
)
def test_moodle_xml_with_other_marks_or_answers_is_told(
    catalogue: Catalogue, tool: Tool, tmp_path: Path, before: str, after: str, said: str
) -> None:
    path = tmp_path / "file-moodle.xml"
    path.write_bytes(written(catalogue, "moodle").replace(before.encode(), after.encode()))
    assert any(said in one for one in problems(tool, catalogue, path))


def test_a_stroke_in_a_title_is_no_folder(catalogue: Catalogue, tool: Tool, tmp_path: Path) -> None:
    one = replace(compose(catalogue, "en", TWO, WHOLE), title="Surprise/secret")
    path = tmp_path / "file-moodle.xml"
    path.write_bytes(BY_NAME["moodle"].write(one, STUDIO))
    assert problems(tool, catalogue, path) == []


def test_a_question_too_few_and_another_right_answer_are_told(
    catalogue: Catalogue, tool: Tool
) -> None:
    expected = tool("packages_expected")
    wanted = expected.expected_questions(compose(catalogue, "en", TWO, WHOLE))
    assert list(expected.differences(wanted, wanted)) == []
    assert list(expected.differences(wanted, wanted[1:])) != []
    other = expected.Asked(wanted[0].answers, frozenset({0, 1}) - wanted[0].right)
    told = list(expected.differences(wanted, [other, *wanted[1:]]))
    assert told == ["Question 1 has other right answers than the page."]


FOR_PUPILS = tuple(one for one in FORMATS if one.name in ("pdf", "docx", "odt", "epub"))


@pytest.mark.parametrize("written_as", FOR_PUPILS, ids=lambda one: one.name)
@pytest.mark.parametrize(
    ("language", "key"), [("en", LESSON), ("ar", LESSON), ("ur", TWO), ("en", CARDS)]
)
def test_a_pupils_file_keeps_what_is_the_teachers_and_one_that_tells_it_is_told(
    catalogue: Catalogue,
    tool: Tool,
    tmp_path: Path,
    written_as: DocumentFormat,
    language: str,
    key: str,
) -> None:
    pupils = tool("packages_pupils")
    longest = 60 if key == LESSON else 0
    whole = compose(catalogue, language, key, Edition(Reader.WHOLE, longest))
    secrets = pupils.secrets_of(whole) | pupils.marks_of(whole)
    assert len(secrets) > 10
    sheet = compose(catalogue, language, key, Edition(Reader.PUPILS, longest))
    path = tmp_path / f"file{written_as.suffix}"
    path.write_bytes(written_as.write(sheet, STUDIO))
    assert list(pupils.told(path, secrets)) == []
    # One section that tells: the answers of a lesson, the first question of a quiz.
    taught = next(
        one
        for one in whole.sections
        if one.id == "answers" or (one.task and (one.task.options or key == CARDS))
    )
    path.write_bytes(written_as.write(replace(sheet, sections=(taught,)), STUDIO))
    assert list(pupils.told(path, secrets)) != []


def test_slides_with_the_teachers_notes_are_told(
    catalogue: Catalogue, tool: Tool, tmp_path: Path
) -> None:
    pupils = tool("packages_pupils")
    whole = compose(catalogue, "en", LESSON, Edition(Reader.WHOLE, 60))
    path = tmp_path / "file.pptx"
    path.write_bytes(BY_NAME["pptx"].write(whole, STUDIO))
    assert list(pupils.told(path, pupils.secrets_of(whole))) != []


@pytest.mark.parametrize(
    ("name", "schema", "ending", "root"),
    [
        ("cartridge", "ccv1p1_imscp_v1p2_v1p0.xsd", ".imscc", "manifest"),
        ("cartridge", "ccv1p1_qtiasiv1p2p1_v1p0.xsd", ".imscc", "questestinterop"),
        ("qti", "imsqti_v2p1.xsd", "-qti.zip", "assessmentItem"),
    ],
)
def test_schemas_of_ims_are_asked_where_their_folder_is_named(
    tool: Tool,
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    schema: str,
    ending: str,
    root: str,
) -> None:
    path = tmp_path / f"package{ending}"
    path.write_bytes(written(catalogue, name))
    schemas = tool("packages_schemas")
    monkeypatch.setattr(schemas, "IMS", tmp_path)
    assert schema not in schemas.said_of_schemas()
    other = '<schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="other"/></schema>'
    (tmp_path / schema).write_text(other)
    schemas._ims.cache_clear()
    assert schema in schemas.said_of_schemas()
    assert any(root in one for one in schemas.ims_problems(path))


def test_what_a_checklist_says_below_a_thing_to_tick_is_no_secret(
    catalogue: Catalogue, tool: Tool, tmp_path: Path
) -> None:
    pupils = tool("packages_pupils")
    key = next(one.key for one in catalogue.sources() if one.facts.kind == "checklist")
    secrets = pupils.secrets_of(compose(catalogue, "en", key, WHOLE))
    assert secrets  # the note for the adult
    path = tmp_path / "file.docx"
    sheet = compose(catalogue, "en", key, Edition(Reader.PUPILS))
    path.write_bytes(BY_NAME["docx"].write(sheet, STUDIO))
    assert list(pupils.told(path, secrets)) == []
