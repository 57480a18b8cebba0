"""Reads the front matter of a content file."""

from __future__ import annotations

import contextlib
import re
from dataclasses import fields
from typing import Any, TypeVar

from safelight.catalogue.front_matter import Source, Translation, Words
from safelight.catalogue.held import UNKNOWN_KEY, adapter_of, fault_in
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.yaml_reader import YAMLError, read_yaml

M = TypeVar("M", bound=Words)
_UNFILLED = "A reference is filled in below the front matter alone. Write the name in words."


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

    twice = _key_twice(head)
    if twice:
        message = f"The key `{twice}` stands here twice. Take one out."
        return None, [Problem(path, line_of_key(head, twice, last=True), message)]
    try:
        row = read_yaml(head)
    except YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0)
        return None, [Problem(path, line + 2, _no_yaml(f"{head}\n".split("\n")[line]))]
    except ValueError:  # it looks like a day, a time or a number, and is none
        line, value = _no_value(head)
        message = f"`{value}` is no day, time or number. Write a day as 2026-11-24."
        return None, [Problem(path, line, message)]
    if not isinstance(row, dict):
        return None, [Problem(path, 1, "The front matter must be keys and values, `title: …`.")]
    unfilled = [
        Problem(path, number, _UNFILLED)
        for number, line in enumerate(head.split("\n"), start=2)
        if "[[" in line
    ]
    try:
        return adapter_of(model).validate_python(row), unfilled
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


def line_of_key(head: str, key: str, *, last: bool = False) -> int:
    """Return the file's line on which the key stands, first or last, or 1."""
    found = [
        number
        for number, line in enumerate(head.split("\n"), start=2)
        if line.startswith(f"{key}:")
    ]
    return found[-1 if last else 0] if found else 1


def _key_twice(head: str) -> str:
    """Return the first key that stands twice, or an empty text: YAML would take the last."""
    keys: set[str] = set()
    for line in head.split("\n"):
        key, colon, _ = line.partition(":")
        if colon and key.isidentifier():
            if key in keys:
                return key
            keys.add(key)
    return ""


def _no_yaml(line: str) -> str:
    """Return why a line is no YAML, as far as can be told, and what to write."""
    if "\t" in line:
        return "A tab stands in the front matter. Write spaces instead."
    if re.search(r":\s*!", line):
        return "A value may not begin with `!`. Put it in quotation marks."
    return "The front matter is not valid YAML. A colon needs quotation marks."


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
        case _:
            message = fault_in(key, detail)
    return Problem(path, line, message)
