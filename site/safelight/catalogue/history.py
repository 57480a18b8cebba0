"""What pages said before: recorded versions, and pages that were taken away.

`content/data/history.toml` only grows. `flask documents record` adds to it what is new, so that a
code on an old copy can be answered for as long as somebody keeps the copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import tomli

from safelight.catalogue.problems import Problem
from safelight.catalogue.records import is_list_of_tables

FILE = "history.toml"
ONLY_GROWS = "Put back what stood here: this file is only ever added to."


@dataclass(frozen=True)
class Version:
    """One version of a page in one language. `sections` are the digests by which changes are
    named."""

    code: str
    key: str
    language: str
    date: date
    sections: str


@dataclass(frozen=True)
class Withdrawal:
    """A page that was taken away, why, and the key of the page to read instead ("" for none).

    The reason is a text of the interface, in English.
    """

    id: str
    key: str
    date: date
    reason: str
    successor: str = ""


@dataclass(frozen=True)
class History:
    """Every recorded version by its code, and every page taken away by its key."""

    versions: Mapping[str, Version] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)


R = TypeVar("R", Version, Withdrawal)


def read_history(folder: Path, shown: str, problems: list[Problem]) -> History:
    """Return the recorded history; every fault goes to `problems`. Without a file it is empty."""
    try:
        text = (folder / FILE).read_text(encoding="utf-8")
        table = tomli.loads(text)
    except FileNotFoundError:
        return History()
    except (OSError, tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The file cannot be read: {error}. {ONLY_GROWS}"
        problems.append(Problem(f"{shown}/{FILE}", getattr(error, "lineno", 1), message))
        return History()
    found: list[Problem] = []
    versions = list(_records(Version, "version", table, text, found))
    withdrawn = list(_records(Withdrawal, "withdrawn", table, text, found))
    problems.extend(replace(one, path=f"{shown}/{FILE}") for one in found)
    return History({one.code: one for one in versions}, {one.key: one for one in withdrawn})


def _records(
    record: type[R], name: str, table: Mapping[str, Any], text: str, problems: list[Problem]
) -> Iterator[R]:
    """Yield the records of one table that have all their fields and no others."""
    rows = table.get(name, [])
    if not is_list_of_tables(rows):
        problems.append(Problem(FILE, 1, f"`{name}` is no list. {ONLY_GROWS}"))
        return
    kinds = {one.name: date if one.name == "date" else str for one in fields(record)}
    needed = [one.name for one in fields(record) if one.default is MISSING]
    for number, row in enumerate(rows):
        wrong = [one for one in needed if one not in row]
        wrong.extend(one for one in row if type(row[one]) is not kinds.get(one))
        if not wrong:
            yield record(**row)
            continue
        heads = [one.start() for one in re.finditer(rf"^\[\[{name}\]\]", text, re.MULTILINE)]
        line = text.count("\n", 0, heads[number]) + 1 if number < len(heads) else 1
        message = f"This `{name}` cannot be read for its {', '.join(f'`{one}`' for one in wrong)}."
        problems.append(Problem(FILE, line, f"{message} {ONLY_GROWS}"))


def as_toml(version: Version) -> str:
    """Return the lines that record a version."""
    return (
        "\n[[version]]\n"
        f'code = "{version.code}"\n'
        f'key = "{version.key}"\n'
        f'language = "{version.language}"\n'
        f"date = {version.date.isoformat()}\n"
        f'sections = "{version.sections}"\n'
    )
