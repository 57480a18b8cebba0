"""Makes every file of everything ahead, in several processes, with a bar that shows how far it
is."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import click

from safelight.catalogue.model import Page
from safelight.documents.office import PACK, DocumentOffice, Offer, offers_of


@dataclass(frozen=True)
class Built:
    """How many files there are, how many of them were not kept before, and their bytes."""

    files: int
    new: int
    bytes: int

    def __add__(self, other: Built) -> Built:
        return Built(self.files + other.files, self.new + other.new, self.bytes + other.bytes)


_office: list[DocumentOffice] = []  # of a worker process, which is forked with it


def build_all(office: DocumentOffice, processes: int) -> Built:
    """Make every file that is not kept yet. A bar is shown where there is a terminal."""
    _office[:] = [office]
    pages = list(_pages(office))
    total = Built(0, 0, 0)
    with (
        ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool,
        click.progressbar(length=len(pages), label="Making files") as bar,
    ):
        for made in pool.map(_build_page, pages, chunksize=2):
            total += made
            bar.update(1)
    return total


def _pages(office: DocumentOffice) -> Iterator[tuple[str, str]]:
    for at, page in sorted(office.catalogue.pages.items()):
        if next(offers_of(page), None) is not None:
            yield at


def _build_page(at: tuple[str, str]) -> Built:
    office = _office[0]
    page: Page = office.catalogue.pages[at]
    return sum((_build(office, one) for one in offers_of(page)), Built(0, 0, 0))


def _build(office: DocumentOffice, offer: Offer) -> Built:
    if offer.format is PACK:  # made from the others in a moment, when it is asked for
        return Built(1, 0, 0)
    manuscript = office.manuscript(offer)
    size = office.store.size(office.key(manuscript, offer.format))
    if size is not None:
        return Built(1, 0, size)
    return Built(1, 1, len(office.file(offer)[1]))
