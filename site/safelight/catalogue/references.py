"""References in page text: a service, a number or a fact named by id, filled in for the reader.

A compiled fragment carries each between two private-use characters, so that the same HTML can be
shown in every country: U+E000, the kind, a colon, the argument, U+E001. Kinds:

- `ref:gb-childline`, `ref:gb-childline phone|name|web|text`: a helpline;
- `school:dsl`, `school:phone`, `school:policy`: what a school fills in itself, blank until then;
- `emergency:`: the emergency number of the reader's country;
- `fact:iwf-2024-total`: a figure with its source and limits;
- `minutes:10`: a number of minutes in the reader's language; `minutes:10 4` has four of them in the
  shortest lesson;
- `words:notes`: words that the site itself puts there.
"""

from __future__ import annotations

import re
from collections.abc import Callable

SCHOOL = "school"
SCHOOL_BLANKS = ("dsl", "phone", "policy")  # name of its safeguarding lead, phone, its own policy
OPEN = "\ue000"
CLOSE = "\ue001"
_PATTERN = re.compile(f"{OPEN}([a-z]+):([^{CLOSE}]*){CLOSE}")


def mark(kind: str, argument: str = "") -> str:
    """Return the marked reference."""
    return f"{OPEN}{kind}:{argument}{CLOSE}"


def fill(html: str, answer: Callable[[str, str], str]) -> str:
    """Return the HTML with each reference replaced by `answer(kind, argument)`, which returns
    safe HTML."""
    return _PATTERN.sub(lambda match: answer(match[1], match[2]), html)
