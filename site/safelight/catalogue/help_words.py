"""The data of help first: which words mean that something has happened, and which page helps.

`rules.toml` holds what is true in every language; each language says its own words for the same
concepts. A missing folder is a site without help first, never an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from safelight.catalogue.held import Within, adapter_of
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.records import Record, line_of_id, read_records, read_table, repeated

FOLDER = "help_first"
RULES = "rules.toml"
WEIGHTS = "likeness.weights"  # made by `make learn`, of the examples
SHORTEST_START = 3  # letters before the star of "bully*"


@dataclass(frozen=True, kw_only=True)
class Situation(Record):
    """What may have happened, and the help page for each reader, named by id.

    `child` lists pages for children, best first: the first that is open to a band is taken.
    """

    topic: str
    child: Annotated[tuple[str, ...], Within(min_length=1)]
    parent: str
    school: str
    reason: Annotated[str, Within(min_length=1)]


@dataclass(frozen=True, kw_only=True)
class Condition(Record):
    """What must be heard: every group has a concept in the search, and no veto has.

    Concepts of one group are parted by bars: "nude|picture".
    """

    all: Annotated[tuple[str, ...], Within(min_length=1)]
    unless: tuple[str, ...] = ()
    reason: Annotated[str, Within(min_length=1)]

    @cached_property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups, each as the ids of its concepts: every search asks for all of them."""
        return tuple(tuple(group.split("|")) for group in self.all)

    @property
    def named(self) -> frozenset[str]:
        """Return the ids of every concept that is named."""
        return frozenset(self.unless).union(*self.groups)


@dataclass(frozen=True, kw_only=True)
class Rule(Condition):
    """When a search means a situation. A rule may also want a number of signs, whichever they
    are, out of a list of concepts."""

    situation: str
    signs: tuple[str, ...] = ()
    at_least: int = 0
    reader: Literal["", "child", "parent", "school"] = ""
    band_only: bool = False  # only for searches from a children's page

    @property
    def named(self) -> frozenset[str]:
        """Return the ids of every concept that is named."""
        return super().named.union(self.signs)


@dataclass(frozen=True, kw_only=True)
class Card(Record):
    """A help page, by its name, that a search may be like the examples of: which situation it is
    about, and for which reader it is written."""

    situation: str
    reader: Literal["child", "parent", "school"]
    reason: Annotated[str, Within(min_length=1)]


@dataclass(frozen=True, kw_only=True)
class Override(Condition):
    """When a concept does not count."""

    concept: str

    @property
    def named(self) -> frozenset[str]:
        """Return the ids of every concept that is named."""
        return super().named | {self.concept}


@dataclass(frozen=True, kw_only=True)
class Lead(Condition):
    """What answers an ordinary question and leads the results: pages, named by id, best first, or
    kinds of page."""

    pages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Concept(Record):
    """The words of one language for one concept. A star stands for any ending, and a plus joins
    neighbours."""

    words: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Edition:
    """Which edition of a file this is, and when somebody last went through it."""

    version: Annotated[int, Within(ge=1)]
    checked: date


