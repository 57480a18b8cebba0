"""Sums of money that turn round in text from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import Advice
from safelight.checks.page_text import passages

# After an Arabic letter a browser puts the sign on the wrong side of the digits.
_SUM = re.compile(r"[£$€¥] ?\d[\d.,]*(?<=\d)|\d ?[£$€¥]")


def check_turned_sums(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise to write sums of money in words where the language is written from right to left."""
    for page in catalogue.pages.values():
        if catalogue.languages[page.language].direction != "rtl":
            continue
        for passage in passages(page):
            for found in _SUM.findall(passage.text):
                message = f"“{found}” turns round here. Write the currency as a word after it."
                yield Advice(page.path, passage.line, message, "turned-sums")
