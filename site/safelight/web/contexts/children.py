"""What children's pages show: an age band, a story on one page, a quiz one question at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.model import Activity, Option, Page, Question, Scene
from safelight.web.contexts.listing import Listed, list_type, own_first
from safelight.web.contexts.playground import Building, Play, make_play, make_town, words_for
from safelight.web.contexts.references import Filler
from safelight.web.navigation import band_of

END = "end"
CHILD_READERS = frozenset({"child", "everyone"})


@dataclass(frozen=True)
class Band:
    """One age band: what there is to do, and who can help a child of that age."""

    id: str
    plays: tuple[Play, ...]
    town: tuple[Building, ...]
    help_pages: tuple[Listed, ...]
    helplines: tuple[Helpline, ...]
    emergency: Helpline | None


@dataclass(frozen=True)
class Quiz:
    """A quiz at one question.

    `chosen` is the answer that was given, if any; `following` is the next one's id.
    """

    question: Question
    number: int
    total: int
    intro: Markup
    following: str
    chosen: Option | None = None

    @property
    def is_last(self) -> bool:
        """Return whether no question follows."""
        return self.following == END


def make_band(catalogue: Catalogue, language: str, band: str) -> Band:
    """Return an age band."""
    activities = list_type(catalogue, language, "activity")
    plays = tuple(
        make_play(one) for one in own_first(one for one in activities if band_of(one.page) == band)
    )
    help_pages = list_type(catalogue, language, "help")
    helplines = catalogue.directory(HOME_COUNTRY)
    return Band(
        id=band,
        plays=plays,
        town=make_town(plays, words_for(catalogue, language, band)),
        help_pages=tuple(one for one in help_pages if one.page.facts.reader in CHILD_READERS),
        helplines=tuple(one for one in helplines if _child_sees(one, band)),
        emergency=catalogue.emergency(HOME_COUNTRY),
    )


def _child_sees(one: Helpline, band: str) -> bool:
    for_child = one.children_see and "child" in one.audience and one.category != EMERGENCY
    return for_child and (not one.bands or band in one.bands)


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
    return replace(question, html=filler.fill(question.html), options=options)


def opening_of(page: Page, filler: Filler) -> Markup:
    """Return what stands before the first scene or question."""
    first = page.section("")
    return filler.section(first) if first else Markup()


def make_quiz(page: Page, filler: Filler, question_id: str, choice: str = "") -> Quiz | None:
    """Return the quiz at one question, or None when it has no such question.

    `choice` is an option's letter.
    """
    questions = page.activity.questions if page.activity else ()
    ids = [one.id for one in questions]
    if question_id not in ids:
        return None
    at = ids.index(question_id)
    question = _fill_question(questions[at], filler)
    return Quiz(
        question=question,
        number=at + 1,
        total=len(ids),
        intro=opening_of(page, filler) if at == 0 else Markup(),
        following=ids[at + 1] if at + 1 < len(ids) else END,
        chosen=next((one for one in question.options if one.letter == choice), None),
    )
