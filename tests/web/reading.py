"""How tests read a page: the one element they mean, and its words."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag


def first(part: Tag, selector: str) -> Tag:
    """Return the first element that the selector finds. Fail with a sentence when there is none."""
    found = part.select_one(selector)
    assert found is not None, f"The page has no {selector}."
    return found


def main_of(soup: BeautifulSoup) -> Tag:
    """Return the page's main part."""
    return first(soup, "main")


def title_of(soup: BeautifulSoup) -> str:
    """Return the words of the tab."""
    return words_of(first(soup, "title"))


def words_of(part: Tag) -> str:
    """Return the words in an element, one space between them."""
    return " ".join(part.get_text(" ").split())


def links_of(part: Tag) -> list[str]:
    """Return the address of every link in an element."""
    return [str(link["href"]) for link in part.select("a[href]")]
