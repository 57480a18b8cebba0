"""Help in one line, where something may have happened and no card is sure."""

from __future__ import annotations

from math import log

import pytest

from safelight.catalogue.data import BANDS
from safelight.search.facets import open_to, scope_of
from safelight.search.heard import Heard
from safelight.search.help_first import HelpFinder
from safelight.search.likeness import NONE
from safelight.search.offering import pages_to_offer


def heard(**cards: float) -> Heard:
    """Return a search of this likeness, of which no rule has heard anything."""
    shares = {**cards, NONE: 1 - sum(cards.values())}
    return Heard(telling=6, likeness={name: log(share) for name, share in shares.items()})


def test_what_may_be_meant_is_offered_likeliest_first(finder: HelpFinder) -> None:
    offered = pages_to_offer(finder, heard(school=0.2, uncomfortable=0.5), None)
    assert [one.key for one in offered] == ["help/uncomfortable", "help/school"]


def test_nothing_is_offered_beside_a_card_or_for_what_is_ordinary(finder: HelpFinder) -> None:
    card = finder.help_for(heard(threat=0.999))
    assert card is not None
    assert pages_to_offer(finder, heard(threat=0.999), card) == ()
    assert pages_to_offer(finder, heard(threat=0.1), None) == ()
    assert pages_to_offer(finder, Heard(), None) == ()


@pytest.mark.parametrize("band", BANDS)
def test_a_child_is_offered_one_page_for_children(finder: HelpFinder, band: str) -> None:
    for likely in (heard(school=0.5, uncomfortable=0.2), heard(threat=0.4, picture=0.3)):
        offered = pages_to_offer(finder, likely, finder.help_for(likely, band), band)
        assert len(offered) == 1
        assert open_to(band) & {*scope_of(offered[0])}
