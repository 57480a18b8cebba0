"""How numbers to call or to text, and addresses, are kept in order in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_BREAK_SPACE = "\u00a0"
_NUMBER = re.compile(r"\+?\d[\d -]*\d|\d")
# Thousands ("1,200"), numbers of three digits and more, and addresses; in running text they would
# turn round. A number with a mark within is never set apart by half.
_NOT_IN_A_NUMBER = r"(?<!\d)(?<!\d[.,])"
TURNS_ROUND = re.compile(
    rf"{_NOT_IN_A_NUMBER}\d{{1,3}}(?:,\d{{3}})+(?![.,]?\d)"
    rf"|{_NOT_IN_A_NUMBER}\+?\d[\d +-]*\d{{2}}(?![.,]?\d)"
    r"|(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+[a-z]{2,}"
)
WORD_AND_NUMBER = re.compile(r"Text ([A-Z]+) to (\d+)$")


@dataclass(frozen=True)
class PhoneNumber:
    """One number: as it is shown, never broken across lines, and as a link."""

    shown: str
    address: str


def phone_numbers(text: str) -> tuple[PhoneNumber, ...]:
    """Return the numbers in a helpline's phone text: "112 or 999" holds two."""
    return tuple(
        PhoneNumber(
            number.replace(" ", NO_BREAK_SPACE).replace("-", "\u2011"),
            f"tel:{_dialled(number)}",
        )
        for number in _NUMBER.findall(text)
    )


def parts_of_phone(text: str) -> tuple[str, ...]:
    """Return what a helpline's phone text holds, be it numbers or not; an empty one holds none."""
    return tuple(part.strip() for part in re.split(r"\bor\b", text)) if text else ()


def _dialled(number: str) -> str:
    """Return the digits of a number, and the plus before a country's code."""
    return re.sub(r"[^\d+]", "", number)


def text_address(words: str) -> str:
    """Return the `sms:` address of "Text SHOUT to 85258", or an empty text when there is no
    number."""
    if match := WORD_AND_NUMBER.match(words):
        return f"sms:{match[2]}?body={match[1]}"
    numbers = _NUMBER.findall(words)
    return f"sms:{_dialled(numbers[0])}" if numbers else ""


def web_address(host: str) -> str:
    """Return the address of a website that is written without its scheme."""
    return host if "://" in host else f"https://{host}"
