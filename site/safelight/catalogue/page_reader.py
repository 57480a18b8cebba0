"""Reads one content file: front matter, Markdown, sections. What it finds wrong it returns as problems."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from safelight.catalogue.activity_reader import Part, read_activity
from safelight.catalogue.blocks import present
from safelight.catalogue.front_matter import Source, Translation, read_front_matter, split
from safelight.catalogue.links import resolve
from safelight.catalogue.markdown import BLOCKS, REFERENCE, parse, plain_text, text_runs, to_html
from safelight.catalogue.model import Activity, Fragment, Section, Step
from safelight.catalogue.problems import Problem, did_you_mean

_OPENING = re.compile(r"^ {0,3}/{3,}\s*([\w-]+)", re.M)
_CLOSING = re.compile(r"^ {0,3}/{3,}\s*$", re.M)
_HTML = re.compile(r"<(?:[A-Za-z][^<>\n]*|/[A-Za-z][^<>\n]*|!--)>?")
_HEADING = re.compile(r"^## ", re.M)
_LOOSE_REFERENCE = re.compile(r"\[\[[^\]\n]*\]\]")


@dataclass(frozen=True)
class ReadFile:
    """One file after reading, before the pages are put together. It can be pickled: the cache keeps it."""

    language: str
    key: str
    path: str
    digest: str
    front: Source | Translation | None
    sections: tuple[Section, ...] = ()
    activity: Activity | None = None
    steps: tuple[Step, ...] = ()
    links: tuple[tuple[str, int], ...] = ()
    media: tuple[tuple[str, int], ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    fact_ids: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass
class _Reading:
    """The file being read: its text, and the problems found so far."""

    path: str
    body: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, words: str) -> int:
        """Return the line on which these words first stand, or the body's first line."""
        at = self.body.find(words) if words else -1
        return self.first_line + (self.body.count("\n", 0, at) if at >= 0 else 0)

    def line_at(self, position: int) -> int:
        """Return the line of a position in the body."""
        return self.first_line + self.body.count("\n", 0, position)

    def say(self, line: int, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, message))


def digest_of(text: str, length: int = 6) -> str:
    """Return the first hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:length]


def read_file(
    raw: bytes,
    path: str,
    language: str,
    key: str,
    is_source: bool,
    sizes: Mapping[str, tuple[int, int]],
) -> ReadFile:
    """Read one content file. It never raises: everything wrong with it comes back as a problem."""
    digest = hashlib.sha256(raw).hexdigest()
    try:
        text = raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        problem = Problem(path, 1, "The file is not UTF-8. Save it as UTF-8.")
        return ReadFile(language, key, path, digest, None, problems=(problem,))
    head, body, first_line = split(text)
    front: Source | Translation | None
    if is_source:
        front, problems = read_front_matter(head, Source, path)
    else:
        front, problems = read_front_matter(head, Translation, path)
    reading = _Reading(path, body, first_line, list(problems))
    _check_text(reading)
    root = parse(body)
    kind = _kind(front, key, root)
    found = resolve(root, language, sizes)
    for words, message in found.faults:
        reading.say(reading.line_of(words), message)
    parts = _parts(root, reading)
    sections = tuple(_sections(parts, reading))
    return ReadFile(
        language=language,
        key=key,
        path=path,
        digest=digest,
        front=front,
        sections=sections,
        activity=read_activity(kind, parts, reading.line_of) if kind else None,
        steps=tuple(_steps(root, reading)),
        links=tuple((link, reading.line_of(link)) for link in found.links),
        media=tuple((name, reading.line_of(name)) for name in found.media),
        references=tuple(
            (match[1], reading.line_at(match.start())) for match in re.finditer(REFERENCE, body)
        ),
        fact_ids=tuple(
            (name, reading.line_of(name))
            for block in root.iter("div")
            if (name := block.get("data-fact")) is not None
        ),
        problems=tuple(reading.problems),
    )


def _kind(front: Source | Translation | None, key: str, root: Element) -> str:
    """Return the activity's kind. A translation does not name it: a task list makes a quiz."""
    if not key.startswith("children/"):
        return ""
    if isinstance(front, Source):
        return front.kind
    tasks = any((item.text or "").lstrip().startswith("[") for item in root.iter() if item.text)
    return "quiz" if tasks else "story"


