"""The registry of formats, in the order in which they are offered."""

from safelight.documents.docx.writer import Docx
from safelight.documents.epub import Epub
from safelight.documents.format import DocumentFormat
from safelight.documents.odt.writer import Odt
from safelight.documents.packages.cartridge import Cartridge
from safelight.documents.packages.moodle import Gift, MoodleXml
from safelight.documents.packages.qti import Qti
from safelight.documents.packages.scorm import Scorm
from safelight.documents.pdf.writer import Pdf
from safelight.documents.pptx.writer import Pptx
from safelight.documents.source import Markdown

FORMATS: tuple[DocumentFormat, ...] = (
    Pdf(),
    Docx(),
    Pptx(),
    Epub(),
    Odt(),
    Markdown(),
    Scorm(),
    Cartridge(),
    Qti(),
    MoodleXml(),
    Gift(),
)
