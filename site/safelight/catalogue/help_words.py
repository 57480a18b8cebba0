"""The data of help first: which words mean that something has happened, and which page helps.

`rules.toml` holds what is true in every language; each language says its own words for the same
concepts. A missing folder is a site without help first, never an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, Generic, Literal, TypeVar

from safelight.catalogue.held import Within
from safelight.catalogue.records import Record


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
    firm: bool = False  # likeness to the examples does not overrule it

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


C = TypeVar("C", bound=Condition)


class ByConcept(Generic[C]):
    """Conditions by the concepts of their first group: a search has few, and is asked only about
    those that name one of them."""

    def __init__(self, entries: Sequence[C]) -> None:
        self._entries = entries
        self._places: dict[str, list[int]] = {}
        for place, entry in enumerate(entries):
            for concept in entry.groups[0]:
                self._places.setdefault(concept, []).append(place)

    def about(self, heard: Iterable[str]) -> Iterator[C]:
        """Yield those that name a concept that was heard, in their order."""
        places = {place for concept in heard for place in self._places.get(concept, ())}
        return (self._entries[place] for place in sorted(places))


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
    answers: bytes = b""  # likewise

    @cached_property
    def rules_by_concept(self) -> ByConcept[Rule]:
        """Return the rules as a search asks for them."""
        return ByConcept(self.rules)

    @cached_property
    def overrides_by_concept(self) -> ByConcept[Override]:
        """Return the overrides likewise."""
        return ByConcept(self.overrides)

    @cached_property
    def leads_by_concept(self) -> ByConcept[Lead]:
        """Return the leads likewise."""
        return ByConcept(self.leads)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Return everything that names concepts."""
        return (*self.rules, *self.overrides, *self.leads)

    @property
    def named(self) -> frozenset[str]:
        """Return the ids of every concept that is named anywhere."""
        return frozenset().union(*(one.named for one in self.conditions))
