"""The pages of a presentation's speaker notes.

python-pptx looks through the whole presentation for the number of each page, and makes its shapes
one by one: a third of the work of a presentation. Here it makes the first page; the others are
copies of that one, from before anything was written on it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.parts.slide import NotesSlidePart
from pptx.slide import NotesSlide


class NotePages:
    """Gives the slides of one presentation their pages of notes."""

    def __init__(self) -> None:
        self._empty: Any = None  # the XML of a page that nothing is written on
        self._made = 0

    def of(self, slide: Any) -> NotesSlide:
        """Return a new page of notes for a slide that has none."""
        self._made += 1
        if self._empty is None:
            first: NotesSlide = slide.notes_slide
            self._empty = deepcopy(first._element)
            return first
        package = slide.part.package
        page = NotesSlidePart(
            PackURI(f"/ppt/notesSlides/notesSlide{self._made}.xml"),
            CONTENT_TYPE.PML_NOTES_SLIDE,
            package,
            deepcopy(self._empty),
        )
        page.relate_to(package.presentation_part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        page.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
        slide.part.relate_to(page, RELATIONSHIP_TYPE.NOTES_SLIDE)
        made: NotesSlide = page.notes_slide
        return made
