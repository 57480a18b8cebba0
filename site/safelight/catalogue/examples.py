"""The example searches of help first: what people may type, which help page they need, and why.

One file a language, with a search a line: the card, whose words they are, the search, and the
reason, with tabs between. A card is the name of a help page ("threat" for help/threat), or "-" for
an ordinary question that needs none; the keys of pages that answer it may stand in a fifth cell,
parted by commas. Every search is invented.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = "examples"  # the folder, in that of help first
NO_CARD = "-"
WHO = frozenset({"child", "parent", "teacher"})


class ExampleError(ValueError):
    """A line of a file of examples cannot be read."""


@dataclass(frozen=True)
class Example:
    """One search. `card` is the name of a help page, or empty; `answers` are the keys of the pages
    that answer an ordinary one, where they are known."""

    language: str
    search: str
    card: str
    who: str
    reason: str
    answers: tuple[str, ...] = ()


def read_examples(folder: Path) -> list[Example]:
    """Return every example in the folder of help first.

    Raise ExampleError, with file and line, for what cannot be read or stands there twice.
    """
    found: list[Example] = []
    for path in sorted((folder / EXAMPLES).glob("*.tsv")):
        met: set[str] = set()
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{EXAMPLES}/{path.name}:{at}"
            one = _example(path.stem, line, where)
            if one.search in met:
                raise ExampleError(f"{where}: it stands here twice. Remove one.")
            met.add(one.search)
            found.append(one)
    return found


def _example(language: str, line: str, where: str) -> Example:
    cells = line.split("\t")
    if not 4 <= len(cells) <= 5 or not all(map(str.strip, cells)):
        raise ExampleError(f"{where}: write the card, who, the search and the reason, with tabs.")
    card, who, search, reason, *rest = cells
    answers = tuple(rest[0].split(",")) if rest else ()
    if who not in WHO:
        raise ExampleError(f"{where}: `{who}` is none of {', '.join(sorted(WHO))}.")
    return Example(language, search, "" if card == NO_CARD else card, who, reason, answers)


def answered(examples: Iterable[Example]) -> list[Example]:
    """Return the examples that name pages which answer them."""
    return [one for one in examples if one.answers]


def digest_of(examples: Iterable[Example]) -> str:
    """Return a digest of all that weights are learnt from."""
    digest = hashlib.sha256()
    for one in examples:
        said = (one.language, one.card, one.search, *one.answers)
        digest.update("\t".join(said).encode() + b"\n")
    return digest.hexdigest()
