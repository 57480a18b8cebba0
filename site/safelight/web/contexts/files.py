"""The files of a page as a visitor chooses among them: for whom, in which format, how large."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from safelight.documents.edition import Edition
from safelight.documents.office import Offer


@dataclass(frozen=True)
class ListedFile:
    """One file: what its link says and where it leads. `pages` is 0 where a format has none."""

    name: str
    format: str
    bytes: int
    pages: int
    is_slides: bool


@dataclass(frozen=True)
class FileGroup:
    """The files of one edition."""

    edition: Edition
    files: tuple[ListedFile, ...]


def file_groups(
    offers: Iterable[Offer], length: int, file_of: Callable[[Offer], bytes]
) -> tuple[FileGroup, ...]:
    """Return the files of a page, grouped by edition; of a lesson, those of one length."""
    chosen = (one for one in offers if one.edition.is_for(length))
    return tuple(
        FileGroup(edition, tuple(_listed(one, file_of(one)) for one in group))
        for edition, group in groupby(chosen, key=lambda one: one.edition)
    )


def _listed(offer: Offer, made: bytes) -> ListedFile:
    written_as = offer.format
    return ListedFile(
        offer.name,
        written_as.name,
        len(made),
        written_as.pages(made),
        written_as.name == "pptx",
    )
