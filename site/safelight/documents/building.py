"""Makes every file of everything ahead, in several processes, with a bar that shows how far it
is."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import click

from safelight.documents.office import DocumentOffice, offers_of
from safelight.documents.sizes import write_sizes


@dataclass(frozen=True)
class Built:
    """The bytes of every file by address, and how many of them were not kept before."""

    sizes: dict[str, int]
    new: int


_office: list[DocumentOffice] = []  # of a worker process, which is forked with it


def build_all(office: DocumentOffice, processes: int) -> Built:
    """Make every file that is not kept yet, and write down the sizes of all. A bar is shown where
    there is a terminal."""
    _office[:] = [office]
    pages = sorted(at for at, page in office.catalogue.pages.items() if any(offers_of(page)))
    sizes: dict[str, int] = {}
    new = 0
    with (
        ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool,
        click.progressbar(length=len(pages), label="Making files") as bar,
    ):
        for made in pool.map(_build_page, pages, chunksize=2):
            sizes.update(made.sizes)
            new += made.new
            bar.update(1)
    write_sizes(office.store.folder, office.catalogue.digest, sizes)
    return Built(sizes, new)


def _build_page(at: tuple[str, str]) -> Built:
    office = _office[0]
    page = office.catalogue.pages[at]
    sizes: dict[str, int] = {}
    new = 0
    for offer in offers_of(page):
        kept = office.size(offer)
        sizes[f"{page.address}files/{offer.name}"] = kept or len(office.file(offer)[1])
        new += kept is None
    return Built(sizes, new)
