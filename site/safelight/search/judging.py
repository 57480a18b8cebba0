"""How well a search answers: judged searches, what came of each, and figures for all of them.

Any engine can be judged: it is asked the same searches and says what it found. What a reader sees
first is the help card; so each figure is there as seen, and for the results alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import tomli
from pydantic import BaseModel, ConfigDict

from safelight.search.request import Answer, Request
from safelight.search.service import Search

TUNE, HELD, FRESH, BLIND = "tune", "held", "fresh", "blind"
ADDED, OWN, UNSEEN, HARD, WIDE = "added", "own", "unseen", "hard", "wide"
EVERYDAY = "everyday"  # few of these have a page that answers: they only must get no card
UNTUNED = (FRESH, BLIND, ADDED, OWN, UNSEEN, HARD, EVERYDAY)  # each in a file; none is an example
PARTS = (TUNE, HELD, *UNTUNED, WIDE)
CORPORA = "corpora"  # the folder of what help first was widened on, a file a language
DEPTH = 10  # results that are looked at
NEAR = 3


class Judged(BaseModel):
    """A search with the pages that answer it, as keys. See `judged/en.toml` for each field."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    language: str
    part: str
    query: str
    who: Literal["parent", "teacher", "child"]
    kind: Literal["distressed", "ordinary", "either"]
    band: str = ""
    help: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    reason: str

    @property
    def request(self) -> Request:
        """Return what is asked."""
        return Request(self.query, self.language, band=self.band)

    @property
    def right(self) -> frozenset[str]:
        """Return the key of every page that answers."""
        return self.help_pages.union(self.answers)

    @property
    def help_pages(self) -> frozenset[str]:
        """Return the keys of the right help pages."""
        return frozenset(f"help/{one}" for one in self.help)


@dataclass(frozen=True)
class Outcome:
    """What an engine did with a judged search: the page of its card ("" = none), its results, best
    first, and the help pages that the card names besides, or that stand in a line in its place."""

    judged: Judged
    card: str
    found: tuple[str, ...]
    besides: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()  # in a line, where there is no card

    @property
    def seen(self) -> tuple[str, ...]:
        """Return what a reader sees, from the top."""
        return tuple(dict.fromkeys(filter(None, (self.card, *self.besides, *self.found))))

    @property
    def is_helped(self) -> bool:
        """Return whether the card is there and right."""
        return self.card in self.judged.help_pages

    @property
    def names_help(self) -> bool:
        """Return whether the card is right or names the right page besides."""
        return not self.judged.help_pages.isdisjoint((self.card, *self.besides))

    @property
    def offers_help(self) -> bool:
        """Return whether the right help page stands above the results, in a card or a line."""
        return self.names_help or not self.judged.help_pages.isdisjoint(self.offered)


@dataclass(frozen=True)
class Figures:
    """What came of a number of searches, as shares of one."""

    searches: int
    success_at_1: float
    success_at_3: float
    mean_reciprocal_rank: float
    no_result: float
    alone_at_3: float  # results alone, without the card
    alone_rank: float
    help_recall: float  # right cards on distressed searches
    help_on_ordinary: float
    help_named: float  # right cards, and cards that name the right page besides
    help_offered: float  # these, and the right page in a line
    lines_on_ordinary: float


Engine = Callable[[Judged], Outcome]


def part_of(query: str) -> str:
    """Return the part of a search: its words decide, so nobody chooses it by its result."""
    return TUNE if hashlib.sha256(query.encode()).digest()[0] % 2 == 0 else HELD


def read_judged(folder: Path) -> tuple[Judged, ...]:
    """Return every judged search of a folder. Those of files called like a part are that part."""
    return tuple(
        one
        for path in sorted(folder.glob("*.toml"))
        for one in _rows(path, path.stem if path.stem in UNTUNED else "")
    )


