"""The words that people type for a topic, by language, for matching only: never shown. And the
common words of each language, which a search never takes for misspelt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated

from safelight.catalogue.held import Within
from safelight.catalogue.help_words import Edition
from safelight.catalogue.problems import Problem, did_you_mean, unreadable
from safelight.catalogue.records import (
    Record,
    files_in,
    line_of_id,
    read_records,
    read_table,
    repeated,
)

FOLDER = "vocabulary"
COMMON_WORDS = "common_words"


@dataclass(frozen=True, kw_only=True)
class Entry(Record):
    """The words of one language for one topic, whose id it bears."""

    words: Annotated[tuple[str, ...], Within(min_length=1)]


def read_vocabulary(
    folder: Path, shown: str, topics: Collection[str], problems: list[Problem]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the words by topic and language. A missing folder is no fault."""
    folder, shown = folder / FOLDER, f"{shown}/{FOLDER}"
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in files_in(folder, ".toml"):
        entries = read_records(folder, shown, path.name, "topic", Entry, problems)
        problems.extend(_faults(path, f"{shown}/{path.name}", entries, topics))
        for entry in entries.values():
            found.setdefault(entry.id, {})[path.stem] = entry.words
    return found


def read_common_words(folder: Path, shown: str, problems: list[Problem]) -> dict[str, str]:
    """Return the words that are spelt right, by the name of their file. A missing folder is no
    fault."""
    folder, shown = folder / COMMON_WORDS, f"{shown}/{COMMON_WORDS}"
    found: dict[str, str] = {}
    for path in files_in(folder, ".txt"):
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            problems.append(unreadable(f"{shown}/{path.name}"))
            continue
        found[path.stem] = " ".join(line for line in lines if not line.startswith("#"))
    return found


def _faults(
    path: Path, shown: str, entries: Mapping[str, Entry], topics: Collection[str]
) -> Iterator[Problem]:
    table = read_table(path)
    for name in (one.name for one in fields(Edition)):
        if name not in table:
            yield Problem(shown, 1, f"The key `{name}` is missing at the head. Add it.")
    text = path.read_text(encoding="utf-8") if entries else ""
    for entry in entries.values():
        faults = [
            f"`{entry.id}`: `{word}` stands here twice. Remove one."
            for word in repeated(entry.words)
        ]
        if entry.id not in topics:
            faults.append(f"`{entry.id}` is no topic.{did_you_mean(entry.id, topics)}")
        for fault in faults:
            yield Problem(shown, line_of_id(text, entry.id), fault)
