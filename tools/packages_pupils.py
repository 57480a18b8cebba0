"""What pupils must not read, and whether a file says it.

What is the teacher's is taken from the whole page, cut into short runs of words, and looked for in
everything that a file holds: its text, its attributes, its notes and its scripts. Letters alone are
compared, so a word in two styles is found too. What a pupil may read as well is no secret.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from documents_expected import words_of
from documents_pdf import spoken
from lxml import etree

from safelight.catalogue.body import Run
from safelight.documents.manuscript import Manuscript

THEIRS = frozenset({"vocabulary", "worksheet", "signposting", "who-can-help"})
TEACHERS = frozenset(
    {"answers", "assessment", "before", "plan", "questions", "differentiation", "misconceptions"}
    | {"safeguarding", "disclosure", "aftercare", "evidence"}
)
TURNED = "cards"  # the kind of activity whose parts have a back
TICKED = "checklist"  # and the kind whose choices say to pupils too how they are done
RUN = 8  # words; fewer are looked for where a paragraph has no more
LEAST = 14  # letters that say more than a common phrase
MARKUP = (".xml", ".xhtml", ".html", ".opf", ".ncx", ".rels")


def secrets_of(whole: Manuscript) -> frozenset[str]:
    """Return what a page says to who teaches and to nobody else, as letters."""
    taught = [one.blocks for one in whole.sections if one.id in TEACHERS]
    notes = [slide.notes for slide in whole.slides]
    tasks = [one.task for one in whole.sections if one.task]
    said: list[object] = [task.hint for task in tasks]
    if whole.page.facts.kind != TICKED:
        said += [option.feedback for task in tasks for option in task.options]
    said += [task.blocks for task in tasks if whole.page.facts.kind == TURNED]
    hidden = {run for text in _texts((taught, notes, said, whole.grownup)) for run in _runs(text)}
    open_to_all = _letters(_open_words(whole))
    return frozenset(one for one in hidden if one not in open_to_all)


def marks_of(whole: Manuscript) -> frozenset[str]:
    """Return the right answers of an activity with the sign that they are right, as letters."""
    sign = whole.labels.gettext("fits")
    tasks = [one.task for one in whole.sections if one.task]
    right = (option.words for task in tasks for option in task.options if option.right)
    return frozenset(_letters([*_texts(words), sign]) for words in right)


def grownup_of(whole: Manuscript) -> frozenset[str]:
    """Return the note for the adult, as letters: it is not in what a platform shows a child."""
    open_to_all = _letters(_open_words(whole))
    runs = {run for text in _texts(whole.grownup) for run in _runs(text)}
    return frozenset(one for one in runs if one not in open_to_all)


def told(path: Path, secrets: frozenset[str]) -> Iterator[str]:
    """Yield the secrets that a file tells, in a sentence."""
    said = _letters([_all_text(path)])
    found = sorted(one for one in secrets if one in said)
    if found:
        yield f"It tells pupils what is the teacher's, {len(found)} times: {found[0]}."


def _open_words(whole: Manuscript) -> Iterator[str]:
    yield from (whole.title, whole.summary, *(word for row in whole.facts for word in row))
    for_children = whole.page.type == "activity"  # its text is theirs, but for what tasks hide
    for section in whole.sections:
        if section.id in THEIRS or (for_children and not section.task):
            yield from (section.heading, *_texts(section.blocks))
        if section.task:
            words = [option.words for option in section.task.options]
            asked = () if whole.page.facts.kind == TURNED else section.task.blocks
            yield from (section.heading, *_texts((asked, words)))


def _texts(part: object) -> Iterator[str]:
    """Yield the text of each paragraph in blocks."""
    if isinstance(part, tuple | list):
        if any(isinstance(one, Run) for one in part):
            yield "".join(one.text if isinstance(one, Run) else " " for one in part)
        else:
            for one in part:
                yield from _texts(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _texts(getattr(part, one.name))


def _runs(text: str) -> Iterator[str]:
    words = words_of(text)
    for at in range(max(1, len(words) - RUN + 1)):
        run = "".join(words[at : at + RUN])
        if len(run) >= LEAST:
            yield run


def _letters(texts: Iterable[str]) -> str:
    return "".join(word for text in texts for word in words_of(text))


def _all_text(path: Path) -> str:
    if path.suffix == ".pdf":
        return spoken(path)
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as opened:
        return "\n".join(_member(name, opened.read(name)) for name in opened.namelist())


def _member(name: str, body: bytes) -> str:
    if name.endswith(MARKUP):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        root: Any = etree.fromstring(body, parser)
        attributes = (value for one in root.iter(etree.Element) for value in one.attrib.values())
        return "\n".join(("".join(root.itertext()), *attributes))
    return body.decode() if name.endswith((".js", ".css", ".txt")) else ""
