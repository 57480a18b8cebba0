"""Where files are ordered: which there are of a page, and each one's bytes, made or kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from safelight.catalogue.body import Body
from safelight.catalogue.body_reader import BodyReader
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.code_digest import code_digest
from safelight.catalogue.model import Page
from safelight.documents.composing import Composer
from safelight.documents.copy_codes import code_of
from safelight.documents.edition import Edition, editions_of
from safelight.documents.format import DocumentFormat, Studio
from safelight.documents.formats import FORMATS
from safelight.documents.labels import Texts
from safelight.documents.manuscript import Manuscript
from safelight.documents.pack import LICENCE, Pack, pack
from safelight.documents.store import FileStore

At = tuple[str, str]  # the language and the key of a page
REMEMBERED = 8  # pages and manuscripts
LIBRARIES = ("babel", "typst", "pikepdf", "python-pptx", "lxml")


class Digest(Protocol):
    """A hash that is not finished."""

    def copy(self) -> Digest:
        """Return the same hash, to go on with."""
        ...

    def update(self, data: bytes, /) -> None:
        """Go on with these bytes."""
        ...

    def hexdigest(self) -> str:
        """Return the hash so far."""
        ...


@dataclass(frozen=True)
class Offer:
    """One file that can be had: a page, an edition and a format. `name` is the file's name.

    `source` is the source language, which no name of a file tells.
    """

    page: Page
    edition: Edition
    format: DocumentFormat
    source: str

    @property
    def name(self) -> str:
        """Return the name of the file: "pressure-and-secrets-20-minutes.pdf"."""
        slug = self.page.key.rpartition("/")[2]
        language = "" if self.page.language == self.source else self.page.language
        parts = (slug, self.edition.slug, language)
        return "-".join(part for part in parts if part) + self.format.suffix


PACK = Pack()


def offers_of(page: Page, source: str) -> Iterator[Offer]:
    """Yield every file that can be had of a page, in the order to show. `source` is the source
    language."""
    for edition in editions_of(page):
        for one in (*FORMATS, PACK):
            if one.makes(page, edition.reader):
                yield Offer(page, edition, one, source)


def offer_named(page: Page, name: str, source: str) -> Offer | None:
    """Return the file with this name, or None when the page has none."""
    return next((one for one in offers_of(page, source) if one.name == name), None)


@dataclass(frozen=True)
class _Composed:
    """A manuscript, the hash of it so far, which is the same for every format, and the studio with
    the pictures that the hash is of: one that changes meanwhile must not go into a file whose key
    does not know of it."""

    manuscript: Manuscript
    digest: Digest
    studio: Studio


@dataclass(frozen=True)
class DocumentOffice:
    """Makes the files of a catalogue. `origin` is the site's address without a last slash;
    `licences` is the folder of licence texts."""

    catalogue: Catalogue
    content: Path
    texts: Texts
    origin: str
    store: FileStore
    licences: Path

    @cached_property
    def bodies(self) -> BodyReader:
        """Return what reads the bodies of pages."""
        return BodyReader(self.catalogue, self.content)

    @cached_property
    def studio(self) -> Studio:
        """Return where writers find pictures, fonts and sources."""
        return Studio(self.content / "media", source=self.bodies.source_text)

    @cached_property
    def composer(self) -> Composer:
        """Return what composes manuscripts."""
        return Composer(self.catalogue, self.texts, self.origin)

    def manuscript(self, offer: Offer) -> Manuscript:
        """Return what the file is written from.

        Raise MovedContentError when the content has changed since the catalogue was made.
        """
        return self._composed(offer).manuscript

    def _composed(self, offer: Offer) -> _Composed:
        return self._compose((offer.page.language, offer.page.key), offer.edition)

    @cached_property
    def _compose(self) -> Callable[[At, Edition], _Composed]:
        """Return what composes a page, and remembers the last ones: a page has many formats."""

        @lru_cache(maxsize=REMEMBERED)
        def compose(at: At, edition: Edition) -> _Composed:
            page = self.catalogue.pages[at]
            one = self.composer.compose(self._read(at), edition, code_of(page))
            said = replace(one, labels=None)  # type: ignore[arg-type] # hashed as texts, below
            digest = hashlib.sha256(repr(said).encode())
            digest.update(one.labels.digest.encode())
            drawn = {name: self.studio.picture(name) for name, _ in page.media}
            for picture in drawn.values():
                digest.update(picture)
            return _Composed(one, digest, replace(self.studio, drawn=drawn))

        return compose

    @cached_property
    def _read(self) -> Callable[[At], Body]:
        return lru_cache(maxsize=REMEMBERED)(lambda at: self.bodies.read(self.catalogue.pages[at]))

    def file(self, offer: Offer) -> tuple[str, bytes]:
        """Return the key of a file, which is also its entity tag, and its bytes."""
        if offer.format is PACK:
            return self._pack(offer)
        key = self.key_of(offer)
        return key, self.store.get(key, lambda: self._write(offer))

    def _write(self, offer: Offer) -> bytes:
        composed = self._composed(offer)
        return offer.format.write(composed.manuscript, composed.studio)

    def packed(self, page: Page, length: int) -> Iterator[Offer]:
        """Yield the files that go into one ZIP: of a lesson those of one length."""
        for one in offers_of(page, self.catalogue.languages.source):
            if one.format is not PACK and one.edition.is_for(length):
                yield one

    def _pack(self, offer: Offer) -> tuple[str, bytes]:
        page, key = offer.page, self._pack_key(offer)
        kept = self.store.kept(key)
        if kept is not None:
            return key, kept
        # Before the lock of the ZIP is taken: two that wait for each other's files would never end.
        named = [(one.name, self.file(one)[1]) for one in self._inside(offer)]
        day = page.facts.reviewed
        return key, self.store.get(
            key, lambda: pack(named, page.language, self.studio, self.licences, day)
        )

    def _inside(self, offer: Offer) -> Iterator[Offer]:
        return self.packed(offer.page, offer.edition.length or offer.page.facts.minutes)

    def _pack_key(self, offer: Offer) -> str:
        keys = map(self.key_of, self._inside(offer))
        return hashlib.sha256("".join((*keys, self._licence)).encode()).hexdigest()

    @cached_property
    def _licence(self) -> str:
        """Return the digest of the licence that lies in every ZIP."""
        return hashlib.sha256((self.licences / LICENCE).read_bytes()).hexdigest()

    @cached_property
    def stamp(self) -> str:
        """Return the hash of all that all files are made from."""
        digest = hashlib.sha256(
            f"{self.catalogue.digest}\0{self.origin}\0{_makers()}{self._licence}".encode()
        )
        for labels in self.composer.labels.values():
            digest.update(labels.digest.encode())
        return digest.hexdigest()

    def key_of(self, offer: Offer) -> str:
        """Return the key of a file, without making it: the hash of its words, the words of its
        language, its pictures, and what makes it."""
        if offer.format is PACK:
            return self._pack_key(offer)
        digest = self._composed(offer).digest.copy()
        digest.update(f"{offer.format.name}\0{_makers()}".encode())
        return digest.hexdigest()


def open_office(
    catalogue: Catalogue,
    content: Path,
    texts: Texts,
    origin: str,
    *,
    cache_folder: Path,
    root: Path,
) -> DocumentOffice:
    """Return the office of a site: files are kept in its cache folder, and the licences lie in the
    folder of the project."""
    store = FileStore(cache_folder / "files")
    return DocumentOffice(catalogue, content, texts, origin, store, root / "LICENSES")


@cache
def _makers() -> str:
    """Return a digest of our writers, of what reads the pages for them, of their fonts and of their
    libraries."""
    here = Path(__file__).parent
    digest = hashlib.sha256(code_digest(here.with_name("catalogue")).encode())
    for path in sorted(here.rglob("*")):
        if path.is_file() and path.suffix not in {".pyc"}:
            digest.update(path.name.encode() + path.read_bytes())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    return digest.hexdigest()
