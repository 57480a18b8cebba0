"""Generates content for the benchmarks: guides of about 800 words that our compiler takes without a
problem, and the same words in the dialects of the other site generators.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from bench.words import Words

ROOT = Path(__file__).resolve().parent.parent

# (id, heading): the sections of a guide, in their order.
SECTIONS = (
    ("short", "The short version"),
    ("what", "What it is"),
    ("good", "What is good about it"),
    ("wrong", "What can go wrong"),
    ("signs", "Signs that something is wrong"),
    ("now", "What to do now"),
    ("say", "What to say"),
    ("setup", "Set it up together"),
    ("happened", "If something has happened"),
    ("ages", "Younger and older children"),
    ("send", "Children with SEND"),
    ("questions", "Questions parents ask"),
)
PAGES_OF_HUBS = re.compile(r"^pages = \[[^\]]*\]", re.M)
MARKS = re.compile(r"^///.*\n\n?|^## (.*) \{#\w+\}$", re.M)


@dataclass(frozen=True)
class Guide:
    """One generated guide.

    `body` is in our dialect.
    """

    number: int
    title: str
    summary: str
    body: str

    @property
    def slug(self) -> str:
        """Return the last part of the address."""
        return f"generated-guide-{self.number:05d}"

    @property
    def plain_body(self) -> str:
        """Return the same words as Markdown that every generator reads the same way."""
        body = MARKS.sub(lambda mark: f"## {mark[1]}" if mark[1] else "", self.body)
        return re.sub(r"\]\(/parents/([\w-]+)\.md\)", r"](../\1/)", body)


def make_guide(number: int, count: int) -> Guide:
    """Return guide `number` of `count`: always the same words for the same number."""
    words = Words(number * 7919 + 13)
    parts = [words.paragraph(2)]
    for section, heading in SECTIONS:
        parts.append(f"## {heading} {{#{section}}}")
        parts.append(_section(section, words, count))
    title = f"{words.title()} ({number})"
    return Guide(number, title, words.sentence()[:150], "\n\n".join(parts) + "\n")


def _section(section: str, words: Words, count: int) -> str:
    match section:
        case "short":
            return _block("short", _list("- **{}.** {}", words, 4))
        case "now":
            return _block("steps", _list("1. **{}.** {}", words, 3))
        case "say":
            quotes = "\n".join(f"- “{words.sentence()}”" for _ in range(3))
            return f"{_block('say', quotes)}\n\n{words.paragraph(1)}"
        case "questions":
            return "\n\n".join(
                _block(f"question | {words.title()}?", words.paragraph(1)) for _ in range(2)
            )
        case "wrong":
            rows = [f"| {words.title()} | {words.title()} |" for _ in range(4)]
            return "\n".join(["| What happens | What helps |", "| --- | --- |", *rows])
        case "happened":
            other = make_slug(words.number(count))
            return f"{words.paragraph(2)} See [the related guide](/parents/{other}.md)."
        case _:
            return f"{words.paragraph(2)}\n\n{words.paragraph(1)}"


def make_slug(number: int) -> str:
    """Return the slug of a guide that need not be made for it."""
    return Guide(number, "", "", "").slug


def _block(opening: str, inside: str) -> str:
    return f"/// {opening}\n\n{inside}\n\n///"


def _list(item: str, words: Words, count: int) -> str:
    return "\n".join(item.format(words.title(), words.sentence()) for _ in range(count))


FRONT = """---
id: pg-{number}
title: "{title}"
short_title: "Generated guide {number}"
summary: "{summary}"
topics: [online-friends]
bands: ["11-13"]
sensitivity: medium
minutes: 5
author: "Editor"
reviewers: ["Editor"]
reviewed: 2026-11-01
next_review: 2027-11-01
related: [pg-{next}]
---

"""

TRANSLATED = """---
title: "{title}"
short_title: "Generated guide {number}"
summary: "{summary}"
translated_from: "{revision}"
reviewers: ["Reader"]
---

"""


def write_content(folder: Path, guides: list[Guide]) -> None:
    """Write a content folder in the source language, with our own data and pictures.

    What names our own pages stays out, as they are not in it: the rules of help first, and the
    pages that hubs pick out.
    """
    folder.mkdir(parents=True)
    unused = shutil.ignore_patterns("help_first")
    shutil.copytree(ROOT / "content" / "data", folder / "data", ignore=unused)
    hubs = folder / "data" / "hubs.toml"
    text = PAGES_OF_HUBS.sub("pages = []", hubs.read_text(encoding="utf-8"))
    hubs.write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "content" / "media", folder / "media")
    parents = folder / "en" / "parents"
    parents.mkdir(parents=True)
    for guide in guides:
        front = FRONT.format(
            number=guide.number,
            title=guide.title,
            summary=guide.summary,
            next=guides[(guide.number + 1) % len(guides)].number,
        )
        (parents / f"{guide.slug}.md").write_text(front + guide.body, encoding="utf-8")


def write_translations(folder: Path, guides: list[Guide], tag: str, revisions: list[str]) -> None:
    """Write the same guides once more as another language, up to date with their source."""
    parents = folder / tag / "parents"
    parents.mkdir(parents=True)
    for guide, revision in zip(guides, revisions, strict=True):
        front = TRANSLATED.format(
            number=guide.number, title=guide.title, summary=guide.summary, revision=revision
        )
        (parents / f"{guide.slug}.md").write_text(front + guide.body, encoding="utf-8")
