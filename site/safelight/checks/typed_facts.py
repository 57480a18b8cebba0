"""Figures, phone numbers and addresses typed into a page instead of named by id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Helpline
from safelight.catalogue.problems import Advice
from safelight.checks.page_text import passages
from safelight.checks.shares import shares_in

# Digits with anything between them that people put there: spaces, dots, hyphens, strokes, brackets.
_PHONE = re.compile(r"(?<![\w.,-])\+?\(?\d[\d \u00a0\u202f().\u2010-\u2015/-]{5,}\d(?![\w-])")
FEWEST_DIGITS = 7
# A large number in groups of three, or two years.
_NO_PHONE = re.compile(
    r"[1-9]\d{0,2}(?:[.,]\d{3})+|(?:19|20)\d\d ?[\u2010-\u2015/-] ?(?:19|20)\d\d"
)
_ENDINGS = (
    "com|org|net|info|uk|ie|fr|es|pl|de|it|eu|us|ca|au|nz|in|pk|eg|sa|ae|ru|gov|edu|int|scot|wales|"
    "cymru|io|co|ai|app|tv|gg|me|ly|link|site|online|shop|xyz|biz"
)
_WEB = re.compile(
    r"\b(?i:www\.|https?://)\S*[\w/]"
    rf"|(?<![\w@./-])(?:[A-Za-z0-9-]+\.)+(?:{_ENDINGS})(?![\w-]|\.\w)(?:/[\w./-]*)?"
)
_DATE = re.compile(r"\d{1,2} \w+ \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}")


def check_typed_facts(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise to take every figure and number from the data files, in every language."""
    short = _short_numbers(catalogue.helplines.values())
    for page in catalogue.pages.values():
        for passage in passages(page):
            text = _DATE.sub("", passage.text)
            for found in shares_in(text, page.language):
                message = f"“{found}” is a figure. Quote a fact by id: `/// fact | id`."
                yield Advice(page.path, passage.line, message, "typed-facts")
            phones = _phones(text)
            for found in [*phones, *short.findall(_PHONE.sub("", text) if phones else text)]:
                message = (
                    f"“{found.strip()}” is a phone number. Write a reference, `[[gb-childline]]`."
                )
                yield Advice(page.path, passage.line, message, "typed-facts")
            for found in _WEB.findall(text):
                message = f"“{found}” is a web address. Write a reference, `[[gb-ceop web]]`."
                yield Advice(page.path, passage.line, message, "typed-facts")


def _phones(text: str) -> list[str]:
    return [
        found
        for found in _PHONE.findall(text)
        if sum(map(str.isdigit, found)) >= FEWEST_DIGITS and not _NO_PHONE.fullmatch(found)
    ]


def _short_numbers(helplines: Iterable[Helpline]) -> re.Pattern[str]:
    numbers = {one.phone for one in helplines if one.phone.isdigit() and 3 <= len(one.phone) <= 6}
    inner = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![\d£$€.,])(?:{inner})(?![\d.,]\d|\d|th\b)")
