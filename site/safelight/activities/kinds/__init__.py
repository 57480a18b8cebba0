"""The registry of kinds of activity, by the name that front matter gives."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

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
from safelight.catalogue.code_digest import code_digest


class Kinds(dict[str, Kind]):
    """Kinds by name. `version` is a digest of their code, of the moment when it was loaded, and
    their names: what they have found out is kept by it."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        super().__init__({kind.name: kind for kind in kinds})
        self.version = " ".join((code_digest(Path(__file__).parents[1]), *sorted(self)))


KINDS = Kinds(
    (
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
)
