"""The data files: topics, helplines, facts and frameworks.

Facts live there once, in English, and are named by id.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from safelight.catalogue.problems import Problem, did_you_mean

Band = Literal["4-7", "8-10", "11-13", "14-18"]
BANDS: tuple[str, ...] = ("4-7", "8-10", "11-13", "14-18")
SENSITIVITIES: tuple[str, ...] = ("low", "medium", "high")
HOME_COUNTRY = "GB"
# Says where hours were found, or what is still to be asked.
EDITORS_NOTE = re.compile(r"\b(19|20)\d\d\b|confirm|provider|message|launch", re.IGNORECASE)


class Record(BaseModel):
    """One record of a data file: frozen, and with no key that is not named here."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str


class Synonyms(BaseModel):
    """Words that people type, for matching only: never shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    teachers: tuple[str, ...] = ()


class Topic(Record):
    """A topic of the taxonomy.

    See the head of `topics.toml` for what each field means.
    """

    title: str
    summary: str
    four_c: str
    four_c_also: tuple[str, ...] = ()
    efacw: tuple[str, ...] = ()
    audiences: tuple[str, ...]
    child_bands: tuple[Band, ...] = ()
    min_age: int
    younger_framing: str = ""
    sensitivity: Literal["low", "medium", "high"]
    help_banner: bool
    quick_exit: bool
    helplines: tuple[str, ...]
    never: str = ""
    note: str = ""
    related: tuple[str, ...] = ()
    synonyms: Synonyms = Synonyms()


def _for_readers(hours: str) -> str:
    if EDITORS_NOTE.search(hours):
        raise ValueError("readers see the hours. Put where they come from in `note` or `source`")
    return hours


class Helpline(Record):
    """A service that helps.

    `purpose` is the file's `for`. Only `publish` records are ever shown.
    """

    name: str
    purpose: str = Field(alias="for")
    audience: tuple[Literal["child", "parent", "professional", "anyone"], ...]
    country: str
    nations: tuple[str, ...] = ()
    category: str
    phone: str = ""
    text: str = ""
    web: str = ""
    email: str = ""
    alt: str = ""
    hours: Annotated[str, AfterValidator(_for_readers)] = ""
    cost: str = ""
    anonymous: Literal["", "yes", "no"] = ""
    next_steps: str = ""
    languages: tuple[str, ...] = ()
    children_see: bool
    bands: tuple[Band, ...] = ()
    topics: tuple[str, ...] = ()
    source: str = ""
    evidence: str = ""
    status: Literal["publish", "confirm-first"]
    note: str = ""
    checked: date


class Fact(Record):
    """A figure that may be quoted, with its source and its limits."""

    topics: tuple[str, ...]
    figure: str
    statement: str
    population: str = ""
    place: str = ""
    period: str = ""
    org: str
    document: str
    published: str
    url: str = ""
    via: str
    confidence: str
    show_to: Literal["adults", "all"]
    historic: bool = False
    status: str = ""
    caveat: str = ""
    limits: str = ""


class Framework(Record):
    """One place in a curriculum framework."""

    title: str
    summary: str = ""


@dataclass(frozen=True)
class Frameworks:
    """The frameworks that lessons name their places in."""

    four_c: Mapping[str, Framework]
    efacw: Mapping[str, Framework]
    rshe: Mapping[str, Framework]


@dataclass(frozen=True)
class Data:
    """All data files.

    `helplines` holds every record; the catalogue shows only those that may be published.
    """

    topics: Mapping[str, Topic]
    helplines: Mapping[str, Helpline]
    facts: Mapping[str, Fact]
    frameworks: Frameworks


R = TypeVar("R", bound=Record)


def read_data(folder: Path, shown: str) -> tuple[Data, list[Problem]]:
    """Read every data file in the folder; `shown` is how the folder is named in problems."""
    problems: list[Problem] = []
    topics = _read_records(folder, shown, "topics.toml", "topic", Topic, problems)
    helplines = _read_records(folder, shown, "helplines.toml", "helpline", Helpline, problems)
    facts = _read_records(folder, shown, "facts.toml", "fact", Fact, problems)
    groups = {
        name: _read_records(folder, shown, "frameworks.toml", name, Framework, problems)
        for name in ("four_c", "efacw", "rshe")
    }
    data = Data(topics, helplines, facts, Frameworks(**groups))
    problems.extend(_unknown_ids(data, folder, shown))
    return data, problems


def _read_records(
    folder: Path, shown: str, name: str, table: str, record: type[R], problems: list[Problem]
) -> dict[str, R]:
    path = folder / name
    try:
        text = path.read_text(encoding="utf-8")
        rows: list[dict[str, Any]] = tomllib.loads(text).get(table, [])
    except FileNotFoundError:
        problems.append(Problem(f"{shown}/{name}", 1, "The file is missing. Put it back."))
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(Problem(f"{shown}/{name}", 1, f"The file is not valid TOML: {error}."))
        return {}
    records: dict[str, R] = {}
    for row in rows:
        line = line_of_id(text, str(row.get("id", "")))
        try:
            one = record.model_validate(row)
        except ValidationError as error:
            problems.extend(
                Problem(
                    f"{shown}/{name}", line, f"`{row.get('id', '?')}`: {_sentence(detail, record)}"
                )
                for detail in error.errors()
            )
            continue
        if one.id in records:
            problems.append(
                Problem(f"{shown}/{name}", line, f"`{one.id}` stands here twice. Remove one.")
            )
        records[one.id] = one
    return records


def line_of_id(text: str, record_id: str) -> int:
    """Return the line on which the record with this id starts, or 1."""
    at = text.find(f'id = "{record_id}"')
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _sentence(detail: Any, record: type[Record]) -> str:
    name = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "missing":
        return f"the key `{name}` is missing. Add it."
    if detail["type"] == "extra_forbidden":
        known = [field.alias or key for key, field in record.model_fields.items()]
        return f"there is no key `{name}`.{did_you_mean(name, known)}"
    return f"`{name}`: {detail['msg']}."


def _unknown_ids(data: Data, folder: Path, shown: str) -> Iterable[Problem]:
    checks: tuple[tuple[str, Mapping[str, Record], str, Iterable[str]], ...] = (
        ("topics.toml", data.topics, "helplines", data.helplines),
        ("topics.toml", data.topics, "related", data.topics),
        ("topics.toml", data.topics, "efacw", data.frameworks.efacw),
        ("topics.toml", data.topics, "four_c_also", data.frameworks.four_c),
        ("helplines.toml", data.helplines, "topics", data.topics),
        ("facts.toml", data.facts, "topics", data.topics),
    )
    for name, records, key, known in checks:
        known = tuple(known)
        for one in records.values():
            for value in getattr(one, key):
                if value not in known:
                    text = (folder / name).read_text(encoding="utf-8")
                    yield Problem(
                        f"{shown}/{name}",
                        line_of_id(text, one.id),
                        f"`{one.id}`: `{key}` names `{value}`, which does not exist."
                        + did_you_mean(value, known),
                    )
