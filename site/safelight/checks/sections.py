"""Sections that a page type expects but may do without."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.page_types import page_type_named
from safelight.catalogue.problems import Advice


def check_expected_sections(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on expected sections that a source page leaves out."""
    for page in catalogue.sources():
        for section_id in page_type_named(page.type).expected:
            if page.section(section_id) is None:
                message = (
                    f"A {page.type} usually has a section `{section_id}`. Is it meant to be out?"
                )
                yield Advice(page.path, 1, message, "sections")
