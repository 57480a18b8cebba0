"""Records in TOML files: read, validated, each fault with its file and line."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import tomli

from safelight.catalogue.held import CLOSED, UNKNOWN_KEY, adapter_of, fault_in
from safelight.catalogue.problems import Problem, did_you_mean, unreadable
from safelight.folders import entries_in


@dataclasses.dataclass(frozen=True, kw_only=True)
class Record:
    """One record of a data file: frozen, and with no key that is not named here."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = CLOSED
    id: str


R = TypeVar("R", bound=Record)
ID = re.compile(r'^id\s*=\s*"([^"\n]+)"', re.MULTILINE)


def read_records(
    folder: Path,
    shown: str,
    name: str,
    table: str,
    record: type[R],
    problems: list[Problem],
    unread: set[str] | None = None,
) -> dict[str, R]:
    """Return the records of one table of a file, by id; every fault goes to `problems`, and the
    ids of what is there and cannot be read to `unread`."""
    from pydantic import ValidationError

    path, text = folder / name, ""
    unread = set() if unread is None else unread
    try:
        text = path.read_text(encoding="utf-8")
        rows = _tables(text).get(table, [])
    except FileNotFoundError:
        problems.append(Problem(f"{shown}/{name}", 1, "The file is missing. Put it back."))
        return {}
    except OSError:
        problems.append(unreadable(f"{shown}/{name}"))
        return {}
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", 1)
        problems.append(Problem(f"{shown}/{name}", line, f"The file is not valid TOML: {error}."))
        unread.update(ID.findall(text))
        return {}
    if not is_list_of_tables(rows):
        problems.append(
            Problem(f"{shown}/{name}", 1, f"`{table}` is no list. Write `[[{table}]]`.")
        )
        return {}
    records: dict[str, R] = {}
    validated = adapter_of(record).validate_python
    for row in rows:
        try:
            one: R = validated(row)
        except ValidationError as error:
            line = line_of_id(text, str(row.get("id", "")))
            problems.extend(
                Problem(
                    f"{shown}/{name}", line, f"`{row.get('id', '?')}`: {_sentence(detail, record)}"
                )
                for detail in error.errors()
            )
            unread.add(str(row.get("id", "")))
            continue
        if one.id in records:
            line = line_of_id(text, one.id)
            problems.append(
                Problem(f"{shown}/{name}", line, f"`{one.id}` stands here twice. Remove one.")
            )
        records[one.id] = one
    return records


def is_list_of_tables(rows: object) -> bool:
    """Return whether a value of a TOML file was written as `[[name]]`."""
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def files_in(folder: Path, ending: str) -> list[Path]:
    """Return every file of this ending in the folder itself, whether it can be read or not."""
    inside = (name for name, _ in entries_in(folder))
    return [folder / name for name in inside if name.endswith(ending) and "/" not in name]


def read_table(path: Path) -> dict[str, Any]:
    """Return what a file says outside its records, or nothing when it cannot be read."""
    try:
        return _tables(path.read_text(encoding="utf-8"))
    except (OSError, tomli.TOMLDecodeError, UnicodeDecodeError):
        return {}


@lru_cache(maxsize=1)
def _tables(text: str) -> dict[str, Any]:
    """Return what a file says. Its tables are read one after the other, but parsed once."""
    return tomli.loads(text)


def line_of_id(text: str, record_id: str) -> int:
    """Return the line on which the record with this id starts, or 1."""
    at = text.find(f'id = "{record_id}"')
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def lines_of_ids(path: Path) -> dict[str, int]:
    """Return the line on which each record of a file starts, by its id; nothing when there is no
    file that can be read."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return {}
    return {found[1]: at for at, one in enumerate(lines, 1) if (found := ID.match(one))}


def repeated(words: Iterable[str]) -> list[str]:
    """Return the words that stand more than once, in order."""
    return sorted(word for word, times in Counter(words).items() if times > 1)


def _sentence(detail: Any, record: type[Record]) -> str:
    name = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "missing":
        return f"the key `{name}` is missing. Add it."
    if detail["type"] in UNKNOWN_KEY:
        written = record.__pydantic_config__.get("alias_generator", str)
        known = [written(field.name) for field in dataclasses.fields(record)]
        return f"there is no key `{name}`.{did_you_mean(name, known)}"
    return fault_in(name, detail)
