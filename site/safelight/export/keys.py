"""The keys by which kept pages are known to be still true.

A page's key is made from what the page is made from. Every page hangs on the shell (code,
templates, interface texts, data) and on the cards of the site: what other pages say about a page
without opening it (title, summary, facts, review state), in its own language and in the source. A
page of content hangs on its own text besides. The map of a language names the same pages in the
others, and so does the note in place of a page that is not translated: they hang on what they name.
Which sections of a translation are older than the source is shown by the translation itself and
by the list for translators. So a corrected sentence makes one page anew, and its translations; a
new title the pages of its language and the notes that name it, and a new template all.
"""

from __future__ import annotations

import hashlib

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.export.inputs import digest_of


def shared_keys(catalogue: Catalogue, shell: str) -> dict[str, str]:
    """Return the key that the pages of each language share, and under "" that of the pages about
    all languages."""
    cards = _cards(catalogue)
    source = cards[catalogue.languages.source]
    keys = {
        tag: digest_of((shell, cards[""], cards[tag], source)) for tag in catalogue.languages.tags
    }
    return {"": digest_of((shell, *cards.values())), **keys}


def note_key(catalogue: Catalogue, key: str, about_pages: str) -> str:
    """Return the key of the note in place of a page: it shows the title in each language that has
    the page."""
    pages = (catalogue.pages[tag, key] for tag in catalogue.available(key))
    return digest_of((about_pages, *(f"{page.language} {page.title}" for page in pages)))


def review_states(catalogue: Catalogue) -> str:
    """Return a digest of what the map of every language says of all: which pages are reviewed."""
    pages = sorted(catalogue.pages.items())
    return digest_of(f"{tag}/{key} {page.review_state.value}" for (tag, key), page in pages)


def older_sections(catalogue: Catalogue) -> str:
    """Return a digest of what the list for translators says of all: which of their sections are
    older than the source."""
    pages = sorted(catalogue.pages.items())
    return digest_of(f"{tag}/{key} {page.stale_sections!r}" for (tag, key), page in pages)


def own_key(page: Page, about_pages: str) -> str:
    """Return the key of a page: it shows its own text, and which of its sections are older than
    the source."""
    return digest_of((about_pages, page.digest, repr(page.stale_sections)))


def _cards(catalogue: Catalogue) -> dict[str, str]:
    """Return a digest of the cards of each language, and under "" one of which page is in which
    language.
    """
    digests = {tag: hashlib.sha256() for tag in ("", *catalogue.languages.tags)}
    for (tag, key), page in sorted(catalogue.pages.items()):
        digests[""].update(f"{tag}/{key}\0".encode())
        digests[tag].update(f"{key}\0{card_of(page)}\0".encode())
    return {tag: digest.hexdigest() for tag, digest in digests.items()}


def card_of(page: Page) -> str:
    """Return what other pages can say about a page without opening it."""
    activity = page.activity
    return repr(
        (
            page.title,
            page.short_title,
            page.summary,
            page.facts,
            page.review_state.value,
            sorted(page.extra.items()),
            len(activity.questions) if activity else 0,
        )
    )
