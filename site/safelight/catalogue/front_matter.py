"""The front matter of a content file: YAML between `---` lines, held to a model."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from safelight.catalogue.data import Band
from safelight.catalogue.held import CLOSED, UNKNOWN_KEY, Then, Within, adapter_of
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.yaml_reader import YAMLError, read_yaml

SUMMARY_LIMIT = 160  # characters
SHORT_TITLE_LIMIT = 40  # characters
RELATED_LIMIT = 6  # pages


def _filled(value: str) -> str:
    if not value.strip():
        raise ValueError("it is empty. Write it, or take the key out")
    return value.strip()


M = TypeVar("M", bound="Words")
Text = Annotated[str, Then(_filled)]
Texts = tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class Words:
    """What every language writes for itself."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = CLOSED
    title: Text
    short_title: Annotated[str, Within(max_length=SHORT_TITLE_LIMIT), Then(_filled)]
    summary: Annotated[str, Within(max_length=SUMMARY_LIMIT), Then(_filled)]
    reviewers: Texts = ()
    situation: str = ""
    resources: Texts = ()
    needs: Texts = ()
    content_level: str = ""
    supervision: str = ""
    child_meaning: str = ""
    people_say: Texts = ()


@dataclass(frozen=True, kw_only=True)
class Translation(Words):
    """The front matter of a translation."""

    translated_from: str = ""
    translator: Text = "Translator"


@dataclass(frozen=True, kw_only=True)
class Source(Words):
    """The front matter of a source file: words, and the facts that hold in every language."""

    id: Text
    topics: Texts = ()
    bands: tuple[Band, ...] = ()
    sensitivity: Literal["low", "medium", "high"]
    minutes: Annotated[int, Within(ge=0, le=240)] = 0
    author: Text
    reviewed: date
    next_review: date
    related: Annotated[Texts, Within(max_length=RELATED_LIMIT)] = ()
    sources: Texts = ()
    helplines: Texts = ()
    reader: Literal["", "child", "parent", "school", "everyone"] = ""
    kind: str = ""
    school_years: Texts = ()
    four_c: Texts = ()
    efacw: Texts = ()
    rshe: Texts = ()
    published: date | None = None
    adults_only: bool = False


EXTRA_WORDS = (
    "situation",
    "resources",
    "needs",
    "content_level",
    "supervision",
    "child_meaning",
    "people_say",
)


def split(text: str) -> tuple[str, str, int]:
    """Return (YAML, body, line on which the body starts).

    The YAML is empty when there is no front matter.
    """
    if not text.startswith("---\n"):
        return "", text, 1
    end = text.find("\n---\n", 3)
    if end < 0:
        return "", text, 1
    head = text[4 : end + 1]
    return head, text[end + 5 :], head.count("\n") + 3


def read_front_matter(head: str, model: type[M], path: str) -> tuple[M | None, list[Problem]]:
    """Return the front matter as the model, or None with every problem found in it."""
    if not head:
        return None, [
            Problem(
                path, 1, "There is no front matter. Start the file with `---`, keys, and `---`."
            )
        ]
    from pydantic import ValidationError  # an edit of the text below does without it

    try:
        row = read_yaml(head)
    except YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        return None, [
            Problem(
                path, line, "The front matter is not valid YAML. A colon needs quotation marks."
            )
        ]
    except ValueError:  # it looks like a day, a time or a number, and is none
        line, value = _no_value(head)
        message = f"`{value}` is no day, time or number. Write a day as 2026-11-24."
        return None, [Problem(path, line, message)]
    if not isinstance(row, dict):
        return None, [Problem(path, 1, "The front matter must be keys and values, `title: …`.")]
    try:
        return adapter_of(model).validate_python(row), []
    except ValidationError as error:
        return None, [_problem(detail, model, head, path) for detail in error.errors()]


def _no_value(head: str) -> tuple[int, str]:
    """Return the first of the file's lines with a value that YAML takes for what it cannot be, and
    the value."""
    for number, line in enumerate(head.split("\n"), start=2):
        value = line.partition(" #")[0].strip().removeprefix("- ").rpartition(": ")[2]
        with contextlib.suppress(Exception):  # part of a value over many lines may be no YAML
            try:
                read_yaml(line.strip())
            except ValueError:
                return number, value.strip()
    return 1, "A value"


def line_of_key(head: str, key: str) -> int:
    """Return the file's line on which the key stands, or 1."""
    for number, line in enumerate(head.split("\n"), start=2):
        if line.startswith(f"{key}:"):
            return number
    return 1


def _keys_of(model: type[Words]) -> list[str]:
    return [field.name for field in fields(model)]


def _problem(detail: Any, model: type[Words], head: str, path: str) -> Problem:
    key = str(detail["loc"][0]) if detail["loc"] else "?"
    line = line_of_key(head, key)
    match detail["type"]:
        case "missing":
            message = f"The key `{key}` is missing. Add `{key}: …`."
        case unknown if unknown in UNKNOWN_KEY:
            message = f"There is no key `{key}` here.{did_you_mean(key, _keys_of(model))}"
            if key in _keys_of(Source) and model is Translation:
                message = f"`{key}` stands in the English file only. Take it out here."
        case "string_too_long" | "too_long":
            limit = detail["ctx"]["max_length"]
            message = f"`{key}` is too long: at most {limit}. Shorten it."
        case "literal_error":
            message = f"`{key}` must be one of {detail['ctx']['expected']}."
        case _:
            message = f"`{key}`: {detail['msg'].removeprefix('Value error, ')}."
    return Problem(path, line, message)
