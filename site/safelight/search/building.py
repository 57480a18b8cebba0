"""Builds the indexes of a catalogue: once, whoever asks, and only what has changed."""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from safelight.catalogue.only_one import only_one
from safelight.garbage import no_collection
from safelight.portions import can_copy, end_with_parent
from safelight.search.analysed import Analysed
from safelight.search.backend import Document, Documents, SearchBackend, Surface
from safelight.search.corpus import Indexed, Sources
from safelight.search.spelling_files import bring_up_to_date

LOCK = "building.lock"
ANALYSED, SPELLING = "analysed", "spelling"
# Engines that write nothing but files, so that another process may do it for them.
FILES_ONLY = frozenset({"whoosh"})
WORTH_PROCESSES = 300  # documents
MOST_HELD = 2_000  # documents of a language that stand in memory while it is built
_log = logging.getLogger("safelight.search")

# What each language's index is made of.
Corpora = Mapping[str, Sources]


def generation_of(corpora: Corpora) -> str:
    """Return a name that changes with everything that the indexes are made of."""
    digest = hashlib.sha256()
    for language, sources in corpora.items():
        digest.update(language.encode())
        for key, (made_of, _) in sources.items():
            digest.update(f"{key}\t{made_of}\n".encode())
    return digest.hexdigest()[:20]


def build(corpora: Corpora, engine: SearchBackend, folder: Path) -> str:
    """Return the generation of these corpora, built and published unless it is there already."""
    generation = generation_of(corpora)
    if engine.generation() == generation:
        return generation
    with only_one(folder / LOCK):
        before = engine.generation()
        if before == generation:  # another process was faster
            return generation
        if engine.is_damaged():
            _log.warning("The search index was damaged or not ours. It is built again.")
        with no_collection():  # a build makes millions of things and few cycles
            _run(_Build(corpora, engine, folder, generation, before))
        engine.publish(generation)
    return generation


def _run(build: _Build) -> None:
    """Run a build, and run it again from nothing where the analysed documents are damaged."""
    try:
        build.run()
    except sqlite3.OperationalError:  # a disk that is full, say: no reason to begin anew
        raise
    except sqlite3.DatabaseError:
        _log.warning("The analysed documents were damaged. They are made again.")
        shutil.rmtree(build.folder / ANALYSED)
        build.run()


@dataclass(frozen=True)
class _Build:
    corpora: Corpora
    engine: SearchBackend
    folder: Path
    generation: str
    before: str

    def run(self) -> None:
        languages = list(self.corpora)
        changed = sum(map(self._changes, languages))
        if changed < WORTH_PROCESSES or self.engine.name not in FILES_ONLY or not can_copy():
            for language in languages:
                self.one(language)
            return
        workers = min(len(languages), os.cpu_count() or 1)
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(workers, context, _take, (self, os.getpid())) as pool:
            # The largest first, so that none is left to run alone at the end.
            languages.sort(key=lambda one: -len(self.corpora[one]))
            list(pool.map(_build_one, languages))

    def _changes(self, language: str) -> int:
        with self._analysed(language) as kept:
            before = kept.built(self.before)
        made_of = (digest for digest, _ in self.corpora[language].values())
        return len(set(made_of) - set(before.values()))

    def _analysed(self, language: str) -> Analysed:
        return Analysed(self.folder / ANALYSED / f"{language}.sqlite")

    def one(self, language: str) -> None:
        """Build the index of one language."""
        sources = self.corpora[language]
        digests = {key: digest for key, (digest, _) in sources.items()}
        with self._analysed(language) as kept:
            corpus = _Corpus(sources, kept)
            same = bool(self.before) and kept.built(self.before) == digests
            surfaces = [] if same else self._surfaces(language, corpus, kept, digests)
            documents = Documents(digests, corpus.document)
            given = self.engine.vocabulary(language) if same else surfaces
            self.engine.build(language, documents, self.generation, given)
            kept.note(self.generation, digests)
        if not same:
            bring_up_to_date(self.folder / SPELLING, language, surfaces)

    def _surfaces(
        self, language: str, corpus: _Corpus, kept: Analysed, digests: Mapping[str, str]
    ) -> list[Surface]:
        """Return the words of a language: counted, or put right where little has changed."""
        before = kept.built(self.before) if self.before else {}
        new = [key for key, digest in digests.items() if before.get(key) != digest]
        gone = [digest for key, digest in before.items() if digests.get(key) != digest]
        old = [kept.get(digest) for digest in gone]
        if not before or len(new) > len(digests) / 2 or None in old:
            return surfaces_of(map(corpus.indexed, digests))
        known = {one.surface: one for one in self.engine.vocabulary(language)}
        for one in surfaces_of(filter(None, old)):
            _change(known, one, -one.documents)
        for one in surfaces_of(map(corpus.indexed, new)):
            _change(known, one, one.documents)
        return list(known.values())


class _Corpus:
    """The documents of a language, each made or read once while there are not too many to hold."""

    def __init__(self, sources: Sources, kept: Analysed) -> None:
        self._sources = sources
        self._kept = kept
        self._held: dict[str, Indexed] = {}

    def indexed(self, key: str) -> Indexed:
        digest, make = self._sources[key]
        found = self._held.get(key) or self._kept.get(digest)
        if found is None:
            found = make()
            self._kept.put(digest, found)
        if len(self._held) < MOST_HELD:
            self._held[key] = found
        return found

    def document(self, key: str) -> Document:
        return self.indexed(key).document


def surfaces_of(indexed: Iterable[Indexed]) -> list[Surface]:
    """Return the words that documents were made from, with how many show each."""
    stems: dict[str, str] = {}
    shown: Counter[str] = Counter()
    for one in indexed:
        stems.update(one.surfaces)
        shown.update(one.surfaces.keys())
        shown.subtract(one.hidden)
    return [Surface(surface, stem, shown[surface]) for surface, stem in stems.items()]


def _change(known: dict[str, Surface], one: Surface, by: int) -> None:
    before = known.get(one.surface)
    documents = (before.documents if before else 0) + by
    if documents > 0 or not one.documents:
        known[one.surface] = Surface(one.surface, one.stem, max(documents, 0))
    else:
        known.pop(one.surface, None)


_running: list[_Build] = []


def _take(build: _Build, parent: int) -> None:
    end_with_parent(parent)  # the next build writes to the same folders
    _running.append(build)


def _build_one(language: str) -> None:
    _running[-1].one(language)
