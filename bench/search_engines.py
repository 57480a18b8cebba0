"""Three engines that answer the same: ours, SQLite FTS5 and Tantivy.

Each gives the full answer of a result page: the best ten with a marked passage, how many there are,
and four facets counted over all of them. All weigh a title 8, a heading and a summary 3, a body 1.
"""

from __future__ import annotations

import importlib
import sqlite3
import subprocess
import sys
import threading
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Protocol

from bench.generate import ROOT
from bench.search_corpus import Text
from safelight.search.backend import Query
from safelight.search.building import build
from safelight.search.corpus import BODY, HEADING, SUMMARY, TITLE, Entry, Indexed
from safelight.search.passages import passage, stems_of
from safelight.search.request import Span
from safelight.search.spelling_files import read_spelling
from safelight.search.understanding import Known, understand
from safelight.search.vocabulary import Vocabulary
from safelight.search.whoosh_backend import WhooshBackend

FACETS = ("kind", "audience", "band", "topic")
FIELDS = {"title": TITLE, "headings": HEADING, "summary": SUMMARY, "body": BODY}
TANTIVY, TANTIVY_FOLDER = "tantivy==0.27.0", ROOT / ".cache" / "search-peers"
STEMMERS = {
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "ar": "arabic",
    "de": "german",
    "it": "italian",
}
Page = tuple[int, list[tuple[str, str]], dict[str, dict[str, int]]]


class Engine(Protocol):
    """An engine that is measured."""

    name: str

    def build(self, texts: list[Text], folder: Path) -> None:
        """Build every language's index in an empty folder."""
        ...

    def open(self, folder: Path) -> None:
        """Make ready to answer."""
        ...

    def page(self, language: str, words: tuple[str, ...]) -> Page:
        """Return the total, the best ten with passages, and the facets."""
        ...


def _index(text: Text) -> Indexed:
    entry = Entry()
    entry.add(text.language, text.title, TITLE)
    entry.add(text.language, text.summary, SUMMARY)
    for heading in text.headings:
        entry.add(text.language, heading, HEADING)
    for sentence in text.sentences:
        entry.add_sentence(text.language, sentence, BODY)
    return entry.indexed(text.key, text.language, text.facets)


def _marked(span: Span) -> str:
    return f"<mark>{escape(span.text)}</mark>" if span.marked else escape(span.text)


class Ours:
    """The search of the site: understanding, retrieval and passages, as the service has them."""

    name = "ours"

    def build(self, texts: list[Text], folder: Path) -> None:
        """Build the indexes as the site does, with spelling and kept documents."""
        corpora: dict[str, dict[str, Any]] = {}
        for one in texts:
            corpora.setdefault(one.language, {})[one.key] = (
                f"{one.key} {hash(one.sentences)}",
                partial(_index, one),
            )
        build(corpora, WhooshBackend(folder), folder)

    def open(self, folder: Path) -> None:
        """Open the indexes."""
        self.backend = WhooshBackend(folder)
        self.folder = folder
        self.known: dict[str, Known] = {}

    def know(self, language: str) -> Known:
        """Return the words of a language, read once."""
        if language not in self.known:
            spelling = read_spelling(self.folder / "spelling", language)
            vocabulary = Vocabulary(self.backend.vocabulary(language))
            assert spelling is not None
            self.known[language] = Known(vocabulary, spelling)
        return self.known[language]

    def page(self, language: str, words: tuple[str, ...]) -> Page:
        """Return a page of results, as the service makes it."""
        asked = understand(" ".join(words), language, language, self.know(language))
        results = self.backend.search(Query(language, asked.units, {}, FACETS))
        stored = self.backend.fetch(language, [hit.key for hit in results.hits])
        hits = []
        for hit, one in zip(results.hits, stored, strict=True):
            shown = passage(one, stems_of(asked.units, hit.matched))
            hits.append((one.key, "".join(map(_marked, shown))))
        return results.total, hits, {one.name: dict(one.counts) for one in results.facets}


