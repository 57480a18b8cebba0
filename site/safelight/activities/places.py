"""Cards and places, for `sort` and `match`: every place becomes a choice of every card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from safelight.activities.part_faults import activity_of
from safelight.catalogue.mixing import mixed
from safelight.catalogue.model import Activity, Option, Page, Question
from safelight.catalogue.page_types.page_type import Fault
from safelight.catalogue.part_names import letter_of


def with_places(activity: Activity) -> Activity:
    """Return the activity with every place a choice of every card, in the order they appear in."""
    places = _places(activity)
    return replace(
        activity, questions=tuple(_card(card, tuple(places)) for card in activity.questions)
    )


def with_mixed_places(activity: Activity) -> Activity:
    """Return the activity with every place a choice of every card, in a mixed order: cards and
    places would stand in the same one."""
    places = _places(activity)
    order = tuple(places[at] for at in mixed(len(places)))
    return replace(activity, questions=tuple(_card(card, order) for card in activity.questions))


def _places(activity: Activity) -> list[Option]:
    found: dict[str, Option] = {}
    for card in activity.questions:
        for option in card.options:
            found.setdefault(option.text, option)
    return list(found.values())


def _card(card: Question, places: tuple[Option, ...]) -> Question:
    own = {option.text: option for option in card.options}
    return replace(
        card,
        options=tuple(
            replace(own[place.text], letter=letter_of(at))
            if place.text in own
            else Option(
                letter=letter_of(at),
                text=place.text,
                html=place.html,
                right=False,
                feedback=card.hint,
                feedback_html=card.hint_html,
                line=card.line,
            )
            for at, place in enumerate(places)
        ),
    )


def shared_faults(page: Page, least: int) -> Iterator[Fault]:
    """Yield too few cards with more than one right place, and too many that fit everywhere: a wish
    to keep what one could share is right too, but a game of such cards alone sorts nothing."""
    cards = activity_of(page).questions
    several = [one for one in cards if sum(option.right for option in one.options) > 1]
    if len(several) < least:
        yield Fault(
            1,
            f"{len(several)} cards have more than one right place; at least {least} are wanted. "
            "Mark another with `[x]` where it is good thinking too.",
        )
    everywhere = [
        one for one in cards if one.options and all(option.right for option in one.options)
    ]
    if 2 * len(everywhere) > len(cards):
        yield Fault(
            everywhere[0].line,
            f"Every place is right for {len(everywhere)} of {len(cards)} cards, from "
            f"`{everywhere[0].id}` on. Nothing is sorted by them.",
        )