def read_corpora(folder: Path) -> tuple[Judged, ...]:
    """Return the searches of the corpora in a folder of judged ones: many, and all tuned on."""
    return tuple(
        one for path in sorted((folder / CORPORA).glob("*.toml")) for one in _rows(path, WIDE)
    )


def _rows(path: Path, part: str) -> Iterator[Judged]:
    table = tomli.loads(path.read_text(encoding="utf-8"))
    for row in table["search"]:
        language = row.pop("language", table.get("language"))
        yield Judged(language=language, part=part or part_of(row["query"]), **row)


def engine_of(search: Search) -> Engine:
    """Return our search as an engine to be judged, whatever back end it stands on."""

    def ask(judged: Judged) -> Outcome:
        return outcome_of(judged, search.answer(judged.request))

    return ask


def outcome_of(judged: Judged, answer: Answer) -> Outcome:
    """Return what came of a judged search, from what our search answered."""
    card = answer.help.page.key if answer.help else ""
    besides = tuple(one.key for one in answer.help.besides) if answer.help else ()
    found = tuple(one.key for one in answer.found[:DEPTH])
    return Outcome(judged, card, found, besides, tuple(one.key for one in answer.offered))


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """Return the figures of a number of outcomes. Places are of those that a page answers."""
    rows = list(outcomes)
    distressed = [one for one in rows if one.judged.kind == "distressed"]
    ordinary = [one for one in rows if one.judged.kind == "ordinary"]
    answered = [one for one in rows if one.judged.right]
    places = [place(one.seen, one.judged.right) for one in answered]
    alone = [place(one.found, one.judged.right) for one in answered]
    return Figures(
        searches=len(rows),
        success_at_1=_share(at == 1 for at in places),
        success_at_3=_share(0 < at <= NEAR for at in places),
        mean_reciprocal_rank=_share(1 / at if at else 0 for at in places),
        no_result=_share(not one.found for one in rows),
        alone_at_3=_share(0 < at <= NEAR for at in alone),
        alone_rank=_share(1 / at if at else 0 for at in alone),
        help_recall=_share(one.is_helped for one in distressed),
        help_on_ordinary=_share(bool(one.card) for one in ordinary),
        help_named=_share(one.names_help for one in distressed),
        help_offered=_share(one.offers_help for one in distressed),
        lines_on_ordinary=_share(bool(one.offered) for one in ordinary),
    )


def place(keys: tuple[str, ...], right: frozenset[str]) -> int:
    """Return at which place the first right page stands, counted from 1; 0 = nowhere."""
    return next((at for at, key in enumerate(keys, 1) if key in right), 0)


def groups(outcomes: Iterable[Outcome]) -> Mapping[str, tuple[Outcome, ...]]:
    """Return the outcomes by part, then by language, then all."""
    rows = tuple(outcomes)
    found: dict[str, tuple[Outcome, ...]] = {}
    for part in PARTS:
        found[part] = tuple(one for one in rows if one.judged.part == part)
    for language in sorted({one.judged.language for one in rows}):
        found[language] = tuple(one for one in rows if one.judged.language == language)
    return {name: kept for name, kept in {**found, "all": rows}.items() if kept}


def figures_table(named: Mapping[str, Iterable[Outcome]]) -> str:
    """Return figures as a table, one line for each group."""
    head = "              n    s@1   s@3   MRR   none  alone s@3  MRR   help  named line "
    lines = [head + " false lines"]
    for name, outcomes in named.items():
        one = figures(outcomes)
        lines.append(
            f"{name:10} {one.searches:4}  {one.success_at_1:.3f} {one.success_at_3:.3f} "
            f"{one.mean_reciprocal_rank:.3f} {one.no_result:.3f}     {one.alone_at_3:.3f} "
            f"{one.alone_rank:.3f}  {one.help_recall:.3f} {one.help_named:.3f} "
            f"{one.help_offered:.3f} {one.help_on_ordinary:.3f} {one.lines_on_ordinary:.3f}"
        )
    return "\n".join(lines)


def _share(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0
