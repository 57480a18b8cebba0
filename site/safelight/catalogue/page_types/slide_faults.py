"""What a deck of slides must be, on lessons, assemblies and training."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault
from safelight.catalogue.teaching import Slide

MOST_WORDS = 40  # on a slide
FEWEST, MOST = 6, 16  # slides


def slide_faults(page: Page) -> Iterator[Fault]:
    """Yield what is wrong with the slides of a page."""
    section = page.section("slides")
    if section is None:
        return
    if not FEWEST <= len(page.slides) <= MOST:
        message = f"There are {len(page.slides)} slides. Make it {FEWEST} to {MOST}."
        yield Fault(section.line, message)
    titles = Counter(one.title for one in page.slides)
    for slide in page.slides:
        if titles[slide.title] > 1:
            message = f"Two slides are called “{slide.title}”. Change one of the titles."
            yield Fault(slide.line, message)
        yield from _faults_of(slide)


def _faults_of(slide: Slide) -> Iterator[Fault]:
    named = f"The slide “{slide.title}”"
    if not slide.id:
        yield Fault(slide.line, f"{named} has no id. Add `{{#s-…}}` to its heading.")
    if slide.words > MOST_WORDS:
        yield Fault(slide.line, f"{named} holds {slide.words} words. Say at most {MOST_WORDS}.")
    if slide.pictures > 1:
        yield Fault(slide.line, f"{named} holds {slide.pictures} pictures. Keep one.")
    if not slide.has_notes:
        yield Fault(slide.line, f"{named} has no notes. End it with a `/// notes` block.")
