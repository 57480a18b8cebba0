"""EPUB 3: one XHTML file a section, with navigation and words about its accessibility."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.body import BodySection, DeckSlide, PlanStep, Task
from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.lettering import FONT_FILES
from safelight.documents.manuscript import Manuscript
from safelight.documents.xhtml import Places, blocks, inlines
from safelight.documents.zones import colours_of

TYPE = "application/epub+zip"
XHTML = "http://www.w3.org/1999/xhtml"
XHTML_TYPE = "application/xhtml+xml"
WEIGHTS = {"Regular": 400, "Bold": 700}
STYLE = """{faces}body{{font-family:{family}sans-serif;line-height:{leading}}}
a{{color:{deep}}}
h1,h2,h3,h4{{color:{deep};line-height:1.3}}
.panel,blockquote{{margin:1em 0;padding:.75em 1em;background:{tint};color:#17183b}}
.panel,blockquote{{border-inline-start:3px solid {deep}}}
table{{border-collapse:collapse;width:100%}}
th,td{{text-align:start;padding:.4em;border-bottom:1px solid #999;vertical-align:top}}
img{{max-width:100%;height:auto}}.tags{{font-weight:bold}}
"""


class Epub:
    """Writes EPUB 3 books."""

    name = "epub"
    suffix = ".epub"
    media_type = TYPE

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return True: every page that makes files has an EPUB."""
        return True

    def pages(self, made: bytes) -> int:
        """Return 0: the pages of an e-book are as long as its screen."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the book."""
        return archive(_members(manuscript, studio), manuscript.imprint.version)


def _members(one: Manuscript, studio: Studio) -> Iterator[tuple[str, bytes]]:
    sections = [section for section in one.in_order() if section.blocks or section.task]
    chapters = [(f"part-{at}.xhtml", section) for at, section in enumerate(sections)]
    files = {section.id: name for name, section in chapters}
    places = Places(_picture, lambda section_id: f"{files[section_id]}#{section_id}")
    written = {
        name: _page(one, section.heading or one.title, _chapter(section, one, places))
        for name, section in chapters
    }
    pictures = [
        name
        for name in dict.fromkeys(name for name, _ in one.page.media)
        if any(_picture(name) in text for text in written.values())
    ]
    yield "mimetype", TYPE.encode()
    yield "META-INF/container.xml", _CONTAINER
    yield "EPUB/package.opf", _package(one, list(written), pictures).encode()
    yield "EPUB/navigation.xhtml", _navigation(one, chapters).encode()
    yield "EPUB/style.css", _style(one).encode()
    yield "EPUB/title.xhtml", _page(one, one.title, _title(one)).encode()
    for name, text in written.items():
        yield f"EPUB/{name}", text.encode()
    for name in pictures:
        yield f"EPUB/{_picture(name)}", studio.picture(name)
    for path, _ in _fonts(one):
        yield f"EPUB/{path}", (studio.fonts / PurePosixPath(path).name).read_bytes()


def _style(one: Manuscript) -> str:
    colours = colours_of(one.page)
    leading = "2.2" if one.language.tag == "ur" else "1.6"
    faces = "".join(
        f"@font-face{{font-family:Letters;font-weight:{weight};src:url({path})}}\n"
        for path, weight in _fonts(one)
    )
    return STYLE.format(
        leading=leading,
        deep=colours["deep"],
        tint=colours["tint"],
        faces=faces,
        family="Letters," if faces else "",
    )


def _fonts(one: Manuscript) -> list[tuple[str, int]]:
    """Return path and weight of the fonts that the book carries: those of Arabic and Urdu."""
    stem = FONT_FILES.get(one.language.tag)
    each = WEIGHTS.items() if stem else ()
    return [(f"fonts/{stem}-{name}.ttf", weight) for name, weight in each]


def _picture(name: str) -> str:
    return f"pictures/{name}"


def _title(one: Manuscript) -> str:
    facts = "".join(
        f"<p><strong>{escape(label)}:</strong> {escape(words)}</p>" for label, words in one.facts
    )
    foot = "".join(f"<p>{inlines(words)}</p>" for words in one.imprint_lines())
    badge = f"<p>{escape(one.badge)}</p>" if one.badge else ""
    return f"<h1>{escape(one.title)}</h1>{badge}<p>{escape(one.summary)}</p>{facts}<hr/>{foot}"


def _chapter(section: BodySection, one: Manuscript, places: Places) -> str:
    name = f" id={quoteattr(section.id)}" if section.id else ""
    heading = f"<h2{name}>{escape(section.heading)}</h2>" if section.heading else ""
    inner = "".join(
        _teaching(block, one, places)
        if isinstance(block, PlanStep | DeckSlide)
        else blocks((block,), places)
        for block in section.blocks
    )
    return heading + inner + (_task(section.task, one, places) if section.task else "")


def _task(task: Task, one: Manuscript, places: Places) -> str:
    word = one.labels.gettext("fits")
    fits = f" <strong>({escape(word)})</strong>"
    options = "".join(
        f"<li>{blocks(option.pictures, places)}{inlines(option.words)}"
        f"{fits if option.right else ''}{blocks(option.feedback, places)}</li>"
        for option in task.options
    )
    tag = "ol" if task.in_order else "ul"
    hint = f"<blockquote>{blocks(task.hint, places)}</blockquote>" if task.hint else ""
    return blocks(task.blocks, places) + (f"<{tag}>{options}</{tag}>" if options else "") + hint


def _teaching(block: PlanStep | DeckSlide, one: Manuscript, places: Places) -> str:
    labels, inner = one.labels, blocks(block.blocks, places)
    if isinstance(block, PlanStep):
        brief = f"<p>{escape(block.brief)}</p>" if block.brief else ""
        tags = escape(f"{labels.minutes(block.minutes)} · {labels.part(block.part)}")
        return f'<h3>{inlines(block.name)}</h3><p class="tags">{tags}</p>{inner}{brief}'
    said = escape(labels.gettext("Say and do"))
    notes = f'<p class="tags">{said}</p>{blocks(block.notes, places)}' if block.notes else ""
    return f'<div class="panel"><h3>{inlines(block.title)}</h3>{inner}</div>{notes}'


def _page(one: Manuscript, title: str, inner: str) -> str:
    tag, direction = one.language.tag, one.language.direction
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{XHTML}" xml:lang="{tag}" lang="{tag}" dir="{direction}">'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" href="style.css"/></head>'
        f"<body>{inner}</body></html>\n"
    )


def _navigation(one: Manuscript, chapters: list[tuple[str, BodySection]]) -> str:
    links = "".join(
        f'<li><a href="{name}">{escape(section.heading)}</a></li>'
        for name, section in chapters
        if section.heading
    )
    start = f'<li><a href="title.xhtml">{escape(one.title)}</a></li>'
    tag, direction = one.language.tag, one.language.direction
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{XHTML}" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'xml:lang="{tag}" lang="{tag}" dir="{direction}">'
        f"<head><title>{escape(one.title)}</title></head>"
        f'<body><nav epub:type="toc"><h1>{escape(one.title)}</h1><ol>{start}{links}</ol></nav>'
        "</body></html>\n"
    )


def _package(one: Manuscript, chapters: list[str], pictures: list[str]) -> str:
    day = one.imprint.version
    identifier = f"safelight:{one.imprint.code}:{one.edition.slug or 'whole'}"
    items = [
        f'<item id="nav" href="navigation.xhtml" media-type="{XHTML_TYPE}" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        '<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>',
        *(
            f'<item id="c{at}" href="{name}" media-type="application/xhtml+xml"/>'
            for at, name in enumerate(chapters)
        ),
        *(
            f'<item id="p{at}" href={quoteattr(_picture(name))} media-type="image/svg+xml"/>'
            for at, name in enumerate(pictures)
        ),
        *(
            f'<item id="f{weight}" href="{path}" media-type="font/ttf"/>'
            for path, weight in _fonts(one)
        ),
    ]
    spine = "".join(
        f'<itemref idref="{name}"/>'
        for name in ("title", *(f"c{at}" for at in range(len(chapters))))
    )
    facts = "".join(
        f'<meta property="schema:{name}">{value}</meta>' for name, value in _accessibility(pictures)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{one.language.tag}" dir="{one.language.direction}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">{identifier}</dc:identifier>'
        f"<dc:title>{escape(one.title)}</dc:title><dc:language>{one.language.tag}</dc:language>"
        f"<dc:creator>Safelight</dc:creator><dc:date>{day.isoformat()}</dc:date>"
        f"<dc:description>{escape(one.summary)}</dc:description><dc:rights>CC BY 4.0</dc:rights>"
        f'<meta property="dcterms:modified">{day.isoformat()}T00:00:00Z</meta>{facts}</metadata>'
        f"<manifest>{''.join(items)}</manifest>"
        f'<spine page-progression-direction="{one.language.direction}">{spine}</spine></package>\n'
    )


def _accessibility(pictures: list[str]) -> Iterator[tuple[str, str]]:
    yield "accessMode", "textual"
    if pictures:
        yield "accessMode", "visual"
        yield "accessibilityFeature", "alternativeText"
    yield "accessModeSufficient", "textual"
    yield "accessibilityFeature", "structuralNavigation"
    yield "accessibilityFeature", "tableOfContents"
    yield "accessibilityHazard", "none"


_CONTAINER = (
    b'<?xml version="1.0"?>\n<container version="1.0" '
    b'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    b'full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    b"</container>\n"
)
