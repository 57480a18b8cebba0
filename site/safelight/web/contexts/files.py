"""The files of a page as a visitor chooses among them: for whom, in which format, how large."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from safelight.documents.edition import Edition
from safelight.documents.office import PACK, Offer


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
    offers: Iterable[Offer], length: int, file_of: Callable[[Offer], bytes | None]
) -> tuple[FileGroup, ...]:
    """Return the files of a page, grouped by edition; of a lesson, those of one length.

    A file of which `file_of` returns None is left out, and so is the ZIP, which would lack it.
    """
    chosen = [one for one in offers if one.edition.is_for(length)]
    listed: dict[str, ListedFile] = {}
    is_whole = True
    for one in sorted(chosen, key=lambda one: one.format is PACK):  # the ZIP when all else is made
        made = file_of(one) if is_whole or one.format is not PACK else None
        if made is None:
            is_whole = False
        else:
            listed[one.name] = _listed(one, made)
    there = (one for one in chosen if one.name in listed)
    return tuple(
        FileGroup(edition, tuple(listed[one.name] for one in group))
        for edition, group in groupby(there, key=lambda one: one.edition)
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