class Fts5:
    """SQLite with its full-text index, one table for each language, and facets by SQL."""

    name = "SQLite FTS5"
    weights = ",".join(f"{weight:g}" for weight in FIELDS.values())

    def build(self, texts: list[Text], folder: Path) -> None:
        """Build one database."""
        folder.mkdir(parents=True)
        base = sqlite3.connect(folder / "search.db")
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = OFF")
        by_language: dict[str, list[Text]] = {}
        for one in texts:
            by_language.setdefault(one.language, []).append(one)
        for tag, some in by_language.items():
            stemmer = "porter " if tag == "en" else ""
            base.execute(
                f"CREATE TABLE d_{tag}"
                " (rowid INTEGER PRIMARY KEY, key, title, headings, summary, body)"
            )
            base.execute(
                f"CREATE TABLE f_{tag} (rowid INTEGER, facet, value,"
                " PRIMARY KEY (rowid, facet, value)) WITHOUT ROWID"
            )
            base.execute(
                f"CREATE VIRTUAL TABLE t_{tag} USING fts5({', '.join(FIELDS)}, content='d_{tag}',"
                f" content_rowid='rowid', tokenize='{stemmer}unicode61 remove_diacritics 2')"
            )
            base.executemany(
                f"INSERT INTO d_{tag} VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (
                        at,
                        one.key,
                        one.title,
                        "\n".join(one.headings),
                        one.summary,
                        " ".join(one.sentences),
                    )
                    for at, one in enumerate(some, 1)
                ],
            )
            base.executemany(
                f"INSERT INTO f_{tag} VALUES (?, ?, ?)",
                [
                    (at, name, value)
                    for at, one in enumerate(some, 1)
                    for name, values in one.facets.items()
                    for value in values
                ],
            )
            for command in ("rebuild", "optimize"):
                base.execute(f"INSERT INTO t_{tag} (t_{tag}) VALUES (?)", (command,))
        base.commit()
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        base.close()

    def open(self, folder: Path) -> None:
        """Let every thread open the database for itself."""
        self.folder = folder
        self.of_thread = threading.local()

    def _base(self) -> sqlite3.Connection:
        base: sqlite3.Connection | None = getattr(self.of_thread, "base", None)
        if base is None:
            base = sqlite3.connect(f"file:{self.folder}/search.db?mode=ro", uri=True)
            base.execute("PRAGMA mmap_size = 2000000000")
            base.execute("PRAGMA cache_size = -65536")
            self.of_thread.base = base
        return base

    def page(self, language: str, words: tuple[str, ...]) -> Page:
        """Return a page of results by three statements."""
        base, table, match = self._base(), f"t_{language}", " OR ".join(f'"{one}"' for one in words)
        best = base.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
            f" ORDER BY bm25({table}, {self.weights}) LIMIT 10",
            (match,),
        ).fetchall()
        numbers = ",".join(str(row) for (row,) in best)
        shown = base.execute(
            f"SELECT d.key, snippet({table}, 3, '<mark>', '</mark>', '…', 30) FROM {table} t"
            f" JOIN d_{language} d ON d.rowid = t.rowid"
            f" WHERE {table} MATCH ? AND t.rowid IN ({numbers})",
            (match,),
        ).fetchall()
        facets: dict[str, dict[str, int]] = {}
        for name, value, count in base.execute(
            f"SELECT facet, value, count(*) FROM f_{language} WHERE rowid IN"
            f" (SELECT rowid FROM {table} WHERE {table} MATCH ?) GROUP BY 1, 2",
            (match,),
        ):
            facets.setdefault(name, {})[value] = count
        return sum(facets.get("kind", {}).values()), shown, facets


class Tantivy:
    """Tantivy, with facets as aggregations over fast fields."""

    name = "Tantivy"

    def __init__(self) -> None:
        sys.path.insert(0, str(TANTIVY_FOLDER))
        self.library: Any = importlib.import_module("tantivy")
        sys.path.remove(str(TANTIVY_FOLDER))

    def _analyser(self, language: str) -> Any:
        library = self.library
        made = library.TextAnalyzerBuilder(library.Tokenizer.simple()).filter(
            library.Filter.lowercase()
        )
        if language in STEMMERS:
            made = made.filter(library.Filter.stemmer(STEMMERS[language]))
        return made.build()

    def build(self, texts: list[Text], folder: Path) -> None:
        """Build one index for each language."""
        builder = self.library.SchemaBuilder()
        builder.add_text_field("key", stored=True, tokenizer_name="raw")
        for name in FIELDS:
            builder.add_text_field(name, stored=name == "body", tokenizer_name="ours")
        for name in FACETS:
            builder.add_text_field(name, fast=True, tokenizer_name="raw")
        schema = builder.build()
        for tag in dict.fromkeys(one.language for one in texts):
            place = folder / tag
            place.mkdir(parents=True)
            index = self.library.Index(schema, path=str(place))
            index.register_tokenizer("ours", self._analyser(tag))
            writer = index.writer(heap_size=128_000_000, num_threads=1)
            for one in (one for one in texts if one.language == tag):
                facets = {name: list(values) for name, values in one.facets.items()}
                writer.add_document(
                    self.library.Document(
                        key=one.key,
                        title=one.title,
                        headings="\n".join(one.headings),
                        summary=one.summary,
                        body=" ".join(one.sentences),
                        **facets,
                    )
                )
            writer.commit()
            writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        """Open the indexes."""
        self.opened: dict[str, Any] = {}
        for place in folder.iterdir():
            index = self.library.Index.open(str(place))
            index.register_tokenizer("ours", self._analyser(place.name))
            index.reload()
            self.opened[place.name] = index, index.searcher()

    def page(self, language: str, words: tuple[str, ...]) -> Page:
        """Return a page of results."""
        index, searcher = self.opened[language]
        text = " ".join(f'"{one}"' for one in words)
        query = index.parse_query(text, list(FIELDS), field_boosts=FIELDS)
        found = searcher.search(query, 10, count=True)
        wanted = {name: {"terms": {"field": name, "size": 50}} for name in FACETS}
        counted = searcher.aggregate(query, wanted)
        snippets = self.library.SnippetGenerator.create(searcher, query, index.schema, "body")
        snippets.set_max_num_chars(180)
        hits = []
        for _, address in found.hits:
            document = searcher.doc(address)
            hits.append((document["key"][0], snippets.snippet_from_doc(document).to_html()))
        facets = {
            name: {one["key"]: one["doc_count"] for one in counted[name]["buckets"]}
            for name in FACETS
        }
        return found.count, hits, facets


def install_tantivy() -> None:
    """Put Tantivy into a folder of its own, unless it is there."""
    if (TANTIVY_FOLDER / "tantivy").is_dir():
        return
    print("Installing Tantivy …", flush=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--target", str(TANTIVY_FOLDER), TANTIVY], check=True)
