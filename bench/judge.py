"""Judges our search beside plain Whoosh and SQLite FTS5, on the same searches: `make judge`."""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from whoosh import fields, index, qparser
from whoosh.analysis import StemmingAnalyzer

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "site"))

from safelight.app import create_app  # noqa: E402 - the package lies in site/
from safelight.catalogue.catalogue import Catalogue  # noqa: E402 - the package lies in site/
from safelight.catalogue.model import Page  # noqa: E402 - the package lies in site/
from safelight.search.judging import (  # noqa: E402 - likewise
    DEPTH,
    Engine,
    Judged,
    Outcome,
    engine_of,
    figures_table,
    groups,
    read_corpora,
    read_judged,
)
from safelight.search.service import Search  # noqa: E402 - the package lies in site/
from safelight.settings import Settings  # noqa: E402 - the package lies in site/

FIELDS = ("title", "summary", "body")
WEIGHTS = (8.0, 3.0, 1.0)


def main() -> None:
    """Judge every engine and print its figures."""
    app = create_app(Settings(root=ROOT))
    search: Search = app.extensions["safelight-search"].current()
    folder = ROOT / "tests" / "search" / "judged"
    judged = (*read_judged(folder), *read_corpora(folder))
    with TemporaryDirectory() as temporary:
        engines: dict[str, Engine] = {
            "Ours": engine_of(search),
            "Whoosh, several fields, as its parser comes": whoosh_engine(
                search.catalogue, temporary
            ),
            "SQLite FTS5, any word, weighted": fts_engine(search.catalogue),
        }
        for name, ask in engines.items():
            print(f"\n{name}\n{figures_table(groups([ask(one) for one in judged]))}")


def pages_of(catalogue: Catalogue, language: str) -> Iterable[tuple[str, str, str, str]]:
    """Yield key, title, summary and body of every page, in English where there is no other."""
    for source in catalogue.sources():
        page: Page = catalogue.page(language, source.key) or source
        body = " ".join(section.words for section in page.sections)
        yield page.key, page.title, page.summary, body


def whoosh_engine(catalogue: Catalogue, folder: str) -> Engine:
    """Return Whoosh as its manual uses it: a stemming analyser, several fields, all words."""
    text = fields.TEXT(analyzer=StemmingAnalyzer())
    schema = fields.Schema(key=fields.ID(stored=True), **dict.fromkeys(FIELDS, text))
    parsers: dict[str, tuple[Any, Any]] = {}
    for tag in catalogue.languages.tags:
        made = index.create_in(folder, schema, indexname=tag)
        writer = made.writer()
        for key, *texts in pages_of(catalogue, tag):
            writer.add_document(key=key, **dict(zip(FIELDS, texts, strict=True)))
        writer.commit()
        parsers[tag] = (made.searcher(), qparser.MultifieldParser(list(FIELDS), made.schema))

    def find(language: str, query: str) -> list[str]:
        searcher, parser = parsers[language]
        return [hit["key"] for hit in searcher.search(parser.parse(query), limit=DEPTH)]

    return without_card(find)


def fts_engine(catalogue: Catalogue) -> Engine:
    """Return FTS5 with its Porter stemmer, any of the words, titles before texts."""
    database = sqlite3.connect(":memory:")
    for tag in catalogue.languages.tags:
        database.execute(
            f"CREATE VIRTUAL TABLE pages_{tag} USING fts5"
            "(key UNINDEXED, title, summary, body, tokenize='porter unicode61')"
        )
        rows = list(pages_of(catalogue, tag))
        database.executemany(f"INSERT INTO pages_{tag} VALUES (?, ?, ?, ?)", rows)

    def find(language: str, query: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query))
        rows = database.execute(
            f"SELECT key FROM pages_{language} WHERE pages_{language} MATCH ? "
            f"ORDER BY bm25(pages_{language}, 0, {WEIGHTS[0]}, {WEIGHTS[1]}, {WEIGHTS[2]}) "
            f"LIMIT {DEPTH}",
            (words,),
        )
        return [key for (key,) in rows]

    return without_card(find)


def without_card(find: Callable[[str, str], list[str]]) -> Engine:
    """Return an engine that knows no help card."""

    def ask(judged: Judged) -> Outcome:
        return Outcome(judged, "", tuple(find(judged.language, judged.query)))

    return ask


if __name__ == "__main__":
    main()
