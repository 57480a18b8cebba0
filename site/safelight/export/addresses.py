"""Every address whose answer can be kept, and the key by which it is known to be still true.

A page's key is made from what the page is made from. Every page hangs on the shell (code,
templates, interface texts, data) and on the cards of the site: what other pages say about a page
without opening it (title, summary, facts, review state). A page of content hangs on its own text
besides. So a corrected sentence makes one page anew, a new title the pages of its language, and a
new template all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import unquote

from flask import Flask, url_for

from safelight.activities.screens import further_screens
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS, FRAMEWORKS
from safelight.catalogue.lesson_versions import LENGTHS
from safelight.catalogue.model import Page
from safelight.export.inputs import digest_of
from safelight.export.rendering import context_of
from safelight.folders import entries_in

HUBS = (
    "home",
    "parents",
    "topics",
    "teachers",
    "frameworks",
    "plan",
    "school_kit",
    "lessons",
    "children",
    "home_packs",
    "help",
    "glossary",
    "evidence",
    "about",
    "translations",
    "feed",
    "opensearch",
    "sitemap_of",
)
SINGLE = ("sitemap", "robots")


@dataclass(frozen=True, slots=True)
class Address:
    """One address to ask the app for.

    `is_file` is true under a digest, where nothing ever changes. Addresses of one `kind` are made
    by the same templates.
    """

    path: str
    key: str
    is_file: bool = False
    kind: str = ""

    @property
    def path_info(self) -> str:
        """Return the path as a server hands it over: decoded, its bytes as Latin-1."""
        return unquote(self.path, "latin-1")


def addresses(app: Flask, catalogue: Catalogue, shared: Mapping[str, str]) -> Iterator[Address]:
    """Yield the address of each page that the store may hold; `shared` are keys that they share."""
    with context_of(app):
        for endpoint in SINGLE:
            yield Address(url_for(endpoint), shared[""], kind=endpoint)
        for language in catalogue.languages.tags:
            yield from _hubs(catalogue, language, shared[language], shared[""])
            yield from _pages(catalogue, language, shared[language])


def file_addresses(app: Flask, shell: str, media_folder: Path) -> Iterator[Address]:
    """Yield the address of every file; `shell` is the digest of what all pages hang on."""
    with context_of(app):
        yield from _files(app, "static", Path(app.root_path) / "static", shell)
        yield from _files(app, "media", media_folder, shell)


def shared_keys(catalogue: Catalogue, shell: str) -> dict[str, str]:
    """Return the key that the pages of each language share, and under "" that of the pages about
    all languages."""
    cards = _cards(catalogue)
    source = cards[catalogue.languages.source]
    keys = {
        tag: digest_of((shell, cards[""], cards[tag], source)) for tag in catalogue.languages.tags
    }
    return {"": digest_of((shell, *cards.values())), **keys}


def _hubs(
    catalogue: Catalogue, language: str, about_pages: str, everything: str
) -> Iterator[Address]:
    for endpoint in HUBS:
        key = everything if endpoint == "translations" else about_pages
        yield Address(url_for(endpoint, language=language), key, kind=endpoint)
    for band in BANDS:
        yield Address(url_for("band", language=language, band=band), about_pages, kind=band)
    for topic in catalogue.topics:
        path = url_for("topic", language=language, topic=topic)
        yield Address(path, about_pages, kind="topic")
    for framework in FRAMEWORKS:
        for place in getattr(catalogue.frameworks, framework):
            path = url_for("framework_place", language=language, framework=framework, place=place)
            yield Address(path, about_pages, kind="framework_place")


def _pages(catalogue: Catalogue, language: str, about_pages: str) -> Iterator[Address]:
    for key in catalogue.keys():  # noqa: SIM118 - the catalogue is no dict; this is its own method
        path = url_for("page", language=language, key=key)
        page = catalogue.page(language, key)
        if page is None:  # the note that says where the page is to be had
            yield Address(path, about_pages, kind="untranslated")
            continue
        yield from addresses_of(page, about_pages)


def addresses_of(page: Page, about_pages: str) -> Iterator[Address]:
    """Yield the addresses of one page; `about_pages` is the key that its language shares."""
    own = digest_of((about_pages, page.digest))
    path = url_for("page", language=page.language, key=page.key)
    kind = page.facts.kind or page.type
    yield Address(path, own, kind=kind)
    for part in (*further_screens(page), *_versions(page)):
        yield Address(f"{path}{part}/", own, kind=f"{kind} {part}")


def _versions(page: Page) -> tuple[str, ...]:
    """Return the versions of a lesson that have addresses of their own."""
    if page.type != "lesson":
        return ()
    return (*(f"{length}-minutes" for length in LENGTHS), "for-parents")


def _files(app: Flask, endpoint: str, folder: Path, shell: str) -> Iterator[Address]:
    """Yield the files of a folder.

    Their address holds the digest of their bytes; their headers come from the code, so from the
    shell.
    """
    name = "asset" if endpoint == "static" else "media"
    address_of = cast(Callable[[str], str], app.jinja_env.globals[name])
    for inside, entry in entries_in(folder):
        if entry.is_file():
            address = address_of(inside)
            yield Address(address, digest_of((shell, address)), is_file=True)


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
            page.stale_sections,
            sorted(page.extra.items()),
            len(activity.questions) if activity else 0,
        )
    )
