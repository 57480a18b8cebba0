"""The Whoosh engine: one index for each language and generation. Nothing else of ours imports
whoosh.

A searcher shared by threads gives wrong answers, and `refresh()` brings removed pages back. So no
searcher is used at all: `decoded_index` decodes postings once and answers from memory. Whoosh's
files are pickles: the folder must be this process's own.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import Any

from whoosh import columns, fields, formats, index
from whoosh.codec import default_codec

from safelight.search.backend import Document, Documents, Hit, Query, Results, Stored, Surface
from safelight.search.changes import ALWAYS_WRITTEN, change_of, link_files, note_digests
from safelight.search.decoded_index import DecodedIndex, Memory, numbers_of
from safelight.search.generations import Generations
from safelight.search.posting_lists import Lists
from safelight.search.ranking import best, count, narrow, only, passing, score, union
from safelight.search.surfaces import NAME as SURFACES
from safelight.search.surfaces import read_surfaces, write_surfaces
from safelight.search.unavailable import SearchUnavailable

FORM = "3"  # change it whenever the files are written differently
NO_RESULTS = Results((), 0, (), "")


class Kept(fields.FieldType):  # type: ignore[misc]
    """Terms with one value each, which goes with the only posting of its term."""

    scorable = stored = unique = spelling = sortable = False
    analyzer = vector = column_type = None

    def __init__(self) -> None:
        self.format = formats.Format()

    def index(self, value: Iterable[tuple[str, bytes]], **_: Any) -> Iterable[Any]:
        """Return the postings of a document."""
        return ((term.encode(), 1, 1.0, kept) for term, kept in value)

    def to_bytes(self, value: str | bytes) -> bytes:
        """Return a term as the index keeps it."""
        return value if isinstance(value, bytes) else value.encode()

    def from_bytes(self, value: bytes) -> str:
        """Return a term as we use it."""
        return value.decode()


def _schema() -> Any:
    return fields.Schema(
        words=Kept(),
        facets=Kept(),
        head=fields.COLUMN(columns.VarBytesColumn()),
        text=fields.COLUMN(columns.VarBytesColumn()),
    )


def _codec() -> Any:
    codec = default_codec(compression=0)  # it costs a tenth of a build and saves a quarter of space
    # We keep lengths ourselves; for them Whoosh would ask the disk once for every posting.
    codec.length_stats = False
    return codec


def _reader(place: Path) -> Any:
    return index.open_dir(str(place), readonly=True).reader()


def _writer(opened: Any) -> Any:
    # Files of their own are mapped; what lies in a compound file is copied when it is opened.
    return opened.writer(limitmb=256, codec=_codec(), compound=False)


def _add(writer: Any, documents: Iterable[Document]) -> None:
    """Put documents in, and their posting lists last.

    A list goes in whole: Whoosh takes ten times as long over single postings.
    """
    lists = Lists()
    for one in documents:
        lists.add(one.bag, one.facets)
        length = sum(one.bag.values())
        stored = Stored.of(one.key, one.passages, one.passage_stems)
        writer.add_document(
            head=marshal.dumps((one.key, one.language, length, one.prior)),
            text=marshal.dumps((stored.passages, stored.stems)),
        )
    writer.add_document(words=lists.words(), facets=lists.facets())


class WhooshBackend:
    """Indexes in a folder of this process's own."""

    name = "whoosh"

    def __init__(self, folder: Path) -> None:
        self._generations = Generations(folder, FORM)
        self._lock = Lock()
        self._stamp = (0, 0, 0)
        self._generation = ""
        self._memory = Memory()
        self._opened: dict[str, DecodedIndex] = {}

    def build(
        self,
        language: str,
        documents: Iterable[Document],
        generation: str,
        surfaces: Iterable[Surface],
    ) -> None:
        """Make the index of a language for a generation that nobody sees yet."""
        place = self._generations.aside(generation, language)
        digests = documents.digests if isinstance(documents, Documents) else {}
        before = self._generations.place(self.generation(), language)
        change = change_of(before, digests) if self.generation() else None
        if change and not (change.new or change.gone):
            link_files(before, place, but=ALWAYS_WRITTEN)
        elif isinstance(documents, Documents) and change:
            link_files(before, place, but=ALWAYS_WRITTEN | {SURFACES})
            writer = _writer(index.open_dir(str(place)))
            with closing(_reader(before)) as reader:
                for number in numbers_of(reader, change.gone):
                    writer.delete_document(number)
            _add(writer, map(documents.load, change.new))
            writer.commit(merge=False)
        else:
            writer = _writer(index.create_in(str(place), _schema()))
            _add(writer, documents)
            writer.commit()
        if not (place / SURFACES).exists():
            write_surfaces(place, surfaces)
        note_digests(place, digests, change)
        self._generations.seal(place, self._generations.sums(before) if change else None)

    def publish(self, generation: str) -> None:
        """Let every search see this generation. The one before it is kept."""
        self._generations.publish(generation)

    def generation(self) -> str:
        """Return the published generation, or "" when there is none that can be used."""
        self._look_again()
        return self._generation

    def is_damaged(self) -> bool:
        """Return whether a generation is published that is not whole, or not in our form."""
        return not self.generation() and self._generations.is_published()

    def _look_again(self) -> None:
        stamp = self._generations.stamp()
        if stamp == self._stamp:
            return
        with self._lock:
            if stamp == self._stamp:
                return
            named = self._generations.named()
            self._generation = named if self._generations.is_whole(named) else ""
            # What other threads still read stays open until they let go of it.
            self._opened = {}
            self._stamp = stamp

    def _open(self, language: str) -> DecodedIndex | None:
        self._look_again()
        opened = self._opened.get(language)
        if opened is None and self._generation:
            with self._lock:
                if not self._generations.is_there(self._generation):
                    self._generation = ""  # somebody took it away: it is built again
                    raise SearchUnavailable("The search index is gone.")
                place = self._generations.place(self._generation, language)
                if language not in self._opened and place.is_dir():
                    self._opened[language] = DecodedIndex(
                        _reader(place), self._generation, self._memory
                    )
                opened = self._opened.get(language)
        return opened

    def search(self, query: Query) -> Results:
        """Return what holds any of the units, best first; documents worth the same by key."""
        opened = self._open(query.language)
        if opened is None or not query.units:
            return NO_RESULTS
        scores, masks = score(query.units, opened.postings, len(opened.keys))
        found = union(masks)
        passed = passing(query.filters, opened.facets)
        kept = narrow(found, passed)
        if passed:
            scores = only(scores, kept, len(opened.keys))
        keys, languages = opened.keys, opened.languages
        top = best(scores, query.offset + query.limit, keys.__getitem__)[query.offset :]
        hits = tuple(
            Hit(keys[one], languages[one], value, _matched(masks, one)) for one, value in top
        )
        facets = tuple(count(query, found, passed, opened.facets))
        return Results(hits, kept.bit_count(), facets, opened.generation)

    def fetch(self, language: str, keys: Sequence[str], generation: str = "") -> tuple[Stored, ...]:
        """Return the sentences of these documents, in this order."""
        opened = self._open(language)
        if generation and generation != self._generation:
            # Another one was published since the search: seldom, so it is opened for this once.
            place = self._generations.place(generation, language)
            opened = (
                DecodedIndex(_reader(place), generation, self._memory) if place.is_dir() else opened
            )
        if opened is None:
            return ()
        return tuple(one for key in keys if (one := opened.stored(key)))

    def vocabulary(self, language: str) -> Iterable[Surface]:
        """Return every surface the index was built with."""
        self._look_again()
        return read_surfaces(self._generations.place(self._generation, language))

    def close(self) -> None:
        """Let go of files."""
        with self._lock:
            opened, self._opened = self._opened, {}
        for one in opened.values():
            one.close()


def _matched(masks: tuple[int, ...], document: int) -> int:
    return sum(1 << at for at, mask in enumerate(masks) if mask >> document & 1)
