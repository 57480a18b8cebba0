"""What tells one version of a page from another: the digests of its words and sections."""

from __future__ import annotations

from safelight.catalogue.history import Version
from safelight.catalogue.model import Page
from safelight.catalogue.pages import changed_sections
from safelight.catalogue.reading import digest_of


def sections_of(page: Page) -> str:
    """Return the digests of a page's words and sections, by which changes are named."""
    words = digest_of("\n".join((page.title, page.short_title, page.summary)))
    return "-".join((words, *(section.digest for section in page.sections)))


def changed_since(version: Version, page: Page) -> tuple[str, ...]:
    """Return the headings of a page that are new or changed since a version of it."""
    return tuple(changed_sections(version.sections, sections_of(page), page).values())
