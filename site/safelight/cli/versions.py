"""Which versions of pages are not in the recorded history yet."""

from __future__ import annotations

from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.history import Version
from safelight.catalogue.page_versions import sections_of


def unrecorded_versions(catalogue: Catalogue, today: date) -> list[Version]:
    """Return the version of every page that has no record, by key and language."""
    from safelight.documents.copy_codes import code_of  # only where versions are looked at

    known = catalogue.history.versions
    return [
        Version(code, page.key, page.language, today, sections_of(page))
        for page in sorted(catalogue.pages.values(), key=lambda one: (one.key, one.language))
        if (code := code_of(page)) not in known
    ]
