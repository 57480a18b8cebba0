"""The data files: topics, helplines, facts and frameworks.

Facts live there once, in English, and are named by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

from safelight.catalogue import helpline_fields
from safelight.catalogue.facts import Fact, unsourced
from safelight.catalogue.held import CLOSED, Then
from safelight.catalogue.help_word_reader import read_help_words
from safelight.catalogue.help_words import HelpWords
from safelight.catalogue.history import History, read_history
from safelight.catalogue.hub_pages import FILE as HUBS
from safelight.catalogue.hub_pages import read_hub_pages
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.records import R, Record, line_of_id, lines_of_ids, read_records
from safelight.catalogue.vocabulary import read_common_words, read_vocabulary

Band = Literal["4-7", "8-10", "11-13", "14-18"]
BANDS: tuple[str, ...] = ("4-7", "8-10", "11-13", "14-18")
SENSITIVITIES: tuple[str, ...] = ("low", "medium", "high")
HOME_COUNTRY = "GB"
FRAMEWORKS: tuple[str, ...] = ("efacw", "four_c", "rshe")  # in the order to show


@dataclass(frozen=True, kw_only=True)
class Synonyms:
    """Words that people type, for matching only: never shown."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = CLOSED
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    teachers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Topic(Record):
    """A topic of the taxonomy.

    See the head of `topics.toml` for what each field means. What it has for writers alone is read
    and shown nowhere: `younger_framing`, `never` and `note`.
    """

    title: str
    summary: str
    four_c: str
    four_c_also: tuple[str, ...] = ()
    efacw: tuple[str, ...] = ()
    audiences: tuple[str, ...]
    child_bands: tuple[Band, ...] = ()
    younger_framing: str = ""
    sensitivity: Literal["low", "medium", "high"]
    help_banner: bool
    quick_exit: bool
    helplines: tuple[str, ...]
    never: str = ""
    note: str = ""
    related: tuple[str, ...] = ()
    synonyms: Synonyms = Synonyms()
    # Further words by language, from `vocabulary/`.
    vocabulary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _written(name: str) -> str:
    """Return the key under which a helpline's file writes a field."""
    return "for" if name == "purpose" else name


@dataclass(frozen=True, kw_only=True)
class Helpline(Record):
    """A service that helps.

    `purpose` is the file's `for`. Only `publish` records are ever shown. `plain_name` is what it is
    called where its name is none, such as that of the police: it is translated.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = {**CLOSED, "alias_generator": _written}
    name: str
    plain_name: str = ""
    purpose: str
    audience: tuple[Literal["child", "parent", "professional", "anyone"], ...]
    country: Annotated[str, Then(helpline_fields.country)]
    nations: tuple[Literal["ENG", "WLS", "SCT", "NIR"], ...] = ()
    category: Annotated[str, Then(helpline_fields.category)]
    phone: Annotated[str, Then(helpline_fields.phone)] = ""
    text: Annotated[str, Then(helpline_fields.text)] = ""
    web: Annotated[str, Then(helpline_fields.website)] = ""
    email: Annotated[str, Then(helpline_fields.email)] = ""
    alt: str = ""
    hours: Annotated[str, Then(helpline_fields.hours)] = ""
    cost: str = ""
    anonymous: Literal["", "yes", "no"] = ""
    next_steps: str = ""
    languages: tuple[Annotated[str, Then(helpline_fields.tongue)], ...] = ()
    children_see: bool
    bands: tuple[Band, ...] = ()
    topics: tuple[str, ...] = ()
    source: str = ""
    evidence: str = ""
    status: Literal["publish", "confirm-first"]
    note: str = ""
    checked: date

    @property
    def spoken(self) -> str:
        """Return what a reference to it may say, in one run."""
        return f"{self.name} {self.phone} {self.text} {self.web}"


@dataclass(frozen=True, kw_only=True)
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

    `helplines` holds every record; the catalogue shows only those that may be published. `unread`
    are the ids of records with a fault of their own: whoever names one is not at fault.
    """

    topics: Mapping[str, Topic]
    helplines: Mapping[str, Helpline]
    facts: Mapping[str, Fact]
    frameworks: Frameworks
    help_words: HelpWords = field(default_factory=HelpWords)
    history: History = field(default_factory=History)
    # Words that are spelt right, parted by spaces: by language, and names by `names`.
    common_words: Mapping[str, str] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    hub_pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # ids, by list
    # Where a check may find fault with a record: its line, by the file's name and its id.
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def read_data(folder: Path, shown: str) -> tuple[Data, list[Problem]]:
    """Read every data file in the folder; `shown` is how the folder is named in problems."""
    problems: list[Problem] = []
    unread: set[str] = set()

    def read(name: str, table: str, record: type[R]) -> dict[str, R]:
        return read_records(folder, shown, f"{name}.toml", table, record, problems, unread)

    topics = read("topics", "topic", Topic)
    helplines = read("helplines", "helpline", Helpline)
    facts = read("facts", "fact", Fact)
    groups = {name: read("frameworks", name, Framework) for name in FRAMEWORKS}
    read_words = read_vocabulary(folder, shown, {*topics, *unread}, problems)
    for topic, words in read_words.items():
        if topic in topics:
            topics[topic] = replace(topics[topic], vocabulary=words)
    help_words = read_help_words(folder, shown, {*topics, *unread}, problems)
    history = read_history(folder, shown, problems)
    common = read_common_words(folder, shown, problems)
    data = Data(
        topics,
        helplines,
        facts,
        Frameworks(**groups),
        help_words,
        history,
        common,
        frozenset(unread),
        read_hub_pages(folder, shown, problems),
        {name: lines_of_ids(folder / name) for name in ("facts.toml", "helplines.toml", HUBS)},
    )
    problems.extend(_unknown_ids(data, folder, shown))
    problems.extend(unsourced(facts.values(), folder, shown))
    return data, problems


def _unknown_ids(data: Data, folder: Path, shown: str) -> Iterable[Problem]:
    checks: tuple[tuple[str, Mapping[str, Record], str, Iterable[str]], ...] = (
        ("topics.toml", data.topics, "helplines", data.helplines),
        ("topics.toml", data.topics, "related", data.topics),
        ("topics.toml", data.topics, "efacw", data.frameworks.efacw),
        ("topics.toml", data.topics, "four_c", data.frameworks.four_c),
        ("topics.toml", data.topics, "four_c_also", data.frameworks.four_c),
        ("helplines.toml", data.helplines, "topics", data.topics),
        ("facts.toml", data.facts, "topics", data.topics),
    )
    for name, records, key, known in checks:
        known = tuple(known)
        for one in records.values():
            named = getattr(one, key)
            for value in (named,) if isinstance(named, str) else named:
                if value not in known and value not in data.unread:
                    text = (folder / name).read_text(encoding="utf-8")
                    yield Problem(
                        f"{shown}/{name}",
                        line_of_id(text, one.id),
                        f"`{one.id}`: `{key}` names `{value}`, which does not exist."
                        + did_you_mean(value, known),
                    )
