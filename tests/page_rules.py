"""What every HTML page of the site must be. Each failure says what to write instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bs4 import BeautifulSoup, Tag
from bs4.builder._html5lib import HTML5TreeBuilder
from html5lib import HTMLParser

LABELLED = ("input", "select", "textarea")


@dataclass(frozen=True)
class Expected:
    """What the page should say of itself."""

    language: str
    direction: str
    quick_exit: bool
    english: frozenset[str] = frozenset()  # words that must be marked as English


class _StrictBuilder(HTML5TreeBuilder):
    """Builds the soup as a browser would, and notes what is not valid: one reading for both."""

    def feed(self, markup: str | bytes) -> None:
        """Read a page."""
        parser = HTMLParser(tree=self.create_treebuilder)
        parser.parse(markup)
        self.faults = [
            f"Not valid HTML5 at {at}: {code} {more}" for at, code, more in parser.errors
        ]


def read_page(
    html: str,
    *,
    language: str,
    direction: str,
    quick_exit: bool = False,
    english: frozenset[str] = frozenset(),
) -> tuple[BeautifulSoup, list[str]]:
    """Return the page, and what is wrong with it, a sentence each."""
    builder = _StrictBuilder()
    soup = BeautifulSoup(html, builder=builder)
    faults = list(builder.faults)
    if "\ue000" in html or "\ue001" in html:
        faults.append("A reference was not filled in.")
    expected = Expected(language, direction, quick_exit, english)
    for rule in RULES:
        faults.extend(rule(soup, expected))
    return soup, faults


def faults_of(html: str, *, language: str, direction: str, quick_exit: bool = False) -> list[str]:
    """Return what is wrong with the page, a sentence each."""
    return read_page(html, language=language, direction=direction, quick_exit=quick_exit)[1]


def _language(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    root = soup.html
    assert root is not None
    if root.get("lang") != expected.language:
        yield f'<html lang="{root.get("lang")}"> must be lang="{expected.language}".'
    if root.get("dir", "ltr") != expected.direction:
        yield f'<html dir> must be "{expected.direction}".'


def _own_direction(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    """In a right-to-left page, English words need their direction too: else their full stop or
    question mark stands before them."""
    if expected.direction != "rtl":
        return
    for one in soup.select("body [lang]"):
        if one["lang"] == expected.language or not one.get_text(strip=True):
            continue
        around = [one, *(part for part in one.parents if part.name not in ("body", "html"))]
        if not any(part.get("dir") or part.name == "bdi" for part in around):
            words = one.get_text(" ", strip=True)[:40]
            yield f'<{one.name} lang="{one["lang"]}"> “{words}” has no dir.'


def _foreign_words(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    """What a page in another language says in English is said to be: else it is read out wrongly."""
    for text in soup.body.find_all(string=True) if soup.body and expected.english else ():
        words = " ".join(text.split())
        if words not in expected.english:
            continue
        marked = text.find_parent(lang=True)
        if marked is None or marked["lang"] == expected.language:
            yield f'“{words[:40]}” is English: write lang="en" around it.'


def _title(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    headings = soup.find_all("h1")
    if len(headings) != 1:
        yield f"A page has exactly one h1; this has {len(headings)}."
    title = soup.title.get_text(strip=True) if soup.title else ""
    if not title:
        yield "The page has no <title>."
    if headings and not expected.quick_exit:
        words = " ".join(headings[0].get_text(" ", strip=True).split())
        if not " ".join(title.split()).startswith(words):
            yield f"The title “{title}” must start with the h1 “{words}”."


def _headings(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    levels = [int(str(one.name)[1]) for one in soup.find_all(re.compile("^h[1-6]$"))]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"A heading h{after} follows an h{before}: a level is left out."


def _ids(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    ids = Counter(str(one["id"]) for one in soup.find_all(id=True))
    yield from (f'id="{name}" stands {count} times.' for name, count in ids.items() if count > 1)


def _pictures(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    for image in soup.find_all("img"):
        if image.get("alt") is None:
            yield f'The picture {image.get("src")} has no alt. Decorative ones have alt="".'


def _fields(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    for field in soup.find_all(LABELLED):
        if field.get("type") != "hidden" and not _has_label(soup, field):
            yield f"The field {field.get('name')} has no label."


def _has_label(soup: BeautifulSoup, field: Tag) -> bool:
    if field.get("aria-label") or field.get("aria-labelledby") or field.find_parent("label"):
        return True
    return bool(field.get("id") and soup.find("label", attrs={"for": field["id"]}))


def _inline_code(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    for one in soup.find_all(style=True):
        yield f"An inline style on <{one.name}>. Use a class."
    for one in soup.find_all("script"):
        if not one.get("src") and one.get("type") != "application/ld+json":
            yield "An inline script. Put it in a module."
    for one in soup.find_all(True):
        for attribute in one.attrs:
            if attribute.startswith("on"):
                yield f"The attribute {attribute} on <{one.name}>. Put it in a module."


def _links(soup: BeautifulSoup, expected: Expected) -> Iterator[str]:
    for link in soup.find_all("a", href=True):
        named = link.get_text(strip=True) or link.get("aria-label")
        if not named and not any(image.get("alt") for image in link.find_all("img")):
            yield f"The link to {link['href']} has no words."


RULES: tuple[Callable[[BeautifulSoup, Expected], Iterator[str]], ...] = (
    _language,
    _own_direction,
    _foreign_words,
    _title,
    _headings,
    _ids,
    _pictures,
    _fields,
    _inline_code,
    _links,
)
