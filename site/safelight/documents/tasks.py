"""The tasks of an activity for one reader: pupils get nothing that gives an answer away."""

from __future__ import annotations

from dataclasses import replace

from safelight.catalogue.body import Blocks, Paragraph, Picture, Run, Task, TaskOption
from safelight.catalogue.mixing import mixed
from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.resolving import Resolver

# Kinds of activity that are more than a question and its answers.
IN_ORDER = "order"  # its choices are steps that stand in their right order
TURNED = "cards"  # its parts have a back, which a child first thinks of
TICKED = "checklist"  # its choices say below them how they are done
WRITTEN = frozenset({TURNED, "reflection"})  # pupils answer in words or a drawing
LINES = 2  # to write on


def task_for(page: Page, task: Task, reader: Reader, resolver: Resolver) -> Task:
    """Return a task with every reference written out: whole, or as pupils see it."""
    kind = page.facts.kind
    if reader is Reader.PUPILS:
        return _for_pupils(kind, task, resolver)
    are_steps = kind == IN_ORDER
    options = tuple(
        replace(
            one,
            words=resolver.inlines(one.words),
            right=one.right and not are_steps,  # each has its place: none fits more than another
            feedback=resolver.blocks(one.feedback),
        )
        for one in task.options
    )
    hint = resolver.blocks(task.hint)
    return Task(resolver.blocks(task.blocks), options, hint, in_order=are_steps)


def _for_pupils(kind: str, task: Task, resolver: Resolver) -> Task:
    """Return the task without what is right and why, without backs, and with its steps mixed."""
    options = tuple(_unanswered(kind, one, resolver) for one in task.options)
    blocks: Blocks = resolver.blocks(task.blocks)
    if kind == IN_ORDER:
        options = tuple(options[at] for at in mixed(len(options)))
        blocks = (*blocks, Paragraph((Run(resolver.labels.number_the_steps()),)))
    elif kind == TURNED:
        blocks = tuple(one for one in blocks if isinstance(one, Picture))
    return Task(blocks, options, (), lines=LINES if kind in WRITTEN else 0)


def _unanswered(kind: str, option: TaskOption, resolver: Resolver) -> TaskOption:
    said = resolver.blocks(option.feedback) if kind == TICKED else ()
    return replace(option, words=resolver.inlines(option.words), right=False, feedback=said)
