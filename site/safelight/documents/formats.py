"""The registry of formats, in the order in which they are offered."""

from safelight.documents.format import DocumentFormat
from safelight.documents.pdf.writer import Pdf

FORMATS: tuple[DocumentFormat, ...] = (Pdf(),)


def format_named(name: str) -> DocumentFormat | None:
    """Return the format with this name, or None."""
    return next((one for one in FORMATS if one.name == name), None)
