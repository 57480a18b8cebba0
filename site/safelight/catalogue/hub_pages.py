"""The pages that hubs pick out by hand: read, and held to the pages that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.records import Record, lines_of_ids, read_records, repeated

FILE = "hubs.toml"
MOST_ASKED, AFTERWARDS, TALKING = "most-asked", "afterwards", "talking"
SHELVES = ("first-steps", "by-age", "apps", "people", "families", "rules")  # of the parents' hub
# The type that the pages of a list must have; any where it is empty.
TYPES = {MOST_ASKED: "", AFTERWARDS: "guide", TALKING: "", **dict.fromkeys(SHELVES, "guide")}


@dataclass(frozen=True, kw_only=True)
class HubList(Record):
    """A list of pages, named by id, in the order to show."""

    pages: tuple[str, ...]


def read_hub_pages(
    folder: Path, shown: str, problems: list[Problem]
) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the pages of each list; every fault goes to `problems`."""
    found: list[Problem] = []
    lists = read_records(folder, shown, FILE, "list", HubList, found)
    where = f"{shown}/{FILE}"
    for name in lists.keys() - TYPES.keys():
        message = f"No hub shows a list `{name}`.{did_you_mean(name, TYPES)}"
        problems.append(Problem(where, lines_of_ids(folder / FILE).get(name, 1), message))
    for name in () if found else TYPES.keys() - lists.keys():
        problems.append(Problem(where, 1, f"The list `{name}` is missing. Add it."))
    problems.extend(found)
    return {name: one.pages for name, one in lists.items()}


def hub_page_problems(
    lists: Mapping[str, tuple[str, ...]],
    pages: Mapping[str, str],
    shown: str,
    lines: Mapping[str, int],
) -> Iterator[Problem]:
    """Yield a problem for every page of a list that is not there, is of another type than the
    list is for, or stands twice, be it on two shelves.

    `pages` holds the type of each source page by id, `lines` the line of each list.
    """
    for name, ids in lists.items():
        wanted = TYPES.get(name, "")
        known = [one for one, kind in pages.items() if wanted in ("", kind)]
        for fault in _faults(ids, known, wanted or "page"):
            yield Problem(f"{shown}/{FILE}", lines.get(name, 1), f"`{name}`: {fault}")
    yield from _on_two_shelves(lists, shown, lines)


def _on_two_shelves(
    lists: Mapping[str, tuple[str, ...]], shown: str, lines: Mapping[str, int]
) -> Iterator[Problem]:
    shelf_of: dict[str, str] = {}
    for name in (AFTERWARDS, *SHELVES):
        for one in lists.get(name, ()):
            first = shelf_of.setdefault(one, name)
            if first != name:
                message = f"`{name}`: `{one}` stands in `{first}` already. Remove it from one."
                yield Problem(f"{shown}/{FILE}", lines.get(name, 1), message)


def _faults(ids: tuple[str, ...], known: Iterable[str], wanted: str) -> Iterator[str]:
    known = set(known)
    for one in ids:
        if one not in known:
            yield f"`pages` names `{one}`, which is no {wanted}.{did_you_mean(one, sorted(known))}"
    for one in repeated(ids):
        yield f"`{one}` stands here twice. Remove one."