def _check_text(reading: _Reading) -> None:
    for match in _HTML.finditer(reading.body):
        reading.say(
            reading.line_at(match.start()),
            f"HTML such as `{match[0]}` may not be written. Use Markdown or a block.",
        )
    for match in _OPENING.finditer(reading.body):
        if match[1] not in BLOCKS:
            reading.say(
                reading.line_at(match.start()),
                f"There is no block `{match[1]}`.{did_you_mean(match[1], BLOCKS)}",
            )
    opened, closed = (
        len(_OPENING.findall(reading.body)),
        len(_CLOSING.findall(reading.body)),
    )
    if opened != closed:
        reading.say(
            reading.first_line,
            f"{opened} blocks are opened with `/// name` and {closed} closed with `///`. "
            "Close each block.",
        )
    for match in _LOOSE_REFERENCE.finditer(reading.body):
        if not re.fullmatch(REFERENCE, match[0]):
            reading.say(
                reading.line_at(match.start()),
                f"`{match[0]}` is not a reference. Write `[[gb-childline]]` or `[[emergency]]`.",
            )
    if re.search(r"^# ", reading.body, re.M):
        reading.say(
            reading.line_of("# "), "A page has no `#` heading: its title is in the front matter."
        )


def _parts(root: Element, reading: _Reading) -> list[Part]:
    """Cut the page at its `##` headings. The first part, before any heading, has an empty id."""
    parts: list[Part] = []
    heading: Element | None = None
    children: list[Element] = []
    positions = [match.start() for match in _HEADING.finditer(reading.body)]

    def close() -> None:
        if heading is None and not children:
            return
        at = sum(1 for part in parts if part.id or part.heading)
        known = heading is not None and at < len(positions)
        line = reading.line_at(positions[at]) if known else reading.first_line
        parts.append(
            Part(
                id=(heading.get("id") or "") if heading is not None else "",
                classes=tuple((heading.get("class") or "").split()) if heading is not None else (),
                heading=plain_text(heading) if heading is not None else "",
                children=tuple(children),
                line=line,
            )
        )

    for child in root:
        if child.tag == "h2":
            close()
            heading, children = child, []
        else:
            children.append(child)
    close()
    return parts


def _sections(parts: list[Part], reading: _Reading) -> list[Section]:
    texts = _HEADING.split(reading.body)
    before, headed = texts[0], texts[1:]
    sections: list[Section] = []
    seen: set[str] = set()
    at = 0
    for part in parts:
        source = before
        if part.heading:
            source = headed[at] if at < len(headed) else ""
            at += 1
            if not part.id:
                reading.say(
                    part.line, f"The heading “{part.heading}” has no id. Add `{{#id}}` to it."
                )
            elif part.id in seen:
                reading.say(part.line, f"The id `{part.id}` stands here twice. Choose another.")
            seen.add(part.id)
        sections.append(_section(part, digest_of(source)))
    return sections


def _section(part: Part, digest: str) -> Section:
    fragments: list[Fragment] = []
    run: list[Element] = []

    def flush() -> None:
        if run:
            fragments.append(Fragment("".join(to_html(one) for one in present(run))))
            run.clear()

    for child in part.children:
        where = child.get("data-block", "")
        if where == "grownup":
            continue
        if where in ("here", "elsewhere"):
            flush()
            inner = "".join(to_html(one) for one in present(list(child)))
            fragments.append(Fragment(inner, where))
        else:
            run.append(child)
    runs = tuple(run for child in part.children for run in text_runs(child))
    blocks = tuple(
        name
        for child in part.children
        for element in child.iter("div")
        if (name := element.get("data-block")) is not None
    )
    flush()
    return Section(part.id, part.heading, tuple(fragments), digest, part.line, blocks, runs)


def _steps(root: Element, reading: _Reading) -> list[Step]:
    steps: list[Step] = []
    for block in root.iter("div"):
        if block.get("data-block") == "step":
            name = plain_text(block[0]) if len(block) else ""
            steps.append(
                Step(
                    name,
                    int(block.get("data-minutes", "0")),
                    block.get("data-part", "core"),
                    reading.line_of(name),
                )
            )
    return steps
