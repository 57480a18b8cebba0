"""What a package lists: the files that are there, no others, and names that lead somewhere."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import Any

MANIFEST = "imsmanifest.xml"
SAFE = re.compile(r"[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*)*", re.ASCII)
LOADING = {"img": "src", "script": "src", "link": "href", "source": "src", "iframe": "src"}


def listing_problems(opened: zipfile.ZipFile, manifest: Any) -> Iterator[str]:
    """Yield what is wrong with the names in an archive and in its manifest."""
    names = opened.namelist()
    if opened.testzip():
        yield "The archive is damaged."
    yield from (f"{one} stands twice in the archive." for one in repeated(names))
    yield from (f"{one} is no name for a file." for one in names if not SAFE.fullmatch(one))
    listed = [one.get("href") for one in manifest.iter("{*}file")]
    yield from (f"{one} is listed twice." for one in repeated(listed))
    yield from (f"{one} is listed and not there." for one in sorted({*listed} - {*names}))
    yield from (f"{one} is not listed." for one in sorted({*names} - {*listed, MANIFEST}))
    yield from _references(manifest)
    for name in names:
        if name.endswith(".html"):
            yield from _loaded(name, opened.read(name).decode(), names)


def repeated(names: Iterable[str]) -> list[str]:
    """Return what stands in names more than once."""
    return [one for one, times in Counter(names).items() if times > 1]


def _references(manifest: Any) -> Iterator[str]:
    identifiers = [one.get("identifier") for one in manifest.iter() if one.get("identifier")]
    yield from (f"{one} names two things." for one in repeated(identifiers))
    resources = {one.get("identifier"): one for one in manifest.iter("{*}resource")}
    pointed = [one.get("identifierref") for one in manifest.iter() if one.get("identifierref")]
    has_items = manifest.find(".//{*}item") is not None
    yield from (f"{one} is no resource." for one in pointed if one not in resources)
    for name, resource in resources.items():
        files = {one.get("href") for one in resource.iter("{*}file")}
        if resource.get("href") and resource.get("href") not in files:
            yield f"The resource {name} does not list its own page."
        if not files:
            yield f"The resource {name} has no files."
        if has_items and name not in pointed:
            yield f"Nothing leads to the resource {name}."


class _Loads(HTMLParser):
    """The addresses that a page loads by itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag loads."""
        address = dict(attrs).get(LOADING.get(tag, ""))
        if address:
            self.found.append(address)


def _loaded(name: str, page: str, names: list[str]) -> Iterator[str]:
    for address in _Loads(page).found:
        if str(PurePosixPath(name).parent / address) not in names:
            yield f"{name} loads {address}, which is not in the package."
