"""How numbers to call or to text, and addresses, are kept in order in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_BREAK_SPACE = "\u00a0"
_NUMBER = re.compile(r"\d[\d -]*\d|\d")
# Numbers of three digits and more, and addresses; in running text both would turn round.
TURNS_ROUND = re.compile(r"\+?\d[\d +-]*\d{2}|(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+[a-z]{2,}")
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
            "tel:" + re.sub(r"\D", "", number),
        )
        for number in _NUMBER.findall(text)
    )


def text_address(words: str) -> str:
    """Return the `sms:` address of "Text SHOUT to 85258", or an empty text when there is no
    number."""
    if match := WORD_AND_NUMBER.match(words):
        return f"sms:{match[2]}?body={match[1]}"
    numbers = _NUMBER.findall(words)
    return "sms:" + re.sub(r"\D", "", numbers[0]) if numbers else ""


def web_address(host: str) -> str:
    """Return the address of a website that is written without its scheme."""
    return host if "://" in host else f"https://{host}"
