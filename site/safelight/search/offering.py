"""Help pages to name in one line above the results, where a search may be a cry for help and is not
surely one.

A card with first words and numbers frightens somebody who only asked something; nothing at all
leaves somebody alone who found no better words. A line does neither.
"""

from __future__ import annotations

from safelight.catalogue.model import Page
from safelight.search.heard import Heard
from safelight.search.help_first import HelpFinder, HelpFirst
from safelight.search.weighing import worth_a_line


def pages_to_offer(
    helper: HelpFinder, heard: Heard, card: HelpFirst | None, band: str = ""
) -> tuple[Page, ...]:
    """Return the help pages, likeliest first, or none where a card is shown.

    From a children's band it is one page, for children of that age.
    """
    if card:
        return ()
    found = (helper.by_likeness(name, band) for name in worth_a_line(heard.likeness))
    pages = {one.page.key: one.page for one in found if one}
    return tuple(pages.values())[: 1 if band else None]
