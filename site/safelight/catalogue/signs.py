"""Whether everything that a page says can be seen: a sign without a font would break its files.

Files are made with their own fonts, whatever a reader has, and each may use all of them: a word in
Arabic may stand on an English page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from safelight.catalogue.font_signs import RANGES
from safelight.catalogue.problems import Problem

# Signs that are not drawn: wide and narrow blanks, what joins, parts or turns letters, and what
# chooses how the sign before it looks.
_UNDRAWN = "2000-200A 2028-202F 205F-2064 2066-206F 3000-3000 AD-AD FE00-FE0F FEFF-FEFF"
# What controls a device, and what no standard gives a shape. Some of both are marks of our own, by
# which the compiler notes what is to be filled in: who pastes one would ask for what is not there.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]")
_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))  # nearly all of a page; each font has them


@cache
def _strange() -> re.Pattern[str]:
    """Return the pattern of what no font has. Over a page of Arabic it takes a tenth of the time
    in which its letters could be put into a set."""
    ranges = (one.split("-") for one in f"{RANGES} {_UNDRAWN}".split())
    known = "".join(f"\\U{first:0>8}-\\U{last:0>8}" for first, last in ranges)
    return re.compile(f"[^{known}]")


def strange_signs(raw: bytes) -> frozenset[str]:
    """Return the signs of a text in UTF-8 that no font of files has."""
    met = _strange().findall(raw.translate(None, _PLAIN).decode("utf-8"))
    return frozenset(one for one in met if not _is_put_together(one))


def _is_put_together(sign: str) -> bool:
    """Return whether a letter is drawn from its parts: ĉ from c and a circumflex."""
    parts = unicodedata.normalize("NFD", sign)
    return parts != sign and _strange().search(parts) is None


def sign_problems(raw: bytes, path: str) -> Iterator[Problem]:
    """Yield the strange signs of a file in UTF-8, each on the first line that holds it."""
    strange = strange_signs(raw)
    if not strange:
        return
    for number, line in enumerate(raw.decode("utf-8").split("\n"), start=1):
        here = strange.intersection(line)
        strange -= here
        if here:
            yield Problem(path, number, lack_of(here))


def spelt_out(words: object) -> bytes:
    """Return all words of a front matter in one line of UTF-8, each sign as itself."""
    return " ".join(_texts(vars(words))).encode(errors="replace")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for one in value:
            yield from _texts(one)
    else:
        yield str(value)


def lack_of(signs: Collection[str]) -> str:
    """Return that these signs cannot be seen, or not in files, and what to do."""
    unseen = sorted(filter(_UNSEEN.match, signs))
    lacking = sorted(set(signs).difference(unseen))
    told = []
    if unseen:
        told.append(f"Here is a sign that nobody sees, {_named(unseen)}. Take it out.")
    if lacking:
        told.append(
            f"No font of our files has {_named(lacking)}. Say it in words or with another sign; "
            "for a new script see “Add a language” in CONTRIBUTING.md."
        )
    return " ".join(told)


def _named(signs: Iterable[str]) -> str:
    return ", ".join(
        f"“{one}” (U+{ord(one):04X})" if one.isprintable() else f"U+{ord(one):04X}" for one in signs
    )
