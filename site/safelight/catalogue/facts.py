"""Figures that may be quoted, and where each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from safelight.catalogue import helpline_fields
from safelight.catalogue.held import Then
from safelight.catalogue.problems import Problem
from safelight.catalogue.records import Record, line_of_id

FILE = "facts.toml"


def by_its_name(written: str) -> str:
    """Return the name of a source. Raise ValueError when it hangs on another record."""
    if written.casefold().startswith(("as above", "see above", "ibid", "as before")):
        raise ValueError(f"`{written}`: each fact is shown alone. Write the document’s own name")
    return written


@dataclass(frozen=True, kw_only=True)
class Fact(Record):
    """A figure that may be quoted, with its limits, and its source: whose it is, the title of a
    document, and in our words what told us of it."""

    topics: tuple[str, ...]
    figure: str
    statement: str
    population: str = ""
    place: str = ""
    period: str = ""
    org: str
    document: Annotated[str, Then(by_its_name)] = ""
    told: Annotated[str, Then(by_its_name)] = ""
    published: str
    url: Annotated[str, Then(helpline_fields.website)] = ""
    via: str
    confidence: str
    show_to: Literal["adults", "all"]
    historic: bool = False
    status: str = ""
    caveat: str = ""
    limits: str = ""

    @property
    def spoken(self) -> str:
        """Return what a page says of it, in one run."""
        return f"{self.statement} {self.limits} {self.cited} {self.told} {self.published}"

    @property
    def cited(self) -> str:
        """Return what of its source is a name, and the same in every language."""
        return ", ".join(filter(None, (self.document, self.org)))


def unsourced(facts: Iterable[Fact], folder: Path, shown: str) -> Iterator[Problem]:
    """Yield the facts of which nothing says where they stand."""
    for one in facts:
        if not (one.document or one.told):
            line = line_of_id((folder / FILE).read_text(encoding="utf-8"), one.id)
            message = "nothing says where it stands. Write its `document`, or `told`."
            yield Problem(f"{shown}/{FILE}", line, f"`{one.id}`: {message}")
