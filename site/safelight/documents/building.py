"""Makes every file of everything ahead, in several processes, with a bar that shows how far it
is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import click

from safelight.documents.office import DocumentOffice, offers_of
from safelight.documents.sizes import write_sizes


@dataclass(frozen=True)
class Built:
    """The bytes of every file by address, and how many of them were not kept before."""

    sizes: dict[str, int]
    new: int


_office: list[DocumentOffice] = []  # of this process


def use(office: DocumentOffice) -> None:
    """Make files with this office, in this process, from now on."""
    _office[:] = [office]


def build_all(
    office: DocumentOffice, processes: int, start: Callable[[Any], None], told: object
) -> Built:
    """Make every file that is not kept yet, and write down the sizes of all. A bar is shown where
    there is a terminal.

    More processes than one start anew and call `start(told)`, which must call `use`: a copy of a
    process that has set type once would wait for threads that were not copied.
    """
    use(office)
    pages = sorted(at for at, page in office.catalogue.pages.items() if any(offers_of(page)))
    sizes: dict[str, int] = {}
    new = 0
    with click.progressbar(length=len(pages), label="Making files") as bar:
        for made in _each(pages, processes, start, told):
            sizes.update(made.sizes)
            new += made.new
            bar.update(1)
    write_sizes(office.store.folder, office.catalogue.digest, sizes)
    return Built(sizes, new)


def _each(
    pages: list[tuple[str, str]], processes: int, start: Callable[[Any], None], told: object
) -> Iterator[Built]:
    if processes == 1:
        yield from map(_build_page, pages)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=start, initargs=(told,)) as pool:
        yield from pool.map(_build_page, pages, chunksize=2)


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
