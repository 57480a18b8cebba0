"""What every HTML page of the site must be. Each failure says what to write instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import markupever
import soup5ever  # noqa: F401 - Beautiful Soup knows "html5ever" by it
from bs4 import BeautifulSoup, Tag
from html5lib import HTMLParser

LABELLED = ("input", "select", "textarea")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Expected:
    """What the page should say of itself."""

    language: str
    direction: str
    quick_exit: bool
    english: frozenset[str] = frozenset()  # words that must be marked as English


@dataclass(frozen=True)
class Page:
    """A page as a tree. Its elements are gathered once: each rule would walk through all of it."""

    soup: BeautifulSoup

    @cached_property
    def tags(self) -> Sequence[Tag]:
        """Return every element, in the order of the page."""
        return self.soup.find_all(True)

    def called(self, *names: str) -> list[Tag]:
        """Return the elements that have one of these names."""
        return [one for one in self.tags if one.name in names]


STRICTLY = markupever.HtmlOptions(full_document=True, exact_errors=True)
# Two things that browsers' parsers let pass, and html5lib did not.
BARE_AMPERSAND = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#x[0-9A-Fa-f]+);)")
CLOSED_AT_ONCE = re.compile(r"<(title|script|style|textarea)\b[^>]*/>")


def _invalid(html: str) -> list[str]:
    """Return what is not valid HTML5, as the parser of a browser finds it.

    That reads a page in a twenty-fifth of html5lib's time, which is asked where the fault is.
    """
    parser = markupever.Parser(STRICTLY)
    parser.process(html)
    parser.finish()
    faults = [str(one)[:200] for one in parser.errors()]
    faults.extend(f"“{one[0]}” is no sign: write &amp;." for one in BARE_AMPERSAND.finditer(html))
    faults.extend(f"{one[0][:40]} has no end." for one in CLOSED_AT_ONCE.finditer(html))
    if faults:
        slow = HTMLParser()
        slow.parse(html)
        faults.extend(f"{code} at {at} {more}" for at, code, more in slow.errors)
    return [f"Not valid HTML5: {one}" for one in faults]


def read_page(
    html: str,
    *,
    language: str,
    direction: str,
    quick_exit: bool = False,
    english: frozenset[str] = frozenset(),
) -> tuple[BeautifulSoup, list[str]]:
    """Return the page, and what is wrong with it, a sentence each."""
    page = Page(BeautifulSoup(html, "html5ever"))
    faults = _invalid(html)
    if "\ue000" in html or "\ue001" in html:
        faults.append("A reference was not filled in.")
    expected = Expected(language, direction, quick_exit, english)
    for rule in RULES:
        faults.extend(rule(page, expected))
    return page.soup, faults


def faults_of(html: str, *, language: str, direction: str, quick_exit: bool = False) -> list[str]:
    """Return what is wrong with the page, a sentence each."""
    return read_page(html, language=language, direction=direction, quick_exit=quick_exit)[1]


def _language(page: Page, expected: Expected) -> Iterator[str]:
    root = page.soup.html
    assert root is not None
    if root.get("lang") != expected.language:
        yield f'<html lang="{root.get("lang")}"> must be lang="{expected.language}".'
    if root.get("dir", "ltr") != expected.direction:
        yield f'<html dir> must be "{expected.direction}".'


def _own_direction(page: Page, expected: Expected) -> Iterator[str]:
    """In a right-to-left page, English words need their direction too: else their full stop or
    question mark stands before them."""
    if expected.direction != "rtl":
        return
    for one in page.soup.select("body [lang]"):
        if one["lang"] == expected.language or not one.get_text(strip=True):
            continue
        around = [one, *(part for part in one.parents if part.name not in ("body", "html"))]
        if not any(part.get("dir") or part.name == "bdi" for part in around):
            words = one.get_text(" ", strip=True)[:40]
            yield f'<{one.name} lang="{one["lang"]}"> “{words}” has no dir.'


def _foreign_words(page: Page, expected: Expected) -> Iterator[str]:
    """What a page in another language says in English is said to be: else it is read out wrongly."""
    body = page.soup.body
    for text in body.find_all(string=True) if body and expected.english else ():
        words = " ".join(text.split())
        if words not in expected.english:
            continue
        marked = text.find_parent(lang=True)
        if marked is None or marked["lang"] == expected.language:
            yield f'“{words[:40]}” is English: write lang="en" around it.'


def _title(page: Page, expected: Expected) -> Iterator[str]:
    headings = page.called("h1")
    if len(headings) != 1:
        yield f"A page has exactly one h1; this has {len(headings)}."
    title = page.soup.title.get_text(strip=True) if page.soup.title else ""
    if not title:
        yield "The page has no <title>."
    if headings and not expected.quick_exit:
        words = " ".join(headings[0].get_text(" ", strip=True).split())
        if not " ".join(title.split()).startswith(words):
            yield f"The title “{title}” must start with the h1 “{words}”."


def _headings(page: Page, expected: Expected) -> Iterator[str]:
    levels = [int(str(one.name)[1]) for one in page.called(*HEADINGS)]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"A heading h{after} follows an h{before}: a level is left out."


def _ids(page: Page, expected: Expected) -> Iterator[str]:
    ids = Counter(str(one["id"]) for one in page.tags if "id" in one.attrs)
    yield from (f'id="{name}" stands {count} times.' for name, count in ids.items() if count > 1)


def _pictures(page: Page, expected: Expected) -> Iterator[str]:
    for image in page.called("img"):
        if image.get("alt") is None:
            yield f'The picture {image.get("src")} has no alt. Decorative ones have alt="".'


def _fields(page: Page, expected: Expected) -> Iterator[str]:
    for field in page.called(*LABELLED):
        if field.get("type") != "hidden" and not _has_label(page, field):
            yield f"The field {field.get('name')} has no label."


def _has_label(page: Page, field: Tag) -> bool:
    if field.get("aria-label") or field.get("aria-labelledby") or field.find_parent("label"):
        return True
    labels = (one.get("for") for one in page.called("label"))
    return bool(field.get("id") and field["id"] in labels)


def _inline_code(page: Page, expected: Expected) -> Iterator[str]:
    for one in page.called("script"):
        if not one.get("src") and one.get("type") != "application/ld+json":
            yield "An inline script. Put it in a module."
    for one in page.tags:
        if "style" in one.attrs:
            yield f"An inline style on <{one.name}>. Use a class."
        for attribute in one.attrs:
            if attribute.startswith("on"):
                yield f"The attribute {attribute} on <{one.name}>. Put it in a module."


def _links(page: Page, expected: Expected) -> Iterator[str]:
    for link in page.called("a"):
        if "href" not in link.attrs:
            continue
        named = link.get_text(strip=True) or link.get("aria-label")
        if not named and not any(image.get("alt") for image in link.find_all("img")):
            yield f"The link to {link['href']} has no words."


RULES: tuple[Callable[[Page, Expected], Iterator[str]], ...] = (
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
