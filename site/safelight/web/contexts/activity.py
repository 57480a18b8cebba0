"""What one screen of an activity shows, whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from safelight.activities.kind import Way
from safelight.activities.kinds import KINDS
from safelight.activities.kinds.password import lessons_of
from safelight.activities.marking import Marked, Verdict, first_order, mark, mark_all, overall
from safelight.catalogue.model import Activity, Option, Page, Question, Scene
from safelight.catalogue.part_names import END
from safelight.web.contexts.references import Filler

_LEADING_PICTURE = re.compile(r"\s*<p>(<img [^>]*>)</p>")


@dataclass(frozen=True)
class ShownPart:
    """A part of an activity on the screen, its picture apart.

    `options` stand in the order in which they are shown. `marked` is what was answered, if
    anything was.
    """

    id: str
    heading: str
    picture: Markup
    html: Markup
    options: tuple[Option, ...]
    hint_html: str
    marked: Marked

    @property
    def chosen(self) -> frozenset[str]:
        """Return the letters of the answer."""
        return frozenset(self.marked.chosen)

    @property
    def verdict(self) -> str:
        """Return the verdict's name."""
        return self.marked.verdict.value

    @property
    def in_place(self) -> frozenset[str]:
        """Return the letters of the steps that stand where they belong."""
        return frozenset(one.letter for one in self.marked.reasons)


@dataclass(frozen=True)
class Screen:
    """One screen of an activity.

    `number` of `total` says how far the child has come where parts have screens of their own.
    `following` is the id of the next part, or "end". `place` is where a child comes back to.
    """

    kind: str
    together: bool
    parts: tuple[ShownPart, ...]
    number: int
    total: int
    following: str
    verdict: Verdict
    answered: bool = False

    @property
    def part(self) -> ShownPart:
        """Return the one part of this screen."""
        return self.parts[0]

    @property
    def is_last(self) -> bool:
        """Return whether no part follows."""
        return self.following == END


def split_picture(html: str) -> tuple[Markup, Markup]:
    """Return the picture that the HTML begins with, if any, and the rest."""
    match = _LEADING_PICTURE.match(html)
    picture, rest = (match[1], html[match.end() :]) if match else ("", html)
    return Markup(picture), Markup(rest)  # noqa: S704 - the compiler's own HTML


def make_screen(activity: Activity, part_id: str, given: Sequence[str] = ()) -> Screen | None:
    """Return the screen of one part, or None when there is no such part.

    `activity` is filled in; `given` are the letters of an answer.
    """
    ids = [one.id for one in activity.questions]
    if part_id not in ids:
        return None
    at = ids.index(part_id)
    marked = mark(activity, activity.questions[at], given)
    return Screen(
        kind=activity.kind,
        together=False,
        parts=(_shown(marked, KINDS[activity.kind].way),),
        number=at + 1,
        total=len(ids),
        following=ids[at + 1] if at + 1 < len(ids) else END,
        verdict=marked.verdict,
    )


def make_whole(activity: Activity, answers: dict[str, list[str]]) -> Screen:
    """Return the screen of an activity whose parts stand together."""
    kind = KINDS[activity.kind]
    if kind.own_parts:
        activity = replace(activity, questions=lessons_of(activity))
    marked = mark_all(activity, answers)
    return Screen(
        kind=activity.kind,
        together=True,
        parts=tuple(_shown(one, kind.way) for one in marked),
        number=1,
        total=1,
        following=END,
        verdict=overall(marked),
    )


def _shown(marked: Marked, way: Way) -> ShownPart:
    question = marked.question
    picture, html = split_picture(question.html)
    options = question.options
    if way is Way.ORDER:
        by_letter = {one.letter: one for one in options}
        options = tuple(by_letter[one] for one in marked.chosen or first_order(question))
    return ShownPart(
        question.id, question.heading, picture, html, options, question.hint_html, marked
    )


def fill_activity(activity: Activity, filler: Filler) -> Activity:
    """Return the activity with every fragment of HTML ready to be shown."""
    return replace(
        activity,
        scenes=tuple(_fill_scene(scene, filler) for scene in activity.scenes),
        questions=tuple(_fill_question(question, filler) for question in activity.questions),
        closing_html=filler.fill(activity.closing_html),
        grownup_html=filler.fill(activity.grownup_html),
    )


def _fill_scene(scene: Scene, filler: Filler) -> Scene:
    choices = tuple(replace(one, html=filler.fill(one.html)) for one in scene.choices)
    return replace(scene, html=filler.fill(scene.html), choices=choices)


def _fill_question(question: Question, filler: Filler) -> Question:
    options = tuple(
        replace(one, html=filler.fill(one.html), feedback_html=filler.fill(one.feedback_html))
        for one in question.options
    )
    return replace(
        question,
        html=filler.fill(question.html),
        hint_html=filler.fill(question.hint_html),
        options=options,
    )


def opening_of(page: Page, filler: Filler) -> Markup:
    """Return what stands before the first scene or part."""
    first = page.section("")
    return filler.section(first) if first else Markup()
