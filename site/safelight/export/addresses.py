"""Every address whose answer can be kept, and the key by which it is known to be still true."""

from __future__ import annotations

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
from safelight.export.keys import note_key, older_sections, own_key, review_states
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
        states, older = review_states(catalogue), older_sections(catalogue)
        for language in catalogue.languages.tags:
            about_pages = shared[language]
            about_all = {
                "translations": digest_of((shared[""], older)),
                "sitemap_of": digest_of((about_pages, states)),
            }
            yield from _hubs(catalogue, language, about_pages, about_all)
            yield from _pages(catalogue, language, shared[language])


def file_addresses(app: Flask, shell: str, media_folder: Path) -> Iterator[Address]:
    """Yield the address of every file; `shell` is the digest of what all pages hang on."""
    with context_of(app):
        yield from _files(app, "static", Path(app.root_path) / "static", shell)
        yield from _files(app, "media", media_folder, shell)


def _hubs(
    catalogue: Catalogue, language: str, about_pages: str, about_all: Mapping[str, str]
) -> Iterator[Address]:
    """Yield the hubs of a language; `about_all` are the keys of those that show all languages."""
    for endpoint in HUBS:
        key = about_all.get(endpoint, about_pages)
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
            yield Address(path, note_key(catalogue, key, about_pages), kind="untranslated")
            continue
        yield from addresses_of(page, about_pages)


def addresses_of(page: Page, about_pages: str) -> Iterator[Address]:
    """Yield the addresses of one page; `about_pages` is the key that its language shares."""
    own = own_key(page, about_pages)
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
