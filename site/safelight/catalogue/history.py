"""What pages said before: recorded versions, and pages that were taken away.

`content/data/history.toml` only grows. `flask documents record` adds to it what is new, so that a
code on an old copy can be answered for as long as somebody keeps the copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import tomli

from safelight.catalogue.model import Page
from safelight.catalogue.pages import changed_headings
from safelight.catalogue.reading import digest_of

FILE = "history.toml"


@dataclass(frozen=True)
class Version:
    """One version of a page in one language. `sections` are the digests by which changes are
    named."""

    code: str
    key: str
    language: str
    date: date
    sections: str


@dataclass(frozen=True)
class Withdrawal:
    """A page that was taken away, why, and the key of the page to read instead ("" for none).

    The reason is a text of the interface, in English.
    """

    id: str
    key: str
    date: date
    reason: str
    successor: str = ""


@dataclass(frozen=True)
class History:
    """Every recorded version by its code, and every page taken away by its key."""

    versions: Mapping[str, Version] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)


def read_history(data_folder: Path) -> History:
    """Return the recorded history.

    Raise ValueError with a sentence when the file cannot be read; where there is none, it is empty.
    """
    path = data_folder / FILE
    if not path.exists():
        return History()
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
        versions = {row["code"]: Version(**row) for row in table.get("version", [])}
        withdrawn = {row["key"]: Withdrawal(**row) for row in table.get("withdrawn", [])}
    except (tomli.TOMLDecodeError, TypeError, KeyError) as error:
        raise ValueError(f"{FILE} cannot be read: {error}. It is only ever added to.") from error
    return History(versions, withdrawn)


def sections_of(page: Page) -> str:
    """Return the digests of a page's words and sections, by which changes are named."""
    words = digest_of("\n".join((page.title, page.short_title, page.summary)))
    return "-".join((words, *(section.digest for section in page.sections)))


def changed_since(version: Version, page: Page) -> tuple[str, ...]:
    """Return the headings of a page that are new or changed since a version of it."""
    return changed_headings(version.sections, sections_of(page), page)


def as_toml(version: Version) -> str:
    """Return the lines that record a version."""
    return (
        "\n[[version]]\n"
        f'code = "{version.code}"\n'
        f'key = "{version.key}"\n'
        f'language = "{version.language}"\n'
        f"date = {version.date.isoformat()}\n"
        f'sections = "{version.sections}"\n'
    )
