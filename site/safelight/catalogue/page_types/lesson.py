"""Lessons for teachers."""

from collections.abc import Iterator

from safelight.catalogue.lesson_versions import LENGTHS, SHORTEST, plan_of
from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType
from safelight.catalogue.page_types.slide_faults import slide_faults
from safelight.catalogue.teaching import Step


def _faults(page: Page) -> Iterator[Fault]:
    yield from _length_faults(page)
    yield from slide_faults(page)


def _length_faults(page: Page) -> Iterator[Fault]:
    plan = page.section("plan")
    line = plan.line if plan else 1
    for length, parts in LENGTHS.items():
        total = sum(minutes for _, minutes in plan_of(page.steps, length))
        if total != length:
            what = "the `least` of the core steps" if length == SHORTEST else " and ".join(parts)
            message = f"{what} adds up to {total} minutes, not {length}. Change a step."
            yield Fault(line, message[0].upper() + message[1:])
    if page.facts.minutes not in LENGTHS:
        known = ", ".join(map(str, LENGTHS))
        yield Fault(1, f"`minutes` is {page.facts.minutes}. Choose one of {known}.")
    for step in page.steps:
        yield from _time_faults(step)


def _time_faults(step: Step) -> Iterator[Fault]:
    if step.minutes < 1:
        yield Fault(step.line, f"The step “{step.name}” takes no time. Write `minutes: 5`.")
    elif step.part != "core":
        return
    elif step.least < 1:
        message = f"The core step “{step.name}” has no time in ten minutes. Write `least: 2`."
        yield Fault(step.line, message)
    elif step.least < step.minutes and not step.brief:
        message = f'The step “{step.name}” is shorter in ten minutes. Say how: `brief: "…"`.'
        yield Fault(step.line, message)


LESSON = PageType(
    name="lesson",
    folder="teachers/lessons",
    audience=("teachers",),
    required=(
        "outcomes",
        "success",
        "before",
        "resources",
        "worksheet",
        "answers",
        "vocabulary",
        "rules",
        "plan",
        "slides",
        "questions",
        "differentiation",
        "assessment",
        "misconceptions",
        "safeguarding",
        "disclosure",
        "aftercare",
        "signposting",
        "home",
        "parents",
        "evidence",
        "next",
        "references",
    ),
    required_blocks=(
        ("before", "care"),
        ("plan", "step"),
        ("assessment", "hands"),
        ("disclosure", "care"),
        ("home", "letter"),
    ),
    required_inner=(
        ("differentiation", "support"),
        ("differentiation", "stretch"),
        ("differentiation", "send"),
        ("assessment", "baseline"),
        ("assessment", "exit"),
        ("evidence", "supports"),
        ("evidence", "untested"),
    ),
    required_keys=(
        "topics",
        "bands",
        "minutes",
        "four_c",
        "efacw",
        "rshe",
        "school_years",
        "content_level",
        "supervision",
        "resources",
    ),
    faults=_faults,
)
