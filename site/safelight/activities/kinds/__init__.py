"""The registry of kinds of activity, by the name that front matter gives."""

from __future__ import annotations

from safelight.activities.kind import Kind
from safelight.activities.kinds.cards import CARDS
from safelight.activities.kinds.checklist import CHECKLIST
from safelight.activities.kinds.feelings import FEELINGS
from safelight.activities.kinds.match import MATCH
from safelight.activities.kinds.order import ORDER
from safelight.activities.kinds.password import PASSWORD
from safelight.activities.kinds.picture_story import PICTURE_STORY
from safelight.activities.kinds.quiz import QUIZ
from safelight.activities.kinds.reflection import REFLECTION
from safelight.activities.kinds.sort import SORT
from safelight.activities.kinds.spot import SPOT
from safelight.activities.kinds.story import STORY

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        STORY,
        PICTURE_STORY,
        QUIZ,
        SORT,
        MATCH,
        SPOT,
        ORDER,
        CARDS,
        FEELINGS,
        CHECKLIST,
        PASSWORD,
        REFLECTION,
    )
}