@dataclass(frozen=True)
class HelpWords:
    """Help first, as data: situations, rules in order of urgency, and concepts by language."""

    situations: Mapping[str, Situation] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    overrides: tuple[Override, ...] = ()
    leads: tuple[Lead, ...] = ()
    concepts: Mapping[str, Mapping[str, Concept]] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    weights: bytes = b""  # see search/likeness.py

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Return everything that names concepts."""
        return (*self.rules, *self.overrides, *self.leads)

    @property
    def named(self) -> frozenset[str]:
        """Return the ids of every concept that is named anywhere."""
        return frozenset().union(*(one.named for one in self.conditions))


def read_help_words(
    folder: Path, shown: str, topics: Iterable[str], problems: list[Problem]
) -> HelpWords:
    """Read the folder inside the data folder; every fault goes to `problems`."""
    folder, shown = folder / FOLDER, f"{shown}/{FOLDER}"
    if not folder.is_dir():
        return HelpWords()
    situations = read_records(folder, shown, RULES, "situation", Situation, problems)
    rules = read_records(folder, shown, RULES, "rule", Rule, problems)
    overrides = read_records(folder, shown, RULES, "override", Override, problems)
    leads = read_records(folder, shown, RULES, "lead", Lead, problems)
    cards = read_records(folder, shown, RULES, "card", Card, problems)
    weights = folder / WEIGHTS
    concepts = {
        path.stem: read_records(folder, shown, path.name, "concept", Concept, problems)
        for path in sorted(folder.glob("*.toml"))
        if path.name != RULES
    }
    for path in sorted(folder.glob("*.toml")):
        problems.extend(_edition_problems(path, f"{shown}/{path.name}"))
    words = HelpWords(
        situations,
        tuple(rules.values()),
        tuple(overrides.values()),
        tuple(leads.values()),
        concepts,
        cards,
        weights.read_bytes() if weights.is_file() else b"",
    )
    problems.extend(_rule_problems(words, folder, shown, tuple(topics)))
    problems.extend(_concept_problems(words, folder, shown))
    return words


def _edition_problems(path: Path, shown: str) -> Iterator[Problem]:
    from pydantic import ValidationError

    try:
        adapter_of(Edition).validate_python(read_table(path))
    except ValidationError as error:
        for detail in error.errors():
            name = ".".join(map(str, detail["loc"]))
            message = f"`{name}`: {detail['msg']}. Write `{name}` at the head of the file."
            yield Problem(shown, 1, message)


def _rule_problems(
    words: HelpWords, folder: Path, shown: str, topics: tuple[str, ...]
) -> Iterator[Problem]:
    text = _text(folder / RULES)
    known = {one for language in words.concepts.values() for one in language}
    for situation in words.situations.values():
        yield from _unknown(shown, text, situation.id, "topic", (situation.topic,), topics)
    names = tuple(words.situations)
    wanted = [(one.id, one.situation) for one in words.rules]
    wanted += [(one.id, one.situation) for one in words.cards.values()]
    for owner, name in wanted:
        yield from _unknown(shown, text, owner, "situation", (name,), names)
    for entry in words.conditions:
        yield from _unknown(shown, text, entry.id, "all or unless", sorted(entry.named), known)


def _unknown(
    shown: str, text: str, owner: str, key: str, values: Iterable[str], known: Iterable[str]
) -> Iterator[Problem]:
    known = tuple(known)
    for value in values:
        if value not in known:
            message = f"`{owner}`: `{key}` names `{value}`, which does not exist."
            yield Problem(
                f"{shown}/{RULES}", line_of_id(text, owner), message + did_you_mean(value, known)
            )


def _concept_problems(words: HelpWords, folder: Path, shown: str) -> Iterator[Problem]:
    used = words.named
    for language, concepts in words.concepts.items():
        text = _text(folder / f"{language}.toml")
        where = f"{shown}/{language}.toml"
        for one in concepts.values():
            faults = list(_word_faults(one.words))
            if one.id not in used:
                faults.append(f"no rule names this concept.{did_you_mean(one.id, used)}")
            for fault in faults:
                yield Problem(where, line_of_id(text, one.id), f"`{one.id}`: {fault}")


def _word_faults(words: tuple[str, ...]) -> Iterator[str]:
    for phrase in words:
        if not any(letter.isalnum() for letter in phrase):
            yield f"`{phrase}` has no letters. Remove it."
        for word in phrase.replace("+", " ").split():
            if "*" in word and (word.index("*") < SHORTEST_START or not word.endswith("*")):
                yield f"`{phrase}`: a star ends a word of at least {SHORTEST_START} letters."
    for phrase in repeated(words):
        yield f"`{phrase}` stands here twice. Remove one."


def help_page_problems(
    words: HelpWords, pages: Mapping[str, str], shown: str, folder: Path
) -> Iterator[Problem]:
    """Yield a problem for every page that a situation names and that is no help page.

    `pages` holds the type of each source page by id.
    """
    text = _text(folder / FOLDER / RULES)
    helps = [one for one, kind in pages.items() if kind == "help"]
    for situation in words.situations.values():
        ids = (*situation.child, situation.parent, situation.school)
        yield from _unknown(f"{shown}/{FOLDER}", text, situation.id, "a reader", ids, helps)
    for lead in words.leads:
        yield from _unknown(f"{shown}/{FOLDER}", text, lead.id, "pages", lead.pages, pages)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
