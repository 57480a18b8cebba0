"""The master and the layouts of every presentation: what a teacher's own slides are made from."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

import pptx
from lxml import etree
from pptx.presentation import Presentation

from safelight.catalogue.body import Run
from safelight.documents.lettering import END, ISOLATE
from safelight.documents.manuscript import Manuscript
from safelight.documents.pptx.boxes import HALF, HEIGHT, TITLE, WHOLE, WIDTH, Box
from safelight.documents.pptx.theme import dress_theme

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
TITLE_SLIDE, TEXT, TEXT_AND_PICTURE, TITLE_ONLY = range(4)
KEPT = ("Title Slide", "Title and Content", "Two Content", "Title Only")
IMPRINT_INDEX = 13  # of the placeholder for the imprint on the title slide
BODY_SIZES = (28, 24, 22, 20)  # points, by level of a list
TITLE_SIZE, COVER_SIZE, SMALL_SIZE = 34, 46, 12


def new_presentation(one: Manuscript) -> Presentation:
    """Return an empty presentation in the colours of the page and the language's direction."""
    made = pptx.Presentation()
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    for layout in list(made.slide_layouts):
        if layout.name not in KEPT:
            made.slide_layouts.remove(layout)
    template = _Template(one)
    master = made.slide_master
    dress_theme(master, one)
    _replace_shapes(master, template.master())
    styles = master._element.find(".//{*}txStyles")
    styles.getparent().replace(styles, etree.fromstring(template.text_styles()))
    for layout, shapes in zip(made.slide_layouts, template.layouts(), strict=True):
        _replace_shapes(layout, shapes)
    _tint_cover(made.slide_layouts[TITLE_SLIDE])
    return made


