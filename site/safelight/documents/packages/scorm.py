"""SCORM 1.2: a manifest and one page that speaks to the platform it is shown in."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.packages.page import ENTRY, package_files

MANIFEST = "imsmanifest.xml"


def for_platforms(page: Page, reader: Reader) -> bool:
    """Return whether a page becomes a package: activities whole, lessons as pupils see them."""
    return (page.type, reader) in {("activity", Reader.WHOLE), ("lesson", Reader.PUPILS)}


class Scorm:
    """Writes SCORM 1.2 packages."""

    name = "scorm"
    suffix = "-scorm.zip"
    media_type = "application/zip"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the page becomes a package for this reader."""
        return for_platforms(page, reader)

    def pages(self, made: bytes) -> int:
        """Return 0: a package has no pages."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the package."""
        files = list(package_files(manuscript, studio))
        manifest = _manifest(manuscript, (name for name, _ in files))
        return archive([(MANIFEST, manifest.encode()), *files], manuscript.imprint.version)


def _manifest(manuscript: Manuscript, names: Iterable[str]) -> str:
    title = escape(manuscript.title)
    files = "".join(f"<file href={quoteattr(name)}/>" for name in names)
    code = manuscript.imprint.code
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest identifier="safelight-{code}" version="1.0" '
        'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" '
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">'
        "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>"
        '<organizations default="organization"><organization identifier="organization">'
        f"<title>{title}</title>"
        f'<item identifier="item" identifierref="page"><title>{title}</title></item>'
        "</organization></organizations><resources>"
        f'<resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="{ENTRY}">'
        f"{files}</resource></resources></manifest>\n"
    )
