"""The words of a page as blocks: what every file is written from.

A body is read from the same tree as the page (see `body_reader.py`). Writers walk it and never
parse text again; a block that a writer does not know is an error, never left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.frozen import Frozen
from safelight.catalogue.model import Page


@dataclass(frozen=True, slots=True)
class Run(Frozen):
    """Some words in one style.

    `href` is an address inside the site, "/en/help/now/", a scene, "#end", or "" for none. `ltr`
    is set on what must not turn round in a text from right to left: numbers to call, addresses,
    code.
    """

    text: str
    strong: bool = False
    em: bool = False
    code: bool = False
    href: str = ""
    ltr: bool = False


@dataclass(frozen=True, slots=True)
class Reference(Frozen):
    """A service or a number named by id, to be filled in for the reader: see `references.py`."""

    kind: str  # "ref" or "emergency"
    argument: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Break(Frozen):
    """The end of a line inside a paragraph."""


Inline = Run | Reference | Break
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading(Frozen):
    """A heading inside a section: level 3 or 4."""

    level: int
    id: str
    words: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph(Frozen):
    """A paragraph."""

    words: Inlines


@dataclass(frozen=True, slots=True)
class Listing(Frozen):
    """A list. Each item is a run of blocks; the first is a paragraph."""

    ordered: bool
    items: tuple[Blocks, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table(Frozen):
    """A table: cells of the one row of column headings, and rows of cells."""

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture(Frozen):
    """A picture: a file of content/media, what it shows in words, and its size in pixels."""

    name: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Quote(Frozen):
    """Words to say aloud or to show, set off from the rest."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Panel(Frozen):
    """A `///` block: `kind` is its name, such as "care", "letter", "say" or "hands".

    `argument` is the id of the figure in a block `fact`.
    """

    kind: str
    title: Inlines
    blocks: Blocks
    argument: str = ""


@dataclass(frozen=True, slots=True)
class PlanStep(Frozen):
    """One timed step: see `model.Step`."""

    name: Inlines
    minutes: int
    least: int
    part: str
    brief: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class DeckSlide(Frozen):
    """One slide as the class sees it, and what the teacher says and does at it."""

    id: str
    title: Inlines
    part: str
    blocks: Blocks
    notes: Blocks


Block = Heading | Paragraph | Listing | Table | Picture | Quote | Panel | PlanStep | DeckSlide
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TaskOption(Frozen):
    """One choice of a task: see `model.Option`. Its pictures stand before its words."""

    letter: str
    pictures: tuple[Picture, ...]
    words: Inlines
    right: bool
    feedback: Blocks


@dataclass(frozen=True, slots=True)
class Task(Frozen):
    """One thing to meet in an activity: what is asked, the choices, and the quote below them.

    `in_order` is set where the choices are steps that stand in their right order. `lines` says how
    many lines to write on stand below.
    """

    blocks: Blocks
    options: tuple[TaskOption, ...]
    hint: Blocks
    in_order: bool = False
    lines: int = 0


@dataclass(frozen=True, slots=True)
class BodySection(Frozen):
    """One `##` section. `task` is set in an activity, where the section is one thing to meet."""

    id: str
    heading: str
    blocks: Blocks
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class Body(Frozen):
    """A page in blocks. `grownup` is the note for the adult beside a child."""

    page: Page
    sections: tuple[BodySection, ...]
    grownup: Panel | None = None

    def section(self, section_id: str) -> BodySection | None:
        """Return the section with this id, or None."""
        return next((one for one in self.sections if one.id == section_id), None)
