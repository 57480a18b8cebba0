"""What a compiled page is.

Everything is frozen, so that threads can share it and a cache can hold it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from safelight.catalogue.frozen import Frozen
from safelight.catalogue.teaching import Slide, Step


class ReviewState(StrEnum):
    """How far a page is checked.

    Only `REVIEWED` pages may be indexed.
    """

    REVIEWED = "reviewed"
    DRAFT = "draft"  # a source page without its reviewers
    UNREVIEWED_TRANSLATION = "unreviewed-translation"  # no native speaker has read it
    STALE_TRANSLATION = "stale-translation"  # checked once, and the source has changed since

    @property
    def was_reviewed(self) -> bool:
        """Return whether everyone who must has read the page, or an older form of it."""
        return self in {ReviewState.REVIEWED, ReviewState.STALE_TRANSLATION}


@dataclass(frozen=True, slots=True)
class Fragment(Frozen):
    """A run of HTML in a section.

    `where` is "here" (United Kingdom only), "elsewhere", "notes" (for who teaches), or "" (always).
    `part` is "core", "extend" or "extra" where it belongs to one part of a lesson, and "brief" for
    what to leave out of the shortest. The HTML may hold references, written between U+E000 and
    U+E001, which the page fills in for its reader's language and country: see `references.py`.
    """

    html: str
    where: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Section(Frozen):
    """One `##` section.

    The part before the first heading is a section whose id and heading are empty.
    """

    id: str
    heading: str
    fragments: tuple[Fragment, ...]
    digest: str  # six hexadecimal digits of the section's Markdown
    line: int
    blocks: tuple[str, ...]  # names of the blocks in it, in order
    runs: tuple[str, ...]  # plain text of each paragraph, list item or cell: for search and checks
    inner: tuple[str, ...] = ()  # ids of the ### headings in it, in order

    @property
    def html(self) -> str:
        """Return the whole section's HTML, whatever the country."""
        return "".join(fragment.html for fragment in self.fragments)

    @property
    def words(self) -> str:
        """Return the section's plain text in one run."""
        return " ".join(self.runs)


@dataclass(frozen=True, slots=True)
class StaleSection(Frozen):
    """A section that is new or changed in the source since a translation was made.

    `translated` is its heading in the translation, "" where the translation has no such section.
    """

    heading: str
    translated: str


@dataclass(frozen=True, slots=True)
class Choice(Frozen):
    """One way on from a scene."""

    text: str
    html: str
    target: str


@dataclass(frozen=True, slots=True)
class Scene(Frozen):
    """One screen of a story.

    `html` holds picture and text, without the choices.
    """

    id: str
    heading: str
    html: str
    choices: tuple[Choice, ...]
    is_help: bool
    is_end: bool
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Option(Frozen):
    """One choice, with the reason shown for it.

    `letter` is "a", "b", …
    """

    letter: str
    text: str
    html: str
    right: bool
    feedback: str
    feedback_html: str
    line: int


class Listing(StrEnum):
    """Which list a question holds."""

    NONE = ""
    TASKS = "a task list, each line `- [ ] …` or `- [x] …`"
    PLAIN = "a plain list, each line `- …`"
    MIXED = "a list of which only some lines are marked"
    NUMBERED = "a numbered list, each line `1. …`"


@dataclass(frozen=True, slots=True)
class Question(Frozen):
    """One thing to meet in an activity: a question of a quiz, a card to sort, a task, a moment.

    `html` is what stands between the heading and the choices; `hint_html` is the quote below them.
    """

    id: str
    heading: str
    html: str
    options: tuple[Option, ...]
    line: int
    words: str
    hint_html: str = ""
    hint: str = ""
    listing: Listing = Listing.NONE


@dataclass(frozen=True, slots=True)
class Activity(Frozen):
    """A story in scenes, or any other kind in questions; `grownup_html` is the folded note for the
    adult beside the child."""

    kind: str
    scenes: tuple[Scene, ...] = ()
    questions: tuple[Question, ...] = ()
    closing_heading: str = ""
    closing_html: str = ""
    grownup_title: str = ""
    grownup_html: str = ""


@dataclass(frozen=True, slots=True)
class Facts(Frozen):
    """What is true of a page in every language.

    It stands in the source file only.
    """

    id: str
    topics: tuple[str, ...]
    bands: tuple[str, ...]
    sensitivity: str  # low, medium, high
    minutes: int
    author: str
    reviewed: date
    next_review: date
    related: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    helplines: tuple[str, ...] = ()
    reader: str = ""  # help pages: child, parent, school, everyone
    kind: str = ""  # activities: a name in the registry of kinds
    school_years: tuple[str, ...] = ()
    four_c: tuple[str, ...] = ()
    efacw: tuple[str, ...] = ()
    rshe: tuple[str, ...] = ()
    published: date | None = None
    adults_only: bool = False


@dataclass(frozen=True, slots=True)
class Page(Frozen):
    """One page in one language."""

    key: str  # the address without language: "parents/online-grooming"
    type: str  # a name in PAGE_TYPES: guide, lesson, activity, home-pack, help …
    language: str
    path: str  # the file, from the content folder's parent: "content/en/parents/online-grooming.md"
    facts: Facts
    title: str
    short_title: str
    summary: str
    sections: tuple[Section, ...]
    review_state: ReviewState
    digest: str  # of the file and of the facts it shares: what a page store keys by
    revision: str  # of a source: its sections' digests; of a translation: what it was made from
    activity: Activity | None = None
    steps: tuple[Step, ...] = ()
    slides: tuple[Slide, ...] = ()
    stale_sections: tuple[StaleSection, ...] = ()
    links: tuple[tuple[str, int], ...] = ()  # (target as written, line)
    media: tuple[tuple[str, int], ...] = ()
    references: tuple[tuple[str, int], ...] = ()  # inside [[…]], with line
    fact_ids: tuple[tuple[str, int], ...] = ()
    extra: dict[str, object] = field(
        default_factory=dict
    )  # words of one page type: situation, needs, resources …

    @property
    def address(self) -> str:
        """Return the page's address, with language and slashes."""
        return f"/{self.language}/{self.key}/"

    @property
    def has_quick_exit(self) -> bool:
        """Return whether the page carries quick exit and a neutral tab title: help pages and high
        sensitivity."""
        return self.type == "help" or self.facts.sensitivity == "high"

    def section(self, section_id: str) -> Section | None:
        """Return the section with this id, or None."""
        return next((one for one in self.sections if one.id == section_id), None)
