"""Reads one content file: front matter, Markdown, sections, and what is wrong with them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from safelight.catalogue.activity_reader import read_activity
from safelight.catalogue.front_matter import Source, Translation
from safelight.catalogue.front_matter_reader import read_front_matter, split
from safelight.catalogue.links import resolve
from safelight.catalogue.markdown import REFERENCE, parse
from safelight.catalogue.problems import Problem
from safelight.catalogue.read_files import ReadFile
from safelight.catalogue.reading import Reading, digest_of
from safelight.catalogue.section_reader import cut_parts, read_sections, read_steps
from safelight.catalogue.signs import sign_problems, spelt_out
from safelight.catalogue.slide_reader import read_slides
from safelight.catalogue.source_checks import check_text, is_too_deep, say_too_deep

CHILDREN = "children/"
HEAD_DIGITS = 32


def read_file(
    raw: bytes,
    path: str,
    language: str,
    key: str,
    is_source: bool,
    sizes: Mapping[str, tuple[int, int]],
    before: ReadFile | None = None,
) -> ReadFile:
    """Read one content file.

    It never raises: everything wrong with it comes back as a problem. Of `before`, what was read
    in the file the last time without a problem, a front matter that is the same is taken over.
    """
    digest = hashlib.sha256(raw).hexdigest()
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        problem = Problem(path, 1, "The file is not UTF-8. Save it as UTF-8.")
        return ReadFile(language, key, path, digest, None, problems=(problem,))
    head, body, first_line = split(text)
    front: Source | Translation | None
    problems: list[Problem] = []
    head_digest = digest_of(head, HEAD_DIGITS)
    if before is not None and before.head == head_digest and not before.problems:
        front = before.front
    elif is_source:
        front, problems = read_front_matter(head, Source, path)
    else:
        front, problems = read_front_matter(head, Translation, path)
    problems.extend(sign_problems(raw, path))
    if front is not None and "\\" in head:  # YAML spells signs out: "\u2192"
        problems.extend(sign_problems(spelt_out(front), path))
    reading = Reading(path, body, first_line, problems)
    check_text(reading)
    read = ReadFile(language, key, path, digest, front, head=head_digest)
    try:
        read = read if is_too_deep(reading) else _with_body(read, reading, sizes)
    except RecursionError:  # lists in a quote, or many that begin in one line
        say_too_deep(reading, first_line)
    return replace(read, problems=tuple(reading.problems))


def _with_body(read: ReadFile, reading: Reading, sizes: Mapping[str, tuple[int, int]]) -> ReadFile:
    root = parse(reading.body)
    found = resolve(root, read.language, sizes)
    for words, message in found.faults:
        reading.say(reading.line_of(words), message)
    parts = cut_parts(root, reading)
    is_activity = read.key.startswith(CHILDREN)
    return replace(
        read,
        sections=tuple(read_sections(parts, reading)),
        activity=read_activity(parts, reading.line_of) if is_activity else None,
        steps=tuple(read_steps(root, reading)),
        slides=tuple(read_slides(parts, reading)),
        links=tuple((link, reading.line_of(link)) for link in found.links),
        media=tuple((name, reading.line_of(name)) for name in found.media),
        references=tuple(
            (match[1], reading.line_at(match.start()))
            for match in re.finditer(REFERENCE, reading.body)
        ),
        fact_ids=tuple(
            (name, reading.line_of(name))
            for block in root.iter("div")
            if (name := block.get("data-fact")) is not None
        ),
    )
