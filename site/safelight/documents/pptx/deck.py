"""One presentation being written, with python-pptx."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

from pptx.presentation import Presentation

from safelight.catalogue.body import DeckSlide, Picture, Run, Table
from safelight.documents.archive import archive
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.pictures import as_png
from safelight.documents.pptx import boxes, template
from safelight.documents.pptx.drawing import Lettering, Line
from safelight.documents.pptx.faces import Face, faces_of, lines_of
from safelight.documents.pptx.members import members
from safelight.documents.pptx.note_pages import NotePages
from safelight.documents.pptx.tables import add_table

LONG, LONG_COVER, LONG_SIZE = 45, 70, 26  # letters of a title, and points for one that is longer
LOGO = Path(__file__).parents[1] / "pdf" / "logo.svg"


class Deck:
    """One presentation being written."""

    def __init__(self, one: Manuscript, studio: Studio) -> None:
        self._one, self._studio = one, studio
        self._lettering = Lettering(one)
        self._deck: Presentation = template.new_presentation(one)
        self._note_pages = NotePages()
        self._titles: dict[str, int] = {}

    def document(self) -> bytes:
        """Return the whole presentation."""
        one, day = self._one, self._one.imprint.version
        core = self._deck.core_properties
        core.title, core.author, core.language = one.title, "Safelight", one.language.tag
        core.subject, core.keywords, core.comments = one.summary, one.imprint.code, "CC BY 4.0"
        core.created = core.modified = datetime.datetime(day.year, day.month, day.day)
        core.last_modified_by, core.revision = "Safelight", 1
        self._cover()
        for slide in one.slides:
            self._slide(slide)
        return archive(members(self._deck), day)

    def _add(self, layout: int, title: str) -> Any:
        """Add a slide. Each title is used once, so that a list of slides tells them apart."""
        self._titles[title] = self._titles.get(title, 0) + 1
        again = self._titles[title]
        shown = f"{title} – {self._one.labels.number(again)}" if again > 1 else title
        made = self._deck.slides.add_slide(self._deck.slide_layouts[layout])
        long = len(shown) > (LONG if layout != template.TITLE_SLIDE else LONG_COVER)
        self._lettering.fill(made.shapes.title, [Line((Run(shown),))], LONG_SIZE if long else 0)
        return made

    def _cover(self) -> None:
        one, say = self._one, self._one.labels.gettext
        # The first slide of a lesson is often called like the lesson; this one says what it is.
        made = self._add(template.TITLE_SLIDE, one.page.short_title)
        self._lettering.fill(made.placeholders[1], [Line((Run(one.summary),))])
        version = say("Version of %(date)s.", date=one.labels.date(one.imprint.version))
        code = (
            Run(f"{version} {say('Copy code')} "),
            Run(one.imprint.code, strong=True, ltr=True),
            Run(" · "),
            Run("CC BY 4.0", ltr=True),
        )
        self._lettering.fill(made.placeholders[template.IMPRINT_INDEX], [Line(code)])
        self._picture(made, as_png(LOGO.read_bytes()), "Safelight", boxes.LOGO)
        facts = [Line((Run(f"{label}: ", strong=True), Run(words))) for label, words in one.facts]
        self._notes(made, [*facts, *(Line(words) for words in one.imprint_lines())])

    def _slide(self, slide: DeckSlide) -> None:
        title = Line(slide.title).plain
        for at, face in enumerate(faces_of(slide, self._one.language.tag)):
            made = self._face(face, title)
            if at == 0 and slide.notes:
                label = Line((Run(self._one.labels.gettext("Say and do"), strong=True),))
                self._notes(made, [label, *lines_of(slide.notes)])

    def _face(self, face: Face, title: str) -> Any:
        layout = template.TITLE_ONLY
        if face.lines:
            layout = template.TEXT_AND_PICTURE if face.picture else template.TEXT
        made = self._add(layout, title)
        if face.lines:
            self._lettering.fill(made.placeholders[1], list(face.lines), face.size)
        if face.picture is not None:
            box = boxes.PICTURE if face.lines else boxes.WHOLE
            self._described(made, face.picture, box)
        if face.table is not None:
            self._table(made, face.table)
        return made

    def _described(self, made: Any, block: Picture, box: boxes.Box) -> None:
        png = as_png(self._studio.picture(block.name))
        scale = min(box.width / block.width, box.height / block.height)
        width, height = block.width * scale, block.height * scale
        x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
        self._picture(made, png, block.alt, boxes.Box(x, y, width, height))

    def _picture(self, made: Any, png: bytes, alt: str, box: boxes.Box) -> None:
        x, y, width, height = box.placed(mirrored=self._one.is_rtl)
        shape = made.shapes.add_picture(io.BytesIO(png), x, y, width, height)
        shape._element.nvPicPr.cNvPr.set("descr", alt)

    def _table(self, made: Any, block: Table) -> None:
        add_table(made, block, boxes.WHOLE, self._lettering)

    def _notes(self, made: Any, lines: list[Line]) -> None:
        self._lettering.fill(self._note_pages.of(made).notes_placeholder, lines)
