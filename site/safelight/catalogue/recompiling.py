"""Compiles again after a few pages were edited, without reading all others.

It answers only where the answer is certain. The content had no problems before, and the edited
pages are still what others know them as: the same facts and the same sections. Then no other page
can have a problem now. In every other case it gives nothing, and everything is compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from safelight.catalogue.activity_kinds import (
    ActivityKinds,
    completed,
    kind_problems,
    word_problems,
)
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import content_digest
from safelight.catalogue.data import Data
from safelight.catalogue.kept_data import kept_data
from safelight.catalogue.media import sizes_of_sound_pictures
from safelight.catalogue.model import Page
from safelight.catalogue.pages import source_page, translated_page
from safelight.catalogue.parse_cache import ParseCache, Parsed, cache_version, pack, unpack
from safelight.catalogue.problems import Problem
from safelight.catalogue.read_files import ReadFile
from safelight.catalogue.reading_ahead import Edits
from safelight.catalogue.reading_jobs import job_for, read_job
from safelight.catalogue.rules import Known, problems_of_page
from safelight.catalogue.translation_rules import problems_of_translation
from safelight.folders import bytes_of
from safelight.languages import Languages

PageAt = tuple[str, str]  # language and key


class NotCertain(Exception):  # noqa: N818 - it says what is the case
    """Something is not as it was, so that all content must be compiled."""


@dataclass(frozen=True)
class Recompiled:
    """The catalogue after an edit, and each page that is another now: before and after it."""

    catalogue: Catalogue
    changed: tuple[tuple[Page, Page], ...]


class LazyPages(Mapping[PageAt, Page]):
    """Pages that are put together when they are asked for."""

    def __init__(self, at: Mapping[PageAt, str], make: Callable[[LazyPages, str], Page]) -> None:
        self._at = at
        self._make = make
        self._made: dict[PageAt, Page] = {}

    def __getitem__(self, at: PageAt) -> Page:
        if at not in self._made:
            self._made[at] = self._make(self, self._at[at])
        return self._made[at]

    def __contains__(self, at: object) -> bool:
        return at in self._at

    def __iter__(self) -> Iterator[PageAt]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


class _Sources(Mapping[str, Page]):
    """The source pages among lazy ones, by key."""

    def __init__(self, pages: LazyPages, source: str) -> None:
        self._pages, self._source = pages, source

    def __getitem__(self, key: str) -> Page:
        return self._pages[self._source, key]

    def __iter__(self) -> Iterator[str]:
        return (key for tag, key in self._pages if tag == self._source)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True)
class Recompiler:
    """What a compile is made with.

    `files` are the digests of all content files now, by path, and `before` those of the last
    compile, which had no problems. `edits` gives what was read in edited files before.
    """

    folder: Path
    languages: Languages
    today: date
    kinds: ActivityKinds
    cache_folder: Path
    files: Mapping[str, str]
    before: Mapping[str, str]
    edits: Callable[[], Edits] = dict

    def recompile(self) -> Recompiled:
        """Return the catalogue of now.

        Raise NotCertain where all content must be compiled.
        """
        if self.files.keys() != self.before.keys():
            raise NotCertain
        edited = tuple(path for path, digest in self.files.items() if self.before[path] != digest)
        sizes = sizes_of_sound_pictures(self.folder / "media")
        cache = ParseCache(self.cache_folder, cache_version(sizes))
        names = cache.names()
        if {path: digest for path, (digest, _) in names.items()} != self.before:
            raise NotCertain  # somebody else has compiled something else since
        ready = self.edits()
        new: dict[str, ReadFile] = {}
        for path in edited:
            raw = bytes_of(self.folder / path)
            if raw is None:
                raise NotCertain
            job = job_for(self.folder, path, raw, self.languages, sizes)
            done, packed = ready.get(path, (None, b""))
            new[path] = unpack(packed) if done == job else read_job(job, _read(cache, path))
        at = {_page_at(path): path for path in names}
        before = LazyPages(at, lambda pages, path: self._page(pages, _read(cache, path)))
        after = LazyPages(
            at, lambda pages, path: self._page(pages, new.get(path) or _read(cache, path))
        )
        data, problems, of_data = kept_data(self.folder / "data", f"{self.folder.name}/data", cache)
        ids = {page_id: _page_at(path)[1] for path, (_, page_id) in names.items() if page_id}
        touched = self._touched(edited, after)
        for one in touched:
            problems.extend(self._problems(before[one], after[one], after, ids, data))
        if problems or any(file.problems for file in new.values()):
            raise NotCertain
        if any(file.digest != self.files[path] for path, file in new.items()):
            raise NotCertain  # it was written again in this moment
        cache.add(Parsed(path, one.digest, one.page_id, pack(one)) for path, one in new.items())
        digest = content_digest(self.folder, self.files.values(), of_data)
        catalogue = Catalogue.around(self.languages, after, ids, data, digest)
        changed = tuple((before[one], after[one]) for one in touched)
        return Recompiled(catalogue, changed)

    def _touched(self, edited: tuple[str, ...], pages: LazyPages) -> tuple[PageAt, ...]:
        """Return the edited pages, and the translations of edited source pages."""
        found: dict[PageAt, None] = {}
        for path in edited:
            tag, key = _page_at(path)
            tags = self.languages.tags if tag == self.languages.source else (tag,)
            found.update(((one, key), None) for one in tags if (one, key) in pages)
        return tuple(found)

    def _page(self, pages: LazyPages, file: ReadFile) -> Page:
        if file.language == self.languages.source:
            page = source_page(file, [], self.today)
        else:
            page = translated_page(file, pages[self.languages.source, file.key], [])
        if page is None:
            raise NotCertain
        return completed(page, self.kinds)

    def _problems(
        self, before: Page, page: Page, pages: LazyPages, ids: Mapping[str, str], data: Data
    ) -> Iterator[Problem]:
        if _known_by_others(before) != _known_by_others(page):
            raise NotCertain
        source = self.languages.source
        known = Known(_Sources(pages, source), ids, data)
        yield from word_problems(page, self.kinds)
        if page.language == source:
            yield from kind_problems(page, self.kinds)
            yield from problems_of_page(page, known)
        else:
            yield from problems_of_translation(page, pages[source, page.key], known)


def _known_by_others(page: Page) -> object:
    return page.type, page.facts, [section.id for section in page.sections]


def _page_at(path: str) -> PageAt:
    tag, _, rest = path.partition("/")
    return tag, rest.removesuffix(".md")


def _read(cache: ParseCache, path: str) -> ReadFile:
    body = cache.body(path)
    if body is None:
        raise NotCertain
    return unpack(body)
