"""Content folder in, catalogue out: read every file, put the pages together, hold them to the
rules, freeze."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from safelight.catalogue.activity_kinds import ActivityKinds, completed, kind_problems
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.help_word_reader import help_page_problems
from safelight.catalogue.helpline_rules import early_checks
from safelight.catalogue.hub_pages import FILE as HUBS
from safelight.catalogue.hub_pages import hub_page_problems
from safelight.catalogue.kept_data import kept_data
from safelight.catalogue.media import picture_sizes
from safelight.catalogue.model import Page, ReviewState
from safelight.catalogue.pages import source_page, translated_page
from safelight.catalogue.parse_cache import ParseCache, Parsed, cache_version, pack, unpack
from safelight.catalogue.problems import BrokenContent, Problem
from safelight.catalogue.read_files import ReadFile
from safelight.catalogue.reading_ahead import Ahead, Done, begin
from safelight.catalogue.reading_jobs import Job, jobs_of, read_job
from safelight.catalogue.record_signs import record_problems
from safelight.catalogue.rules import Known, page_problems
from safelight.catalogue.translation_rules import problems_of_translation
from safelight.catalogue.word_problems import problems_of_words
from safelight.folders import bytes_of, entries_in
from safelight.garbage import no_collection
from safelight.languages import Languages


@dataclass(frozen=True)
class Compiled:
    """What a compile gives: the catalogue as far as it goes, and every problem."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    parsed: int  # files that were not in the cache


@no_collection()
def compile_content(
    folder: Path,
    languages: Languages,
    *,
    today: date,
    kinds: ActivityKinds,
    cache_folder: Path | None = None,
    only_reviewed: bool = False,
    ahead: Ahead | None = None,
) -> Compiled:
    """Compile the content folder.

    `kinds` are the kinds of activity; `ahead` gives what was read before; without it the
    pages are begun with here, beside the data files. Every problem in every file is reported at
    once; nothing is raised.
    """
    shown = folder.name
    sizes, faults = picture_sizes(folder / "media", f"{shown}/media")
    cache = ParseCache(cache_folder, cache_version(sizes))
    data_files = partial(kept_data, folder / "data", f"{shown}/data", cache)
    # A cache that is damaged is begun anew here, before anything is taken from it.
    read = None if cache.is_new else data_files()
    kept = cache.bodies()
    digests, jobs, unread = jobs_of(folder, languages, sizes, kept)
    ahead = ahead or begin(jobs)
    data, problems, of_data = read or data_files()
    problems.extend((*faults, *unread))
    problems.extend(early_checks(data, folder / "data", f"{shown}/data", today))
    problems.extend(record_problems(data, folder / "data", f"{shown}/data"))
    files = _read_all(kept, digests, jobs, cache, ahead)
    for file in files:
        problems.extend(file.problems)
    pages: dict[tuple[str, str], Page] = {}
    for file in (one for one in files if one.language == languages.source):
        page = source_page(file, problems, today)
        if page is not None:
            pages[languages.source, page.key] = completed(page, kinds)
            problems.extend(kind_problems(pages[languages.source, page.key], kinds))
    sources = dict(pages)
    faulty = {
        one.key
        for one in files
        if one.language == languages.source and (one.problems or one.front is None)
    }
    known = Known.of(sources.values(), data, faulty)
    for file in (one for one in files if one.language != languages.source):
        source = sources.get((languages.source, file.key))
        page = translated_page(file, source, problems)
        if page is not None and source is not None:
            page = completed(page, kinds)
            pages[file.language, page.key] = page
            problems.extend(problems_of_translation(page, source, known))
    problems.extend(problems_of_words(pages.values(), kinds, cache))
    problems.extend(page_problems(known))
    if known.has_every_page:
        problems.extend(_list_problems(folder, known))
    digest = content_digest(folder, (file.digest for file in files), of_data)
    if only_reviewed:
        pages = {
            at: page
            for at, page in pages.items()
            if at[0] == languages.source or page.review_state is ReviewState.REVIEWED
        }
    catalogue = Catalogue.build(languages, pages, data, digest)
    return Compiled(catalogue, tuple(sorted(set(problems))), len(jobs))


def _list_problems(folder: Path, known: Known) -> Iterator[Problem]:
    """Yield the problems of lists of pages in the data."""
    shown, data = f"{folder.name}/data", known.data
    types = {page.facts.id: page.type for page in known.keys.values()}
    yield from help_page_problems(data.help_words, types, shown, folder / "data")
    yield from hub_page_problems(data.hub_pages, types, shown, data.lines[HUBS])


def content_digest(folder: Path, pages: Iterable[str], data: str) -> str:
    """Return the digest of all content: of pages and data by their own digests, and of pictures."""
    digest = hashlib.sha256("".join((*sorted(pages), data)).encode())
    for inside, entry in entries_in(folder / "media"):
        digest.update(os.fsencode(inside) + (bytes_of(entry) or b""))
    return digest.hexdigest()


def compile_or_raise(
    folder: Path, languages: Languages, *, today: date, kinds: ActivityKinds, **options: object
) -> Catalogue:
    """Return the catalogue, or raise BrokenContent with every problem."""
    compiled = compile_content(folder, languages, today=today, kinds=kinds, **options)  # type: ignore[arg-type]
    if compiled.problems:
        raise BrokenContent(compiled.problems)
    return compiled.catalogue


def _read_all(
    kept: Mapping[str, Parsed],
    digests: Mapping[str, str],
    jobs: Mapping[str, Job],
    cache: ParseCache,
    ahead: Ahead,
) -> list[ReadFile]:
    before = ahead()
    read = {path: _done(job, before.get(path)) for path, job in jobs.items()}
    cache.forget(kept.keys() - digests.keys())
    cache.add(
        Parsed(inside, digests[inside], done.file.page_id, done.packed)
        for inside, done in read.items()
    )
    return [
        read[inside].file if inside in read else unpack(kept[inside].body) for inside in digests
    ]


def _done(job: Job, before: Done | None) -> Done:
    """Return the job as it was done before, or do it: something may have changed since."""
    if before and before.job == job:
        return before
    file = read_job(job)
    return Done(job, file, pack(file))
