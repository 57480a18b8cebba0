"""Figures, phone numbers and addresses typed into a page instead of named by id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import Helpline
from safelight.catalogue.problems import Advice
from safelight.checks.page_text import passages

_PERCENTAGE = re.compile(
    r"\d+(?:\.\d+)?\s?(?:%|per cent|percent|٪)"
    r"|\b(?:one|two|three|\d+) in (?:every )?(?:\d+|five|ten|four|three)\b",
    re.I,
)
_PHONE = re.compile(r"(?<![\d-])(?:\+?\d[\d \u00a0]{5,}\d)(?![\d-])")
_WEB = re.compile(r"\b(?:www\.|https?://)\S+|\b[a-z0-9-]+\.(?:co\.uk|org\.uk|gov\.uk|police\.uk)\b")
_DATE = re.compile(r"\d{1,2} \w+ \d{4}|\d{4}-\d{2}-\d{2}")


def check_typed_facts(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise to take every figure and number from the data files, in every language."""
    short = _short_numbers(catalogue.helplines.values())
    for page in catalogue.pages.values():
        for passage in passages(page):
            text = _DATE.sub("", passage.text)
            for found in _PERCENTAGE.findall(text):
                message = f"“{found}” is a figure. Quote a fact by id: `/// fact | id`."
                yield Advice(page.path, passage.line, message, "typed-facts")
            for found in [*_PHONE.findall(text), *short.findall(text)]:
                message = (
                    f"“{found.strip()}” is a phone number. Write a reference, `[[gb-childline]]`."
                )
                yield Advice(page.path, passage.line, message, "typed-facts")
            for found in _WEB.findall(text):
                message = f"“{found}” is a web address. Write a reference, `[[gb-ceop web]]`."
                yield Advice(page.path, passage.line, message, "typed-facts")


def _short_numbers(helplines: Iterable[Helpline]) -> re.Pattern[str]:
    numbers = {one.phone for one in helplines if one.phone.isdigit() and 3 <= len(one.phone) <= 6}
    inner = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![\d£$€.,])(?:{inner})(?![\d.,]\d|\d|th\b)")
