"""A manuscript as the JSON that `document.typ` sets in type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safelight.catalogue.body import (
    Block,
    Blocks,
    BodySection,
    Break,
    DeckSlide,
    Heading,
    Inlines,
    Listing,
    Panel,
    Paragraph,
    Picture,
    PlanStep,
    Quote,
    Run,
    Table,
    Task,
)
from safelight.documents.columns import column_shares
from safelight.documents.format import Studio
from safelight.documents.lettering import WARM, fonts_of
from safelight.documents.manuscript import Manuscript
from safelight.documents.zones import colours_of

Json = dict[str, Any]
WIDEST = 520  # pixels: a picture of this width or more takes the share below
LARGEST_SHARE = 0.6  # of the width of the page
SHORT = 1500  # letters of a last section that stays together with the imprint


class JsonWriter:
    """Writes one manuscript as JSON."""

    def __init__(self, manuscript: Manuscript, studio: Studio) -> None:
        """Remember what is written, and where its pictures are."""
        self._manuscript = manuscript
        self._labels = manuscript.labels
        self._studio = studio

    def document(self) -> Json:
        """Return the whole document."""
        one = self._manuscript
        day = one.imprint.version
        sections = list(self._sections())
        return {
            "title": one.title,
            "summary": one.summary,
            "keywords": [one.imprint.code],
            "lang": one.language.tag.partition("-")[0],  # typst knows nothing else of a tag
            "scripts": fonts_of(one.language.tag),
            "dir": one.language.direction,
            "date": [day.year, day.month, day.day],
            "colours": colours_of(one.page),
            "badge": one.badge,
            "facts": [[label, [{"t": words}]] for label, words in one.facts],
            "sections": sections,
            "ends_short": _ends_short(sections),
            "imprint": [self._inlines(words) for words in one.imprint_lines()],
            "words": {
                "page": self._labels.gettext("Page {page} of {pages}"),
                "foot": "".join(word.text for word in one.foot() if isinstance(word, Run)),
                "notes": self._labels.gettext("Say and do"),
                "fits": self._labels.gettext("fits"),
            },
        }

    def _sections(self) -> Iterator[Json]:
        for section in self._manuscript.in_order():
            yield {"id": section.id, "heading": section.heading, "b": self._section(section)}

    def _section(self, section: BodySection) -> list[Json]:
        blocks = self.blocks(section.blocks)
        return [*blocks, *self._task(section.task)] if section.task else blocks

    def blocks(self, blocks: Blocks) -> list[Json]:
        """Return blocks, one after the other."""
        return [self._block(one) for one in blocks]

    def _task(self, task: Task) -> Iterator[Json]:
        yield from self.blocks(task.blocks)
        if task.options:
            items = [
                {
                    "pictures": [self._picture(picture) for picture in one.pictures],
                    "w": self._inlines(one.words),
                    "right": one.right,
                    "b": self.blocks(one.feedback),
                }
                for one in task.options
            ]
            yield {"k": "options", "items": items, "numbered": task.in_order}
        if task.lines:
            yield {"k": "lines", "n": task.lines}
        if task.hint:
            yield {"k": "quote", "b": self.blocks(task.hint)}

    def _block(self, block: Block) -> Json:
        match block:
            case Paragraph():
                return {"k": "p", "w": self._inlines(block.words)}
            case Heading():
                return {"k": "h", "n": block.level, "w": self._inlines(block.words)}
            case Listing():
                return self._listing(block)
            case Table():
                return self._table(block)
            case Picture():
                return self._picture(block)
            case Quote():
                return {"k": "quote", "b": self.blocks(block.blocks)}
            case _:
                return self._panel(block)

    def _panel(self, block: Panel | PlanStep | DeckSlide) -> Json:
        inner = self.blocks(block.blocks)
        match block:
            case Panel():
                title = self._inlines(block.title)
                return {"k": "panel", "warm": block.kind in WARM, "w": title, "b": inner}
            case PlanStep():
                return {
                    "k": "step",
                    "w": self._inlines(block.name),
                    "tags": [self._labels.minutes(block.minutes), self._labels.part(block.part)],
                    "brief": block.brief,
                    "b": inner,
                }
            case DeckSlide():
                notes = self.blocks(block.notes)
                return {"k": "slide", "w": self._inlines(block.title), "b": inner, "notes": notes}

    def _listing(self, block: Listing) -> Json:
        items = [self.blocks(item) for item in block.items]
        return {"k": "ol" if block.ordered else "ul", "items": items, "start": block.start}

    def _table(self, block: Table) -> Json:
        rows = [[{"c": self._inlines(cell)} for cell in row] for row in block.rows]
        return {
            "k": "table",
            "head": [self._inlines(cell) for cell in block.head],
            "rows": rows,
            "widths": column_shares(block),
        }

    def _picture(self, block: Picture) -> Json:
        svg = self._studio.picture(block.name).decode("utf-8")
        share = min(LARGEST_SHARE, LARGEST_SHARE * block.width / WIDEST)
        return {"k": "img", "svg": svg, "alt": block.alt, "share": share}

    def _inlines(self, words: Inlines) -> list[Json]:
        return [_inline(one) for one in words if isinstance(one, Run | Break)]


def _inline(one: Run | Break) -> Json:
    if isinstance(one, Break):
        return {"br": True}
    shown: Json = {"t": one.text}
    for key, value in (("b", one.strong), ("i", one.em), ("h", one.href), ("l", one.ltr)):
        if value:
            shown[key] = value
    return shown


def _ends_short(sections: list[Json]) -> bool:
    """Return whether the last section and the imprint may share a page of their own: an imprint
    alone on the last page would be a wasted one."""
    return any(sum(map(len, _letters(last["b"]))) <= SHORT for last in sections[-1:])


def _letters(json: Any) -> Iterator[str]:
    """Yield every text in what was made for typst."""
    if isinstance(json, str):
        yield json
    elif isinstance(json, dict):
        for one in json.values():
            yield from _letters(one)
    elif isinstance(json, list | tuple):
        for one in json:
            yield from _letters(one)
