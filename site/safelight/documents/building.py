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
from safelight.documents.sizes import MadeAhead, read_made, write_made


@dataclass(frozen=True)
class Built:
    """Key and bytes of every file by address, and how many of them were not kept before."""

    files: dict[str, tuple[str, int]]
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
    before = read_made(office.store.folder)
    if before.stamp == office.stamp and _are_kept(office, before):
        return Built(dict(before.files), 0)
    use(office)
    source = office.catalogue.languages.source
    pages = sorted(
        at for at, page in office.catalogue.pages.items() if any(offers_of(page, source))
    )
    files: dict[str, tuple[str, int]] = {}
    new = 0
    with click.progressbar(length=len(pages), label="Making files") as bar:
        for made in _each(pages, processes, start, told):
            files.update(made.files)
            new += made.new
            bar.update(1)
    write_made(office.store.folder, MadeAhead(office.catalogue.digest, office.stamp, files))
    return Built(files, new)


def _are_kept(office: DocumentOffice, before: MadeAhead) -> bool:
    return all(office.store.size(key) == size for key, size in before.files.values())


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
    files: dict[str, tuple[str, int]] = {}
    new = 0
    for offer in offers_of(page, office.catalogue.languages.source):
        key = office.key_of(offer)
        kept = office.store.size(key)
        size = kept if kept is not None else len(office.file(offer)[1])
        files[f"{page.address}files/{offer.name}"] = (key, size)
        new += kept is None
    return Built(files, new)
