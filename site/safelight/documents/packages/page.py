"""The page inside a package: the whole of an activity or of a pupils' sheet, with what it needs to
be seen without the network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.body import BodySection, Task, TaskOption
from safelight.catalogue.mixing import mixed
from safelight.documents.format import Studio
from safelight.documents.labels import Labels
from safelight.documents.manuscript import Manuscript
from safelight.documents.packages.questions import Question, questions_of
from safelight.documents.xhtml import Places, blocks, inlines, picture_in_line
from safelight.documents.zones import colours_of

SHARED = ("package.css", "package.js")
ENTRY = "index.html"


def package_files(manuscript: Manuscript, studio: Studio) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the page: itself, its style, its script and its pictures."""
    yield ENTRY, page(manuscript).encode()
    css = (Path(__file__).parent / SHARED[0]).read_text(encoding="utf-8")
    colours = colours_of(manuscript.page)
    yield (
        SHARED[0],
        css.replace("#123456", colours["deep"]).replace("#abcdef", colours["tint"]).encode(),
    )
    yield SHARED[1], (Path(__file__).parent / SHARED[1]).read_bytes()
    for name in dict.fromkeys(name for name, _ in manuscript.page.media):
        yield picture_address(name), studio.picture(name)


def picture_address(name: str) -> str:
    """Return where a picture lies in a package."""
    return f"pictures/{name}"


PLACES = Places(picture_address)


def page(manuscript: Manuscript) -> str:
    """Return the page as HTML that is XML as well."""
    one, labels = manuscript, manuscript.labels
    questions = {question.id: question for question in questions_of(one)}
    body = "".join(_section(section, questions, one) for section in one.sections)
    foot = "".join(f"<p>{inlines(words)}</p>" for words in one.imprint_lines())
    form = f'<form id="questions">{body}</form>' if questions else body
    done = labels.gettext("You have looked at everything. Well done.")
    return (
        "<!DOCTYPE html>\n"
        f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{one.language.tag}" '
        f'dir="{one.language.direction}"><head><meta charset="utf-8"/>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f"<title>{escape(one.title)}</title>"
        f'<link rel="stylesheet" href="{SHARED[0]}"/>'
        f'<script src="{SHARED[1]}" defer="defer"></script>'
        f"</head><body><main><h1>{escape(one.title)}</h1><p>{escape(one.summary)}</p>{form}"
        f'<p id="done" hidden="hidden" role="status">{escape(done)}</p>'
        f"</main><footer>{foot}</footer></body></html>\n"
    )


def _section(section: BodySection, questions: dict[str, Question], one: Manuscript) -> str:
    heading = f"<h2>{escape(section.heading)}</h2>" if section.heading else ""
    question = questions.get(section.id)
    if question is not None:
        return _fieldset(question, one)
    inner = blocks(section.blocks, PLACES)
    name = f" id={quoteattr(section.id)}" if section.id else ""
    task = section.task
    if task is not None:
        shown = _steps(task, one.labels) if task.in_order else _choices(task, "ul")
        inner = blocks(task.blocks, PLACES) + shown
    return f"<section{name}>{heading}{inner}</section>"


def _choices(task: Task, tag: str) -> str:
    """Return the choices in a list with what is said to each, and the quote below them."""
    options = "".join(
        f"<li>{_shown(option)}{blocks(option.feedback, PLACES)}</li>" for option in task.options
    )
    hint = f"<blockquote>{blocks(task.hint, PLACES)}</blockquote>" if task.hint else ""
    return (f"<{tag}>{options}</{tag}>" if options else "") + hint


def _shown(option: TaskOption) -> str:
    """Return a choice: its pictures and its words."""
    pictures = "".join(picture_in_line(one, PLACES) for one in option.pictures)
    return " ".join(filter(None, (pictures, inlines(option.words))))


def _steps(task: Task, labels: Labels) -> str:
    """Return steps to put in order: mixed, each with a box for its number, and below them, folded,
    their order and its reasons."""
    boxes = "".join(
        '<p class="option step"><label><input type="text" inputmode="numeric" maxlength="2" '
        f'autocomplete="off"/> <span>{_shown(task.options[at])}</span></label></p>'
        for at in mixed(len(task.options))
    )
    say, check = labels.number_the_steps(), labels.gettext("Check my answer")
    return (
        f"<p>{escape(say)}</p>{boxes}"
        f"<details><summary>{escape(check)}</summary>{_choices(task, 'ol')}</details>"
    )


def _fieldset(question: Question, one: Manuscript) -> str:
    labels = one.labels
    say = labels.gettext("Choose all that fit.")
    check = labels.gettext("Check my answer")
    several = f"<p>{escape(say)}</p>" if question.takes_several else ""
    options = "".join(_option(question, option) for option in question.options)
    return (
        f'<fieldset data-question="{question.id}">'
        f"<legend><h2>{escape(question.asked)}</h2></legend>"
        f"{blocks(question.blocks, PLACES)}{several}{options}"
        f'<button type="button">{escape(check)}</button>'
        '<div role="status" class="said"></div></fieldset>'
    )


def _option(question: Question, option: TaskOption) -> str:
    kind = "checkbox" if question.takes_several else "radio"
    field = f'<input type="{kind}" name="{question.id}" value="{option.letter}"/>'
    feedback = blocks(option.feedback, PLACES)
    return (
        f'<div class="option"><label>{field} <span>{_shown(option)}</span></label>'
        f'<div class="feedback" hidden="hidden">{feedback}</div></div>'
    )
