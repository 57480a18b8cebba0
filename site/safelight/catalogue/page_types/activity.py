"""Children's activities: stories and quizzes, read from the Markdown tree into data."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.activity_graph import story_faults
from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault, PageType

FEWEST_QUESTIONS, MOST_QUESTIONS = 5, 8
FEWEST_SCENES, MOST_SCENES = 4, 12


def _faults(page: Page) -> Iterator[Fault]:
    if page.activity is None:
        yield Fault(1, "The key `kind` is missing. Write `kind: story` or `kind: quiz`.")
    elif page.activity.kind == "story":
        if not FEWEST_SCENES <= len(page.activity.scenes) <= MOST_SCENES:
            count = len(page.activity.scenes)
            yield Fault(
                1, f"A story has {FEWEST_SCENES} to {MOST_SCENES} scenes; this has {count}."
            )
        yield from (Fault(line, message) for line, message in story_faults(page.activity.scenes))
    else:
        yield from _quiz_faults(page)
    if page.activity is not None and not page.activity.grownup_html:
        yield Fault(1, "There is no `/// grownup` block for the adult beside the child. Add one.")


def _quiz_faults(page: Page) -> Iterator[Fault]:
    questions = page.activity.questions if page.activity else ()
    if not FEWEST_QUESTIONS <= len(questions) <= MOST_QUESTIONS:
        yield Fault(
            1,
            f"A quiz has {FEWEST_QUESTIONS} to {MOST_QUESTIONS} questions, not {len(questions)}.",
        )
    for question in questions:
        if len(question.options) < 2:
            yield Fault(question.line, "A question needs at least two answers, each `- [ ] …`.")
        if question.options and not any(option.right for option in question.options):
            yield Fault(
                question.line, "No answer is marked `- [x]`. Mark at least one good answer."
            )
        for option in question.options:
            if not option.feedback:
                yield Fault(
                    option.line,
                    f"The answer “{option.text}” has no feedback. Write it as a quote below.",
                )
    if page.activity and not page.activity.closing_html:
        yield Fault(1, "A quiz closes with a section `{#end}` that says who to tell. Add one.")


ACTIVITY = PageType(
    name="activity",
    folder="children",
    required_keys=("topics", "bands", "kind"),
    faults=_faults,
    any_section=True,
    for_children=True,
)
