"""ODT: an OpenDocument text, which public bodies ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.sax.saxutils import escape

from safelight.catalogue.body import Run
from safelight.catalogue.model import Page
from safelight.documents.archive import MIMETYPE, archive
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt import styles
from safelight.documents.odt.content import Content, column_name, picture_path
from safelight.documents.pictures import as_png
from safelight.documents.zones import colours_of

TYPE = "application/vnd.oasis.opendocument.text"
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
MEDIA_TYPES = {".xml": "text/xml", ".png": "image/png", ".ttf": "application/x-font-ttf"}


class Odt:
    """Writes ODT files."""

    name = "odt"
    suffix = ".odt"
    media_type = TYPE

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return True: every page that makes files can be had for changing."""
        return True

    def pages(self, made: bytes) -> int:
        """Return 0: its pages are made by the program that shows it."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the document."""
        members = list(_members(manuscript, studio))
        listed = _manifest([name for name, _ in members])
        first = (MIMETYPE, TYPE.encode())  # so the format is recognised
        return archive((first, *members, listed), manuscript.imprint.version)


def _members(one: Manuscript, studio: Studio) -> Iterator[tuple[str, bytes]]:
    content = Content(one)
    body = "".join(content.body())
    yield "content.xml", _content(one, body, content.widths).encode()
    yield "styles.xml", styles.styles_xml(one, _footer(one, content)).encode()
    yield "meta.xml", _meta(one).encode()
    for name in dict.fromkeys(name for name, _ in one.page.media):
        if picture_path(name) in body:
            yield picture_path(name), as_png(studio.picture(name))
    for _, path in styles.font_files(one):
        yield path, (studio.fonts / PurePosixPath(path).name).read_bytes()


def _content(one: Manuscript, body: str, widths: list[tuple[float, ...]]) -> str:
    writing = "rl-tb" if one.is_rtl else "lr-tb"
    cell = 'fo:padding="0.15cm" fo:border-bottom="0.5pt solid #C9C8DC"'
    columns = "".join(
        f'<style:style style:name="{column_name(table, at)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>'
        for table, row in enumerate(widths, 1)
        for at, width in enumerate(row)
    )
    return (
        f"{XML}<office:document-content {styles.SPACES}>{styles.fonts(one)}"
        '<office:automatic-styles><style:style style:name="Table" style:family="table">'
        f'<style:table-properties style:width="17cm" table:align="margins"'
        f' style:writing-mode="{writing}"/></style:style>'
        '<style:style style:name="Cell" style:family="table-cell">'
        f"<style:table-cell-properties {cell}/></style:style>"
        '<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties'
        f' {cell} fo:background-color="{colours_of(one.page)["tint"]}"/></style:style>'
        f"{columns}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _footer(one: Manuscript, content: Content) -> str:
    words = one.labels.gettext("Page {page} of {pages}")
    shown = escape(words).replace("{page}", "<text:page-number>1</text:page-number>")
    shown = shown.replace("{pages}", "<text:page-count>1</text:page-count>")
    foot = content.inlines((*one.foot(), Run(" · ")))
    return f'<text:p text:style-name="{styles.SMALL}">{foot}{shown}</text:p>'


def _meta(one: Manuscript) -> str:
    day = one.imprint.version.isoformat()
    return (
        f"{XML}<office:document-meta {styles.SPACES}><office:meta>"
        f"<meta:generator>Safelight</meta:generator><dc:title>{escape(one.title)}</dc:title>"
        f"<dc:description>{escape(one.summary)} CC BY 4.0</dc:description>"
        f"<dc:creator>Safelight</dc:creator><dc:language>{one.language.tag}</dc:language>"
        f"<meta:keyword>{one.imprint.code}</meta:keyword>"
        f"<meta:creation-date>{day}T00:00:00</meta:creation-date><dc:date>{day}T00:00:00</dc:date>"
        "</office:meta></office:document-meta>"
    )


def _manifest(names: list[str]) -> tuple[str, bytes]:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}"'
        f' manifest:media-type="{MEDIA_TYPES[PurePosixPath(name).suffix]}"/>'
        for name in names
    )
    return "META-INF/manifest.xml", (
        f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:'
        '1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/"'
        f' manifest:version="1.3" manifest:media-type="{TYPE}"/>{entries}</manifest:manifest>'
    ).encode()
