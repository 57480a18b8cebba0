"""What was read in one content file, before the pages are put together.

It knows nothing of how a file is read: what takes it from the cache need not load that.
"""

from __future__ import annotations

from dataclasses import dataclass

from safelight.catalogue.front_matter import Source, Translation
from safelight.catalogue.model import Activity, Section
from safelight.catalogue.problems import Problem
from safelight.catalogue.teaching import Slide, Step


@dataclass(frozen=True)
class ReadFile:
    """One file after reading, before the pages are put together.

    It can be pickled: the cache keeps it.
    """

    language: str
    key: str
    path: str
    digest: str
    front: Source | Translation | None
    sections: tuple[Section, ...] = ()
    activity: Activity | None = None
    steps: tuple[Step, ...] = ()
    slides: tuple[Slide, ...] = ()
    links: tuple[tuple[str, int], ...] = ()
    media: tuple[tuple[str, int], ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    fact_ids: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    head: str = ""  # a digest of the text of the front matter

    @property
    def page_id(self) -> str:
        """Return the id in the front matter of a source file, or an empty text."""
        return self.front.id if isinstance(self.front, Source) else ""