class _Template:
    def __init__(self, one: Manuscript) -> None:
        self._one = one
        self._id = 1

    def master(self) -> list[str]:
        """Return the shapes of the master."""
        return [
            self._placeholder("Title", 'type="title"', TITLE, anchor="ctr"),
            self._placeholder("Text", 'type="body" idx="1"', WHOLE),
        ]

    def layouts(self) -> list[list[str]]:
        """Return the shapes of each layout, in the order of KEPT."""
        body = 'idx="1"'
        return [
            [
                self._bar(Box(0, 7.1, 13.34, 0.4), "accent1"),
                self._bar(Box(0.9, 4.36, 1.6, 0.08), "accent2"),
                self._placeholder(
                    "Title",
                    'type="ctrTitle"',
                    Box(0.8, 1.6, 11.7, 2.6),
                    anchor="b",
                    size=COVER_SIZE,
                ),
                self._placeholder(
                    "Subtitle", 'type="subTitle" idx="1"', Box(0.8, 4.65, 11.7, 1.45)
                ),
                self._placeholder(
                    "Imprint",
                    f'type="body" sz="quarter" idx="{IMPRINT_INDEX}"',
                    Box(0.8, 6.15, 11.7, 0.75),
                    anchor="b",
                    size=18,
                ),
            ],
            [
                *self._frame(),
                self._placeholder("Title", 'type="title"', TITLE, anchor="ctr"),
                self._placeholder("Text", body, WHOLE),
            ],
            [
                *self._frame(),
                self._placeholder("Title", 'type="title"', TITLE, anchor="ctr"),
                self._placeholder("Text", f'sz="half" {body}', HALF),
            ],
            [*self._frame(), self._placeholder("Title", 'type="title"', TITLE, anchor="ctr")],
        ]

    def text_styles(self) -> str:
        """Return the styles of titles and of text by level."""
        title = self._level(1, TITLE_SIZE, "tx2", bullet=False, bold=True)
        levels = "".join(
            self._level(at + 1, size, "tx1", bullet=True) for at, size in enumerate(BODY_SIZES)
        )
        return (
            f"<p:txStyles {NAMES}><p:titleStyle>{title}</p:titleStyle>"
            f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle/></p:txStyles>"
        )

    def _level(
        self, level: int, size: int, colour: str, *, bullet: bool, bold: bool = False
    ) -> str:
        side = 'algn="r" rtl="1"' if self._one.is_rtl else 'algn="l" rtl="0"'
        margin = 342900 * level if bullet else 0
        shown = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if bullet else "<a:buNone/>"
        spacing = 150000 if self._one.language.tag == "ur" else 100000
        weight = ' b="1"' if bold else ""
        tag = self._one.language.tag
        return (
            f'<a:lvl{level}pPr {side} marL="{margin}" indent="{-342900 if bullet else 0}">'
            f'<a:lnSpc><a:spcPct val="{spacing}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{900 if bullet else 0}"/></a:spcBef>{shown}'
            f'<a:defRPr lang="{tag}" sz="{size * 100}"{weight}>'
            f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
            f'<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>'
        )

    def _frame(self) -> list[str]:
        one = self._one
        foot = "".join(
            f"{ISOLATE}{word.text}{END}" if word.ltr and one.is_rtl else word.text
            for word in one.foot()
            if isinstance(word, Run)
        )
        number = '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        lang = f'<a:rPr lang="{one.language.tag}" sz="{SMALL_SIZE * 100}"/>'
        return [
            self._bar(Box(0, 0, 0.26, 7.5), "accent1"),
            self._bar(Box(0.9, 1.66, 1.2, 0.07), "accent2"),
            self._note(
                "Footer", Box(0.8, 6.86, 10.6, 0.4), f"<a:r>{lang}<a:t>{escape(foot)}</a:t></a:r>"
            ),
            self._note("Number", Box(11.5, 6.86, 1.0, 0.4), f"{number}{lang}<a:t>1</a:t></a:fld>"),
        ]

    def _bar(self, box: Box, colour: str) -> str:
        fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        return (
            f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{self._next()}" name="Bar"/><p:cNvSpPr/>'
            f'<p:nvPr userDrawn="1"/></p:nvSpPr>{self._shape(box, fill)}'
            "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
        )

    def _note(self, name: str, box: Box, words: str) -> str:
        start, end = ("r", "l") if self._one.is_rtl else ("l", "r")
        side = start if name == "Footer" else end
        rtl = ' rtl="1"' if self._one.is_rtl else ""
        return (
            f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{self._next()}" name="{name}"/>'
            '<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
            f'{self._shape(box, "<a:noFill/>")}<p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr">'
            "<a:normAutofit/></a:bodyPr><a:lstStyle/>"
            f'<a:p><a:pPr algn="{side}"{rtl}/>{words}</a:p></p:txBody></p:sp>'
        )

    def _placeholder(
        self, name: str, kind: str, box: Box, *, anchor: str = "t", size: int = 0
    ) -> str:
        sized = f'<a:lvl1pPr><a:defRPr sz="{size * 100}"/></a:lvl1pPr>' if size else ""
        return (
            f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{self._next()}" name="{name}"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr>'
            f"</p:nvSpPr>{self._shape(box, '')}<p:txBody>"
            f'<a:bodyPr lIns="91440" rIns="91440" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
            f"<a:lstStyle>{sized}</a:lstStyle><a:p><a:r>"
            f'<a:rPr lang="{self._one.language.tag}"/><a:t>…</a:t></a:r></a:p></p:txBody></p:sp>'
        )

    def _shape(self, box: Box, fill: str) -> str:
        x, y, width, height = box.placed(mirrored=self._one.is_rtl)
        return (
            f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        )

    def _next(self) -> int:
        self._id += 1
        return self._id


def _replace_shapes(holder: Any, shapes: list[str]) -> None:
    tree = holder.shapes._spTree
    for old in list(tree)[2:]:
        tree.remove(old)
    for shape in shapes:
        tree.append(pptx.oxml.parse_xml(shape))


def _tint_cover(layout: Any) -> None:
    background = (
        f'<p:bg {NAMES}><p:bgPr><a:solidFill><a:schemeClr val="bg2"/></a:solidFill>'
        "<a:effectLst/></p:bgPr></p:bg>"
    )
    layout._element.find("{*}cSld").insert(0, pptx.oxml.parse_xml(background))
