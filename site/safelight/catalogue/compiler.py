"""Content folder in, catalogue out: read every file, put the pages together, hold them to the
rules, freeze."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from safelight.catalogue import parse_cache
from safelight.catalogue.activity_kinds import (
    ActivityKinds,
    completed,
    kind_problems,
    word_problems,
)
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import read_data
from safelight.catalogue.help_words import help_page_problems
from safelight.catalogue.media import picture_sizes
from safelight.catalogue.model import Page, ReviewState
from safelight.catalogue.page_reader import ReadFile, read_file
from safelight.catalogue.pages import source_page, translated_page
from safelight.catalogue.problems import BrokenContent, Problem
from safelight.catalogue.rules import page_problems
from safelight.catalogue.translation_rules import translation_problems
from safelight.languages import Languages

MANY = 120  # files; from here on two processes parse faster than one

Job = tuple[bytes, str, str, str, bool, dict[str, tuple[int, int]]]  # what `read_file` is given


@dataclass(frozen=True)
class Compiled:
    """What a compile gives: the catalogue as far as it goes, and every problem."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    parsed: int  # files that were not in the cache


def compile_content(
    folder: Path,
    languages: Languages,
    *,
    today: date,
    kinds: ActivityKinds,
    cache_folder: Path | None = None,
    only_reviewed: bool = False,
) -> Compiled:
    """Compile the content folder.

    `kinds` are the kinds of activity. Every problem in every file is reported at once; nothing is
    raised.
    """
    shown = folder.name
    data, problems = read_data(folder / "data", f"{shown}/data")
    sizes, faults = picture_sizes(folder / "media", f"{shown}/media")
    problems.extend(faults)
    files, parsed = _read_all(folder, languages, sizes, cache_folder)
    for file in files:
        problems.extend(file.problems)
    pages: dict[tuple[str, str], Page] = {}
    for file in (one for one in files if one.language == languages.source):
        page = source_page(file, problems, today)
        if page is not None:
            pages[languages.source, page.key] = completed(page, kinds)
            problems.extend(kind_problems(pages[languages.source, page.key], kinds))
    sources = dict(pages)
    for file in (one for one in files if one.language != languages.source):
        source = sources.get((languages.source, file.key))
        page = translated_page(file, source, problems)
        if page is not None and source is not None:
            page = completed(page, kinds)
            pages[file.language, page.key] = page
            problems.extend(translation_problems(page, source))
            problems.extend(word_problems(page, kinds))
    problems.extend(page_problems(sources, data))
    types = {page.facts.id: page.type for page in sources.values()}
    problems.extend(help_page_problems(data.help_words, types, f"{shown}/data", folder / "data"))
    digest = hashlib.sha256("".join(sorted(file.digest for file in files)).encode())
    for path in sorted([*(folder / "data").rglob("*.toml"), *(folder / "media").glob("*")]):
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    if only_reviewed:
        pages = {
            at: page
            for at, page in pages.items()
            if at[0] == languages.source or page.review_state is ReviewState.REVIEWED
        }
    catalogue = Catalogue.build(languages, pages, data, digest.hexdigest())
    return Compiled(catalogue, tuple(sorted(set(problems))), parsed)


def compile_or_raise(
    folder: Path, languages: Languages, *, today: date, kinds: ActivityKinds, **options: object
) -> Catalogue:
    """Return the catalogue, or raise BrokenContent with every problem."""
    compiled = compile_content(folder, languages, today=today, kinds=kinds, **options)  # type: ignore[arg-type]
    if compiled.problems:
        raise BrokenContent(compiled.problems)
    return compiled.catalogue


def _read_all(
    folder: Path,
    languages: Languages,
    sizes: dict[str, tuple[int, int]],
    cache_folder: Path | None,
) -> tuple[list[ReadFile], int]:
    version = parse_cache.cache_version(sizes)
    kept = parse_cache.load(cache_folder, version)
    jobs: dict[str, Job] = {}
    names: list[str] = []
    for language in languages.tags:
        for path in sorted((folder / language).rglob("*.md")):
            raw = path.read_bytes()
            inside = path.relative_to(folder).as_posix()
            name = f"{hashlib.sha256(raw).hexdigest()}:{inside}"
            names.append(name)
            if name not in kept:
                key = path.relative_to(folder / language).with_suffix("").as_posix()
                shown = f"{folder.name}/{inside}"
                jobs[name] = (raw, shown, language, key, language == languages.source, sizes)
    packed = dict(zip(jobs, _read_jobs(list(jobs.values())), strict=True))
    packed.update((name, kept[name]) for name in names if name in kept)
    if jobs or len(kept) != len(names):
        parse_cache.save(cache_folder, version, packed)
    return [parse_cache.unpack(packed[name]) for name in names], len(jobs)


def _read_jobs(jobs: list[Job]) -> Iterable[bytes]:
    """Return what is read, packed as the cache keeps it: so it is packed once, where it is read."""
    if len(jobs) < MANY:
        return [_read_job(job) for job in jobs]
    with ProcessPoolExecutor(max_workers=2) as pool:
        return list(pool.map(_read_job, jobs, chunksize=16))


def _read_job(job: Job) -> bytes:
    return parse_cache.pack(read_file(*job))
