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

# Signs that are not drawn: wide and narrow blanks, what parts letters, and what chooses how a sign
# looks.
_UNDRAWN = "2000-200A 2028-2029 202F-202F 205F-2064 2066-2069 3000-3000 AD-AD FE00-FE0F"
# Signs that fonts may have and that change unseen what is read: what turns words round (what sets
# them apart, U+2066 to U+2069, does not), a blank of no width that parts a word for the search, and
# the mark at the beginning of a file anywhere else.
_HIDDEN = "200B-200B 202A-202E 206A-206F FEFF-FEFF"
_MARK = b"\xef\xbb\xbf"  # at the beginning of a file, by which some editors tell UTF-8
# What controls a device, and what no standard gives a shape. Some of both are marks of our own, by
# which the compiler notes what is to be filled in: who pastes one would ask for what is not there.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u206a-\u206f\ue000-\uf8ff\ufeff]"
)
_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))  # nearly all of a page; each font has them


@cache
def _strange() -> re.Pattern[str]:
    """Return the pattern of what no font has. Over a page of Arabic it takes a tenth of the time
    in which its letters could be put into a set."""
    ranges = (_numbers(one) for one in f"{RANGES} {_UNDRAWN}".split())
    hidden = sorted(map(_numbers, _HIDDEN.split()))
    known = "".join(
        f"\\U{first:0>8x}-\\U{last:0>8x}" for one in ranges for first, last in _without(one, hidden)
    )
    return re.compile(f"[^{known}]")


def _numbers(written: str) -> tuple[int, int]:
    first, last = written.split("-")
    return int(first, 16), int(last, 16)


def _without(
    signs: tuple[int, int], hidden: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield what is left of a range of signs. The hidden ones are in order."""
    first, last = signs
    for begin, end in hidden:
        if first < begin <= last:
            yield first, begin - 1
        if begin <= last and end >= first:
            first = end + 1
    if first <= last:
        yield first, last


def strange_signs(raw: bytes) -> frozenset[str]:
    """Return the signs of a text in UTF-8 that no font of files has."""
    met = _strange().findall(raw.removeprefix(_MARK).translate(None, _PLAIN).decode("utf-8"))
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
    for number, line in enumerate(raw.decode("utf-8-sig").split("\n"), start=1):
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
