"""DOCX: an editable document with real styles, headings, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from safelight.catalogue.body import Run
from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.docx import styles
from safelight.documents.docx.content import Content
from safelight.documents.docx.embedding import embedded_fonts, font_table
from safelight.documents.docx.inline import Inline, media_name
from safelight.documents.docx.names import PACKAGE, WORD_TYPE, XML, main_part, relationships
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.lettering import SCRIPTS
from safelight.documents.manuscript import Manuscript
from safelight.documents.pictures import as_png

PARTS = ("styles", "numbering", "settings", "fontTable", "footer")


class Docx:
    """Writes DOCX files."""

    name = "docx"
    suffix = ".docx"
    media_type = f"{WORD_TYPE}.document"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return True: every page that makes files can be had for changing."""
        return True

    def pages(self, made: bytes) -> int:
        """Return 0: its pages are made by the program that shows it."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the document."""
        return archive(_members(manuscript, studio), manuscript.imprint.version)


def _members(one: Manuscript, studio: Studio) -> Iterator[tuple[str, bytes]]:
    inline = Inline(one.is_rtl, [(name, f"{name}.xml", False) for name in PARTS])
    content = Content(one, inline)
    body = "".join(content.body())
    yield "[Content_Types].xml", _content_types().encode()
    yield "_rels/.rels", _ROOT.encode()
    yield "docProps/core.xml", _core(one).encode()
    yield "word/document.xml", _document(one, body).encode()
    yield "word/styles.xml", styles.styles_part(one).encode()
    yield "word/numbering.xml", styles.numbering_part(content.lists).encode()
    yield "word/settings.xml", _settings(one).encode()
    yield "word/footer.xml", _footer(one).encode()
    yield "word/fontTable.xml", font_table(one).encode()
    yield "word/_rels/document.xml.rels", relationships(inline.relations).encode()
    shown = {target for kind, target, _ in inline.relations if kind == "image"}
    for name in dict.fromkeys(name for name, _ in one.page.media):
        if f"media/{media_name(name)}" in shown:
            yield f"word/media/{media_name(name)}", as_png(studio.picture(name))
    fonts = list(embedded_fonts(one, studio))
    if fonts:
        rows = [("font", name, False) for name, _ in fonts]
        yield "word/_rels/fontTable.xml.rels", relationships(rows).encode()
        yield from ((f"word/{name}", font) for name, font in fonts)


def _document(one: Manuscript, body: str) -> str:
    bidi = "<w:bidi/>" if one.is_rtl else ""
    return (
        f"{XML}<w:document {main_part()}><w:body>{body}<w:sectPr>"
        f'<w:footerReference w:type="default" r:id="rId{PARTS.index("footer") + 1}"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
        f' w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>{bidi}</w:sectPr></w:body>'
        "</w:document>"
    )


def _footer(one: Manuscript) -> str:
    inline = Inline(one.is_rtl)
    before, _, rest = one.labels.gettext("Page {page} of {pages}").partition("{page}")
    between, _, after = rest.partition("{pages}")
    words = (*one.foot(), Run(f" · {before}"))
    fields = [
        f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for name in ("PAGE", "NUMPAGES")
    ]
    return (
        f'{XML}<w:ftr {main_part()}><w:p><w:pPr><w:pStyle w:val="{styles.FOOTER}"/></w:pPr>'
        f"{inline.words(words)}{fields[0]}{inline.words((Run(between),))}{fields[1]}"
        f"{inline.words((Run(after),)) if after else ''}</w:p></w:ftr>"
    )


def _settings(one: Manuscript) -> str:
    code = styles.locale_of(one)
    embed = "<w:embedTrueTypeFonts/>" if one.language.tag in SCRIPTS else ""
    return (
        f"{XML}<w:settings {main_part()}>{embed}<w:compat><w:compatSetting"
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{code}" w:bidi="{code}"/></w:settings>'
    )


def _core(one: Manuscript) -> str:
    day = f'xsi:type="dcterms:W3CDTF">{one.imprint.version.isoformat()}T00:00:00Z'
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(one.title)}</dc:title><dc:subject>{escape(one.summary)}</dc:subject>"
        f"<dc:creator>Safelight</dc:creator><cp:keywords>{one.imprint.code}</cp:keywords>"
        "<dc:description>CC BY 4.0</dc:description>"
        "<cp:lastModifiedBy>Safelight</cp:lastModifiedBy>"
        f"<dcterms:created {day}</dcterms:created><dcterms:modified {day}</dcterms:modified>"
        f"<dc:language>{one.language.tag}</dc:language></cp:coreProperties>"
    )


def _content_types() -> str:
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
        )
    )
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *((name, name) for name in PARTS))
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">{defaults}{parts}'
        f'<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


_ROOT = relationships(
    [
        ("officeDocument", "word/document.xml", False),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
    ]
)
