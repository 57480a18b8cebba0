"""Makes every file of everything ahead, in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from safelight.documents.office import DocumentOffice, offers_of
from safelight.documents.sizes import MadeAhead, read_made, write_made


@dataclass(frozen=True)
class Built:
    """Key and bytes of every file by address, and how many of them were not kept before."""

    files: dict[str, tuple[str, int]]
    new: int


# Given what is made page by page, and of how many pages: the same again, while somebody looks on.
Shown = Callable[[Iterable[Built], int], AbstractContextManager[Iterable[Built]]]
_office: list[DocumentOffice] = []  # of this process


def use(office: DocumentOffice) -> None:
    """Make files with this office, in this process, from now on."""
    _office[:] = [office]


def build_all(
    office: DocumentOffice,
    processes: int,
    start: Callable[[Any], None],
    told: object,
    shown: Shown,
) -> Built:
    """Make every file that is not kept yet, and write down the sizes of all. `shown` is used only
    where something must be made.

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
    with shown(_each(pages, processes, start, told), len(pages)) as each:
        for made in each:
            files.update(made.files)
            new += made.new
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
