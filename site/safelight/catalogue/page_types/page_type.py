"""What a page type is: where its files lie, and what a page of it must hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safelight.catalogue.model import Page


@dataclass(frozen=True)
class Fault:
    """Something missing from a page, with the line to look at."""

    line: int
    message: str


def nothing_more(page: Page) -> Iterator[Fault]:
    """Find no further faults."""
    yield from ()


@dataclass(frozen=True)
class PageType:
    """One kind of page.

    `folder` is the start of its address; `shelves` are the folders in it, in one of which each page
    lies, or none where pages lie straight in it; `audience` are its readers, as search narrows by
    them: children, parents, teachers, or nobody where each page names its `reader`. `required` and
    `expected` are ids of sections, in order; `required_blocks` are (section, block) pairs;
    `required_inner` are (section, id of a `###`) pairs; `required_keys` are front-matter keys of
    the source file that may not be empty; `faults` finds what only this type knows.
    """

    name: str
    folder: str
    audience: tuple[str, ...]
    required: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    required_blocks: tuple[tuple[str, str], ...] = ()
    required_inner: tuple[tuple[str, str], ...] = ()
    required_keys: tuple[str, ...] = ()
    faults: Callable[[Page], Iterator[Fault]] = nothing_more
    shelves: tuple[str, ...] = ()
