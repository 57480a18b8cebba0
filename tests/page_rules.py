"""What every HTML page of the site must be. Each failure says what to write instead."""

from __future__ import annotations

import re
from collections import Counter

import html5lib
from bs4 import BeautifulSoup, Tag

LABELLED = ("input", "select", "textarea")


def faults_of(html: str, *, language: str, direction: str, quick_exit: bool = False) -> list[str]:
    """Return what is wrong with the page, a sentence each."""
    faults: list[str] = []
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(html)
    faults.extend(
        f"Not valid HTML5 at {position}: {code} {details}"
        for position, code, details in parser.errors
        if code not in {"eof-in-table"}
    )
    soup = BeautifulSoup(html, "html5lib")
    faults.extend(_frame_faults(soup, language, direction, quick_exit))
    faults.extend(_body_faults(soup))
    return faults


def _frame_faults(
    soup: BeautifulSoup, language: str, direction: str, quick_exit: bool
) -> list[str]:
    faults: list[str] = []
    root = soup.html
    assert root is not None
    if root.get("lang") != language:
        faults.append(f'<html lang="{root.get("lang")}"> must be lang="{language}".')
    if root.get("dir", "ltr") != direction:
        faults.append(f'<html dir> must be "{direction}".')
    headings = soup.find_all("h1")
    if len(headings) != 1:
        faults.append(f"A page has exactly one h1; this has {len(headings)}.")
    title = soup.title.get_text(strip=True) if soup.title else ""
    if not title:
        faults.append("The page has no <title>.")
    if headings and not quick_exit:
        words = " ".join(headings[0].get_text(" ", strip=True).split())
        if not " ".join(title.split()).startswith(words):
            faults.append(f"The title “{title}” must start with the h1 “{words}”.")
    levels = [int(str(one.name)[1]) for one in soup.find_all(re.compile("^h[1-6]$"))]
    for before, after in zip(levels, levels[1:], strict=False):
        if after > before + 1:
            faults.append(f"A heading h{after} follows an h{before}: a level is left out.")
    return faults


def _body_faults(soup: BeautifulSoup) -> list[str]:
    faults: list[str] = []
    ids = Counter(str(one["id"]) for one in soup.find_all(id=True))
    faults.extend(f'id="{name}" stands {count} times.' for name, count in ids.items() if count > 1)
    for image in soup.find_all("img"):
        if image.get("alt") is None:
            faults.append(
                f'The picture {image.get("src")} has no alt. Decorative ones have alt="".'
            )
    for name in LABELLED:
        for field in soup.find_all(name):
            if field.get("type") != "hidden" and not _has_label(soup, field):
                faults.append(f"The field {field.get('name')} has no label.")
    for one in soup.find_all(style=True):
        faults.append(f"An inline style on <{one.name}>. Use a class.")
    for one in soup.find_all("script"):
        if not one.get("src") and one.get("type") != "application/ld+json":
            faults.append("An inline script. Put it in a module.")
    for one in soup.find_all(True):
        for attribute in one.attrs:
            if attribute.startswith("on"):
                faults.append(f"The attribute {attribute} on <{one.name}>. Put it in a module.")
    for link in soup.find_all("a", href=True):
        if (
            not link.get_text(strip=True)
            and not link.get("aria-label")
            and not link.find("img", alt=True)
        ):
            faults.append(f"The link to {link['href']} has no words.")
    if "\ue000" in str(soup) or "\ue001" in str(soup):
        faults.append("A reference was not filled in.")
    return faults


def _has_label(soup: BeautifulSoup, field: Tag) -> bool:
    if field.get("aria-label") or field.get("aria-labelledby") or field.find_parent("label"):
        return True
    return bool(field.get("id") and soup.find("label", attrs={"for": field["id"]}))
