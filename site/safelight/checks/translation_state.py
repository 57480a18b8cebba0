"""Translations that are missing or older than their source, and interface texts without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import Advice, counted
from safelight.languages import MESSAGES, Languages, unfilled_texts


def check_translations(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on every page without a translation, and name the sections that are stale."""
    for tag in catalogue.languages.tags[1:]:
        for source in catalogue.sources():
            key, page = source.key, catalogue.page(tag, source.key)
            if page is None:
                path = f"content/{tag}/{key}.md"
                message = (
                    f"Not yet in {catalogue.languages[tag].name}. Translate content/en/{key}.md."
                )
                yield Advice(path, 1, message, "translations")
            elif page.stale_sections:
                names = "; ".join(one.heading for one in page.stale_sections)
                message = (
                    f"Changed in English since: {names}. Translate them again, then stamp the file."
                )
                yield Advice(page.path, 1, message, "translations")


def check_interface_texts(languages: Languages, folder: Path) -> Iterator[Advice]:
    """Advise once for each language in which texts of the interface are still in English."""
    for tag in languages.tags[1:]:
        found = unfilled_texts(folder, tag)
        if found:
            message = (
                f"{counted(len(found), 'interface text is', 'interface texts are')} not yet in "
                f"{languages[tag].name}, but in English. Fill them in, then `make translations`. "
                f"`flask translations status {tag}` lists them."
            )
            yield Advice(f"translations/{tag}/{MESSAGES}", found[0].line, message, "translations")
