"""Rules for translations: the same structure as the English page, section by section, and names
that its readers may be shown."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.helpline_names import name_problems
from safelight.catalogue.model import Page, Question, Scene
from safelight.catalogue.problems import Problem
from safelight.catalogue.rules import Known, problems_of_names


def problems_of_translation(page: Page, source: Page, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with a translation which was read without a fault, the words of an
    activity apart.

    One that is older than its source may differ from it, but names nothing that is not there. Any
    other names what its source does, where that is looked at.
    """
    if page.stale_sections:
        yield from problems_of_names(page, known)
    else:
        yield from _differences(page, source)
    yield from name_problems(page, known.data)


def _differences(page: Page, source: Page) -> Iterator[Problem]:
    """Yield where a translation's structure differs from its source's."""
    here, there = [one.id for one in page.sections], [one.id for one in source.sections]
    if here != there:
        found, wanted = (", ".join(filter(None, ids)) or "none" for ids in (here, there))
        message = f"The sections are {found}; in English they are {wanted}. Make them the same."
        yield Problem(page.path, 1, message)
        return
    for section, original in zip(page.sections, source.sections, strict=True):
        if section.blocks != original.blocks:
            message = (
                f"The blocks of `{section.id}` are {', '.join(section.blocks) or 'none'}; in "
                f"English they are {', '.join(original.blocks) or 'none'}. Make them the same."
            )
            yield Problem(page.path, section.line, message)
    same = (
        ("references", [one for one, _ in page.references], [one for one, _ in source.references]),
        ("links", [one for one, _ in page.links], [one for one, _ in source.links]),
        ("pictures", [one for one, _ in page.media], [one for one, _ in source.media]),
        ("facts", [one for one, _ in page.fact_ids], [one for one, _ in source.fact_ids]),
        ("minutes", [one.minutes for one in page.steps], [one.minutes for one in source.steps]),
        ("`least` minutes", [one.least for one in page.steps], [one.least for one in source.steps]),
    )
    for name, ours, theirs in same:
        if sorted(map(str, ours)) != sorted(map(str, theirs)):
            odd = sorted(set(map(str, ours)) ^ set(map(str, theirs))) or sorted(map(str, theirs))
            message = f"The {name} differ from the English page: {', '.join(odd)}."
            yield Problem(page.path, 1, message)
    yield from _activity_differences(page, source)


def _activity_differences(page: Page, source: Page) -> Iterator[Problem]:
    ours, theirs = page.activity, source.activity
    if ours is None or theirs is None:
        return
    if bool(ours.scenes) != bool(theirs.scenes):
        found, wanted = ("scenes", "questions") if ours.scenes else ("questions", "scenes")
        message = f"This reads as {found}; in English they are {wanted}. Keep links and marks."
        yield Problem(page.path, 1, message)
        return
    for scene, original in zip(ours.scenes, theirs.scenes, strict=False):
        yield from _scene_differences(page.path, scene, original)
    for question, first in zip(ours.questions, theirs.questions, strict=False):
        yield from _question_differences(page.path, question, first)


def _scene_differences(path: str, scene: Scene, original: Scene) -> Iterator[Problem]:
    targets = [choice.target for choice in scene.choices]
    if targets != [choice.target for choice in original.choices]:
        message = f"The choices of `{scene.id}` lead elsewhere than in English. Keep their order."
        yield Problem(path, scene.line, message)
    if (scene.is_help, scene.is_end) != (original.is_help, original.is_end):
        message = f"The marks `.help` and `.end` of `{scene.id}` differ from the English page."
        yield Problem(path, scene.line, message)


def _question_differences(path: str, question: Question, first: Question) -> Iterator[Problem]:
    if [one.right for one in question.options] != [one.right for one in first.options]:
        message = f"The answers of `{question.id}`, or which are right, differ from English."
        yield Problem(path, question.line, message)
    if bool(question.hint) != bool(first.hint):
        message = f"The quote below the choices of `{question.id}` is missing, or too much."
        yield Problem(path, question.line, message)
    for option, original in zip(question.options, first.options, strict=False):
        if original.feedback and not option.feedback:
            message = f"The answer “{option.text}” has no feedback. Write it below as a quote."
            yield Problem(path, option.line, message)
